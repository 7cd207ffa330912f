import Diagnostics
import Fixtures
import Manuscript
import Testing
import YAML

/// `site.yaml` as a form.
@Suite struct SettingsFormTests {
  private func form(_ text: String) throws -> SettingsForm { try SettingsForm(Array(text.utf8)) }

  private func change(_ text: String, _ changes: FormChange...) throws -> String {
    String(decoding: try form(text).applying(changes), as: UTF8.self)
  }

  private func sample() throws -> String {
    String(decoding: try TestFile.read("\(Checkout.path)/content/site.yaml"), as: UTF8.self)
  }

  private func field(_ form: SettingsForm, _ path: String...) throws -> FormField {
    try #require(form.allFields.first { $0.path == path })
  }

  @Test func `every key that the reader knows is in the form, and none twice`() throws {
    let fields = try form("").allFields
    #expect(Set(fields.map(\.path)).count == fields.count)
    let places: [[String]] = [
      [], ["organisation"], ["contacts", "0"], ["order-routes", "0"],
      ["order-routes", "0", "hours"],
      ["price"], ["speakers", "0"], ["picture"], ["pictures"], ["print"], ["print", "margins"],
      ["publish"], ["languages", "0"], ["navigation", "0"],
    ]
    for place in places {
      var text = place.first == "languages" ? "{tag: ja, qqqq: 1}" : "{qqqq: 1}"
      for step in place.reversed() { text = Int(step) == nil ? "{\(step): \(text)}" : "[\(text)]" }
      let content = ContentFolderFixture([
        "site.yaml": place.first == "languages"
          ? text
          : "name: a\nlanguages: [ja]\n"
            + (place.isEmpty ? "qqqq: 1" : String(text.dropFirst().dropLast()))
      ])
      let hints = SiteSettings.read(
        SourceFile(path: "site.yaml", bytes: content.files["site.yaml"] ?? []), in: "content"
      )
      .diagnostics.filter { $0.message.english.contains("qqqq") }.compactMap(\.hint?.english)
      let known = try #require(hints.first, "\(place)").dropFirst("Known here: ".count).dropLast()
      let inForm = fields.filter { $0.path.starts(with: place) && $0.path.count > place.count }
        .map { $0.path[place.count] }
      #expect(Set(known.split(separator: ", ").map(String.init)) == Set(inForm), "\(place)")
    }
  }

  @Test func `fields have words in both languages`() throws {
    for field in try form("").allFields {
      #expect(!field.label.english.isEmpty && !field.label.japanese.isEmpty, "\(field.path)")
      #expect(
        field.label.japanese.unicodeScalars.contains { $0.value > 0x3000 }
          || field.path.first == "theme")
      if let hint = field.hint { #expect(!hint.english.isEmpty && !hint.japanese.isEmpty) }
      for option in field.options {
        #expect(!option.label.english.isEmpty && !option.label.japanese.isEmpty)
      }
      #expect((FormGroup.facts + FormGroup.looks).contains(field.group))
    }
    for group in FormGroup.allCases {
      #expect(!group.label.english.isEmpty && !group.label.japanese.isEmpty)
    }
  }

