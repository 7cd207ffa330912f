public import Diagnostics
public import Manuscript
import YAML

/// The files with which a theme of a site's own begins: it looks as its base does until somebody writes in them.
public struct ThemeDraft: Sendable {
  /// The theme's name.
  public var name: String
  /// The theme on which it is based.
  public var base: String
  /// The base's settings.
  public var settings: [DeclaredSetting]
  /// The language of the comments.
  public var language: MessageLanguage

  /// A draft of a theme.
  public init(
    name: String, base: String, settings: [DeclaredSetting], language: MessageLanguage
  ) {
    (self.name, self.base) = (name, base)
    (self.settings, self.language) = (settings, language)
  }

  /// The files, their paths below the theme's folder.
  public var files: [SourceFile] {
    [
      SourceFile(path: ThemeFolder.settingsFile, bytes: Array(settingsText.utf8)),
      SourceFile(path: "assets/\(Self.style)", bytes: Array(text(Self.styleComment).utf8)),
    ]
  }
}

extension ThemeDraft {
  /// The style sheet that it adds.
  private static let style = "own.css"

  private func text(_ wording: Wording) -> String { wording.text(in: language) + "\n" }

  private var settingsText: String {
    var yaml = text(Self.beginning(base))
    yaml += "name: \(name.yaml)\nbased-on: \(base.yaml)\n\n"
    yaml += text(Self.aboutStyles) + "styles: [\(Self.style)]\n"
    yaml += "# print-styles: [\(Self.style)]\n\n" + text(Self.aboutSettings) + "settings:\n"
    for setting in settings {
      for line in setting.sentence.text(in: language).split(separator: "\n") {
        yaml += "  # \(line)\n"
      }
      yaml += "  # \(setting.name): \(setting.value)\n"
    }
    return yaml
  }

  private static func beginning(_ base: String) -> Wording {
    Wording(
      english: """
        # A look of your own. What is not in this folder comes from the theme “\(base)”.
        # A template (templates/footer.mustache), a word (locales/ja.yaml) or a style sheet (assets/style.css)
        # with the name of one of that theme's takes its place.
        """,
      japanese: """
        # 自分たちのテーマです。このフォルダーにないものは、テーマ「\(base)」のものが使われます。
        # テンプレート（templates/footer.mustache）、ことば（locales/ja.yaml）、スタイルシート（assets/style.css）などを
        # 元のテーマと同じ名前で置くと、元のものの代わりに使われます。
        """)
  }

  private static let aboutStyles = Wording(
    english: """
      # Style sheets in the folder assets, added behind those of the theme above: on web pages, and in the booklet
      # and on press releases on paper. Pictures and fonts that they show lie in assets, too.
      """,
    japanese: """
      # assets フォルダーのスタイルシートで、元のテーマのものの後に加わります。styles はウェブのページ、print-styles は
      # 紙の冊子とプレスリリースに使われます。使う画像やフォントも assets フォルダーに入れます。
      """)

  private static let aboutSettings = Wording(
    english: """
      # What the theme above gives. To change one, remove the # and the space before its name.
      # What site.yaml says below “theme” counts before it.
      """,
    japanese: """
      # 元のテーマの設定です。変えるときは、項目の名前の前の「# 」を消して、値を書き直します。
      # site.yaml の theme の下に書いた値は、ここの値より優先されます。
      """)

  private static let styleComment = Wording(
    english: """
      /* What stands here is added to the styles of the theme. A font of your own, its file beside this one:
      @font-face { font-family: "Our Font"; src: url("our-font.woff2") }
      h1, h2, h3 { font-family: "Our Font", var(--sans) }
      */
      """,
    japanese: """
      /* ここに書いたことが、テーマのスタイルに加わります。自分たちのフォントは、ファイルをここに並べて置き、こう書きます：
      @font-face { font-family: "Our Font"; src: url("our-font.woff2") }
      h1, h2, h3 { font-family: "Our Font", var(--sans) }
      */
      """)
}
