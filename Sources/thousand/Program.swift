import Commands

/// The program `thousand`; its commands are in `Commands`, which `thousand-preview` uses too.
@main
enum Program {
  @MainActor static func main() async {
    Thousand.requireArguments()
    await Thousand.runAsProgram()
  }
}
