import Testing

@testable import Pictures

struct SVGPrivacyTests {
  private static func svg(_ content: String) -> [UInt8] {
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\">\(content)</svg>".utf8)
  }

  private static func removed(_ content: String) throws -> String {
    String(decoding: try PictureMetadata.removed(from: svg(content)), as: UTF8.self)
  }

  private static func kept(_ content: String) -> String {
    String(decoding: svg(content), as: UTF8.self)
  }

  @Test(arguments: [
    ("<metadata><rdf:RDF><cc:Agent>Hanako</cc:Agent></rdf:RDF></metadata><g/>", "<g/>"),
    ("<g><metadata/><m:Metadata xmlns:m=''>a<metadata>b</metadata>c</m:Metadata></g>", "<g></g>"),
    ("<defs><rdf:RDF>Hanako</rdf:RDF></defs>", "<defs></defs>"),
    ("<x:xmpmeta>Hanako</x:xmpmeta><!-- end -->", "<!-- end -->"),
    (
      "<g sodipodi:docname=\"hanako.svg\" id='a' inkscape:export-filename='/home/hanako/a.png'/>",
      "<g  id='a' />"
    ),
    ("<image sodipodi:absref=\"C:\\Users\\hanako\\a.jpg\" width='1'/>", "<image  width='1'/>"),
  ])
  func whatADrawingProgramNotesGoes(content: String, cleaned: String) throws {
    #expect(try Self.removed(content) == Self.kept(cleaned))
  }

  @Test(arguments: [
    "<title>Hanako</title><desc>a</desc><!-- Hanako --><g data-a=\"metadata\"/>",
    "<style><![CDATA[a { fill: url(#b) }]]></style><text>data: &amp; data:image/png</text>",
    "<image href=\"data:image/png;base64,\(base64(SamplePicture.png()))\"/>",
    "<image href='data:image/jpeg;base64,'/><image href='data:image/jpeg'/>",
    "<image href='data:image/png;base64,\(base64(svg("<metadata/>")))'/>",
  ])
  func theRestStaysAsItIs(content: String) throws {
    #expect(try Self.removed(content) == Self.kept(content))
  }

  private static let photo = SamplePicture.jpeg(
    SamplePicture.jpegExif(SamplePicture.exif(orientation: 6)))
  private static let clean =
    "data:image/jpeg;base64,\(base64((try? PictureMetadata.removed(from: photo)) ?? []))"

  /// The photo's address in the forms in which programs write it.
  private static let addresses: [String] = {
    let text = base64(photo)
    return [
      "data:image/jpeg;base64,\(text)", "DATA:image/JPG;name=a;base64,\(text)",
      "data:image/jpeg;base64,\(text.prefix(20))\n \(text.dropFirst(20))",
      "data:image/jpeg;base64,\(text.prefix(20))&#10;\(text.dropFirst(20))",
      "data:image/jpeg;base64,\(text.replacing("=", with: "%3D").replacing("+", with: "%2b"))",
      "data:image/jpeg;base64,\(text.replacing("=", with: ""))",
      "data:image/jpeg," + photo.map { "%" + hex($0) }.joined(),
    ]
  }()

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }

  @Test(arguments: addresses)
  func aPhotoInADrawingSaysNothingOfItsOwner(address: String) throws {
    for (start, end) in [
      ("<image width='9' href=\"", "\"/>"), ("<image xlink:href='", "'/>"),
      ("<style>a { fill: url(", ") }</style>"), ("<g style=\"fill: url('", "')\"/>"),
    ] {
      let content = "<g/>\(start)\(address)\(end)<g/>"
      #expect(try Self.removed(content) == Self.kept("<g/>\(start)\(Self.clean)\(end)<g/>"))
    }
  }

  @Test func aPhotoThatIsCutOffInADrawingIsNamed() {
    let content = "<image href='data:image/jpeg;base64,\(base64(Array(Self.photo.prefix(60))))'/>"
    #expect(throws: PictureProblem(.endsEarly, in: .jpeg)) { try Self.removed(content) }
  }

  @Test(arguments: 0..<8)
  func base64IsReadAsItIsWritten(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 37 * $0 + 200) }
    #expect(DataURL.decoded(base64: Array(base64(bytes).utf8)) == bytes)
  }
}

/// The text in base 64 that stands for bytes.
private func base64(_ bytes: [UInt8]) -> String {
  String(DataURL.file(bytes).split(separator: ",", omittingEmptySubsequences: false)[1])
}
