/// The actions that the workflows of new journals use, each by the hash of a released commit: a tag can
/// be moved to other code, a hash cannot. The hashes come from the actions' own repositories, and are
/// the same as in this repository's workflows.
enum PinnedAction: String {
  case checkout = "actions/checkout@11d5960a326750d5838078e36cf38b85af677262 # v4.4.0"
  case configurePages =
    "actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0"
  case deployPages = "actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0"

  /// Our own, by the tag that moves with its releases, because its hash is not known before it is
  /// released.
  static let thousand = "\(NewJournal.repository)@v1"
}
