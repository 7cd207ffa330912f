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
  ///   - speakers: the names before the colon of a turn that are declared: with any sign in them.
  public init(
    parsing text: UTF8Text, fromLine line: Int, syntax: Syntax = .sasshi, speakers: [String] = []
  ) {
    self = text.bytes.withUnsafeBufferPointer { bytes in
      let lines = SourceLines(bytes, text.lines, from: line)
      guard lines.source.count <= Bounds.bytes else { return Self.tooLong(firstLine: line) }
      return Self.parse(
        lines, syntax: syntax, speakers: SpeakerNames(speakers), firstLine: line)
    }
  }
}

extension Document {
  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, syntax: Syntax, firstLine: Int
  ) -> Document {
    guard bytes.count <= Bounds.bytes else { return tooLong(firstLine: firstLine) }
    if String(validating: bytes, as: UTF8.self) != nil {
      return parse(
        SourceLines(bytes), syntax: syntax, speakers: SpeakerNames(), firstLine: firstLine)
    }
    let mended = Array(String(decoding: bytes, as: UTF8.self).utf8)
    return mended.withUnsafeBufferPointer {
      parse(SourceLines($0), syntax: syntax, speakers: SpeakerNames(), firstLine: firstLine)
    }
  }

  private static func parse(
    _ lines: SourceLines, syntax: Syntax, speakers: SpeakerNames, firstLine: Int
  ) -> Document {
    let (bounded, excesses) = Bounds.apply(to: lines)
    var document =
      bounded?.withUnsafeBufferPointer {
        parse(bounded: SourceLines($0), syntax: syntax, speakers: speakers, firstLine: firstLine)
      }
      ?? parse(
        bounded: lines, syntax: syntax, speakers: speakers, firstLine: firstLine)
    document.trim()
    document.excesses = excesses.map {
      Excess(bound: $0.bound, line: $0.line + firstLine - 1)
    }
    return document
  }

  private static func parse(
    bounded lines: SourceLines, syntax: Syntax, speakers: SpeakerNames, firstLine: Int
  ) -> Document {
    let marked = syntax.contains(.wordHTML) ? WordTagLines.marked(lines) : nil
    guard let marked else {
      return parse(marked: lines, syntax: syntax, speakers: speakers, firstLine: firstLine)
    }
    return marked.withUnsafeBufferPointer {
      parse(
        marked: SourceLines($0), syntax: syntax, speakers: speakers, firstLine: firstLine)
    }
  }

  /// How often a text is parsed anew because of what cmark must not see.
  private static let mostParses = 3

  private static func parse(
    marked lines: SourceLines, syntax: Syntax, speakers: SpeakerNames, firstLine: Int,
    times: Int = 1
  ) -> Document {
    let (document, hidden) = CMark.parse(
      lines, syntax: syntax, speakers: speakers, firstLine: firstLine, mayHide: times < mostParses)
    guard !hidden.isEmpty else { return document }
    return HiddenBytes.hide(hidden, in: lines).withUnsafeBufferPointer {
      parse(
        marked: SourceLines($0), syntax: syntax, speakers: speakers, firstLine: firstLine,
        times: times + 1)
    }
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