  @Test func `the sample's settings are all in the form`() throws {
    let none = Wording(english: "", japanese: "")
    let emblem = LookSetting(
      name: "emblem", kind: .choice(["circle"], allowsPicture: true), value: "circle",
      sentence: none)
    let form = try SettingsForm(Array(try sample().utf8), look: [emblem])
    #expect(form.unknown == [])
    #expect(try field(form, "theme", "emblem").value == .text("slice"))
    #expect(try field(form, "organisation", "founded").value == .text("2018-05"))
    #expect(try field(form, "contacts").items.count == 2)
    #expect(try field(form, "contacts", "0", "email").value == .text("info@mikangumi.com"))
    #expect(
      try field(form, "order-routes", "1", "hours", "days").value
        == .list(["monday", "tuesday", "wednesday", "thursday", "friday"]))
    #expect(try field(form, "order-routes", "1", "hours", "opens").value == .text("08:30"))
    #expect(try field(form, "print", "qr-codes").value == .flag(true))
    #expect(try field(form, "navigation", "0", "page").value == .text("index.md"))
    #expect(try field(form, "navigation", "5", "label").value == .texts(["zh-Hans": "联系我们"]))
    #expect(try field(form, "languages", "3", "fallback").value == .list(["en", "ja"]))
    let name = try field(form, "name")
    #expect(name.languages == ["ja", "en", "ja-simple", "zh-Hans"] && name.line == 11)
  }

  @Test func `one value changes its line alone`() throws {
    let old = try sample()
    let new = try change(old, .set(["order-routes", "1", "phone"], .text("03-1111-2222")))
    #expect(new == old.replacing("phone: 03-3334-4304", with: "phone: 03-1111-2222"))
    let date = try change(old, .set(["organisation", "founded"], .text("2019")))
    #expect(date == old.replacing("founded: 2018-05", with: "founded: 2019"))
    #expect(
      try change(old, .set(["print", "size"], .text("a4")))
        == old.replacing("size: a5", with: "size: a4"))
    #expect(try change(old, .set(["print", "qr-codes"], .flag(true))) == old)
  }

  @Test(
    arguments: [
      // A text for all, one for each, and back.
      (
        "name: a\n", FormChange.set(["name"], .texts(["en": "B", "ja": "あ"])),
        "name:\n  ja: あ\n  en: B\n"
      ),
      ("name:\n  ja: a\n  en: b\n", .set(["name"], .text("c")), "name: c\n"),
      (
        "name:\n  ja: a\n  en: b\n", .set(["name"], .texts(["ja": "a", "en": " "])),
        "name:\n  ja: a\n"
      ),
      ("name:\n  ja: a\n", .set(["name", "en"], .text("b")), "name:\n  ja: a\n  en: b\n"),
      ("name: a\n", .set(["name", "en"], .text("b")), "name:\n  ja: a\n  en: b\n"),
      (
        "name:\n  ja: a\n  ko: k\n", .set(["name"], .texts(["ja": "b"])),
        "name:\n  ja: b\n  ko: k\n"
      ),
      // What must be there stays, what need not goes.
      ("name: a\n", .set(["name"], .text(" ")), "name: \"\"\n"),
      ("name: a\n", .set(["name"], nil), "name: \"\"\n"),
      ("name: a\ndescription: b\n", .set(["description"], .text("")), "name: a\n"),
      ("name: a\norganisation:\n  url: b\n", .set(["organisation", "url"], nil), "name: a\n"),
      ("name: a\n", .set(["price", "amount"], nil), "name: a\n"),
      (
        "name: a\nprice:\n  text: b\n  amount: 1\n", .set(["price", "text"], nil),
        "name: a\nprice:\n  text: \"\"\n  amount: 1\n"
      ),
      (
        "name: a\nprice:\n  text: \"\"\n  amount: 1\n", .set(["price", "amount"], nil), "name: a\n"
      ),
      // A word in place of a mapping.
      ("theme: picnic\n", .set(["theme", "name"], .text("plain")), "theme: plain\n"),
      ("theme: picnic\n", .set(["theme", "name"], nil), ""),
      (
        "navigation:\n  - a.md\n  - b.md\n", .set(["navigation", "1", "label"], .text("B")),
        "navigation:\n  - a.md\n  - page: b.md\n    label: B\n"
      ),
      (
        "navigation:\n  - a.md\n", .set(["navigation", "0", "page"], .text("b.md")),
        "navigation:\n  - b.md\n"
      ),
      ("navigation:\n  - a.md\n", .set(["navigation", "0", "page"], nil), "navigation:\n  - {}\n"),
      (
        "navigation:\n  - page: a.md\n    label: A\n",
        .set(["navigation", "0", "url"], .text("https://a.example/")),
        "navigation:\n  - url: https://a.example/\n    label: A\n"
      ),
      (
        "languages: [ja, en]\n", .set(["languages", "1", "fallback"], .list(["ja"])),
        "languages: [ja, {tag: en, fallback: [ja]}]\n"
      ),
      // Items of lists.
      ("name: a\n", .insert(["contacts"], at: 0), "name: a\ncontacts:\n  - {}\n"),
      (
        "contacts:\n  - {}\n", .set(["contacts", "0", "phone"], .text("03-1234-5678")),
        "contacts:\n  - phone: 03-1234-5678\n"
      ),
      (
        "contacts:\n  - name: a\n", .set(["contacts", "1", "email"], .text("a@b.example")),
        "contacts:\n  - name: a\n  - email: a@b.example\n"
      ),
      (
        "contacts:\n  - phone: \"1\"\n", .set(["contacts", "0", "name"], .text("a")),
        "contacts:\n  - name: a\n    phone: \"1\"\n"
      ),
      (
        "contacts:\n  - name: a\n  - name: b\n", .remove(["contacts"], at: 0),
        "contacts:\n  - name: b\n"
      ),
      (
        "contacts:\n  - name: a\n  - name: b\n", .move(["contacts"], from: 1, to: 0),
        "contacts:\n  - name: b\n  - name: a\n"
      ),
      (
        "name: a\n", .set(["order-routes", "0", "hours", "days"], .list(["monday", "friday"])),
        "name: a\norder-routes:\n  - hours:\n      days: [monday, friday]\n"
      ),
      (
        "name: a\n", .set(["order-routes", "0", "hours", "opens"], .text("08:30")),
        "name: a\norder-routes:\n  - hours:\n      opens: \"08:30\"\n"
      ),
      (
        "name: a\n", .set(["pictures", "widths"], .list(["480", "960"])),
        "name: a\npictures:\n  widths: [480, 960]\n"
      ),
      (
        "name: a\n", .set(["print", "crop-marks"], .flag(true)),
        "name: a\nprint:\n  crop-marks: true\n"
      ),
      ("name: a\n", .set(["price", "amount"], .text("500")), "name: a\nprice:\n  amount: 500\n"),
      ("name: a\n", .set(["country-code"], .text("81")), "name: a\ncountry-code: \"81\"\n"),
      (
        "name: a\nprint:\n  size: a5\n", .set(["base-url"], .text("https://a.example/")),
        "name: a\nbase-url: https://a.example/\nprint:\n  size: a5\n"
      ),
      (
        "\u{FEFF}name: a\r\n", .set(["description"], .text("b\nc")),
        "\u{FEFF}name: a\r\ndescription: |-\r\n  b\r\n  c\r\n"
      ),
    ])
  func `a change of the form`(_ before: String, _ change: FormChange, _ after: String) throws {
    // The languages stand where they change no place of the rest.
    let (line, first) = ("languages: [ja, en]\n", "name: a\n")
    let stays = before.hasPrefix(first) && after.hasPrefix(first)
    func whole(_ text: String) -> String {
      guard !before.contains("languages"), !before.hasPrefix("\u{FEFF}") else { return text }
      return stays ? first + line + text.dropFirst(first.count) : line + text
    }
    let (text, wanted) = (whole(before), whole(after))
    #expect(try self.change(text, change) == wanted)
  }

  @Test func `a whole site can be written through the form`() throws {
    var text = "name: a\nlanguages: [ja]\n"
    let settings = [
      LookSetting(
        name: "accent", kind: .colour, value: "#b04a00",
        sentence: Wording(english: "a", japanese: "あ"))
    ]
    for field in try SettingsForm(Array(text.utf8), look: settings).allFields
    where field.kind != .groups && !["languages", "name"].contains(field.path[0]) {
      let form = try SettingsForm(Array(text.utf8), look: settings)
      let value = example(of: field)
      text = String(decoding: try form.applying([.set(field.path, value)]), as: UTF8.self)
      let read = try SettingsForm(Array(text.utf8), look: settings)
      #expect(read.allFields.first { $0.path == field.path }?.value == value, "\(field.path)")
    }
    let read = SiteSettings.read(
      SourceFile(path: "site.yaml", bytes: Array(text.utf8)), in: "content")
    #expect(read.diagnostics.map(\.message.english) == [], "\(text)")
    #expect(read.value?.contacts.count == 1 && read.value?.theme.settings.first?.value == "#2b6cb0")
  }

  /// A value that is right for a field.
  private func example(of field: FormField) -> FormValue {
    switch (field.path.last, field.kind) {
    case ("to", _): .text("sftp://name@www.example.org/www")
    case ("time-zone", _): .text("+09:00")
    case ("country-code", _): .text("81")
    case ("founded", _): .text("2018-05")
    case ("opens", _), ("closes", _): .text("08:30")
    case ("currency", _): .text("JPY")
    case ("bleed", _), ("top", _), ("bottom", _), ("inner", _), ("outer", _): .text("3mm")
    case ("widths", _): .list(["480", "960"])
    case ("fallback", _): .list(["none"])
    case (_, .flag): .flag(true)
    case (_, .choice): .text(field.options[0].value)
    case (_, .list): .list(field.options.prefix(2).map(\.value))
    case (_, .address): .text("https://www.example.org/")
    case (_, .email): .text("info@example.org")
    case (_, .phone): .text("03-1234-5678")
    case (_, .colour): .text("#2b6cb0")
    case (_, .number): .text("50")
    case (_, .page): .text("about.md")
    default: .text("文：あ")
    }
  }

  @Test func `what the form does not know is shown and left alone`() throws {
    let text =
      "name: a\nextra:\n  b: 1 # n\ncontacts:\n  - name: b\n    fax: 1\nprice: [1]\nlanguages: [ja]\n"
    let form = try form(text)
    #expect(
      form.unknown == [
        UnknownLines(path: ["extra"], text: "extra:\n  b: 1 # n", line: 2),
        UnknownLines(path: ["contacts", "0", "fax"], text: "    fax: 1", line: 6),
        UnknownLines(path: ["price"], text: "price: [1]", line: 7),
      ])
    #expect(!form.fields.contains { $0.path.first == "price" })
    #expect(
      try change(text, .set(["name"], .text("c"))) == text.replacing("name: a", with: "name: c"))
  }

  @Test func `what cannot be changed is refused in words`() throws {
    func refusal(_ text: String, _ change: FormChange) -> EditRefusal? {
      do throws(EditRefusal) {
        _ = try SettingsForm(Array(text.utf8)).applying([change])
        return nil
      } catch {
        return error
      }
    }
    let unknown = try #require(refusal("a: b\n", .set(["a"], .text("c"))))
    #expect(unknown.message.english == "“a” cannot be changed in this form.")
    #expect(unknown.message.japanese == "「a」は、この画面では変えられません。")
    #expect(unknown.hint?.english == "Change it in the text of the file.")
    #expect(unknown.hint?.japanese == "ファイルの文字のほうで直してください。")
    #expect(refusal("name: &a b\n", .set(["name"], .text("c")))?.line == 1)
    #expect(refusal("name：a\n", .set(["name"], .text("c")))?.line == 1)
    #expect(refusal("\u{0}", .set(["name"], .text("c"))) != nil)
    #expect(refusal("name: a\n", .set(["name", "q", "r"], .text("c"))) != nil)
    #expect(refusal("name: a\n", .remove(["contacts"], at: 3)) == nil)
    #expect(refusal("name: a\n", .move(["contacts"], from: 0, to: 1)) != nil)
  }
}
