import Diagnostics
import Fixtures
import Manuscript
import Testing
import YAML

/// The front matter of a page as a form.
@Suite struct FrontMatterFormTests {
  private func form(_ text: String, _ role: Page.Role = .page) throws -> FrontMatterForm {
    try FrontMatterForm(Array(text.utf8), of: role, language: "ja")
  }

  private func change(_ text: String, _ changes: FormChange...) throws -> String {
    String(decoding: try form(text).applying(changes), as: UTF8.self)
  }

  private static let roles: [(role: Page.Role, path: String)] =
    [
      (.home, "ja/index.md"), (.order, "ja/order.md"), (.about, "ja/about.md"),
      (.contact, "ja/contact.md"),
      (.accessibility, "ja/accessibility.md"), (.booklet, "ja/booklet/index.md"),
      (.chapter(number: 1), "ja/booklet/01-a.md"), (.releaseList, "ja/releases/index.md"),
      (.page, "ja/events/a.md"),
    ]
    + [CalendarDate("2021-12-16")].compactMap(\.self).map {
      (.release($0), "ja/releases/\($0)-a.md")
    }

  @Test func `every key that the reader knows is in the form of each role, and none twice`() throws
  {
    for (role, path) in Self.roles {
      let fields = try form("", role).allFields
      #expect(Set(fields.map(\.path)).count == fields.count)
      for place in [[], ["speakers", "0"]] {
        let matter = place.isEmpty ? "qqqq: 1" : "speakers: [{key: a, qqqq: 1}]"
        let found = ContentFolderFixture([path: "---\ntitle: 題\n\(matter)\n---\n"]).read()
          .diagnostics
        let hint = found.filter { $0.message.english.contains("qqqq") }.compactMap(\.hint?.english)
          .first
        let known = try #require(hint, "\(path)").dropFirst("Known here: ".count).dropLast()
        let inForm = fields.filter { $0.path.starts(with: place) && $0.path.count > place.count }
          .map { $0.path[place.count] }
        #expect(
          Set(known.split(separator: ", ").map(String.init)) == Set(inForm), "\(path) \(place)")
      }
      for field in fields {
        #expect(FormGroup.pages.contains(field.group))
        #expect(!field.label.english.isEmpty && !field.label.japanese.isEmpty)
      }
    }
  }

  @Test func `the pages of the sample and of a new site are all in the form`() throws {
    var count = 0
    for folder in ["content/ja", "content/en", "starter/ja"] {
      for (role, path) in Self.roles {
        let file = "\(Checkout.path)/\(folder)/\(path.dropFirst(3))"
        guard let bytes = try? TestFile.read(file) else { continue }
        let text = String(decoding: bytes, as: UTF8.self)
        // Those of a new site still have the marks of what is put in.
        guard !text.contains("{{") else { continue }
        let form = try FrontMatterForm(bytes, of: role, language: "ja")
        #expect(form.unknown == [], "\(file)")
        let title = try #require(form.fields.first?.value)
        #expect(try form.applying([.set(["title"], title)]) == bytes, "\(file)")
        let changed = try form.applying([.set(["title"], .text("新しい{題|だい}"))])
        let again = try FrontMatterForm(changed, of: role, language: "ja")
        #expect(again.fields.first?.value == .text("新しい{題|だい}"))
        #expect(try again.applying([.set(["title"], title)]) == bytes, "\(file)")
        count += 1
      }
    }
    #expect(count > 5)
  }

  @Test(
    arguments: [
      (
        "---\ntitle: a\n---\ntext\n", FormChange.set(["title"], .text("b: c")),
        "---\ntitle: \"b: c\"\n---\ntext\n"
      ),
      ("---\ntitle: a\n---\n", .set(["draft"], .flag(true)), "---\ntitle: a\ndraft: true\n---\n"),
      (
        "---\ntitle: a\ndraft: yes\n---\n", .set(["draft"], .flag(false)),
        "---\ntitle: a\ndraft: false\n---\n"
      ),
      ("---\ntitle: a\ndraft: true # n\n---\n", .set(["draft"], nil), "---\ntitle: a\n---\n"),
      (
        "---\ntitle: a\nalias: x\n---\n", .set(["embargo"], .text("2026-05-01")),
        "---\ntitle: a\nembargo: 2026-05-01\nalias: x\n---\n"
      ),
      (
        "---\ntitle: a\nalias: x\n---\n", .set(["alias"], .list(["y"])),
        "---\ntitle: a\nalias: y\n---\n"
      ),
      (
        "---\ntitle: a\nalias: x\n---\n", .set(["alias"], .list(["x", "y/z"])),
        "---\ntitle: a\nalias: [x, y/z]\n---\n"
      ),
      (
        "---\ntitle: a\nalias: [x, y]\n---\n", .set(["alias"], .list(["y"])),
        "---\ntitle: a\nalias: [y]\n---\n"
      ),
      ("---\ntitle: a\nalias: [x, y]\n---\n", .set(["alias"], .list([])), "---\ntitle: a\n---\n"),
      (
        "---\ntitle: a\n---\n", .set(["speakers", "0", "key"], .text("司会")),
        "---\ntitle: a\nspeakers:\n  - key: 司会\n---\n"
      ),
      (
        "---\ntitle: a\nspeakers:\n  - key: 司会\n---\n",
        .set(["speakers", "0", "role"], .texts(["ja": "保健師"])),
        "---\ntitle: a\nspeakers:\n  - key: 司会\n    role: 保健師\n---\n"
      ),
      (
        "---\ntitle: a\n---\n", .set(["description"], .text("1\n\n2")),
        "---\ntitle: a\ndescription: |-\n  1\n\n  2\n---\n"
      ),
      // Nothing there yet.
      ("text\n", .set(["title"], .text("a")), "---\ntitle: a\n---\n\ntext\n"),
      ("", .set(["title"], .text("a")), "---\ntitle: a\n---\n"),
      ("---\n---\ntext\n", .set(["title"], .text("a")), "---\ntitle: a\n---\ntext\n"),
      (
        "text\r\n", .set(["description"], .text("1\n\n2")),
        "---\r\ndescription: |-\r\n  1\r\n\r\n  2\r\n---\r\n\r\ntext\r\n"
      ),
      (
        "\u{FEFF}---\r\ntitle: a\r\n---\r\ntext", .set(["date"], .text("2026-05-01")),
        "\u{FEFF}---\r\ntitle: a\r\ndate: 2026-05-01\r\n---\r\ntext"
      ),
      ("---\ntitle: a\n---\ntext", .set(["short-title"], nil), "---\ntitle: a\n---\ntext"),
      // The title above the text.
      ("# a\n\ntext\n", .set(["title"], .text("{題|だい} *b*")), "# {題|だい} *b*\n\ntext\n"),
      ("# a ##\ntext\n", .set(["title"], .text("b")), "# b ##\ntext\n"),
      ("<!-- n -->\n\n#  a\ntext\n", .set(["title"], .text("b")), "<!-- n -->\n\n#  b\ntext\n"),
      ("a\nb\n===\n\ntext\n", .set(["title"], .text("c")), "c\n===\n\ntext\n"),
      (
        "# a\r\n\r\ntext\r\n", .set(["draft"], .flag(true)),
        "---\r\ndraft: true\r\n---\r\n\r\n# a\r\n\r\ntext\r\n"
      ),
      (
        "---\ndraft: true\n---\n\n# a\n", .set(["title"], .text("b")),
        "---\ndraft: true\n---\n\n# b\n"
      ),
      (
        "---\ntitle: a\n---\n\n# {a|b}\n", .set(["title"], .text("c")),
        "---\ntitle: c\n---\n\n# c\n"
      ),
      ("# a\n", .set(["title"], .text("b [c](d) <e>")), "# b \\[c\\](d) \\<e\\>\n"),
    ])
  func `a change of the form`(_ before: String, _ change: FormChange, _ after: String) throws {
    #expect(try self.change(before, change) == after)
  }

  @Test func `a title above the text is in the form as it is written`() throws {
    let form = try form("---\ndraft: true\n---\n\n#  {交流会|こうりゅうかい}の*会* #\n\ntext\n")
    #expect(form.fields[0].value == .text("{交流会|こうりゅうかい}の*会*"))
    #expect(form.fields[0].line == 5)
  }

  @Test func `what the form does not know is shown with its lines and left alone`() throws {
    let text = "---\ntitle: a\nlead: b\ntags:\n  - c\n---\n"
    let form = try form(text)
    #expect(
      form.unknown == [
        UnknownLines(path: ["lead"], text: "lead: b", line: 3),
        UnknownLines(path: ["tags"], text: "tags:\n  - c", line: 4),
      ])
    #expect(
      try change(text, .set(["title"], .text("d"))) == text.replacing("title: a", with: "title: d"))
  }

  @Test func `what cannot be changed is refused in words`() throws {
    func refusal(_ text: String, _ value: String?) -> EditRefusal? {
      do throws(EditRefusal) {
        let form = try FrontMatterForm(Array(text.utf8), of: .page, language: "ja")
        let changed = try form.applying([.set(["title"], value.map { .text($0) })])
        Issue.record("\(String(decoding: changed, as: UTF8.self))")
        return nil
      } catch {
        return error
      }
    }
    let none = try #require(refusal("# a\n", nil))
    #expect(none.message.english == "A page needs a title.")
    #expect(none.message.japanese == "ページには題名が必要です。")
    #expect(none.hint?.english == "Write what the page is about.")
    #expect(none.hint?.japanese == "何のページかを書いてください。")
    let heading = try #require(refusal("a\n===\n", "- b"))
    #expect(heading.message.english == "This title cannot stand as a heading above the text.")
    #expect(heading.message.japanese == "この題名は、本文の上の題名の行には書けません。")
    #expect(
      heading.hint?.english == "Leave out links and signs of Markdown, or write it in the text.")
    #expect(heading.hint?.japanese == "リンクやMarkdownの記号をのぞくか、本文のほうで直してください。")
    #expect(refusal("---\ntitle: a\n", "b")?.line == 1)
    #expect(refusal("---\n\ntitle: &a b\n---\n", "b")?.line == 3)
    #expect(refusal("---\ntitle：a\n---\n", "b")?.line == 2)
  }
}
