import Diagnostics
import Fixtures
import Testing

@testable import Manuscript

@Suite struct FingerprintTests {
  private func fingerprint(_ text: String) throws -> String {
    let site = try #require(ContentFolderFixture(["ja/index.md": text]).read().value)
    return PageFingerprint(of: site.versions[0].pages[0]).description
  }

  private let page = """
    ---
    title: ホーム
    lead: ようこそ。
    description: この冊子について
    ---
    これは*本文*です。[申し込み](https://example.org/form)へ。

    The text goes on.

    ## 初め

    - 一
    - 二[^1]

    [^1]: 注です。

    ## 終わり

    おしまい。

    """

  @Test func `a fingerprint has a part for the lead and one for each second-level heading`() throws
  {
    #expect(try fingerprint(page).split(separator: " ").count == 3)
  }

  @Test func `a fingerprint is the same on every machine`() throws {
    #expect(try fingerprint("---\ntitle: ホーム\n---\nようこそ。\n") == "4d07a5")
  }

  @Test(arguments: [
    ("title: ホーム\nlead: ようこそ。\n", "lead:   ようこそ。\ntitle: \"ホーム\"\n"),
    ("これは*本文*です。", "これは\n*本文*です。"), ("The text goes on.", "The text\ngoes   on."),
    ("The text goes on.\n\n##", "The text goes on.\n\n\n\n##"), ("- 一\n- 二", "-   一\n\n-   二"),
    ("おしまい。\n", "おしまい。  \n\n\n"), ("---\ntitle", "---\ntranslation-of: \"\"\ntitle"),
    ("title: ホーム", "title: ホーム\nalias: old\nsample: true"),
  ])
  func `white space, line breaks and the order of the front matter leave it as it is`(
    old: String, new: String
  ) throws {
    let changed = page.replacing(old, with: new)
    #expect(changed != page)
    #expect(try fingerprint(changed) == fingerprint(page))
  }

  @Test(arguments: [
    ("ホーム", "ホ\u{200B}ーム"), ("冊子", "冊\u{E0100}子"), ("本文", "本\u{2060}文"), ("text", "te\u{AD}xt"),
    ("一", "一\u{FE00}"), ("注です", "\u{FEFF}注です"), ("## 初め", "## 初\u{200D}め"),
    ("text goes", "text\u{200B} goes"), ("です", "て\u{3099}す"), ("です", "て\u{200B}\u{3099}す"),
  ])
  func `signs that show nothing and Unicode form leave it as it is`(old: String, new: String) throws
  {
    let changed = page.replacing(old, with: new)
    #expect(Array(changed.utf8) != Array(page.utf8))
    #expect(try fingerprint(changed) == fingerprint(page))
  }

  @Test(arguments: [
    ("caf\u{E9}", "cafe\u{301}"), ("\u{304C}", "か\u{3099}"),
    ("\u{D55C}", "\u{1112}\u{1161}\u{11AB}"),
    ("\u{795E}", "\u{FA19}"), ("\u{1EA1}\u{309}", "a\u{323}\u{309}"),
  ])
  func `a text has one fingerprint in each of its forms`(composed: String, other: String) throws {
    func page(_ text: String) -> String {
      "---\ntitle: \(text)\n---\n本文\(text)\n\n## \(text)\n\n- [\(text)](https://example.org)\n"
    }
    #expect(try fingerprint(page(composed)) == fingerprint(page(other)))
  }

  @Test(arguments: [
    ("title: ホーム", "title: \"{ホーム|ほーむ}\""), ("lead: ようこそ。", "lead: よう*こそ*。"),
    ("title: ホーム\n", ""), ("title: ホーム\n", "title: ホーム # a\n"),
  ])
  func `another reading says nothing else, and neither does another place of the title`(
    old: String, new: String
  ) throws {
    var changed = page.replacing(old, with: new)
    if new.isEmpty { changed = changed.replacing("---\nこれは", with: "---\n# {ホーム|ほーむ}\n\nこれは") }
    #expect(changed != page)
    #expect(try fingerprint(changed) == fingerprint(page))
  }

  @Test(arguments: ["\n", "\r\n"])
  func `a translation without front matter is marked with one`(lineEnd: String) throws {
    let print = try #require(PageFingerprint("a1b2c3"))
    let text = "# 題名\n\n本文\n".replacing("\n", with: lineEnd)
    let marked = try #require(TranslationMark.marked(Array(text.utf8), as: print))
    let head = "---\ntranslation-of: \"a1b2c3\"\n---\n\n".replacing("\n", with: lineEnd)
    #expect(String(decoding: marked, as: UTF8.self) == head + text)
    #expect(TranslationMark.marked(marked, as: print) == marked)
    #expect(TranslationMark.marked(Array("---\ntitle: a\n".utf8), as: print) == nil)
  }

  @Test func `the same text in the lines of another system has the same fingerprint`() throws {
    let windows = page.replacing("\n", with: "\r\n")
    #expect(try fingerprint(windows) == fingerprint(page))
  }

  @Test(arguments: [
    ("本文", "文章", [0]), ("text goes", "textgoes", [0]), ("ようこそ", "はじめまして", [0]),
    ("title: ホーム", "title: 家", [0]), ("冊子について", "本について", [0]),
    ("example.org/form", "example.org/other", [0]), ("- 二", "- 三", [1]), ("注です", "注釈です", [1]),
    ("## 終わり", "## おわり", [2]), ("おしまい", "完", [2]),
  ])
  func `a word that changes, changes the part of its section alone`(
    old: String, new: String, sections: [Int]
  ) throws {
    let before = try fingerprint(page).split(separator: " ")
    let after = try fingerprint(page.replacing(old, with: new)).split(separator: " ")
    #expect(before.count == after.count)
    #expect(before.indices.filter { before[$0] != after[$0] } == sections)
  }

  @Test(arguments: ["a1b2c", "a1b2c3d", "a1b2cg", "+1b2c3", "a1b2c3,d4e5f6"])
  func `what is no fingerprint is none`(text: String) {
    #expect(PageFingerprint(text) == nil)
  }

  @Test(arguments: ["", "a1b2c3", "00000f d4e5f6"])
  func `a fingerprint is written as it is read`(text: String) {
    #expect(PageFingerprint(text)?.description == text)
  }
}
