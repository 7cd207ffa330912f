public import Diagnostics

/// Judges whether a file's bytes are text, and says which encoding they look like when they are not.
public enum SourceText {
  /// The text without a byte order mark, when it is UTF-8 without invisible characters.
  ///
  /// - Parameters:
  ///   - bytes: every byte of the file.
  ///   - file: the file's name for diagnostics.
  public static func checked(_ bytes: [UInt8], file: String) throws(Diagnostic) -> UTF8Text {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let text: UTF8Text
    do throws(InvalidUTF8) {
      text = try UTF8Text(content)
    } catch {
      throw notUTF8(bytes, at: LineIndex(content, file: file).location(of: error.index))
    }
    if let (index, scalar) = forbiddenCharacter(in: content) {
      let place = LineIndex(text, file: file).location(of: index..<(index + UTF8.width(scalar)))
      throw .invisibleCharacter(scalar, at: place)
    }
    return text
  }
}

extension SourceText {
  /// The first character that no text may hold. Looks at bytes, since nearly every text has none.
  private static func forbiddenCharacter(
    in text: ArraySlice<UInt8>
  ) -> (index: Int, scalar: Unicode.Scalar)? {
    let offset = text.withUnsafeBufferPointer { bytes in
      bytes.indices.first { index in
        let byte = bytes[index]
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        if byte >= 0xBE {
          return byte == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF
            && bytes[index + 2] >= 0xBE
        }
        return byte < 0x80 && Unicode.Scalar(byte).isForbiddenInText
      }
    }
    guard let index = offset.map({ $0 + text.startIndex }),
      let scalar = String(decoding: text[index...].prefix(3), as: UTF8.self).unicodeScalars.first
    else { return nil }
    return (index, scalar)
  }

  private static func notUTF8(_ bytes: [UInt8], at location: Location) -> Diagnostic {
    guard let encoding = LegacyEncoding(detectedIn: bytes) else {
      return .error(
        .notUTF8, at: location,
        Wording(
          english: "This file is not text in UTF-8.", japanese: "このファイルはUTF-8のテキストではありません。"),
        hint: Wording(
          english: "Save it as UTF-8 in your editor, or remove it from the content folder.",
          japanese: "エディターで文字コードをUTF-8にして保存し直すか、コンテンツのフォルダーから出してください。"))
    }
    return .error(
      .notUTF8, at: location,
      Wording(
        english: "This file is not in UTF-8; it reads as \(encoding.name).",
        japanese: "このファイルはUTF-8ではなく、\(encoding.name)で保存されているようです。"),
      hint: Wording(
        english: """
          Open it in your editor (on Windows: Notepad), choose “Save as” and the encoding UTF-8; or run:
          iconv -f \(encoding.iconvName) -t UTF-8 "\(location.file)" > new.md
          """,
        japanese: """
          メモ帳などで開き、「名前を付けて保存」で文字コードに「UTF-8」を選んで保存し直してください。コマンドなら：
          iconv -f \(encoding.iconvName) -t UTF-8 "\(location.file)" > new.md
          """))
  }
}

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
