import Diagnostics
import Fixtures
import Testing

@testable import Publishing

/// Documents to download of which nobody knows what they say of who made them: they are published, and that is said.
@Suite struct UnreadDownloadsTests {
  private let site: DownloadsFixture

  init() throws {
    site = try DownloadsFixture()
  }

  private static let pdf = samplePDF(
    pages: [a5], trailer: "/Info << /Title (Leaflet) /Author (Yamada) /Creator (Word) >>")

  @Test(arguments: ["keep", "clean"])
  func `what cannot be looked into is published, and said`(downloads: String) async throws {
    let documents = [
      "root/a.pdf": Array("%PDF-1.7\nnothing\n".utf8), "root/b.xlsx": Array("x".utf8),
      "root/c.pptx": [0xD0, 0xCF, 0x11, 0xE0], "root/d.pdf": [],
    ]
    let publication = try site.publication(documents, settings: "downloads: \(downloads)")
    let damaged = """
      This document is damaged, or is not what its name says: whether it names its author is not known. It is published \
      as it is. [unreadable-document]
        hint: Open it, look at its properties (File › Properties or Info), and save it anew.
      """
    #expect(
      try await site.messages(publication, .english) == [
        "content/root/a.pdf: warning: \(damaged)", "content/root/b.xlsx: warning: \(damaged)",
        """
        content/root/c.pptx: warning: This document opens only with a password: whether it names its author is not \
        known. It is published as it is. [unreadable-document]
          hint: Open it, look at its properties (File › Properties or Info), and save it anew.
        """, "content/root/d.pdf: warning: \(damaged)",
      ])
    #expect(
      try await site.messages(publication, .japanese)[0] == """
        content/root/a.pdf: 注意: この文書は壊れているか、名前の最後（拡張子）と中身が違うので、作成者の名前などが入っているか調べられません。\
        このまま公開されます。 [unreadable-document]
          直し方: ファイルを開き、「ファイル」の「プロパティ」か「情報」で確かめて、保存し直してください。
        """)
    for (path, bytes) in documents {
      #expect(try site.folder.bytes("output/" + path.dropFirst("root/".count)) == bytes)
    }
  }

  @Test func `a format that is not looked into is said to be unknown`() async throws {
    let old = [0xD0, 0xCF, 0x11, 0xE0] as [UInt8]
    let publication = try site.publication(["root/a.doc": old], settings: "downloads: clean")
    #expect(
      try await site.messages(publication, .english) == [
        """
        content/root/a.doc: warning: Sasshi does not look into documents of this format: whether it names its author \
        is not known. It is published as it is. [unreadable-document]
          hint: Save it as DOCX, XLSX, PPTX, ODT or PDF (File › Save As) and offer that: Sasshi looks into it. Or look \
        at its properties yourself.
        """
      ])
    #expect(
      try await site.messages(publication, .japanese) == [
        """
        content/root/a.doc: 注意: この形式の文書は中を調べないので、作成者の名前などが入っているか分かりません。このまま公開されます。 [unreadable-document]
          直し方: 「名前を付けて保存」で DOCX・XLSX・PPTX・ODT・PDF のどれかにして、それを公開すると、調べられます。\
        または、ご自分で「プロパティ」か「情報」を確かめてください。
        """
      ])
    #expect(try site.folder.bytes("output/a.doc") == old)
  }

  @Test func `what is known of a document is said beside what is not`() async throws {
    let docx = sampleZIP([
      "_rels/.rels": "<R/>", "docProps/core.xml": "<p><dc:creator>花</dc:creator></p>",
      "word/comments.xml": "<!DOCTYPE c [<!ENTITY a 'b'>]><c w:author='&a;'/>",
    ])
    let publication = try site.publication(["root/a.docx": docx])
    let english = try await site.messages(publication, .english)
    #expect(english.count == 2 && english[0].contains("author “花”."))
    #expect(
      english.last == """
        content/root/a.docx: warning: Parts of this document are damaged or very large: whether they name anybody else \
        is not known. It is published as it is. [unreadable-document]
          hint: Open it, look at its properties (File › Properties or Info), and save it anew.
        """)
    #expect(
      try await site.messages(publication, .japanese).last == """
        content/root/a.docx: 注意: この文書には、壊れているか大きすぎるために調べられない部分があります。\
        そこにほかの人の名前が入っているかは分かりません。このまま公開されます。 [unreadable-document]
          直し方: ファイルを開き、「ファイル」の「プロパティ」か「情報」で確かめて、保存し直してください。
        """)
    #expect(try site.folder.bytes("output/a.docx") == docx)
  }

  @Test(arguments: ["keep", "clean"])
  func `an encrypted PDF is published as it is`(downloads: String) async throws {
    let (locked, open) = (
      samplePDF(pages: [a5], trailer: encryption(opensForAll: false)),
      samplePDF(
        pages: ["\(a5) /Annots [<< /Subtype /Text /Rect [0 0 9 9] /T (Yamada) >>]"],
        trailer: encryption(opensForAll: true))
    )
    let publication = try site.publication(
      ["root/a.pdf": locked, "root/b.pdf": open], settings: "downloads: \(downloads)")
    let english = try await site.messages(publication, .english)
    #expect(english.count == 2)
    #expect(
      english[0].hasPrefix(
        "content/root/a.pdf: warning: This document opens only with a password: whether it names"))
    #expect(english[1].contains("hint: Sasshi cannot change a PDF that is protected."))
    let japanese = try await site.messages(publication, .japanese)
    #expect(japanese[0].contains("この文書はパスワードがないと開けないので、作成者の名前などが入っているか調べられません。"))
    #expect(japanese[1].contains("直し方: 保護されたPDFは変えられません。"))
    #expect(try site.folder.bytes("output/a.pdf") == locked)
    #expect(try site.folder.bytes("output/b.pdf") == open)
  }

  @Test func `a document that is larger than what is looked into is not tried`() async throws {
    var publication = try site.publication([:])
    try site.folder.writeZeros("content/root/a.pdf", count: SizeLimit.picture.bytes + 1)
    try site.folder.writeZeros("content/root/b.docx", count: SizeLimit.picture.bytes + 1)
    publication.reader = "/bin/false"
    let diagnostics = try await publication.check().diagnostics
    let texts = diagnostics.map {
      $0.text(in: .english).replacing("\(site.folder.path)/", with: "")
    }
    #expect(texts.count == 2)
    #expect(
      texts.first == """
        content/root/a.pdf: warning: This document has more than 50 MB: whether it names its author was not looked up. \
        It is published as it is. [unreadable-document]
          hint: Open it, look at its properties (File › Properties or Info), and save it anew.
        """)
    #expect(
      diagnostics[1].text(in: .japanese).contains(
        "この文書は 50 MB を超えるので、作成者の名前などが入っているか調べていません。このまま公開されます。"))
  }

  @Test func `a PDF that keeps its reader busy is not called damaged`() async throws {
    try site.folder.write("reader", "#!/bin/sh\nkill -XCPU $$\n")
    site.folder.makeExecutable("reader")
    var publication = try site.publication(["root/a.pdf": Self.pdf], settings: "downloads: clean")
    publication.reader = "\(site.folder.path)/reader"
    let diagnostic = try #require(try await publication.check().diagnostics.first)
    #expect(
      diagnostic.message.english == """
        Looking into this document takes more than 10 seconds: whether it names its author is not known. It is published \
        as it is.
        """)
    #expect(
      diagnostic.message.japanese
        == "この文書は調べるのに 10 秒以上かかるので、作成者の名前などが入っているか分かりません。このまま公開されます。")
  }

  @Test func `a PDF that brings down the process that tries it is published, and said`()
    async throws
  {
    var publication = try site.publication(["root/a.pdf": Self.pdf])
    publication.reader = "/bin/false"
    let identifiers = try await publication.check().diagnostics.map(\.identifier)
    #expect(identifiers == [.unreadableDocument])
  }
}
