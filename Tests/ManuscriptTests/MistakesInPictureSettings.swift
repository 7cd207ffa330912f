import Fixtures

extension Mistake {
  static let pictureSettings = [
    pictures(
      "a width of pictures out of range", "{widths: [80, 960]}", column: 21,
      english:
        "Expected a number of pixels from 100 to 4000, such as 960, but found “80”. [wrong-value]",
      japanese: "ここには960 のような、100 から 4000 までの数（ピクセル）が必要ですが、「80」があります。 [wrong-value]"),
    pictures(
      "widths of pictures out of order", "{widths: [960, 480, 960]}", column: 20,
      english: """
        Each width must be larger than the one before. [wrong-value]
          hint: Write: widths: [480, 960]
        """,
      japanese: """
        幅は、小さいものから順に、一度ずつ書きます。 [wrong-value]
          直し方: 次のように書いてください： widths: [480, 960]
        """),
    pictures(
      "too many widths of pictures", "{widths: [100, 200, 300, 400, 500, 600, 700]}", column: 20,
      english: """
        There must be from 1 to 6 widths, but there are 7. [wrong-value]
          hint: Name a few, or remove the line. For example: widths: [480, 960, 1600]
        """,
      japanese: """
        幅は1個から6個まで書けますが、7個あります。 [wrong-value]
          直し方: いくつかにしぼって書くか、この行を消してください。たとえば： widths: [480, 960, 1600]
        """),
    pictures(
      "a quality of pictures out of range", "{quality: 101}", column: 21,
      english: "Expected a number from 1 to 100, such as 78, but found “101”. [wrong-value]",
      japanese: "ここには78 のような、1 から 100 までの数が必要ですが、「101」があります。 [wrong-value]"),
    pictures(
      "a format of pictures that there is not", "{format: png}", column: 20,
      english: "Expected webp, avif or jpeg, but found “png”. [wrong-value]",
      japanese: "ここにはwebp、avif、jpeg のどれかが必要ですが、「png」があります。 [wrong-value]"),
    pictures(
      "cards that are neither wanted nor not", "{cards: maybe}", column: 19,
      english: "Expected yes or no, but found “maybe”. [wrong-value]",
      japanese: "ここにはyes（はい）か no（いいえ）が必要ですが、「maybe」があります。 [wrong-value]"),
    pictures(
      "a misspelt key of pictures", "{wdths: [480]}", column: 12,
      english: """
        “wdths” is not a known key. [unknown-key]
          hint: Did you mean “widths”?
        """,
      japanese: """
        「wdths」という項目はありません。 [unknown-key]
          直し方: 「widths」のことですか？
        """),
  ]

  /// A mistake in `pictures` on the sixth line of `site.yaml`.
  private static func pictures(
    _ name: String, _ settings: String, column: Int, english: String, japanese: String
  ) -> Mistake {
    Mistake(
      name: name,
      files: ["site.yaml": ContentFolderFixture.settings + "\npictures: \(settings)\n"],
      english: "content/site.yaml:6:\(column): error: \(english)",
      japanese: "content/site.yaml:6:\(column): エラー: \(japanese)")
  }
}
