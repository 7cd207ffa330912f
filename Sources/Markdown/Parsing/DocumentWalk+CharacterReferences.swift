import Diagnostics
import Typography

// Characters that no text may hold, written as `&#27;`
extension DocumentWalk {
  /// Reports the references behind an offset of the block that made characters of a text that no text may
  /// hold. Returns whether there were any.
  @discardableResult
  mutating func reportForbiddenCharacters(in bytes: Bytes, from offset: Int) -> Bool {
    guard hasCharacterReferences else { return true }
    let count = bytes.forbiddenCharacters
    guard count > 0 else { return true }
    reportedReferences = max(offset, reportedReferences)
    for found in 0..<count {
      guard let reference = locator.content.forbiddenReference(from: reportedReferences) else {
        reportedReferences = locator.content.count
        return found > 0
      }
      builder.report(
        .forbiddenReference(String(decoding: locator.content[reference], as: UTF8.self)),
        at: inlinePosition(at: reference.lowerBound))
      reportedReferences = reference.upperBound
    }
    return true
  }

  /// Reports those in the target of a link, which may be defined on lines of their own.
  mutating func reportForbiddenCharacters(inTargetOf link: CMarkNode) {
    for bytes in [link.url, link.title]
    where !reportForbiddenCharacters(in: bytes, from: locator.cursor) {
      if hasReportedDefinitions { continue }
      hasReportedDefinitions = true
      for line in 1...lines.count where lines[line].definedLabel != nil {
        reportForbiddenCharacters(in: bytes, line: line)
      }
    }
  }

  /// Reports the references in a line that is no running text, such as what stands behind a code fence.
  mutating func reportForbiddenCharacters(in bytes: Bytes, line: Int) {
    guard hasCharacterReferences, bytes.forbiddenCharacters > 0 else { return }
    var start = 0
    while let reference = lines[line].forbiddenReference(from: start) {
      builder.report(
        .forbiddenReference(String(decoding: lines[line][reference], as: UTF8.self)),
        at: (line + lineOffset, reference.lowerBound + 1))
      start = reference.upperBound
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether numeric character references may stand in it.
  var mayHoldReferences: Bool {
    var start = 0
    while let sign = offset(of: 0x26, from: start) {
      if sign + 1 < count, self[sign + 1] == 0x23 { return true }
      start = sign + 1
    }
    return false
  }

  /// How many characters it holds that no text may hold or, as U+FFFD does, that may stand for one.
  fileprivate var forbiddenCharacters: Int {
    indices.count { index in
      switch self[index] {
      case 0xEF:
        index + 2 < self.count && self[index + 1] == 0xBF && 0xBD...0xBF ~= self[index + 2]
      // What cmark makes of U+FFFE and U+FFFF.
      case 0xFE, 0xFF: true
      case let byte: byte < 0x80 && Unicode.Scalar(byte).isForbiddenInText
      }
    }
  }

  /// The next reference to a character that no text may hold, or to none at all.
  fileprivate func forbiddenReference(from start: Int) -> Range<Int>? {
    var start = start
    while start < count, let sign = self[start...].firstIndex(of: 0x26) {
      start = sign + 1
      guard !isEscaped(sign), start + 1 < count, self[start] == 0x23 else { continue }
      let isHexadecimal = self[start + 1] | 0x20 == 0x78
      let digits = self[(isHexadecimal ? start + 2 : start + 1)...].prefix {
        Unicode.Scalar($0).properties.isASCIIHexDigit
      }
      guard digits.endIndex < count, self[digits.endIndex] == 0x3B, 1...7 ~= digits.count,
        let value = UInt32(
          String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
      else { continue }
      let isForbidden = Unicode.Scalar(value)?.isForbiddenInText ?? true
      if isForbidden { return sign..<(digits.endIndex + 1) }
    }
    return nil
  }

  private func isEscaped(_ offset: Int) -> Bool {
    !self[..<offset].reversed().prefix { $0 == 0x5C }.count.isMultiple(of: 2)
  }
}
