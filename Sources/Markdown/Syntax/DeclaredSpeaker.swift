import Typography

/// A turn's beginning with a name that is declared: `山田さん（父）：`, `**司会**：`, `**司会：**`, `{司会|しかい}：`.
struct DeclaredSpeaker {
  let name: [UInt8]
  /// Where what the speaker says begins.
  let textStart: Int

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Reads the beginning of a line; nil when no name that is declared stands there.
  init?(_ line: UnsafeBufferPointer<UInt8>, _ speakers: SpeakerNames) {
    guard speakers.longest > 0 else { return nil }
    // Marks and readings may take as much room again as a name, and more.
    let limit = min(line.count, 4 * speakers.longest + 64)
    var index = 0
    while index < limit {
      let (scalar, length) = line.scalar(at: index)
      if FullWidth.narrowed(scalar) == 0x3A, index > 0,
        length > 1 || SpeakerMark.isColon(in: line, at: index)
          || line[index + 1] == 0x2A || line[index + 1] == 0x5F,
        let read = Self.read(line, colon: index..<(index + length), speakers)
      {
        (name, textStart) = read
        return
      }
      index += length
    }
    return nil
  }

  private static func read(
    _ line: Bytes, colon: Range<Int>, _ speakers: SpeakerNames
  ) -> (name: [UInt8], textStart: Int)? {
    let before = withoutTrailingSpaces(Bytes(rebasing: line[..<colon.lowerBound]))
    if speakers.contain(Array(before)) {
      return (Array(before), line.textStart(from: colon.upperBound))
    }
    let sign = before.first ?? 0
    let isMarked = sign == 0x2A || sign == 0x5F
    let marks = isMarked ? before.prefix { $0 == sign }.count : 0
    guard marks <= 3, marks < before.count else { return nil }
    var name = withoutReadings(Bytes(rebasing: before[marks...]))
    var end = colon.upperBound
    if marks > 0 {
      let closing = Array(repeating: sign, count: marks)
      if name.suffix(marks) == closing[...] {
        name.removeLast(marks)
      } else if line[end...].starts(with: closing) {
        end += marks
      } else {
        return nil
      }
    }
    return speakers.contain(name) ? (name, line.textStart(from: end)) : nil
  }

  private static func withoutTrailingSpaces(_ text: Bytes) -> Bytes {
    var end = text.count
    while end > 0 {
      if text[end - 1] == 0x20 {
        end -= 1
      } else if end >= 3, text.spaceLength(at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return Bytes(rebasing: text[..<end])
  }

  private static func withoutReadings(_ text: Bytes) -> [UInt8] {
    var plain: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == 0x7B, let end = Ruby.end(in: text, from: index) {
        plain += Ruby(Bytes(rebasing: text[(index + 1)..<(end - 1)])).base
        index = end
      } else {
        plain.append(text[index])
        index += 1
      }
    }
    return plain
  }
}
