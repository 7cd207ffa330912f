import Diagnostics
import YAML

extension PrintSettings {
  /// Reads `print` of `site.yaml`; what is wrong is reported to `reader` and left as it would be
  /// without it.
  ///
  /// - Parameter languages: those of the site, the source language first.
  static func read(_ reader: inout MappingReader, languages: [Language]) -> PrintSettings {
    var settings = PrintSettings()
    settings.size = reader.optional("size", Scalars.paperSize) ?? settings.size
    settings.binding = reader.optional("binding", Scalars.binding)
    settings.margins =
      reader.nested("margins") { readMargins(&$0, of: settings.size) } ?? settings.margins
    settings.bleed = reader.optional("bleed", Scalars.bleed) ?? settings.bleed
    settings.hasCropMarks = reader.optional("crop-marks", Scalars.flag) ?? settings.hasCropMarks
    settings.writing =
      reader.optional("writing") { node throws(Diagnostic) in
        try writing(node, source: languages.first)
      } ?? settings.writing
    settings.hasQRCodes = reader.optional("qr-codes", Scalars.flag) ?? settings.hasQRCodes
    settings.licence = reader.node("licence").flatMap { node in
      LocalizedText.read(node, key: "licence", languages: languages, into: &reader)
    }
    reader.refuse("programs", noProgram.message, hint: noProgram.hint)
    return settings
  }

  /// The narrowest and lowest text area that holds a line and a paragraph.
  private static let leastArea = Length.millimetres(50)
}

extension PrintSettings {
  private static func readMargins(
    _ reader: inout MappingReader, of size: PaperSize
  ) -> Margins {
    let margins = Margins(
      top: reader.optional("top", Scalars.length),
      bottom: reader.optional("bottom", Scalars.length),
      inner: reader.optional("inner", Scalars.length),
      outer: reader.optional("outer", Scalars.length))
    let ample = Length.millimetres(20)
    let width = size.width - (margins.inner ?? ample) - (margins.outer ?? ample)
    let height = size.height - (margins.top ?? ample) - (margins.bottom ?? ample)
    guard min(width, height) < leastArea else { return margins }
    reader.report(noRoom(at: reader.location))
    return Margins()
  }

  private static func writing(
    _ node: YAMLNode, source: Language?
  ) throws(Diagnostic) -> Writing {
    let writing = try Scalars.writing(node)
    guard writing == .vertical, let source, !source.isJapanese else { return writing }
    throw .error(
      .verticalWriting, at: node.location,
      Wording(
        english:
          "Only Japanese is set in vertical lines, but the source language is “\(source.tag)”.",
        japanese: "縦書きにできるのは日本語だけですが、元の言語は「\(source.tag)」です。"),
      hint: Wording(
        english: "Write “writing: horizontal”, or remove the line.",
        japanese: "「writing: horizontal」（横書き）と書くか、この行を消してください。"))
  }

  /// Content may come from anywhere, so it has no say in what is started on a machine.
  private static let noProgram = (
    message: Wording(
      english: "Content names no program: “programs” is no longer a key of “print”.",
      japanese: "コンテンツでプログラムを指定することはできません。print の programs という項目はなくなりました。"),
    hint: Wording(
      english: """
        Remove it. Sasshi finds Chromium and WeasyPrint on the search path (PATH). If yours is elsewhere, say so \
        on your machine: in the variable SASSHI_CHROMIUM or SASSHI_WEASYPRINT, or with a line such as \
        “chromium: /path/to/chromium” in ~/.config/sasshi/programs.yaml.
        """,
      japanese: """
        この項目を消してください。Chromium と WeasyPrint は、パス（PATH）から自動で見つかります。ほかの場所にあるときは、\
        お使いのコンピューターで、環境変数 SASSHI_CHROMIUM か SASSHI_WEASYPRINT、または ~/.config/sasshi/programs.yaml の\
        「chromium: /path/to/chromium」のような行で指定してください。
        """)
  )

  private static func noRoom(at location: Location) -> Diagnostic {
    .error(
      .marginsTooWide, at: location,
      Wording(
        english: "These margins leave less than 50 mm of the page for the text.",
        japanese: "この余白では、文章を置く場所の幅か高さが 50mm に足りません。"),
      hint: Wording(
        english: "Make them smaller, for example: margins: {inner: 18mm, outer: 16mm}",
        japanese: "もっと小さくしてください。たとえば： margins: {inner: 18mm, outer: 16mm}"))
  }
}

extension Scalars {
  fileprivate static func paperSize(_ node: YAMLNode) throws(Diagnostic) -> PaperSize {
    try value(
      of: node, { PaperSize(rawValue: $0.lowercased()) },
      Wording(
        english: "a paper size: a5, a4, b6 (JIS) or letter",
        japanese: "紙の大きさ（a5、a4、b6、letter のどれか）"))
  }

  fileprivate static func binding(
    _ node: YAMLNode
  ) throws(Diagnostic) -> PrintSettings.Binding {
    try value(
      of: node, PrintSettings.Binding.init(rawValue:),
      Wording(english: "left or right", japanese: "left（左とじ）か right（右とじ）"))
  }

  fileprivate static func writing(
    _ node: YAMLNode
  ) throws(Diagnostic) -> PrintSettings.Writing {
    try value(
      of: node, PrintSettings.Writing.init(rawValue:),
      Wording(
        english: "horizontal or vertical", japanese: "horizontal（横書き）か vertical（縦書き）"))
  }

  fileprivate static func length(_ node: YAMLNode) throws(Diagnostic) -> Length {
    try value(
      of: node, { Length($0) },
      Wording(english: "a length in millimetres such as 17mm", japanese: "17mm のような長さ（ミリメートル）"))
  }

  fileprivate static func bleed(_ node: YAMLNode) throws(Diagnostic) -> Length {
    try value(
      of: node, { text in Length(text).flatMap { $0 <= .millimetres(10) ? $0 : nil } },
      Wording(
        english: "a length from 0 to 10mm such as 3mm", japanese: "3mm のような長さ（0 から 10mm まで）"))
  }
}
