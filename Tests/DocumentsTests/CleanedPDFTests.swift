import Fixtures
import Testing

@testable import Documents
@testable import PDF

/// PDF files without what they say of who made them and commented on them: what stays, and which stay as they are.
@Suite struct CleanedPDFTests {
  private func pdf(
    xmp: String, catalog: String = "", trailer: String = "", page: String = ""
  ) -> [UInt8] {
    samplePDF(
      pages: ["\(a5) \(page)"], catalog: "/Metadata 4 0 R \(catalog)", trailer: trailer,
      others: [
        "<< /Type /Metadata /Subtype /XML /Length \(xmp.utf8.count) >>\nstream\n\(xmp)\nendstream"
      ])
  }

  private func xmp(_ properties: String, _ attributes: String = "") -> String {
    """
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:u="http://www.aiim.org/pdfua/ns/id/"
    xmlns:a="http://www.aiim.org/pdfa/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \(attributes)>
    <dc:creator><rdf:Seq><rdf:li>花子</rdf:li></rdf:Seq></dc:creator>
    <xmp:CreateDate>2020-01-01</xmp:CreateDate>\(properties)</rdf:Description></rdf:RDF></x:xmpmeta>
    """
  }

  private let titles = """
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">題 &lt;1&gt;</rdf:li><rdf:li xml:lang="en">Title</rdf:li></rdf:Alt>
    </dc:title>
    """

  /// The XMP of the cleaned PDF as text.
  private func cleaned(_ bytes: [UInt8]) throws -> String? {
    let cleaned = try DocumentProperties.removed(fromPDF: bytes)
    #expect(try DocumentProperties.removed(fromPDF: cleaned) == cleaned)
    #expect(try DocumentProperties(of: cleaned, in: .pdf).properties == [])
    return try PDFProperties(cleaned).documentMetadata.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `a title that stands in the XMP alone stays, in all its languages`() throws {
    let left = try #require(try cleaned(pdf(xmp: xmp(titles))))
    #expect(
      left.contains(
        """
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">題 &lt;1&gt;</rdf:li>\
        <rdf:li xml:lang="en">Title</rdf:li></rdf:Alt></dc:title>
        """))
    #expect(!left.contains("花子") && !left.contains("2020") && !left.contains("aiim"))
    #expect(XMLElements(Array(left.utf8)).isWhole)
  }

