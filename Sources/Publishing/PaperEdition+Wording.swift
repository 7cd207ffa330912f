internal import Diagnostics
internal import Editions

extension PaperEdition {
  /// What it is, in words.
  var name: Wording {
    switch self {
    case .booklet: Wording(english: "booklet", japanese: "冊子")
    case .release: Wording(english: "press release", japanese: "お知らせ（プレスリリース）")
    }
  }

  /// How to begin one.
  var start: Wording {
    switch self {
    case .booklet:
      Wording(
        english: "A booklet begins with “booklet/index.md” in the folder of its language.",
        japanese: "言語のフォルダーに「booklet/index.md」を作ってください。")
    case .release:
      Wording(
        english: "A press release is a file in “releases/” of the folder of its language, with its "
          + "date in the name: “2026-12-01-name.md”. One under an embargo is left out until its day.",
        japanese: "言語のフォルダーの「releases/」に、日付で始まる名前のファイル"
          + "（「2026-12-01-name.md」など）を作ってください。embargo の日より前は、入りません。")
    }
  }
}
