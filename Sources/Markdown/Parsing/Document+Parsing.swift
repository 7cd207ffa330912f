public import Diagnostics

extension Document {
  /// Parses Markdown. Never fails: every text is Markdown, and what is past a bound is left out and
  /// named in `excesses`.
  ///
  /// - Parameters:
  ///   - bytes: the text, in UTF-8; what is not UTF-8, and NUL, becomes U+FFFD.
  ///   - syntax: what may be used in it beyond CommonMark.
  ///   - firstLine: the line in the author's file at which the text begins, when something, such as
  ///     front matter, stands before it.
  public init(
    parsing bytes: some Collection<UInt8>, syntax: Syntax = .sasshi, firstLine: Int = 1
  ) {
    let parsed = bytes.withContiguousStorageIfAvailable {
      Self.parse($0, syntax: syntax, firstLine: firstLine)
    }
    self =
      parsed
      ?? Array(bytes).withUnsafeBufferPointer {
        Self.parse($0, syntax: syntax, firstLine: firstLine)
      }
  }

  /// Parses Markdown in a string.
  public init(parsing text: String, syntax: Syntax = .sasshi, firstLine: Int = 1) {
    self.init(parsing: text.utf8, syntax: syntax, firstLine: firstLine)
  }

  /// Parses the Markdown in an author's file, whose lines are known.
  ///
  /// - Parameters:
  ///   - text: the text of the file.
  ///   - line: the line on which the Markdown begins, from 1; behind the last one when there is none.
  ///   - syntax: what may be used in it beyond CommonMark.
  public init(parsing text: UTF8Text, fromLine line: Int, syntax: Syntax = .sasshi) {
    self = text.bytes.withUnsafeBufferPointer { bytes in
      let lines = SourceLines(bytes, text.lines, from: line)
      guard lines.source.count <= Bounds.bytes else { return Self.tooLong(firstLine: line) }
      return Self.parse(lines, syntax: syntax, firstLine: line)
    }
  }
}

extension Document {
  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, syntax: Syntax, firstLine: Int
  ) -> Document {
    guard bytes.count <= Bounds.bytes else { return tooLong(firstLine: firstLine) }
    if String(validating: bytes, as: UTF8.self) != nil {
      return parse(SourceLines(bytes), syntax: syntax, firstLine: firstLine)
    }
    let mended = Array(String(decoding: bytes, as: UTF8.self).utf8)
    return mended.withUnsafeBufferPointer {
      parse(SourceLines($0), syntax: syntax, firstLine: firstLine)
    }
  }

  private static func parse(_ lines: SourceLines, syntax: Syntax, firstLine: Int) -> Document {
    let (bounded, excesses) = Bounds.apply(to: lines)
    var document =
      bounded?.withUnsafeBufferPointer {
        CMark.parse(SourceLines($0), syntax: syntax, firstLine: firstLine)
      } ?? CMark.parse(lines, syntax: syntax, firstLine: firstLine)
    document.trim()
    document.excesses = excesses.map {
      Excess(bound: $0.bound, line: $0.line + firstLine - 1)
    }
    return document
  }

  private static func tooLong(firstLine: Int) -> Document {
    var document = Document(parsing: "", firstLine: firstLine)
    document.excesses = [Excess(bound: .bytes(limit: Bounds.bytes), line: firstLine)]
    return document
  }
}

extension Document {
  /// Gives back the room that was not needed: a site keeps ten thousand documents at once.
  private mutating func trim() {
    links = links.withUnsafeBufferPointer { Array($0) }
  }
}
