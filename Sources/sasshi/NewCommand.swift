import ArgumentParser

/// `sasshi new`: begins something.
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: .spoken(
        english:
          "Begins a site, a press release, a chapter, a page, a language, a theme or a workflow.",
        japanese: "サイト、プレスリリース、章、ページ、言語、テーマ、自動公開を始めます。"),
      subcommands: [
        NewSiteCommand.self, NewReleaseCommand.self, NewChapterCommand.self, NewPageCommand.self,
        NewLanguageCommand.self, NewThemeCommand.self, NewWorkflowCommand.self,
      ])
  }
}
