import ArgumentParser
import Diagnostics
import Manuscript
import Publishing

/// `sasshi new theme`: makes a look of the site's own, which changes nothing yet.
struct NewThemeCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "theme",
      abstract: .spoken(
        english: "Makes a theme of the site's own, based on the site's theme.",
        japanese: "いまのテーマを元にして、自分たちのテーマを作ります。"))
  }

  @Argument(
    help: .spoken(
      english: "The theme's name, which its folder gets: picnic.",
      japanese: "テーマの名前（フォルダーの名前になります）： picnic など。"))
  var name: String

  @OptionGroup var options: PublicationOptions

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    let publication = try options.publication(at: announcer.terminal)
    let name = try ThemeName(
      name, at: Location(name.isEmpty ? "new theme" : name), example: "sasshi new theme picnic")
    let addition = try await publication.addTheme(name, speaking: announcer.language)
    announcer.report(addition.diagnostics)
    guard let new = addition.value else { return .contentHasErrors }
    announcer.say(outcome(new, in: publication))
    return .success
  }

  /// What was made, and what comes next.
  private func outcome(_ new: Publication.NewTheme, in publication: Publication) -> Wording {
    let settings = publication.content.location(of: SiteSettings.fileName)
    let made = Wording.files(made: new.made)
    let (english, japanese) = place(of: new, in: settings)
    let line = new.namePlace.text(naming: name)
    let option = "--theme \(name.quotedForShell)"
    return Wording(
      english: made.english + """
        The site does not use it yet. For that, \(english)
        \(line)
        It looks like the theme “\(new.base)” until you write in its files. Try it with
          sasshi build \(option)
        """,
      japanese: made.japanese + """
        サイトはまだこのテーマを使っていません。使うには、\(japanese)
        \(line)
        ファイルに書き加えるまでは、テーマ「\(new.base)」と同じ見た目です。試すには、次のように実行します：
          sasshi build \(option)
        """)
  }

  /// Where the line belongs that names the theme.
  private func place(of new: Publication.NewTheme, in settings: String) -> (String, String) {
    switch new.namePlace {
    case .newLine: ("write this line in \(settings):", "\(settings) に、次の行を加えます：")
    case .line(let line), .nameLine(let line, _):
      (
        "replace line \(line) of \(settings) with this one:",
        "\(settings) の\(line)行目を、次のように書き換えます："
      )
    case .aboveSettings(let line, _):
      (
        "write this line above line \(line) of \(settings):",
        "\(settings) の\(line)行目のすぐ上に、次の行を加えます："
      )
    case .braces(let line, haveName: false):
      (
        "write this right behind the { in line \(line) of \(settings):",
        "\(settings) の\(line)行目の { のすぐあとに、次のように書きます："
      )
    case .braces(let line, haveName: true):
      (
        "change the name in line \(line) of \(settings) to this:",
        "\(settings) の\(line)行目の name を、次のように書き換えます："
      )
    }
  }
}
