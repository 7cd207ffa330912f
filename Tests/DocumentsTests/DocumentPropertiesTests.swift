import Fixtures
import Testing

@testable import Archive
@testable import Documents
@testable import PDF

/// What documents say of who made them, and PDF files without it.
@Suite struct DocumentPropertiesTests {
  private func found(_ bytes: [UInt8], _ format: DocumentFormat) throws -> [String] {
    try DocumentProperties(of: bytes, in: format).properties.map { "\($0.kind): \($0.text)" }
  }

  private static let xmp = """
    <?xpacket begin=""?><x:xmpmeta><rdf:RDF><rdf:Description pdfx:Company="会社 &amp; 子">
    <dc:title><rdf:Alt><rdf:li>題</rdf:li></rdf:Alt></dc:title>
    <dc:creator><rdf:Seq><rdf:li>花子</rdf:li><rdf:li>太郎</rdf:li></rdf:Seq></dc:creator>
    <xmp:CreatorTool>Writer</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta>
    """

  private static func stream(_ text: String, _ entries: String = "") -> String {
    "<< /Length \(text.utf8.count) \(entries) >>\nstream\n\(text)\nendstream"
  }

  private static let information = """
    /Info << /Title (A title) /Author (Yamada) /Company (Works) /Creator (Word) /Manager <FEFF82B1> \
    /CreationDate (D:2020) /Producer (Printer) >>
    """

  /// A PDF that says everything; an XMP belongs to a page alone.
  private let pdf = samplePDF(
    pages: ["\(a5) /Metadata 5 0 R /PieceInfo << /Draw << /Private (secret) >> >>"],
    catalog: "/Metadata 4 0 R", trailer: information,
    others: [stream(xmp, "/Type /Metadata /Subtype /XML"), stream("<a><Company>奥付社</Company></a>")])

  @Test func `a PDF says it in its information, in its XMP and in that of what is in it`() throws {
    #expect(
      try found(pdf, .pdf) == [
        "author: Yamada", "author: 花子", "author: 太郎", "manager: 花", "company: Works",
        "company: 会社 & 子", "company: 奥付社", "program: Word", "program: Writer",
      ])
  }

  @Test func `a PDF is cleaned but for its title, the same each time`() throws {
    let cleaned = try DocumentProperties.removed(fromPDF: pdf)
    #expect(try DocumentProperties.removed(fromPDF: pdf) == cleaned)
    #expect(try DocumentProperties.removed(fromPDF: cleaned) == cleaned)
    let left = try PDFProperties(cleaned)
    #expect(left.information == ["Title": "A title"])
    #expect(left.metadata.count == 1 && left.metadata.first == left.documentMetadata)
    #expect(try found(cleaned, .pdf) == [])
    #expect(try QPDFDocument(reading: cleaned).pageCount() == 1)
    #expect(cleaned.firstRange(of: Array("secret".utf8)) == nil)
  }

  @Test func `Word's properties are read where they usually stand, and where the document says`()
    throws
  {
    let docx = sampleDOCX(
      core: "<dc:creator>山田 花子</dc:creator><cp:lastModifiedBy>Sato &#x3042;</cp:lastModifiedBy>",
      app:
        "<Company>\n会 </Company><Manager><![CDATA[<長>]]></Manager><Application>Word</Application>")
    #expect(
      try found(docx, .office) == [
        "author: 山田 花子", "lastAuthor: Sato あ", "manager: <長>", "company: 会", "program: Word",
      ])
    let elsewhere = sampleZIP([
      "_RELS/.rels": """
      <Relationships><Relationship Type="http://a/b/core-properties" Target="/x/y.psmdcp"/></Relationships>
      """, "x/y.psmdcp": "<p><creator>花</creator></p>",
    ])
    #expect(try found(elsewhere, .office) == ["author: 花"])
    #expect(
      try found(sampleDOCX(core: "<dc:creator/>", app: "<Company> </Company>"), .office) == [])
  }

  @Test func `LibreOffice's properties are read`() throws {
    let odt = sampleZIP([
      "mimetype": "application/vnd.oasis.opendocument.text",
      "meta.xml": """
      <o:m><o:meta><meta:initial-creator>A</meta:initial-creator><dc:creator>B</dc:creator></o:meta></o:m>
      """,
    ])
    #expect(try found(odt, .openDocument) == ["author: A", "author: B"])
  }

  @Test func `what is no document, or opens with a password, is said`() {
    let sealed = [0xD0, 0xCF, 0x11, 0xE0, 0xA1] as [UInt8]
    let cases: [([UInt8], DocumentFormat, DocumentProblem)] = [
      ([], .pdf, .damaged), ([], .office, .damaged), (sealed, .office, .locked),
      (Array("%PDF-1.7\nnothing".utf8), .pdf, .damaged), (sampleZIP(["a": "b"]), .office, .damaged),
      (sampleZIP([:]), .openDocument, .damaged), (Array("text".utf8), .pdf, .damaged),
      (Array("<!DOCTYPE document><document/>".utf8), .openDocument, .damaged),
      (Array("text".utf8), .openDocument, .damaged), (sealed, .closed, .closed),
    ]
    for (bytes, format, problem) in cases {
      #expect(throws: problem) { try DocumentProperties(of: bytes, in: format) }
    }
  }

  @Test func `every beginning of a document, and every one with a wrong byte, is read or refused`()
  {
    let docx = sampleDOCX(core: "<dc:creator>花子</dc:creator>")
    for (bytes, format) in [(docx, DocumentFormat.office), (pdf, .pdf)] {
      for index in stride(from: 0, to: bytes.count, by: 7) {
        _ = try? DocumentProperties(of: Array(bytes[..<index]), in: format)
        var changed = bytes
        changed[index] ^= 0xFF
        _ = try? DocumentProperties(of: changed, in: format)
      }
    }
  }

  @Test func `an archive is bound in its entries and in their sizes`() throws {
    let archive = try #require(ZipArchive(sampleZIP(["a": "12345", "b": ""])))
    #expect(archive.entry("A", atMost: 5) == Array("12345".utf8))
    #expect(archive.entry("a", atMost: 4) == nil && archive.entry("c", atMost: 9) == nil)
    #expect(archive.entry("b", atMost: 0) == [])
    #expect(ZipArchive(sampleZIP(["a": "b"], entryCount: 10_001)) == nil)
    let long = String(repeating: "x", count: 200_000)
    #expect(ZipArchive(sampleZIP(["a": long]))?.entry("a", atMost: 200_000)?.count == 200_000)
  }

  @Test(
    arguments: [
      ("a.PDF", .pdf), ("b/案内.docx", .office), ("c.XLSX", .office), ("d.odt", .openDocument),
      ("e.txt", nil), ("古い.DOC", .closed), ("a.rtf", .closed), ("b.jtd", .closed),
      ("f.fodt", .openDocument), ("pdf", nil), ("f.pdf.zip", nil),
    ] as [(String, DocumentFormat?)])
  func `a file's name promises a format`(name: String, format: DocumentFormat?) {
    #expect(DocumentFormat(ofFile: name) == format)
  }
}
