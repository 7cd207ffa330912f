import Diagnostics
import Fixtures
import Manuscript
import Markdown
import Testing

@Suite struct PrintSettingsTests {
  @Test func `nothing said is an A5 booklet, bound on the left`() throws {
    let print = try settings("")
    #expect(print == PrintSettings())
    #expect(print.size == .a5)
    #expect(print.writing == .horizontal)
    #expect(print.hasQRCodes)
  }

  @Test func `everything can be said`() throws {
    let print = try settings(
      """
      print:
        size: B6
        binding: right
        margins: {top: 15, bottom: 16.5mm, inner: 16 mm}
        bleed: 3mm
        crop-marks: true
        writing: vertical
        qr-codes: false
        licence: 転載は自由です。
      """)
    #expect(print.size == .b6)
    #expect(print.binding == .right)
    #expect(print.margins.top == .millimetres(15))
    #expect(print.margins.bottom == Length(micrometres: 16_500))
    #expect(print.margins.inner == .millimetres(16))
    #expect(print.margins.outer == nil)
    #expect(print.bleed == .millimetres(3))
    #expect(print.hasCropMarks)
    #expect(print.writing == .vertical)
    #expect(!print.hasQRCodes)
    #expect(print.licence == LocalizedText("転載は自由です。"))
  }

  @Test func `who answers for an e-book is named with the standard that it meets`() throws {
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings
        + "\nebook: {certified-by: さくら会, conforms-to: WCAG 2.1 AAA}\n"
    ])
    let read = content.read()
    #expect(read.diagnostics.isEmpty)
    let certificate = try #require(read.value?.settings.ebook.certificate)
    #expect(certificate.certifier == "さくら会")
    #expect(certificate.standard == "EPUB Accessibility 1.1 - WCAG 2.1 Level AAA")
  }

  @Test func `B6 is that of Japan`() {
    #expect(PaperSize.b6.width == .millimetres(128))
    #expect(PaperSize.b6.height == .millimetres(182))
  }

  @Test(arguments: [
    ("ja", PrintSettings.Writing.vertical, PrintSettings.Binding.right),
    ("ja-simple", .vertical, .right), ("en", .horizontal, .left), ("ar", .horizontal, .right),
  ])
  func `only Japanese is vertical, and what runs from the right is bound there`(
    _ tag: String, _ writing: PrintSettings.Writing, _ binding: PrintSettings.Binding
  ) throws {
    var print = PrintSettings()
    print.writing = .vertical
    let language = try #require(Language(tag: tag))
    #expect(print.writing(of: language) == writing)
    #expect(print.binding(of: language, writing) == binding)
    print.binding = .left
    #expect(print.binding(of: language, writing) == .left)
  }

  @Test(arguments: ["", "mm", "-3mm", "3cm", "1.2345", ".5", "3.mm", "99999", "３"])
  func `what is no length is refused`(_ text: String) {
    #expect(Length(text) == nil)
  }

  private func settings(_ yaml: String) throws -> PrintSettings {
    let content = ContentFolderFixture(["site.yaml": ContentFolderFixture.settings + "\n" + yaml])
    let read = content.read()
    #expect(read.diagnostics.isEmpty)
    return try #require(read.value).settings.print
  }
}
