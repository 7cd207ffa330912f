import Diagnostics
import Markdown

/// The heading of the first level with which a text begins, as other programs write a page's title.
struct TitleHeading {
  /// The title.
  let text: InlineText
  /// The id that it would have in the text.
  let id: String
  /// Where it stands.
  let location: Location
  /// The line of the file on which the text behind it begins, from 1.
  let nextLine: Int
  /// What is wrong with it.
  let diagnostics: [Diagnostic]

  /// The heading at the beginning of a page's Markdown, behind blank lines and comments; nil when it begins
  /// with something else.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - line: the line on which the Markdown begins, from 1.
  ///   - page: what is known of the page.
  init?(
    in text: UTF8Text, fromLine line: Int, of page: borrowing PageText, _ settings: SiteSettings,
    _ version: Int
  ) {
    guard let place = TitlePlace(in: text, fromLine: line) else { return nil }
    let (document, bytes, title) = (place.document, place.bytes, place.title)
    self.text = title
    id = document.headings[0].id
    nextLine = place.lines.upperBound
    let index = LineIndex(text, file: page.sourceName)
    location = index.location(
      line: Int(document.places[2].line), byteColumn: Int(document.places[1].column), of: [UInt8]())
    let ruby = title.wrongRuby(writtenIn: bytes).map { ruby in
      ruby.kind.diagnostic(at: index.location(of: bytes.startIndex + ruby.offset))
    }
    diagnostics =
      Self.judge(document, of: page, text, settings, version, at: location)
      + [ruby].compactMap(\.self)
  }
}

extension TitleHeading {
  /// The title of the front matter is another one.
  ///
  /// - Parameter other: where that one stands.
  func differs(from title: InlineText, at other: Location) -> Diagnostic {
    .error(
      .differentTitles, at: location,
      Wording(
        english: "This title, “\(text.plain)”, is not that of the front matter, “\(title.plain)”.",
        japanese: "この題名「\(text.plain)」は、見出し情報（フロントマター）の title「\(title.plain)」と違います。"),
      hint: Wording(
        english:
          "Write the same in both places, or remove one of the two; a heading in the text begins with “## ”.",
        japanese: "同じ題名にするか、どちらか一方を消してください。本文の見出しなら「## 」で始めます。"),
      related: [
        Diagnostic.Related(
          at: other, Wording(english: "the title of the front matter", japanese: "見出し情報の title"))
      ])
  }

  /// What is wrong with the heading: as in any text, and what a title cannot hold.
  private static func judge(
    _ document: Document, of page: borrowing PageText, _ text: UTF8Text, _ settings: SiteSettings,
    _ version: Int, at location: Location
  ) -> [Diagnostic] {
    let hasNote = document.faults.contains {
      if case .undefinedFootnote = $0.kind { true } else { false }
    }
    let isPlain = document.links.isEmpty && document.faults.isEmpty && document.excesses.isEmpty
    guard !isPlain || document.nodes.contains(where: { $0.kind == .htmlInline }) else { return [] }
    var heading = copy page
    heading.body = document
    var judge = PageJudge(page: heading, text: text, settings: settings, version: version)
    judge.judge()
    let found = judge.diagnostics.diagnostics.filter {
      $0.identifier != .secondTitle && $0.identifier != .undefinedFootnote
    }
    return found + (hasNote || !document.links.isEmpty ? [content(hasNote, at: location)] : [])
  }

  private static func content(_ hasNote: Bool, at location: Location) -> Diagnostic {
    var content = Diagnostic.warning(
      .titleContent, at: location,
      Wording(
        english: "A title holds no links, pictures or notes; only their text is shown.",
        japanese: "題名にはリンク、画像、脚注を入れられません。文字だけが表示されます。"),
      hint: Wording(
        english: "Put them into the text below the title.", japanese: "題名の下の本文に書いてください。"))
    // Of a note's mark nothing would be left that leads to the note.
    if hasNote { content.severity = .error }
    return content
  }
}
