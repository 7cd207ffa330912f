import Diagnostics

// What can be wrong with a sheet, or with what it asks for.
extension StyleSheetReader {
  /// What is wrong with a line of `styles` or `print-styles`.
  ///
  /// - Parameter known: the paths of the sheets that are loaded already.
  func problem(
    of sheet: ThemeStyles.Sheet, forPaper: Bool, known: Set<String>
  ) -> Diagnostic? {
    let name = String(sheet.path.dropFirst("assets/".utf8.count))
    if embedded.contains(sheet.path) { return standsOnPaper(name, at: sheet.location) }
    if !paths.contains(sheet.path) { return noSheet(name, at: sheet.location) }
    if !name.hasSuffix(".css") { return noStyleSheet(name, at: sheet.location) }
    if known.contains(sheet.path) { return loadedTwice(name, at: sheet.location) }
    return forPaper && files.file(sheet.path) == nil ? madeFile(name, at: sheet.location) : nil
  }

  private func noSheet(_ name: String, at location: Location) -> Diagnostic {
    let sheets = paths.filter { $0.hasSuffix(".css") }.map {
      String($0.dropFirst("assets/".utf8.count))
    }
    return .error(
      .missingThemeFile, at: location,
      Wording(
        english: "The style sheet “\(name)” is not in the theme's assets folder.",
        japanese: "スタイルシート「\(name)」が、テーマの assets フォルダーにありません。"),
      hint: .didYouMean(name, among: sheets.sorted())
        ?? Wording(
          english: "Put it there, or remove the name from this list.",
          japanese: "assets フォルダーに入れるか、ここから名前を消してください。"))
  }

  private func standsOnPaper(_ name: String, at location: Location) -> Diagnostic {
    .error(
      .wrongValue, at: location,
      Wording(
        english:
          "“\(name)” belongs to the pages on paper, which hold it already; it is nowhere else.",
        japanese: "「\(name)」は紙のページのためのもので、そこにもう入っています。ほかのところでは使えません。"),
      hint: Wording(
        english: "Remove the name from this list; write what is your own into another file.",
        japanese: "ここから名前を消し、加えたいことは別のファイルに書いてください。"))
  }

  private func noStyleSheet(_ name: String, at location: Location) -> Diagnostic {
    .error(
      .wrongValue, at: location,
      Wording(
        english: "“\(name)” is no style sheet.", japanese: "「\(name)」はスタイルシートではありません。"),
      hint: Wording(
        english: "The name of a style sheet ends with .css.",
        japanese: "スタイルシートの名前は .css で終わります。"))
  }

  private func loadedTwice(_ name: String, at location: Location) -> Diagnostic {
    .error(
      .wrongValue, at: location,
      Wording(
        english: "The style sheet “\(name)” would be loaded twice.",
        japanese: "スタイルシート「\(name)」が二重に読み込まれます。"),
      hint: Wording(
        english: "Remove the name here: the pages load it already.",
        japanese: "ここから名前を消してください。このスタイルシートは、もう読み込まれています。"))
  }

  /// A file that a template makes is beside web pages alone.
  func madeFile(_ name: String, at location: Location) -> Diagnostic {
    .error(
      .missingThemeFile, at: location,
      Wording(
        english: "A template makes “\(name)”, so the pages on paper do not have it.",
        japanese: "「\(name)」はテンプレートから作られるので、紙のページでは使えません。"),
      hint: Wording(
        english: "Put a file of its own for paper into the theme's assets folder.",
        japanese: "紙のための別のファイルを、テーマの assets フォルダーに入れてください。"))
  }

  func noFile(_ address: String, at location: Location) -> Diagnostic {
    let names = paths.map { String($0.dropFirst("assets/".utf8.count)) }.sorted()
    return .error(
      .missingThemeFile, at: location,
      Wording(
        english:
          "This style sheet asks for “\(address)”, which is not in the theme's assets folder.",
        japanese: "このスタイルシートが使う「\(address)」が、テーマの assets フォルダーにありません。"),
      hint: .didYouMean(address, among: names)
        ?? Wording(
          english: "Put the file there; capitals and small letters count.",
          japanese: "ファイルを入れてください。大文字と小文字は区別されます。"))
  }

  func askingOthers(_ address: String, at location: Location) -> Diagnostic {
    .error(
      .outsideRequest, at: location,
      Wording(
        english: "This style sheet asks for “\(address)”; pages ask no other host for anything.",
        japanese: "このスタイルシートは「\(address)」を読み込もうとしています。ページは、ほかのサーバーから何も読み込みません。"),
      hint: Wording(
        english:
          "Put the file into the theme's assets folder and write its name: url(our-font.woff2)",
        japanese: "ファイルをテーマの assets フォルダーに入れ、その名前を書いてください： url(our-font.woff2)"))
  }

  func importing(at location: Location) -> Diagnostic {
    .error(
      .outsideRequest, at: location,
      Wording(
        english: "A theme's style sheet cannot import another.",
        japanese: "テーマのスタイルシートから、ほかのスタイルシートを読み込むことはできません。"),
      hint: Wording(
        english: "Name both in theme.yaml: styles: [first.css, second.css]",
        japanese: "theme.yaml に両方の名前を書いてください： styles: [first.css, second.css]"))
  }
}

extension StyleSheet.Slip {
  /// What is wrong.
  ///
  /// - Parameter location: where it stands.
  func diagnostic(at location: Location) -> Diagnostic {
    .error(.unclosedStyle, at: location, message, hint: hint)
  }

  private var message: Wording {
    switch kind {
    case .open(let byte):
      Wording(
        english: "The \(byte.sign) in this line is never closed: what stands behind it is lost.",
        japanese: "この行の \(byte.sign) が閉じられていません。このあとに書いてあることが効かなくなります。")
    case .stray(let byte):
      Wording(
        english: "The \(byte.sign) in this line closes nothing: the rule behind it is lost.",
        japanese: "この行の \(byte.sign) に対応する括弧がありません。次のルールが効かなくなります。")
    case .comment:
      Wording(
        english: "The comment that begins here has no end: what stands behind it is lost.",
        japanese: "ここから始まるコメントに終わりがありません。このあとに書いてあることが効かなくなります。")
    case .quotation:
      Wording(
        english: "The quotation mark in this line has no second one.",
        japanese: "この行の引用符が閉じられていません。")
    case .endTag:
      Wording(
        english: "“</style” in a style sheet ends the style of a printed page.",
        japanese: "スタイルシートの中の「</style」で、印刷するページのスタイルが終わってしまいます。")
    }
  }

  private var hint: Wording {
    switch kind {
    case .open(let byte):
      Wording(
        english: "Write a \(byte.closing) where it ends.",
        japanese: "終わりに \(byte.closing) を書いてください。")
    case .stray(let byte):
      Wording(
        english: "Remove the \(byte.sign), or write the bracket that it closes.",
        japanese: "\(byte.sign) を消すか、対応する始めの括弧を書いてください。")
    case .comment: Wording(english: "Write */ where it ends.", japanese: "終わりに */ を書いてください。")
    case .quotation:
      Wording(
        english: "Write it at the end of the text, in the same line.",
        japanese: "同じ行の、文字列の終わりにも書いてください。")
    case .endTag:
      Wording(
        english: "Remove it; in a text, write <\\/style.",
        japanese: "消してください。文字列の中では <\\/style と書きます。")
    }
  }
}

extension UInt8 {
  fileprivate var sign: String { String(UnicodeScalar(self)) }

  fileprivate var closing: String {
    (self == UInt8(ascii: "(") ? self + 1 : self + 2).sign
  }
}
