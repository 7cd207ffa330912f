import Fixtures
import Testing

/// The helper by which other tests compare what is made with a file.
@Suite struct GoldenTests {
  private let folder: TemporaryFolder
  private var golden: Golden { Golden("a.txt", test: "\(folder.path)/Some.swift") }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Golden/a.txt", "one\ntwo\n")
  }

  @Test func `the same bytes pass`() throws {
    try golden.compare(Array("one\ntwo\n".utf8), overwriting: false)
  }

  @Test(arguments: [
    ("one\n2\n", "a.txt:2: expected, then found:\ntwo\n2"),
    ("one\ntwo\n3", "a.txt:3: expected, then found:\n\n3"),
    ("one", "a.txt:2: expected, then found:\ntwo\n(no such line)"),
  ])
  func `other bytes fail, with the first line that differs`(text: String, said: String) {
    let difference = #expect(throws: Golden.Difference.self) {
      try golden.compare(Array(text.utf8), overwriting: false)
    }
    #expect(difference?.description.hasSuffix("/Golden/\(said)") == true)
  }

  @Test func `a file that is not there fails`() {
    folder.delete("Golden/a.txt")
    #expect(throws: TestFileError.self) { try golden.compare([], overwriting: false) }
  }

  @Test func `writing the file fails as well, even with the same bytes`() throws {
    for text in ["one\ntwo\n", "new\n"] {
      #expect(throws: Golden.Difference.self) {
        try golden.compare(Array(text.utf8), overwriting: true)
      }
      #expect(try folder.text("Golden/a.txt") == text)
    }
  }
}
