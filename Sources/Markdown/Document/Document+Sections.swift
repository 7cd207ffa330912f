extension Document {
  /// A part of the text as words: what stands from one heading to the next.
  public struct Section: Hashable, Sendable {
    /// The index of its heading in `Document.headings`; nil for what stands before the first one.
    public var heading: Int?
    /// The heading's words.
    public var title = Words()
    /// The words below it.
    public var text = Words()
  }

  /// Running text without markup. Blocks, cells and lines are a space apart.
  public struct Words: Hashable, Sendable {
    /// The text in UTF-8, without readings.
    public var bytes: [UInt8] = []
    /// How parts of the text are read, in its order.
    public var readings: [Reading] = []

    /// Text without readings.
    public init(bytes: [UInt8] = []) { self.bytes = bytes }
  }

  /// How a part of a text is read.
  public struct Reading: Hashable, Sendable {
    /// The part: offsets in the bytes of the text.
    public var base: Range<Int>
    /// The reading in UTF-8.
    public var bytes: [UInt8]
  }

  /// The document as words, section by section; the first one stands before the first heading.
  ///
  /// A footnote's words stand in the section that first refers to it. A picture stands for its caption
  /// and alternative text. Raw HTML, the marks of footnotes and what is struck out are left out.
  ///
  /// - Parameter turnOpening: how a turn of a round table begins, by the speaker's name as written.
  public func sections(
    turnOpening: (String) -> InlineText = { InlineText($0 + ": ") }
  ) -> [Section] {
    withoutActuallyEscaping(turnOpening) { turnOpening in
      var reader = SectionReader(document: self, turnOpening: turnOpening)
      return reader.read()
    }
  }
}
