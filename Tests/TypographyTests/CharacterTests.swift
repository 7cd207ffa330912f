import Testing
import Typography

@Suite("Characters")
struct CharacterTests {
  private func bytes<Result>(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    Array(text.utf8).withUnsafeBufferPointer(body)
  }

  @Test(arguments: [("|", 1), ("｜", 3), ("a", nil), ("漢", nil), ("\u{FF5B}", nil)])
  func aSignIsNarrowOrWide(text: String, length: Int?) {
    #expect(bytes("é" + text) { $0.length(of: UInt8(ascii: "|"), at: 2) } == length)
  }

  @Test func theSpaceIsWideToo() {
    #expect(FullWidth.narrowed(0x3000) == 0x20)
    #expect(FullWidth.narrowed(0xFF01) == 0x21 && FullWidth.narrowed(0xFF5E) == 0x7E)
    #expect(FullWidth.narrowed(0xFF5F) == 0xFF5F && FullWidth.narrowed(0xFF00) == 0xFF00)
  }

  @Test func scalarsAreReadFromBothSides() {
    bytes("aé漢😀") { text in
      #expect(text.scalar(at: 3) == (0x6F22, 3))
      #expect(text.scalar(endingAt: 10) ?? (0, 0) == (0x1F600, 6))
      #expect(text.scalar(endingAt: 3) ?? (0, 0) == (0xE9, 1))
      #expect(text.scalar(endingAt: 0) == nil)
    }
  }

  @Test(arguments: [
    ("漢々〆〇", Script.han), ("ひらがなゝ", .hiragana), ("カタカナーｱㇰ", .katakana),
    ("a1・、한", .other),
  ])
  func aScriptHasItsCharacters(text: String, script: Script) {
    #expect(text.unicodeScalars.allSatisfy { Script($0.value) == script })
  }

  @Test func whatIsNotSeenIsIgnorable() {
    #expect(
      "\u{AD}\u{200B}\u{200D}\u{2060}\u{FE0F}\u{FEFF}\u{E0100}\u{3164}".unicodeScalars.allSatisfy {
        DefaultIgnorable.contain($0.value)
      })
    let others = (0...UInt32(0x10_FFFF)).filter { value in
      guard let scalar = Unicode.Scalar(value) else { return false }
      return DefaultIgnorable.contain(value) != scalar.properties.isDefaultIgnorableCodePoint
    }
    #expect(others == [])
  }

  @Test(arguments: [
    ("か\u{3099}く", "がく"), ("ハ\u{309A}リ", "パリ"), ("e\u{301}", "é"), ("がく-1", "がく-1"),
    ("\u{1112}\u{1161}\u{11AB}", "한"), ("ａ漢", "ａ漢"), ("", ""), ("…a", "…a"), ("\u{212B}", "Å"),
  ])
  func marksAreComposed(text: String, composed: String) {
    #expect(ComposedForm.of(text).utf8.elementsEqual(composed.utf8))
    #expect(ComposedForm.of(Array(text.utf8)) == Array(composed.utf8))
  }

  @Test func lettersAreWhatWordsAreMadeOf() {
    #expect("aZ09éЖ漢かカー々〇ｱ한ก\u{301}½".unicodeScalars.allSatisfy { Letters.contain($0.value) })
    #expect("_- ・゠、。「゛€😀\u{200D}".unicodeScalars.allSatisfy { !Letters.contain($0.value) })
  }

  @Test func whiteSpaceIsWhatUnicodeSaysItIs() {
    let others = (0...UInt32(0xFFFF)).filter { scalar in
      WhiteSpace.contain(scalar) != (Unicode.Scalar(scalar)?.properties.isWhitespace ?? false)
    }
    #expect(others == [])
    #expect(WhiteSpace.contain(0x3000) && WhiteSpace.contain(0x0B) && !WhiteSpace.contain(0x200B))
  }

  /// The short way for Japanese gives what Unicode's tables say.
  @Test func everyLetterOfJapaneseIsOne() {
    for range in [0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF] as [ClosedRange<UInt32>] {
      let others = range.filter { scalar in
        Unicode.Scalar(scalar)?.properties.generalCategory != .otherLetter
      }
      #expect(others == [])
    }
  }
}
