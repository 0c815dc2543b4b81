import Commands

/// The program `thousand`; what it does is in `Commands`, which `thousand-preview` is made of too.
@main
enum Program {
  static func main() async { await Thousand.runAsProgram() }
}
