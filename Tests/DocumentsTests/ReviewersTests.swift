import Fixtures
import Testing

@testable import Documents

/// Those who commented on a document or changed it, and what else somebody put into it.
@Suite struct ReviewersTests {
  private func found(_ bytes: [UInt8], _ format: DocumentFormat = .office) throws -> [String] {
    try DocumentProperties(of: bytes, in: format).properties.map { property in
      "\(property.kind): " + (property.label.map { "\($0)=" } ?? "") + property.text
    }
  }

  private func office(_ parts: KeyValuePairs<String, String>) -> [UInt8] {
    sampleZIP([("_rels/.rels", "<Relationships/>")] + parts.map { ($0.key, $0.value) })
  }

  @Test func `Word's comments and tracked changes name their authors, wherever they stand`() throws
  {
    let names = [
      "word/document.xml": "<w:ins w:id='1' w:author='花子'><w:r/></w:ins><w:del w:author='花子'/>",
      "word/comments.xml": "<w:comment w:author='佐藤 &amp; 子' w:initials='S'/>",
      "word/footnotes.xml": "<w:moveFrom w:author=\"Footnote\"/>",
      "word/header1.xml": "<w:rPrChange w:author='Header'/>",
      "word/glossary/document.xml": "<w:ins w:author='Glossary'/>",
      "word/people.xml": """
      <w15:person w15:author='花子'><w15:presenceInfo w15:providerId='AD' w15:userId='S::hanako@example.org::1'/>
      </w15:person>
      """,
    ]
    for (part, name) in [
      ("word/document.xml", ["花子"]), ("word/comments.xml", ["佐藤 & 子"]),
      ("word/footnotes.xml", ["Footnote"]), ("word/header1.xml", ["Header"]),
      ("word/glossary/document.xml", ["Glossary"]),
      ("word/people.xml", ["花子", "hanako@example.org"]),
    ] {
      let docx = office([part: "<x>\(names[part] ?? "")</x>"])
      #expect(try found(docx) == name.map { "reviewer: \($0)" })
    }
  }

  @Test func `names that Word and Excel put in the place of a person's are nobody`() throws {
    let docx = office(["word/document.xml": "<d><i a:author='Author'/><i a:author='作成者'/></d>"])
    #expect(try found(docx) == [])
    let xlsx = office(["xl/comments1.xml": "<c><author>tc={1-2}</author><author> </author></c>"])
    #expect(try found(xlsx) == [])
  }

  @Test(arguments: [
    (
      "xl/comments1.xml", "<comments><authors><author>花</author></authors><text>x</text></comments>"
    ),
    ("xl/comments/comment2.xml", "<comments><authors><author>花</author></authors></comments>"),
    ("xl/persons/person.xml", "<personList><person displayName='花' userId='花'/></personList>"),
    ("xl/workbook.xml", "<workbook><fileSharing userName='花'/></workbook>"),
    ("xl/pivotCache/pivotCacheDefinition1.xml", "<pivotCacheDefinition refreshedBy='花'/>"),
    ("xl/revisions/userNames.xml", "<users><userInfo name='花'/></users>"),
    ("ppt/commentAuthors.xml", "<p:cmAuthorLst><p:cmAuthor id='0' name='花'/></p:cmAuthorLst>"),
    ("ppt/authors.xml", "<p188:authorLst><p188:author name='花' initials='h'/></p188:authorLst>"),
  ])
  func `Excel and PowerPoint name them`(part: String, text: String) throws {
    #expect(try found(office([part: text])) == ["reviewer: 花"])
  }

