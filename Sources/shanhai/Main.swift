import ArgumentParser

@main
struct Shanhai: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "shanhai")
}
