import Markdown
import Typography

/// Parses any bytes, as Sasshi's Markdown and as GitHub's, and writes the result in every way.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let document = Document(parsing: bytes, firstLine: 3)
  var style = HTMLStyle(
    words: .japanese, part: HTMLStyle.Part(id: "a", title: "b"), headingShift: 1, isXHTML: true)
  style.speakers = [HTMLStyle.Speaker(keys: ["甲"], name: "乙", role: "丙", className: "丁")]
  style.insertions = [.order: Array("<p>".utf8)]
  let written = document.html(style).count + document.plainText.utf8.count
  var paper = HTMLStyle.Paper()
  paper.hasPageNotes = true
  paper.combinesDigits = true
  paper.pdf = HTMLStyle.PDF(deadLinks: [1], hasPlainInlines: true)
  style.medium = .paper(paper)
  let printed = document.html(style).count
  let columns = TextColumns(72, widensAmbiguous: true)
  let mail = PlainTextStyle(columns: columns, isIdeographic: true, footnote: "注", colon: "：")
  let lines = document.plainText(mail) { $0 % 2 == 0 ? "https://a.example/" : nil }.lines.count
  let summary = document.summary(limit: 20).count + document.headings.reduce(0) { $0 + $1.id.count }
  let gitHub = Document(parsing: bytes, syntax: .gitHub).gitHubHTML(filtersTags: true).count
  let title = InlineText.parse(String(decoding: bytes, as: UTF8.self)).text
  precondition(title.isEmpty == title.html().isEmpty)
  precondition(document.nodes.indices.allSatisfy { document.nodes[$0].end > $0 })
  precondition(document.nodes.allSatisfy { Int($0.end) <= document.nodes.count })
  precondition(document.places.count == document.nodes.count)
  precondition(document.places.allSatisfy { $0.line >= 3 })
  return written + printed + lines + summary + gitHub < 0 ? 1 : 0
}
