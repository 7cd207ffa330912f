import Diagnostics
import Documents
import Fixtures
import PDF
import Testing

@testable import Publishing

/// Documents that a site offers to download: what they say of who made them, and PDF files without it.
@Suite struct DownloadsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let pdf = samplePDF(
    pages: [a5], trailer: "/Info << /Title (Leaflet) /Author (Yamada) /Creator (Word) >>")
  private static let docx = sampleDOCX(
    core: "<dc:creator>山田花子</dc:creator><cp:lastModifiedBy>佐藤</cp:lastModifiedBy>",
    app: "<Company>○○市役所</Company>")

  /// A site with documents, of which one stands in a page's link and the others at the root.
  private func publication(
    _ documents: [String: [UInt8]], settings: String = "", page: String = ""
  ) throws -> Publication {
    let site = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\n" + settings,
      "ja/index.md": "---\ntitle: ホーム\n---\nようこそ。\(page)\n",
    ])
    try site.write(to: folder)
    for (path, bytes) in documents { try folder.write("content/\(path)", bytes) }
    return Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme))
  }

  private func messages(
    _ publication: Publication, _ language: MessageLanguage
  ) async throws -> [String] {
    let report = try await publication.build(to: output)
    guard case .built = report.outcome else { throw Unexpected(report) }
    let checked = try await publication.check()
    #expect(checked.diagnostics == report.diagnostics)
    return report.diagnostics.map { $0.text(in: language).replacing("\(folder.path)/", with: "") }
  }

  private var output: OutputFolder { OutputFolder("\(folder.path)/output") }

  @Test func `a PDF that a page links to is named with what it says, and published as it is`()
    async throws
  {
    let publication = try publication(["ja/案内.pdf": Self.pdf], page: "[案内](案内.pdf)")
    #expect(
      try await messages(publication, .english) == [
        """
        content/ja/案内.pdf: warning: Whoever downloads this document can read in it: author “Yamada”; made with “Word”.
          hint: If nobody should read that, write “downloads: clean” into site.yaml: PDF files are then published \
        without it.
        """
      ])
    #expect(
      try await messages(publication, .japanese) == [
        """
        content/ja/案内.pdf: 注意: この文書には次の情報が入っていて、ダウンロードした人はだれでも読めます： 作成者「Yamada」、作成ソフト「Word」
          直し方: 公開したくないときは、site.yaml に「downloads: clean」と書いてください。PDFは、この情報を取り除いて公開されます。
        """
      ])
    #expect(try folder.bytes("output/案内.pdf") == Self.pdf)
  }

  @Test func `PDF files are published without it where site.yaml says so, the same in each build`()
    async throws
  {
    // One is longer than what is looked at of files that are copied as they are.
    let long = samplePDF(
      pages: Array(repeating: a5, count: 2000), trailer: "/Info << /Author (Yamada) >>")
    let publication = try publication(
      ["ja/a.pdf": Self.pdf, "root/long.pdf": long], settings: "downloads: clean",
      page: "[案内](a.pdf)")
    #expect(long.count > 1 << 16)
    #expect(try await messages(publication, .english) == [])
    for path in ["a.pdf", "long.pdf"] {
      let bytes = try folder.bytes("output/\(path)")
      #expect(try DocumentProperties(of: bytes, in: .pdf).properties == [])
    }
    #expect(try PDFProperties(folder.bytes("output/a.pdf")).information == ["Title": "Leaflet"])
    let again = try await publication.build(to: output)
    guard case .built(let site) = again.outcome else { throw Unexpected(again) }
    #expect(site.written == 0)
    #expect(try folder.bytes("content/ja/a.pdf") == Self.pdf)
  }

  @Test func `a document of Word is named with what to do there`() async throws {
    let publication = try publication(["root/a.docx": Self.docx], settings: "downloads: clean")
    #expect(
      try await messages(publication, .english) == [
        """
        content/root/a.docx: warning: Whoever downloads this document can read in it: author “山田花子”; last saved by \
        “佐藤”; company “○○市役所”.
          hint: If nobody should read that, take it out and save the document. Word, Excel and PowerPoint: File › Info › \
        Check for Issues › Inspect Document › Document Properties and Personal Information › Remove All. LibreOffice: \
        File › Properties › General: switch off “Apply user data” and choose “Reset Properties”.
        """
      ])
    #expect(
      try await messages(publication, .japanese) == [
        """
        content/root/a.docx: 注意: この文書には次の情報が入っていて、ダウンロードした人はだれでも読めます： \
        作成者「山田花子」、最終更新者「佐藤」、会社「○○市役所」
          直し方: 公開したくないときは、取り除いて保存し直してください。Word・Excel・PowerPointでは、「ファイル」→「情報」→「問題のチェック」→\
        「ドキュメント検査」で、「ドキュメントのプロパティと個人情報」を「すべて削除」します。LibreOfficeでは、「ファイル」→「プロパティ」→「全般」で、\
        「ユーザーデータの適用」をオフにして「プロパティのリセット」を押します。
        """
      ])
    #expect(try folder.bytes("output/a.docx") == Self.docx)
  }

  @Test func `names that stand on every page, and programs, are not worth a word`() async throws {
    let publication = try publication([
      "root/a.pdf": samplePDF(pages: [a5], trailer: "/Info << /Creator (Word) >>"),
      "root/b.docx": sampleDOCX(core: "<dc:creator>会</dc:creator>", app: "<Company>冊子</Company>"),
    ])
    #expect(try await messages(publication, .english) == [])
  }

  @Test(arguments: ["keep", "clean"])
  func `a signed PDF stays as it is`(downloads: String) async throws {
    let signed = samplePDF(
      pages: [a5], catalog: "/AcroForm << /SigFlags 3 >>", trailer: "/Info << /Author (Yamada) >>")
    let publication = try publication(
      ["root/a.pdf": signed], settings: "downloads: \(downloads)")
    let english = try await messages(publication, .english)
    #expect(english.count == 1 && english[0].contains("any change breaks the signature."))
    #expect(try folder.bytes("output/a.pdf") == signed)
  }

  @Test(arguments: ["keep", "clean"])
  func `what cannot be looked into is published, and said`(downloads: String) async throws {
    let documents = [
      "root/a.pdf": Array("%PDF-1.7\nnothing\n".utf8), "root/b.xlsx": Array("x".utf8),
      "root/c.pptx": [0xD0, 0xCF, 0x11, 0xE0], "root/d.pdf": [],
    ]
    let publication = try publication(documents, settings: "downloads: \(downloads)")
    let damaged = """
      This document is damaged, or is not what its name says: whether it names its author is not known. It is published \
      as it is.
        hint: Open it, look at its properties (File › Properties or Info), and save it anew.
      """
    #expect(
      try await messages(publication, .english) == [
        "content/root/a.pdf: warning: \(damaged)", "content/root/b.xlsx: warning: \(damaged)",
        """
        content/root/c.pptx: warning: This document opens only with a password: whether it names its author is not \
        known. It is published as it is.
          hint: Open it, look at its properties (File › Properties or Info), and save it anew.
        """, "content/root/d.pdf: warning: \(damaged)",
      ])
    #expect(
      try await messages(publication, .japanese)[0] == """
        content/root/a.pdf: 注意: この文書は壊れているか、名前の最後（拡張子）と中身が違うので、作成者の名前などが入っているか調べられません。\
        このまま公開されます。
          直し方: ファイルを開き、「ファイル」の「プロパティ」か「情報」で確かめて、保存し直してください。
        """)
    for (path, bytes) in documents {
      #expect(try folder.bytes("output/" + path.dropFirst("root/".count)) == bytes)
    }
  }

  @Test func `a document of which no page speaks is not looked into`() async throws {
    let publication = try publication(["ja/a.docx": Self.docx])
    let identifiers = try await publication.check().diagnostics.map(\.identifier)
    #expect(identifiers == [.unusedFile])
  }

  @Test func `a PDF that brings down the process that tries it is published, and said`()
    async throws
  {
    var publication = try publication(["root/a.pdf": Self.pdf])
    publication.reader = "/bin/false"
    let identifiers = try await publication.check().diagnostics.map(\.identifier)
    #expect(identifiers == [.unreadableDocument])
  }
}
