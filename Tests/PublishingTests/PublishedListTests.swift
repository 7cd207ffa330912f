@testable import Manuscript
import Testing

@testable import Publishing

@Suite struct PublishedListTests {
  private static let digest = String(repeating: "0a", count: 32)

  private var list: PublishedList {
    PublishedList(
      run: "0123456789abcdef", time: Moment(milliseconds: 1_000), version: "1.0",
      files: [
        ContainedPath(known: "index.html"): .known(Self.digest),
        ContainedPath(known: "が.html"): .changing,
        ContainedPath(known: "a/b c"): .coming(Self.digest),
      ])
  }

  private static let text = """
    sasshi-published 1: the files in this folder that Sasshi sent and may replace or delete
    run 0123456789abcdef
    time 1970-01-01T000001.000Z
    sasshi 1.0
    files 3
    +\(digest)\ta/b c
    \(digest)\tindex.html
    -\tが.html

    """

  private func read(_ text: String) -> PublishedList.Reading {
    PublishedList.read(Array(text.utf8))
  }

  @Test func `it is text, a line for each file in the order of bytes`() {
    #expect(String(decoding: list.bytes, as: UTF8.self) == Self.text)
    #expect(read(Self.text) == .list(list))
    #expect(!list.isWhole)
  }

  @Test func `a list that is cut off anywhere is damaged, and says nothing`() {
    let bytes = Array(Self.text.utf8)
    for count in bytes.indices {
      #expect(PublishedList.read(Array(bytes[..<count])) == .damaged, "\(count)")
    }
    #expect(PublishedList.read([UInt8](repeating: 0, count: 50)) == .damaged)
    #expect(read("<html>Not found</html>\n") == .damaged)
  }

  @Test func `a later version is told from a damaged one`() {
    #expect(read(Self.text.replacing("published 1:", with: "published 2:")) == .later)
    #expect(read(Self.text.replacing("published 1:", with: "published x:")) == .damaged)
    #expect(read("sasshi-published 1") == .damaged)
  }

  @Test(arguments: [
    "../index.html", "/etc/passwd", "a/../../b", ".sasshi-published", "a/.sasshi-new-1", "a//b", "",
    ".SASSHI-Published", "a\u{7}b", ".", "a/",
  ])
  func `a path that leads out, or to Sasshi's own files, makes the list a damaged one`(
    path: String
  ) {
    #expect(read(Self.text.replacing("a/b c", with: path)) == .damaged)
  }

  @Test(arguments: [
    (1, "run 0123456789ABCDEF"), (1, "run ../../a"), (1, "run "), (1, "time x"), (2, "time x"),
    (2, "time 2026-13-01T000000.000Z"), (3, "sasshi"), (4, "files 4"), (5, "-"), (5, "*\tx"),
    (5, "+\tx"), (5, "+0a\tx"),
    (5, "00\tx"), (5, ""),
  ])
  func `so does a line that says nothing`(index: Int, line: String) {
    var lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    lines[index] = line[...]
    #expect(read(lines.joined(separator: "\n")) == .damaged)
  }

  @Test func `a path is as long as what talks to hosts takes, and not longer`() {
    let name = String(repeating: "n", count: 99) + "/"
    let longest = String(repeating: name, count: 8) + String(repeating: "n", count: 100)
    #expect(longest.utf8.count == PublishedList.mostPathBytes)
    guard case .list(let list) = read(Self.text.replacing("a/b c", with: longest)) else {
      Issue.record("it is damaged")
      return
    }
    #expect(list.files[ContainedPath(known: longest)] == .coming(Self.digest))
    #expect(read(Self.text.replacing("a/b c", with: longest + "n")) == .damaged)
  }

  @Test func `runs have names of their own`() {
    let names = Set((0..<1_000).map { _ in PublishedList.newRun() })
    #expect(names.count == 1_000 && names.allSatisfy(PublishedList.isName))
  }

  @Test func `of a journal, lines that are not whole say nothing`() {
    let digest = Self.digest
    let text =
      "\n\(digest)\ta\n\(digest.dropLast())\tb\n\(digest)\t../c\n\n\(digest)\td e\n\(digest)\tf"
    let sent = SendingJournal.read(Array(text.utf8))
    #expect(Set(sent.keys.map(\.text)) == ["a", "d e"] && sent.values.allSatisfy { $0 == digest })
    #expect(SendingJournal.read([]).isEmpty)
  }
}
