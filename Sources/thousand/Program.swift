import Commands

/// The program `thousand`; what it does is in `Commands`, which `thousand-preview` is made of too.
@main
enum Program {
  @MainActor static func main() async {
    Thousand.requireArguments()
    await Thousand.runAsProgram()
  }
}
