import Diagnostics

/// A page without which the others have no place.
enum MissingPage: String {
  case home = "index.md"
  case booklet = "booklet/index.md"
  case releaseList = "releases/index.md"

  func diagnostic(in languageFolder: String, language: Language) -> Diagnostic {
    let message =
      switch self {
      case .home:
        Wording(
          english: "The language “\(language.tag)” has no home page.",
          japanese: "言語「\(language.tag)」のトップページがありません。")
      case .booklet:
        Wording(
          english: "There are chapters, but no page for the booklet itself.",
          japanese: "章はありますが、冊子そのもののページがありません。")
      case .releaseList:
        Wording(
          english: "There are press releases, but no page that lists them.",
          japanese: "プレスリリースはありますが、その一覧のページがありません。")
      }
    return .error(
      .missingPage, at: Location("\(languageFolder)/\(rawValue)"), message,
      hint: Wording(
        english: """
          Make this file, beginning with:
          ---
          title: The page's title
          ---
          """,
        japanese: """
          このファイルを作り、先頭に次のように書いてください：
          ---
          title: ページの題名
          ---
          """))
  }
}
