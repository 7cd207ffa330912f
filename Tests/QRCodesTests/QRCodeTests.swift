import QRCodes
import Testing

struct QRCodeTests {
  private let address = "https://www.example.org/booklet/order.html"

  @Test func theSymbolIsTheSmallestThatFits() throws {
    // Version 1 holds 14 bytes at level M, version 2 holds 26 (ISO/IEC 18004, table 7).
    #expect(QRCode(String(repeating: "a", count: 14))?.size == 21)
    #expect(QRCode(String(repeating: "a", count: 15))?.size == 25)
    #expect(QRCode(String(repeating: "a", count: 26))?.size == 25)
    #expect(QRCode(String(repeating: "a", count: 27))?.size == 29)
  }

  @Test(arguments: QRCode.ErrorCorrection.allCases)
  func theFinderPatternsStandInThreeCorners(errorCorrection: QRCode.ErrorCorrection) throws {
    let code = try #require(QRCode(address, errorCorrection: errorCorrection))
    let finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
    let last = code.size - 7
    for (top, left) in [(0, 0), (0, last), (last, 0)] {
      let found = (0..<7).map { row in
        String((0..<7).map { code[top + row, left + $0] ? "#" : "." as Character })
      }
      #expect(found == finder)
    }
  }

  @Test(arguments: zip(QRCode.ErrorCorrection.allCases, [0b01, 0b00, 0b11, 0b10]))
  func theFormatInformationNamesTheLevel(level: QRCode.ErrorCorrection, bits: Int) throws {
    let code = try #require(QRCode(address, errorCorrection: level))
    // The first two of the format's bits, behind the mask 101010000010010 (section 7.9.1).
    let found = (code[8, 0] ? 2 : 0) + (code[8, 1] ? 1 : 0)
    #expect(found ^ 0b10 == bits)
  }

  @Test(arguments: QRCode.ErrorCorrection.allCases)
  func aTextHasRoomUpToTheCapacityAndNotBeyond(level: QRCode.ErrorCorrection) {
    let full = String(repeating: "a", count: level.capacity)
    #expect(QRCode(full, errorCorrection: level)?.size == 177)
    #expect(QRCode(full + "a", errorCorrection: level)?.size == nil)
    let fullUTF8 = String(repeating: "a", count: level.capacity - 3) + "é"
    #expect(QRCode(fullUTF8, errorCorrection: level)?.size == 177)
    #expect(QRCode(fullUTF8 + "a", errorCorrection: level)?.size == nil)
    #expect(QRCode(String(repeating: "子", count: 1_000_000), errorCorrection: level)?.size == nil)
  }

  @Test func nothingHasNoCode() {
    #expect(QRCode("") == nil)
  }

  @Test func aNullCharacterIsACharacterLikeAnyOther() throws {
    let code = try #require(QRCode("a\0b"))
    #expect(QRCode("a").map { $0 == code } == false)
  }

  @Test func theSameTextGivesTheSameCodeOnEveryThread() async {
    let texts = (0..<200).map { "\(address)?冊子=\($0)" }
    let alone = texts.map { QRCode($0) }
    let together = await withTaskGroup { group in
      for (number, text) in texts.enumerated() {
        group.addTask { (number, QRCode(text)) }
      }
      return await group.reduce(into: [Int: QRCode?]()) { $0[$1.0] = $1.1 }
    }
    #expect(alone == texts.indices.map { together[$0] ?? nil })
    #expect(Set(alone).count == texts.count)
  }
}
