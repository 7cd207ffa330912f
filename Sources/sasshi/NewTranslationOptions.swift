import ArgumentParser
import Manuscript
import Publishing

/// The option that says in which other languages a page begins.
struct NewTranslationOptions: ParsableArguments {
  @Option(
    help: .spoken(
      english: """
        The languages in which the page begins besides the first one, en,ko for example, or all. Until then readers of \
        those languages see it in the first one. (default: none)
        """,
      japanese: """
        元の言語のほかに、ファイルを作る言語。en,ko など。すべての言語なら all。ファイルのない言語では、元の言語の文章が表示されます。（省略すると、なし）
        """))
  var also: String?

  /// The languages.
  var translations: NewPage.Translations {
    let meant = Language.list(meantBy: also ?? "")
    if meant.contains(where: { Language.meansAll($0.word) }) { return .all }
    return .named(meant.map { $0.language?.tag ?? $0.word })
  }
}

extension Language {
  /// Whether a word means every language that a site has.
  static func meansAll(_ word: String) -> Bool {
    ["all", "すべて", "全部", "全て"].contains(word.halfWidth.lowercased())
  }
}

extension ArgumentHelp {
  /// The help of the argument that is a new page's title.
  static var title: ArgumentHelp {
    .spoken(english: "The title.", japanese: "題名。")
  }

  /// The help of the option that is the end of a new page's address.
  static var address: ArgumentHelp {
    .spoken(
      english: """
        The words in the file's name, which the page's web address has too: autumn-meeting. (default: those of the title)
        """,
      japanese: "ファイル名とウェブのアドレスに入ることば。autumn-meeting など。（省略すると、題名から作ります）")
  }
}
