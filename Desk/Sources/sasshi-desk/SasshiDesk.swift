import ArgumentParser

@main
struct SasshiDesk: AsyncParsableCommand {
  func run() async throws {}
}
