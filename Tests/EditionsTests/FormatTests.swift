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
    ("+44 20 7946 0000", "81", "tel:+442079460000"), ("110", "81", "tel:110"),
    ("0120-123-456", "81", "tel:0120123456"), ("0570-012-345", "81", "tel:0570012345"),
    ("0800-123-4567", "81", "tel:08001234567"), ("050-1234-5678", "81", "tel:+815012345678"),
    ("#7119", "81", "tel:%237119"), ("3334-4304", "81", "tel:33344304"),
    ("+81-03-3334-4304", nil, "tel:+81333344304"), ("+81 (0)3-3334-4304", nil, "tel:+81333344304"),
    ("(03) 3334-4304", "81", "tel:+81333344304"), ("06 1234 5678", "39", "tel:+390612345678"),
    ("0800 123 4567", "44", "tel:08001234567"), ("112", "49", "tel:112"),
    ("116 117", "49", "tel:116117"),
  ])
  func `a phone number is dialled from anywhere when its country is known`(
    number: String, code: String?, link: String
  ) {
    #expect(PhoneNumber(number, countryCode: code)?.link == link)
  }

  @Test(arguments: [
    ("03-3334-4304", "+81 3-3334-4304"), ("(03) 3334-4304", "+81 (3) 3334-4304"),
    ("0120-123-456", "0120-123-456"), ("110", "110"), ("+1 212 555 0100", "+1 212 555 0100"),
  ])
  func `a phone number is shown abroad as it is dialled there, if it is`(
    number: String, shown: String
  ) {
    #expect(PhoneNumber(number, countryCode: "81")?.internationalForm == shown)
  }

  @Test(arguments: [
    "03-3334-4304", "090-1234-5678", "0120-123-456", "0800-123-4567", "110", "188", "#7119",
    "+81 3-3334-4304", "+81 90-1234-5678", "+44 20 7946 0000", "050 1234 5678",
  ])
  func `a phone number of the right length is not doubted`(number: String) {
    #expect(PhoneNumber(number, countryCode: "81").map { $0.doubt == nil } == true)
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
    ("https://example.org/v1.2", "https://example.org/v1.2/", "/v1.2/"),
  ])
  func `a site's address ends with a slash`(text: String, address: String, path: String) {
    #expect(BaseURL(text)?.description == address)
    #expect(BaseURL(text)?.path == path)
  }

  @Test(arguments: [
    "", "example.org", "ftp://example.org/", "https://", "https://a b/", "https://a/?q",
    "https://a/#q",
    "https://a/index.html", "https://a/b/Default.HTM", "https://a//", "https://a/b//c/",
    "https://a/./b",
    "https://a/../b", "https://me@a/", "https://.a/", "https://a:b/", "https:///b", "https://ａ/",
  ])
  func `what is no site's address is none`(text: String) {
    #expect(BaseURL(text) == nil)
  }
}
