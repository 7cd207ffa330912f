import Diagnostics
import Documents
import Fixtures
import PDF
import Testing

@testable import Publishing

/// Documents that a site offers to download: what they say of who made them, and PDF files without it.
@Suite struct DownloadsTests {
  private let site: DownloadsFixture

  init() throws {
    site = try DownloadsFixture()
  }

  private static let pdf = samplePDF(
    pages: [a5], trailer: "/Info << /Title (Leaflet) /Author (Yamada) /Creator (Word) >>")
  private static let docx = sampleDOCX(
    core: "<dc:creator>山田花子</dc:creator><cp:lastModifiedBy>佐藤</cp:lastModifiedBy>",
    app: "<Company>○○市役所</Company>")

  @Test func `a PDF that a page links to is named with what it says, and published as it is`()
    async throws
  {
    let publication = try site.publication(["ja/案内.pdf": Self.pdf], page: "[案内](案内.pdf)")
    #expect(
      try await site.messages(publication, .english) == [
        """
        content/ja/案内.pdf: warning: Whoever downloads this document can read in it: author “Yamada”; made with “Word”. [names-in-document]
          hint: If nobody should read that, write “downloads: clean” into site.yaml: PDF files are then published \
        without it.
        """
      ])
    #expect(
      try await site.messages(publication, .japanese) == [
        """
        content/ja/案内.pdf: 注意: この文書には次の情報が入っていて、ダウンロードした人はだれでも読めます： 作成者「Yamada」、作成ソフト「Word」 [names-in-document]
          直し方: 公開したくないときは、site.yaml に「downloads: clean」と書いてください。PDFは、この情報を取り除いて公開されます。
        """
      ])
    #expect(try site.folder.bytes("output/案内.pdf") == Self.pdf)
  }

  @Test func `PDF files are published without it where site.yaml says so, the same in each build`()
    async throws
  {
    // One is longer than what is looked at of files that are copied as they are.
    let long = samplePDF(
      pages: Array(repeating: a5, count: 2000), trailer: "/Info << /Author (Yamada) >>")
    let publication = try site.publication(
      ["ja/a.pdf": Self.pdf, "root/long.pdf": long], settings: "downloads: clean",
      page: "[案内](a.pdf)")
    #expect(long.count > 1 << 16)
    #expect(try await site.messages(publication, .english) == [])
    for path in ["a.pdf", "long.pdf"] {
      let bytes = try site.folder.bytes("output/\(path)")
      #expect(try DocumentProperties(of: bytes, in: .pdf).properties == [])
    }
    let left = try PDFProperties(site.folder.bytes("output/a.pdf"))
    #expect(left.information == ["Title": "Leaflet"])
    let again = try await publication.build(to: site.output)
    guard case .built(let built) = again.outcome else { throw Unexpected(again) }
    #expect(built.written == 0)
    #expect(try site.folder.bytes("content/ja/a.pdf") == Self.pdf)
  }

  @Test func `a document of Word is named with what to do there`() async throws {
    let publication = try site.publication(["root/a.docx": Self.docx], settings: "downloads: clean")
    #expect(
      try await site.messages(publication, .english) == [
        """
        content/root/a.docx: warning: Whoever downloads this document can read in it: author “山田花子”; last saved by \
        “佐藤”; company “○○市役所”. [names-in-document]
          hint: If nobody should read that, take it out and save the document. Word, Excel and PowerPoint: File › Info › \
        Check for Issues › Inspect Document › Document Properties and Personal Information › Remove All. LibreOffice: \
        File › Properties › General: switch off “Apply user data” and choose “Reset Properties”.
        """
      ])
    #expect(
      try await site.messages(publication, .japanese) == [
        """
        content/root/a.docx: 注意: この文書には次の情報が入っていて、ダウンロードした人はだれでも読めます： \
        作成者「山田花子」、最終更新者「佐藤」、会社「○○市役所」 [names-in-document]
          直し方: 公開したくないときは、取り除いて保存し直してください。Word・Excel・PowerPointでは、「ファイル」→「情報」→「問題のチェック」→\
        「ドキュメント検査」で、「ドキュメントのプロパティと個人情報」を「すべて削除」します。LibreOfficeでは、「ファイル」→「プロパティ」→「全般」で、\
        「ユーザーデータの適用」をオフにして「プロパティのリセット」を押します。
        """
      ])
    #expect(try site.folder.bytes("output/a.docx") == Self.docx)
  }

  @Test func `names that stand on every page, and programs, are not worth a word`() async throws {
    let publication = try site.publication([
      "root/a.pdf": samplePDF(pages: [a5], trailer: "/Info << /Creator (Word) >>"),
      "root/b.docx": sampleDOCX(core: "<dc:creator>会</dc:creator>", app: "<Company>冊子</Company>"),
    ])
    #expect(try await site.messages(publication, .english) == [])
  }

  @Test(arguments: ["keep", "clean"])
  func `a signed PDF stays as it is`(downloads: String) async throws {
    let signed = samplePDF(
      pages: [a5], catalog: "/AcroForm << /SigFlags 3 >>", trailer: "/Info << /Author (Yamada) >>")
    let publication = try site.publication(
      ["root/a.pdf": signed], settings: "downloads: \(downloads)")
    let english = try await site.messages(publication, .english)
    #expect(english.count == 1 && english[0].contains("any change breaks the signature."))
    #expect(try site.folder.bytes("output/a.pdf") == signed)
  }

  @Test func `people who commented and what somebody added are named with what to do`() async throws
  {
    let docx = sampleZIP([
      "_rels/.rels": "<Relationships/>",
      "word/comments.xml": "<c><c w:author='花子'/><c w:author='冊子'/></c>",
      "docProps/custom.xml":
        "<Properties><property name='担当'><vt:lpwstr>佐藤</vt:lpwstr></property></Properties>",
    ])
    let publication = try site.publication(["root/a.docx": docx])
    let english = try await site.messages(publication, .english)
    #expect(english.count == 1)
    #expect(
      english[0].hasPrefix(
        """
        content/root/a.docx: warning: Whoever downloads this document can read in it: comments or changes by “花子”; \
        property “担当”: “佐藤”. [names-in-document]
          hint: If nobody should read that,
        """))
    #expect(
      english[0].hasSuffix(
        """
        “Reset Properties”. Accept or reject the tracked changes and delete the comments before. In LibreOffice, empty \
        File › Properties › Custom Properties as well.
        """))
    let japanese = try await site.messages(publication, .japanese)
    #expect(
      japanese[0].hasPrefix(
        """
        content/root/a.docx: 注意: この文書には次の情報が入っていて、ダウンロードした人はだれでも読めます： \
        コメント・変更履歴などの名前「花子」、追加された項目「担当：佐藤」 [names-in-document]
        """))
    #expect(
      japanese[0].hasSuffix(
        """
        「プロパティのリセット」を押します。その前に、変更履歴を承諾するか元に戻し、コメントを削除してください。\
        LibreOfficeでは、「プロパティ」の「カスタムプロパティ」も空にします。
        """))
  }

  @Test func `of many names, the first are shown and the others counted`() async throws {
    let many = (1...8).map { "<w:ins w:author='n\($0)'/>" }.joined()
    let docx = sampleZIP(["_rels/.rels": "<R/>", "word/document.xml": "<d>\(many)</d>"])
    let publication = try site.publication(["root/a.docx": docx])
    #expect(try await site.messages(publication, .english)[0].contains("“n4”, “n5” and 3 more."))
    #expect(
      try await site.messages(publication, .japanese)[0].contains(
        "「n4」「n5」ほか3件 [names-in-document]\n"))
  }

  @Test func `a PDF that is signed, whatever its form says, stays as it is`() async throws {
    let signed = samplePDF(
      pages: [a5],
      catalog:
        "/AcroForm << /Fields [<< /FT /Sig /V << /ByteRange [0 1 2 3] /Contents <00> >> >>] >>",
      trailer: "/Info << /Author (Yamada) >>")
    let publication = try site.publication(["root/a.pdf": signed], settings: "downloads: clean")
    #expect(try await site.messages(publication, .japanese)[0].contains("署名のあるPDFは、変えると署名が無効になるので"))
    #expect(try site.folder.bytes("output/a.pdf") == signed)
  }

  @Test func `a document of which no page speaks is not looked into`() async throws {
    let publication = try site.publication(["ja/a.docx": Self.docx])
    let identifiers = try await publication.check().diagnostics.map(\.identifier)
    #expect(identifiers == [.unusedFile])
  }
}