  @Test func `the marks of PDF/UA and PDF/A stay, as elements or attributes, and no others`() throws
  {
    let marked = xmp(
      titles + "<u:part>1</u:part><x:part>9</x:part>", "a:part='2' a:conformance='A'")
    let left = try #require(try cleaned(pdf(xmp: marked)))
    for mark in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<"] {
      #expect(left.contains(mark))
    }
    #expect(left.contains("pdfaExtension:schemas") && !left.contains(">9<"))
    let accessible = try #require(try cleaned(pdf(xmp: xmp("<u:part>1</u:part>"))))
    #expect(!accessible.contains("pdfaExtension") && !accessible.contains("title"))
    #expect(!accessible.contains("pdfaid"))
  }

  @Test func `marks get the title that only the information has`() throws {
    let bytes = pdf(xmp: xmp("<u:part>1</u:part>"), trailer: "/Info << /Title (A & B) >>")
    #expect(try cleaned(bytes)?.contains(">A &amp; B</rdf:li>") == true)
  }

  @Test func `an XMP that has neither title nor mark is left out`() throws {
    #expect(try cleaned(pdf(xmp: xmp("<u:part>&lt;b/&gt;</u:part>"))) == nil)
    #expect(try cleaned(pdf(xmp: "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")) == nil)
    #expect(try cleaned(pdf(xmp: xmp(""), trailer: "/Info << /Title (T) >>")) == nil)
  }

  @Test func `an XMP that is damaged or very large is known not to be read`() throws {
    for text in ["<a><b></a>", "<a>" + String(repeating: " ", count: 4 << 20) + "</a>"] {
      #expect(try !DocumentProperties(of: pdf(xmp: text), in: .pdf).isWhole)
    }
    #expect(try DocumentProperties(of: pdf(xmp: xmp(titles)), in: .pdf).isWhole)
  }

  @Test func `a PDF stays what it was built as`() throws {
    let cleaned = try DocumentProperties.removed(fromPDF: pdf(xmp: xmp("<a:part>1</a:part>")))
    #expect(cleaned.starts(with: Array("%PDF-1.4".utf8)))
    #expect(cleaned.firstRange(of: Array("/ObjStm".utf8)) == nil)
  }

  private static let comments = """
    /Annots [ << /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (Yamada) /Contents (Hello) >> \
    << /Subtype /Highlight /Rect [0 0 9 9] /T <FEFF82B1> >> << /Subtype /Text /Rect [0 0 9 9] /T (Yamada) >> \
    << /Type /Annot /Subtype /Widget /FT /Tx /Rect [0 0 9 9] /T (field) >> 4 0 R ]
    """
  private let commented = samplePDF(
    pages: ["\(a5) \(comments)"],
    others: ["<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /T (Sato) /M (D:2020) >>"])

  @Test func `comments on pages name their authors, and forms their fields`() throws {
    let found = try DocumentProperties(of: commented, in: .pdf).properties
    #expect(Set(found.map(\.text)) == ["Yamada", "花", "Sato"])
    #expect(found.allSatisfy { $0.kind == .reviewer } && found.count == 3)
  }

  @Test func `comments stay without who wrote them, and fields as they are`() throws {
    let cleaned = try DocumentProperties.removed(fromPDF: commented)
    #expect(try DocumentProperties(of: cleaned, in: .pdf).properties == [])
    for (text, isThere) in [
      ("Hello", true), ("/T (field)", true), ("/Stamp", true), ("Yamada", false), ("D:2020", false),
    ] {
      #expect((cleaned.firstRange(of: Array(text.utf8)) != nil) == isThere, "\(text)")
    }
  }

  @Test func `what somebody added to the information is told`() throws {
    let bytes = samplePDF(
      pages: [a5],
      trailer: "/Info << /Checked#20by (Sato) /SourceModified (D:20200101) /Count (12) >>")
    let found = try DocumentProperties(of: bytes, in: .pdf).properties
    #expect(found.map(\.label) == ["Checked by"] && found.map(\.text) == ["Sato"])
  }

  private static let signature = "/ByteRange [0 1 2 3] /Contents <00>"

  @Test(arguments: [
    ("/AcroForm << /Fields [] /SigFlags 3 >>", "", true), ("/Perms << >>", "", true),
    ("/AcroForm << /Fields [] >>", "", false),
    ("/AcroForm << /Fields [ << /FT /Sig /T (a) >> ] >>", "", false),
    ("/AcroForm << /Fields [ << /FT /Sig /V << \(signature) >> >> ] >>", "", true),
    ("/AcroForm << /Fields [ << /Kids [ << /V << /Type /Sig >> >> ] >> ] >>", "", true),
    ("/AcroForm << /Fields [ 4 0 R ] >>", "<< /FT /Sig /V << /Type /Sig \(signature) >> >>", true),
    ("/AcroForm << /Fields [ 4 0 R ] >>", "<< /Kids [ 4 0 R ] >>", false),
    ("", "<< /Type /DocTimeStamp \(signature) >>", true), ("", "<< /Type /Sig >>", true),
    ("", "<< /FT /Tx /V (a) >>", false),
  ])
  func `a signature keeps a PDF as it is, whatever the form says`(
    catalog: String, object: String, isSigned: Bool
  ) throws {
    let pdf = samplePDF(pages: [a5], catalog: catalog, others: [object].filter { !$0.isEmpty })
    #expect(try DocumentProperties(of: pdf, in: .pdf).obstacle == (isSigned ? .signed : nil))
  }
}
