public import ArgumentParser
import Diagnostics
public import Publishing

/// `sasshi new workflow`: makes the file that lets a host of Git build and publish the site.
struct NewWorkflowCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "workflow",
      abstract: .spoken(
        english: "Makes the file with which GitHub or GitLab publishes the site on each push.",
        japanese: "送る（push する）たびに GitHub や GitLab がサイトを公開するための、設定ファイルを作ります。"),
      discussion: .spoken(
        english: """
          The file is made beside the content, and says what is left to do. It has not been tried on the hosts themselves.
          """,
        japanese: """
          ファイルは content の隣にできます。あと何をすればよいかは、そのなかに書いてあります。GitHub や GitLab では、\
          まだ試していません。
          """))
  }

  @Option(
    help: .spoken(english: "Where the repository is.", japanese: "リポジトリーのある所。"))
  var host = GitHost.github

  @OptionGroup var options: ContentOptions

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    let publication = try options.publication()
    let starter = try announcer.terminal.starter()
    let made = try publication.addWorkflow(
      for: host, from: starter, speaking: announcer.language)
    announcer.report(made.diagnostics)
    guard let path = made.value else { return .contentHasErrors }
    announcer.say(outcome(path))
    return .success
  }

  /// What was made, and what comes next.
  private func outcome(_ path: String) -> Wording {
    let made = Wording.files(made: [path])
    return Wording(
      english: made.english + """
        Nothing is published yet: open the file, and do what stands at its top. It belongs at the top of the repository.
        It has not been tried on \(host.name) itself. After the first push, look there whether all went well.
        """,
      japanese: made.japanese + """
        まだ何も公開されません。ファイルを開いて、はじめに書いてあることをしてください。置き場所は、リポジトリーのいちばん上です。
        この設定は \(host.name) ではまだ試していません。はじめて送ったあと、うまくいったか \(host.name) で確かめてください。
        """)
  }
}

extension GitHost: ExpressibleByArgument {}