  @Test func `what somebody added is told, but for what programs add`() throws {
    func property(_ name: String, _ value: String, _ type: String = "lpwstr") -> String {
      "<property name='\(name)'><vt:\(type)>\(value)</vt:\(type)></property>"
    }
    let custom = """
      <Properties>\(property("担当者", "山田"))\(property("Owner", "Sato"))\(property("ICV", "ABCD"))
      \(property("MSIP_Label_1_Name", "Public"))\(property("MSIP_Label_1_Owner", "a@example.org"))
      \(property("Id", "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"))\(property("Done", "2020-01-01T00:00:00Z"))
      \(property("Size", "12", "i4"))\(property("Sent", "yes"))\(property("Empty", " "))</Properties>
      """
    let told = ["added: 担当者=山田", "added: Owner=Sato", "added: MSIP_Label_1_Owner=a@example.org"]
    #expect(try found(office(["docProps/custom.xml": custom])) == told)
    let elsewhere = sampleZIP([
      "_rels/.rels": "<R><r Type='a/custom-properties' Target='/x.xml'/></R>", "x.xml": custom,
    ])
    #expect(try found(elsewhere) == told)
  }

  private let creator =
    "<office:annotation><dc:creator>花</dc:creator><text:p>x</text:p></office:annotation>"

  @Test func `LibreOffice's comments, tracked changes and added properties are read`() throws {
    let odt = sampleZIP([
      "mimetype": "application/vnd.oasis.opendocument.text",
      "meta.xml": """
      <m><dc:creator>B</dc:creator><meta:user-defined meta:name="担当">山田</meta:user-defined>
      <meta:user-defined meta:name="日" meta:value-type="date">x</meta:user-defined></m>
      """, "content.xml": "<c>\(creator)</c>",
      "Object 1/styles.xml": "<office:change-info><dc:creator>次郎</dc:creator></office:change-info>",
    ])
    #expect(
      try found(odt, .openDocument) == [
        "author: B", "reviewer: 花", "reviewer: 次郎", "added: 担当=山田",
      ])
  }

  @Test func `a document of LibreOffice in one file is read`() throws {
    let flat = """
      <?xml version="1.0"?><office:document><office:meta><dc:creator>B</dc:creator></office:meta>
      <office:body>\(creator)<office:annotation><dc:creator>B</dc:creator></office:annotation></office:body>
      </office:document>
      """
    #expect(
      try found(Array(flat.utf8), .openDocument) == ["author: B", "reviewer: 花"])
  }

  @Test func `a document of LibreOffice that opens with a password is said to`() {
    let manifest = "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    let odt = sampleZIP(["mimetype": "x", "META-INF/manifest.xml": manifest, "meta.xml": "?"])
    #expect(throws: DocumentProblem.locked) {
      try DocumentProperties(of: odt, in: .openDocument)
    }
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;'>]><a author='&d;'/>", "<a><b author='", "<a>",
  ])
  func `a part that makes no sense is known not to be read`(text: String) throws {
    for part in ["word/comments.xml", "docProps/core.xml", "docProps/custom.xml"] {
      let found = try DocumentProperties(of: office([part: text]), in: .office)
      #expect(!found.isWhole && found.properties.isEmpty)
    }
    #expect(try DocumentProperties(of: sampleDOCX(), in: .office).isWhole)
  }

  @Test func `more people than are kept are known not to be all`() throws {
    let many = (0..<1001).map { "<a author='n\($0)'/>" }.joined()
    let docx = office(["word/document.xml": "<a>\(many)</a>"])
    let found = try DocumentProperties(of: docx, in: .office)
    #expect(found.properties.count == 1000 && !found.isWhole)
  }

  @Test func `parts are unpacked as long as there is room`() throws {
    let zip = sampleZIP(["a": "12345", "B": "1234"])
    var enough = try #require(ArchiveParts(zip, atMost: 9))
    #expect(enough.bytes(of: "A")?.count == 5 && enough.bytes(of: "b")?.count == 4)
    #expect(enough.bytes(of: "c") == nil && enough.isWhole)
    var small = try #require(ArchiveParts(zip, atMost: 8))
    #expect(small.bytes(of: "a")?.count == 5 && small.bytes(of: "b") == nil && !small.isWhole)
    var short = try #require(ArchiveParts(zip))
    #expect(short.bytes(of: "a", atMost: 4) == nil && !short.isWhole)
  }
}
