import ArgumentParser

/// `sasshi new`: begins something.
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: .spoken(
        english: "Begins a site, a press release, a chapter, a page or a language.",
        japanese: "新しいサイト、プレスリリース、章、ページ、言語を始めます。"),
      subcommands: [
        NewSiteCommand.self, NewReleaseCommand.self, NewChapterCommand.self, NewPageCommand.self,
        NewLanguageCommand.self,
      ])
  }
}
