import Fixtures
import Testing

@testable import Editions
@testable import Manuscript

@Suite struct FormatTests {
  @Test func `JSON may stand in a script element`() {
    let value = JSONValue.object([("a</script>", .string("\"\\\n\u{1}<&>日本")), ("b", nil)])
    #expect(
      String(decoding: value.bytes, as: UTF8.self)
        == "{\"a\\u003c/script\\u003e\":\"\\\"\\\\\\u000a\\u0001\\u003c\\u0026\\u003e日本\"}")
  }

  @Test func `XML holds no character that XML forbids`() {
    var xml = XMLWriter()
    xml.element("a", [("b", "\"<\u{1}")], text: "&\u{0C}日本")
    #expect(
      String(decoding: xml.bytes, as: UTF8.self).hasSuffix(
        "<a b=\"&quot;&lt;\u{FFFD}\">&amp;\u{FFFD}日本</a>\n"))
  }

  @Test(arguments: [
    ("03-3334-4304", "81", "tel:+81333344304"), ("03-3334-4304", nil, "tel:0333344304"),
    ("+44 20 7946 0000", "81", "tel:+442079460000"),
  ])
  func `a phone number is dialled from anywhere when its country is known`(
    number: String, code: String?, link: String
  ) {
    #expect(PhoneNumber(number, countryCode: code)?.link == link)
  }

  @Test(arguments: [
    ("ja", "ltr"), ("ar", "rtl"), ("fa-IR", "rtl"), ("ar-Latn", "ltr"), ("az-Arab", "rtl"),
    ("zh-Hans", "ltr"),
  ])
  func `a language tag says in which direction its text runs`(tag: String, direction: String) {
    #expect(Language(tag: tag)?.direction.rawValue == direction)
  }

  @Test(arguments: ["", "j", "ja_JP", "ja-", "日本語", "toolonglanguage"])
  func `what is no language tag is none`(text: String) {
    #expect(Language(tag: text) == nil)
  }

  @Test(arguments: [
    ("https://example.org", "https://example.org/", "/"),
    ("http://127.0.0.1:8080/a/b/", "http://127.0.0.1:8080/a/b/", "/a/b/"),
  ])
  func `a site's address ends with a slash`(text: String, address: String, path: String) {
    #expect(BaseURL(text)?.description == address)
    #expect(BaseURL(text)?.path == path)
  }

  @Test(arguments: [
    "", "example.org", "ftp://example.org/", "https://", "https://a b/", "https://a/?q",
  ])
  func `what is no site's address is none`(text: String) {
    #expect(BaseURL(text) == nil)
  }
}
