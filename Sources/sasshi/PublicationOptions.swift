public import ArgumentParser
public import Diagnostics
import Manuscript
import Publishing

/// The options that say what is published, and in which language Sasshi speaks about it.
struct PublicationOptions: ParsableArguments {
  @OptionGroup var folders: FolderOptions
  @OptionGroup var speech: SpeechOptions

  var messageLanguage: MessageLanguage? { speech.language }

  /// What the options ask for. Throws what is wrong with one that makes no sense.
  func publication(at terminal: Terminal) throws(Diagnostic) -> Publication {
    try folders.publication(at: terminal)
  }
}

/// The options that say what is published.
struct FolderOptions: ParsableArguments {
  @Option(help: .contentFolder)
  var content = ContentFolder.usualName

  @Option(
    help: .spoken(
      english: "The theme: its folder, or its name. (default: the one that site.yaml names)",
      japanese: "テーマのフォルダーか名前。（省略すると site.yaml にあるもの）"))
  var theme: String?

  @Option(
    name: .customLong("base-url"),
    help: .spoken(
      english: "Where the site will stand on the web.", japanese: "サイトを置くウェブのアドレス。"))
  var baseURLText: String?

  @Option(
    name: .customLong("date"),
    help: .spoken(
      english:
        "The day of the build, such as 2021-12-16: what is dated or embargoed later stays out.",
      japanese: "サイトを作る日（2021-12-16 など）。その日より後の日付や公開日のものは入りません。"))
  var dateText: String?

  /// What the options ask for at a terminal. Throws what is wrong with one that makes no sense.
  func publication(at terminal: Terminal) throws(Diagnostic) -> Publication {
    for (option, value) in [("--content", content), ("--theme", theme)] where value == "" {
      throw .refused(option)
    }
    let baseURL = baseURLText.map { BaseURL($0) }
    if case .some(.none) = baseURL {
      throw .refused("--base-url", for: baseURLText ?? "")
    }
    let date = dateText.map { CalendarDate($0) }
    if case .some(.none) = date { throw .refused("--date", for: dateText ?? "") }
    var publication = Publication(
      content: ContentFolder(content),
      themes: ThemePlaces(chosen: theme, shared: terminal.themeFolders),
      baseURL: baseURL ?? nil, date: date ?? nil)
    publication.reader = terminal.start?.program
    return publication
  }
}

/// The options of commands that read the content and no theme.
struct ContentOptions: ParsableArguments {
  @Option(help: .contentFolder)
  var content = ContentFolder.usualName

  @OptionGroup var speech: SpeechOptions

  var messageLanguage: MessageLanguage? { speech.language }

  /// What the options ask for. Throws what is wrong with one that makes no sense.
  func publication() throws(Diagnostic) -> Publication {
    if content.isEmpty { throw .refused("--content") }
    return Publication(content: ContentFolder(content))
  }
}

/// The option that says where the site is written.
struct OutputOptions: ParsableArguments {
  @Option(
    help: .spoken(
      english: "The folder to which the site is written.", japanese: "サイトを書き出すフォルダー。"))
  var output = OutputFolder.usualPath

  /// The folder. Throws what is wrong when none is named.
  func folder() throws(Diagnostic) -> OutputFolder {
    if output.isEmpty { throw .refused("--output") }
    return OutputFolder(output)
  }
}

/// The option that says in which language Sasshi speaks.
struct SpeechOptions: ParsableArguments {
  @Option(
    help: .spoken(
      english: "The language of messages: ja or en. (default: that of the environment)",
      japanese: "メッセージの言語。日本語（ja）か英語（en）。（初期値： パソコンの設定のとおり）"))
  var language: MessageLanguage?
}

extension MessageLanguage: ExpressibleByArgument {}

extension ArgumentHelp {
  fileprivate static var contentFolder: ArgumentHelp {
    .spoken(english: "The folder that holds the texts.", japanese: "コンテンツのフォルダー。文章と画像を入れます。")
  }
}
