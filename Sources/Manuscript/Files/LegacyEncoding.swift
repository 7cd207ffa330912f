/// An encoding of Japanese text from before UTF-8, as old files and programs still use it.
enum LegacyEncoding {
  case shiftJIS, eucJP, utf16

  /// What the bytes read as without a fault; nil when they do not.
  init?(detectedIn bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if Self.isShiftJIS(bytes) {
      self = Self.isEUC(bytes) ? .eucJP : .shiftJIS
    } else if Self.isEUC(bytes) {
      self = .eucJP
    } else {
      return nil
    }
  }

  var name: String {
    switch self {
    case .shiftJIS: "Shift_JIS"
    case .eucJP: "EUC-JP"
    case .utf16: "UTF-16"
    }
  }

  var iconvName: String {
    switch self {
    case .shiftJIS: "CP932"
    case .eucJP: "EUC-JP"
    case .utf16: "UTF-16"
    }
  }

  /// JIS X 0208, annex 1, with the rows that Windows (CP932) adds.
  private static func isShiftJIS(_ bytes: [UInt8]) -> Bool {
    isDoubleByte(bytes, single: 0xA1...0xDF) { lead, trail in
      ((0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead))
        && (0x40...0xFC).contains(trail) && trail != 0x7F
    }
  }

  private static func isEUC(_ bytes: [UInt8]) -> Bool {
    isDoubleByte(bytes, single: nil) { lead, trail in
      (0xA1...0xFE).contains(lead) && (0xA1...0xFE).contains(trail)
    }
  }

  private static func isDoubleByte(
    _ bytes: [UInt8], single: ClosedRange<UInt8>?, _ isPair: (UInt8, UInt8) -> Bool
  ) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if (0x07...0x0D).contains(byte) || (0x20...0x7E).contains(byte)
        || single?.contains(byte) == true
      {
        index += 1
      } else if index + 1 < bytes.count, isPair(byte, bytes[index + 1]) {
        index += 2
      } else {
        return false
      }
    }
    return true
  }
}
