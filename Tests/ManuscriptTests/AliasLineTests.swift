import Testing

@testable import Manuscript

@Suite struct AliasLineTests {
  private func moved(_ text: String, from old: String = "events/old", to new: String = "new")
    -> String?
  {
    AliasLine.moved(Array(text.utf8), from: old, to: new).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("---\ntitle: 本\n---\n本文\n", "---\ntitle: 本\nalias: events/old\n---\n本文\n"),
    ("---\r\ntitle: 本\r\n---\r\n", "---\r\ntitle: 本\r\nalias: events/old\r\n---\r\n"),
    ("# 本\n\n本文\n", "---\nalias: events/old\n---\n\n# 本\n\n本文\n"),
    ("\u{FEFF}---\ntitle: 本\n---\n", "\u{FEFF}---\ntitle: 本\nalias: events/old\n---\n"),
    (
      "---\nalias: a/b.html # 前の\ntitle: 本\n---\n",
      "---\nalias: [a/b.html, events/old] # 前の\ntitle: 本\n---\n"
    ),
    ("---\nalias: \"a/b\"\n---\n", "---\nalias: [a/b, events/old]\n---\n"),
    ("---\nalias: [a/b, c/d]\n---\n", "---\nalias: [a/b, c/d, events/old]\n---\n"),
    (
      "---\nalias:\n  - a/b # 1\n\n  - c/d # 2\ntitle: 本\n---\n",
      "---\nalias:\n  - a/b # 1\n\n  - c/d # 2\n  - events/old\ntitle: 本\n---\n"
    ),
    ("---\nalias:\n- a/b\n---\n", "---\nalias:\n- a/b\n- events/old\n---\n"),
    ("---\nalias:\ntitle: 本\n---\n", "---\nalias: events/old\ntitle: 本\n---\n"),
    // What it was called before it is called so again.
    ("---\nalias: new\n---\n", "---\nalias: events/old\n---\n"),
    ("---\nalias: [a/b, new.md]\n---\n", "---\nalias: [a/b, events/old]\n---\n"),
    (
      "---\nalias:\n  - new # 1\n  - a/b # 2\n---\n",
      "---\nalias:\n  - a/b # 2\n  - events/old\n---\n"
    ),
    ("---\nalias:\n  - new\n---\n", "---\nalias:\n  - events/old\n---\n"),
    // It is named already.
    ("---\nalias: events/old.md\n---\n", "---\nalias: events/old.md\n---\n"),
  ])
  func `the former address is named, and no other line changes`(_ old: String, _ new: String) {
    #expect(moved(old) == new)
  }

  @Test func `an address that means something in YAML is quoted`() {
    #expect(moved("---\ntitle: a\n---\n", from: "on") == "---\ntitle: a\nalias: \"on\"\n---\n")
    #expect(
      moved("---\ntitle: a\n---\n", from: "a, b/c") == "---\ntitle: a\nalias: \"a, b/c\"\n---\n")
    #expect(
      moved("---\ntitle: a\n---\n", from: "催し/遠足") == "---\ntitle: a\nalias: 催し/遠足\n---\n")
  }

  @Test(arguments: [
    "---\ntitle: [\n---\n", "---\nalias: {a: b}\n---\n", "---\ntitle: a\n", "---\n- a\n---\n",
  ])
  func `front matter that cannot be read is left alone`(_ text: String) {
    #expect(moved(text) == nil)
  }
}
