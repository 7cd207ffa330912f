import Testing

@testable import Manuscript

@Suite struct MovedLinksTests {
  private static let head = "---\ntitle: 本 [a](order.md)\n---\n"

  private func moved(
    _ body: String, from old: String = "a.md", to new: String = "a.md",
    moved: [String: String] = ["order.md": "help/apply.md"]
  ) -> (text: String, count: Int) {
    let result = MovedLinks(from: old, to: new, moved: moved)
      .applied(to: Array((Self.head + body).utf8))
    let text = String(decoding: result.bytes, as: UTF8.self)
    #expect(text.hasPrefix(Self.head))
    return (String(text.dropFirst(Self.head.count)), result.count)
  }

  @Test(arguments: [
    ("[a](order.md)", "[a](help/apply.md)"), ("[a](./order.md#top)", "[a](./help/apply.md#top)"),
    ("[a]( <order.md> \"t\" )", "[a]( <help/apply.md> \"t\" )"),
    ("[a][b]\n\n[b]: order.md 'order.md'\n", "[a][b]\n\n[b]: help/apply.md 'order.md'\n"),
    ("[order.md](order.md) order.md", "[order.md](help/apply.md) order.md"),
    ("[![x](order.md.png)](order.md)", "[![x](order.md.png)](help/apply.md)"),
    ("[a](%6Frder.md)", "[a](help/apply.md)"), ("[a](order\\.md)", "[a](help/apply.md)"),
    ("|a|\n|-|\n|[a](order.md)|\n", "|a|\n|-|\n|[a](help/apply.md)|\n"),
    ("<a href=\"order.md\">a</a>", "<a href=\"help/apply.md\">a</a>"),
    ("<a href='order.md#x'>a</a>", "<a href='help/apply.md#x'>a</a>"),
    (":::note\n[a](order.md)\n:::\n", ":::note\n[a](help/apply.md)\n:::\n"),
    ("a[^1]\n\n[^1]: [b](order.md)\n", "a[^1]\n\n[^1]: [b](help/apply.md)\n"),
    ("[a](order.md)\r\n\r\n[b](order.md)\r\n", "[a](help/apply.md)\r\n\r\n[b](help/apply.md)\r\n"),
    // What is code, or a part of the text, stays, whatever stands around it.
    ("`[a](order.md)` [b](order.md)", "`[a](order.md)` [b](help/apply.md)"),
    ("```\n[a](order.md)\n```\n[b](order.md)", "```\n[a](order.md)\n```\n[b](help/apply.md)"),
    ("\\[a](order.md) [b](order.md)", "\\[a](order.md) [b](help/apply.md)"),
  ])
  func `addresses lead to the new place, and nothing else changes`(_ old: String, _ new: String) {
    let result = moved(old)
    #expect(result.text == new)
    #expect(result.count == (old.utf8.contains(0x0D) ? 2 : 1))
  }

  @Test(arguments: [
    "[a](other.md)", "[a](https://example.org/order.md)", "[a](/order.md)", "[a](../order.md)",
    "[a](#order.md)", "`[a](order.md)`", "<!-- [a](order.md) -->", "[a](order.md/)",
    "![a](order.png)", "[a](sub/order.md)", "order.md", "[a](mailto:order.md@example.org)", "[a]()",
  ])
  func `what does not lead there stays`(_ text: String) {
    let result = moved(text)
    #expect(result.text == text && result.count == 0)
  }

  @Test(arguments: [
    ("[a](../order.md) ![p](photo.jpg)", "[a](../order.md) ![p](../events/photo.jpg)"),
    ("[a](picnic.md#x)", "[a](party.md#x)"), ("[a](index.md)", "[a](../events/index.md)"),
    ("[a](./index.md)", "[a](../events/index.md)"), ("[a](../news/b.md)", "[a](b.md)"),
    ("[a](../../outside.md)", "[a](../../outside.md)"), ("[a](none.md)", "[a](../events/none.md)"),
  ])
  func `links of a page that moves lead to the same as before`(_ old: String, _ new: String) {
    let result = moved(
      old, from: "events/picnic.md", to: "news/party.md",
      moved: ["events/picnic.md": "news/party.md"])
    #expect(result.text == new)
  }

  @Test(arguments: [
    ("[a](order.md)", "[a](申込%20%28新%29/案内.md)"),
    ("[a](<order.md>)", "[a](<申込%20%28新%29/案内.md>)"),
    ("[a](%6Frder.md)", "[a](%E7%94%B3%E8%BE%BC%20(%E6%96%B0)/%E6%A1%88%E5%86%85.md)"),
    ("<a href=order.md>a</a>", "<a href=申込%20%28新%29/案内.md>a</a>"),
  ])
  func `an address is written so that it is read as one`(_ old: String, _ new: String) {
    #expect(moved(old, moved: ["order.md": "申込 (新)/案内.md"]).text == new)
  }

  @Test func `a text that names the page in another Unicode form is changed as well`() {
    let result = moved("[a](か\u{3099}.md)", moved: ["が.md": "b.md"])
    #expect(result.text == "[a](b.md)")
  }

  @Test func `what is no text stays`() {
    let bytes: [UInt8] = [0x5B, 0x61, 0x5D, 0x28, 0xFF, 0x29]
    let links = MovedLinks(from: "a.md", to: "b/a.md", moved: [:])
    #expect(links.applied(to: bytes).bytes == bytes)
    #expect(links.applied(to: []).bytes == [])
  }

  @Test(.timeLimit(.minutes(1))) func `many links take no long time`() {
    let text = String(repeating: "[a](order.md) `[a](order.md)` ", count: 200)
    let result = moved(text + "\n\n" + String(repeating: "[a](order.md)\n\n", count: 1_000))
    #expect(result.count == 1_200)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["=", "](", "]: ", "=\"", "[a](", "='a,", "](<", "\\](", "=a"])
  func `hostile texts take no long time`(_ piece: String) {
    let text = String(repeating: piece, count: 6_000)
    #expect(moved(text).text == text)
    #expect(moved(text + "\n\n[a](order.md)\n").text.hasSuffix(".md)\n"))
  }
}
