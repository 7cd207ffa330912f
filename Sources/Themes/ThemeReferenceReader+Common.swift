import Diagnostics
import Manuscript
import YAML

// The data of all templates.
extension ThemeReferenceReader {
  var commonItems: [ThemeReference.Item] {
    let colours = ThemeReference.Item(
      "colours.NAME",
      about: Wording(
        english: "a colour of the theme: " + colourNames, japanese: "テーマの色： " + colourNames))
    return Self.common.map { name, english, japanese in
      ThemeReference.Item(name, about: Wording(english: english, japanese: japanese))
    } + [colours]
  }

  private static let common: [(String, english: String, japanese: String)] = [
    (
      "words.NAME, words.NAME-html, words.NAME-plain-html",
      "a word of the page's language; plain-html is without furigana",
      "その言語のことば（plain-html はふりがななし）"
    ),
    (
      "borrowed.NAME",
      "of a word that is another language's: its tag, for lang beside an attribute",
      "ことばがほかの言語のものなら、その言語の記号（属性に添える lang のため）"
    ),
    (
      "formats.list-separator, formats.open-quote, formats.close-quote, formats.digits",
      "how the language writes lists, quotations and digits", "その言語の区切り、引用符、数字"
    ),
    ("settings.NAME", "a setting of the theme", "テーマの設定"),
    (
      "settings.NAME-width, settings.NAME-height", "of a picture: its size", "画像の設定では、その大きさ"
    ),
    (
      "choices.NAME.WORD", "the word itself when it is chosen, else nothing",
      "そのことばが選ばれていれば、そのことば。ほかは空"
    ),
    (
      "pictures.NAME, pictures.NAME-file",
      "a picture of the settings: as an address that holds it, and as one below assets/",
      "設定の画像。画像そのものが入ったアドレスと、assets/ の中のアドレス"
    ),
    ("styles", "the style sheets that themes add, below assets/", "テーマが加えるスタイルシート（assets/ の中）"),
    ("fonts.NAME", "typefaces, in templates of files alone", "書体（ファイルになるテンプレートだけ）"),
  ]

  /// The names of the colours: those of the settings, and those that the theme mixes.
  private var colourNames: String {
    let names = ThemeSettings(declaredBy: files).allColours.map(\.name)
    return stride(from: 0, to: names.count, by: 6).map { start in
      names[start..<min(start + 6, names.count)].joined(separator: ", ")
    }.joined(separator: ",\n")
  }
}
