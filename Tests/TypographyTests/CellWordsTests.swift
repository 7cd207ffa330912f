import Testing
import Typography

@Suite struct CellWordsTests {
  private func words(_ text: String, in face: TypeFace = .serif) -> CellWords {
    var glyphs = [CellWords.Glyph]()
    var offset = 0
    for scalar in text.unicodeScalars {
      let count = String(scalar).utf8.count
      glyphs.append(CellWords.Glyph(scalar.value, offset..<offset + count, in: face))
      offset += count
    }
    return CellWords(glyphs)
  }

  private func marked(_ text: String, _ kinds: Set<CellWords.Mark.Kind>) -> [String] {
    let bytes = Array(text.utf8)
    return words(text).marks.filter { kinds.contains($0.kind) }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("12月29日（火）", ["12月29日（火）"]), ("2026年12月16日から", ["2026年12月16日"]), ("１２月", ["１２月"]),
    ("約12,345円です", ["約12,345円"]), ("2026-12-16", ["2026-12-16"]), ("12/16", ["12/16"]),
    ("03-3334-4304", ["03-3334-4304"]), ("12万円", ["12万円"]), ("9:30〜11:00", ["9:30〜11:00"]),
    ("12,345", []),
    ("自助グループ", []), ("January", []), ("第3回", ["第3回"]), ("on 29 December", ["29 December"]),
    ("10％", ["10％"]),
  ])
  func `numbers, dates and what is counted stay whole`(text: String, whole: [String]) {
    #expect(marked(text, [.whole]) == whole)
    #expect(marked(text, [.long, .piece]) == [])
  }

  @Test(arguments: [
    ("rehabilitation", ["rehabilitation"], []),
    ("abcdefghij", [], []),
    (
      "https://example.org/internationalisation/2026-12-16/", ["internationalisation/"],
      ["https://", "example.", "org/", "2026-12-16/"]
    ),
    ("self-help-groups", [], ["self-", "help-", "groups"]),
    ("=======================", ["======================="], []),
    ("1234567890123456789012345", ["1234567890123456789012345"], []),
    ("123456789012345678901234", [], []),
  ])
  func `a long word breaks behind its punctuation marks, and within a long piece`(
    text: String, long: [String], pieces: [String]
  ) {
    #expect(marked(text, [.long]) == long)
    #expect(marked(text, [.piece]) == pieces)
  }

  @Test func `a column is as wide as its widest word, and of a text as a few letters`() {
    #expect(words("あい").word == 2)
    #expect(words("あいうえおかきくけこ").word == 4)
    #expect(words("あいうえお\nあい").line == 5)
    let number = words("12,345")
    #expect(number.word == number.line && number.word > 3 && number.word < 4)
    #expect(words("12,345", in: .sans).word > number.word)
    let address = words("https://example.org/about/members/list")
    #expect(address.word > 15 && address.piece < 6)
    #expect(address.line == address.word)
  }
}
