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
      [
        firstControl(in: bytes), bytes.offset(of: 0x7F, from: 0), firstNoncharacter(in: bytes),
      ].compactMap { $0 }.min()
    }
    guard let index = offset.map({ $0 + text.startIndex }),
      let scalar = String(decoding: text[index...].prefix(3), as: UTF8.self).unicodeScalars.first
    else { return nil }
    return (index, scalar)
  }

  /// Where the first control stands that is below U+0020.
  private static func firstControl(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    // Line ends stand in every text.
    text.firstIndex(from: 0, passing: { !($0 | $0.marks(of: 0x0A)).holds(byteBelow: 0x20) }) {
      $0 < 0x20 && Unicode.Scalar($0).isForbiddenInText
    }
  }

  /// Where U+FFFE or U+FFFF stands first: EF BF BE and EF BF BF.
  private static func firstNoncharacter(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = 0
    while let found = text.offset(of: 0xEF, from: start) {
      if found + 2 < text.count, text[found + 1] == 0xBF, text[found + 2] >= 0xBE { return found }
      start = found + 1
    }
    return nil
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
