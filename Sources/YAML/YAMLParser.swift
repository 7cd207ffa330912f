import CYAML
public import Diagnostics

extension YAMLNode {
  /// How deep values may be nested: far more than a person writes, and few enough for the call stack.
  static let nestingLimit = 64

  /// The most bytes of a text: a large site's settings are a twentieth of it.
  static let sizeLimit = 1 << 20
  /// The most bytes of one value.
  static let valueLimit = 30_000
  /// The most keys of a mapping, and the most values of a list.
  static let countLimit = 2_000

  /// Parses one YAML document.
  ///
  /// Anchors, aliases and tags are refused: a file for people has no use for them, and aliases can make
  /// a small file expand without bound. What a slip of the keyboard broke is read as it was meant; then
  /// the value's `remarks` say so.
  ///
  /// - Parameters:
  ///   - bytes: the text, in UTF-8.
  ///   - file: the file's name for diagnostics.
  ///   - firstLine: the line of the file on which the text begins.
  /// - Returns: the document's value, or nil when the text holds none.
  public static func parse(
    _ bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1
  ) throws(Diagnostic) -> YAMLNode? {
    guard bytes.count <= sizeLimit else { throw tooLarge(Location(file)) }
    let slips = YAMLSlipScanner.slips(in: bytes)
    let certain = slips.filter { $0.certainty == .certain }
    func remarks(_ slips: [YAMLSlip]) -> [Diagnostic] {
      let lines = slips.isEmpty ? nil : LineIndex(bytes, file: file)
      return slips.compactMap { slip in
        lines.map { slip.diagnostic(in: $0, firstLine: firstLine) }
      }
    }
    do throws(Diagnostic) {
      let text = YAMLText(bytes: bytes.mended(certain), file: file, firstLine: firstLine)
      return try text.parse()?.remarking(remarks(slips.filter { $0.certainty != .whenBroken }))
    } catch {
      let wrong = slips.filter { $0.certainty != .doubtful }
      guard wrong.count > certain.count || !certain.isEmpty else { throw error }
      let text = YAMLText(bytes: bytes.mended(wrong), file: file, firstLine: firstLine)
      let said = remarks(slips)
      if let node = try? text.parse() { return node.remarking(said) }
      let first = said.first {
        $0.severity == .error && !error.location.begins(before: $0.location)
      }
      throw first ?? error
    }
  }

  /// Parses a text as it is written, so that each place in the value is one in these bytes; throws where the text has
  /// a slip for which it would have to be read as something else.
  static func parseAsWritten(
    _ bytes: ArraySlice<UInt8>, firstLine: Int
  ) throws(Diagnostic) -> YAMLNode? {
    guard bytes.count <= sizeLimit else { throw tooLarge(Location("")) }
    let slips = YAMLSlipScanner.slips(in: bytes).filter { $0.certainty != .whenBroken }
    let remarks = slips.map {
      $0.diagnostic(in: LineIndex(bytes, file: ""), firstLine: firstLine)
    }
    if let slip = slips.firstIndex(where: { $0.certainty == .certain }) { throw remarks[slip] }
    do throws(Diagnostic) {
      return try YAMLText(bytes: bytes, file: "", firstLine: firstLine).parse()?.remarking(remarks)
    } catch {
      // What the reader says of a text that it can mend says more.
      let node = try parse(bytes, file: "", firstLine: firstLine)
      throw node?.remarks.first { $0.severity == .error } ?? error
    }
  }

  /// That a text, a value, a mapping or a list is larger than Sasshi takes.
  static func tooLarge(_ location: Location) -> Diagnostic {
    .error(
      .tooLarge, at: location,
      Wording(
        english: "This YAML text is larger than \(sizeLimit >> 20) MB.",
        japanese: "このYAMLは\(sizeLimit >> 20)MBを超えています。"),
      hint: Wording(
        english: "Is it really what a person wrote? Long texts belong into pages.",
        japanese: "人が書いた内容か確かめてください。長い文章はページの本文に書きます。"))
  }

  private func remarking(_ remarks: [Diagnostic]) -> YAMLNode {
    var node = self
    node.remarks = remarks
    // What the tree builder remarked comes with it.
    node.remarks += self.remarks
    return node
  }
}

/// A YAML text as libyaml is given it.
private struct YAMLText {
  let bytes: ArraySlice<UInt8>
  let file: String
  let firstLine: Int

  func parse() throws(Diagnostic) -> YAMLNode? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      throw .error(
        .outOfMemory, at: Location(file),
        Wording(english: "There is not enough memory.", japanese: "メモリが足りません。"))
    }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)

    let result = bytes.withUnsafeBufferPointer { buffer -> Result<YAMLNode?, Diagnostic> in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var builder = YAMLTreeBuilder(file: file, firstLine: firstLine, text: bytes)
      do throws(Diagnostic) {
        while try builder.consume(nextEvent(of: &parser)) {}
        return .success(builder.finished)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func nextEvent(of parser: inout yaml_parser_t) throws(Diagnostic) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      let problem = parser.problem.map { String(cString: $0) } ?? "unreadable"
      throw YAMLSyntaxProblem(libyamlMessage: problem).diagnostic(at: place(of: parser))
    }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  /// Where libyaml stopped, up to the end of the line; at the end of the text, where it began what it did
  /// not end.
  private func place(of parser: yaml_parser_t) -> Location {
    var mark = parser.error == YAML_READER_ERROR ? parser.mark : parser.problem_mark
    let lines = LineStarts(bytes)
    let begun = parser.context_mark
    if parser.error != YAML_READER_ERROR, parser.context != nil, begun.line < mark.line,
      Int(mark.line) + 1 >= lines.count
    {
      mark = begun
    }
    let (line, column) = (Int(mark.line) + firstLine, Int(mark.column) + 1)
    var location = Location(file, line: line, column: column)
    if Int(mark.line) < lines.count {
      let written = lines.line(Int(mark.line) + 1, of: bytes).trimmed
      let width = written.count { $0 & 0xC0 != 0x80 }
      if width >= column { location.end = .init(line: line, column: width + 1) }
    }
    return location
  }
}

/// What libyaml reports, without its pointers.
struct YAMLEvent {
  enum Kind {
    case scalar(String, isPlain: Bool)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    case documentStart, streamEnd, other
    /// An anchor, an alias or a tag.
    case unsupported(String)
  }

  var kind: Kind
  /// Counted from 0.
  var line: Int
  /// In characters, counted from 0.
  var column: Int
  /// Where it ends, counted alike.
  var endLine, endColumn: Int

  init(_ event: yaml_event_t) {
    line = Int(event.start_mark.line)
    column = Int(event.start_mark.column)
    endLine = Int(event.end_mark.line)
    endColumn = Int(event.end_mark.column)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind =
        Self.decorated(anchor: scalar.anchor, tag: scalar.tag)
        ?? .scalar(
          String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      kind = Self.decorated(anchor: start.anchor, tag: start.tag) ?? .sequenceStart
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      kind = Self.decorated(anchor: start.anchor, tag: start.tag) ?? .mappingStart
    case YAML_ALIAS_EVENT:
      kind = .unsupported("*" + Self.string(event.data.alias.anchor))
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    default: kind = .other
    }
  }

  private static func decorated(
    anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?
  ) -> Kind? {
    if let anchor { return .unsupported("&" + string(anchor)) }
    if let tag { return .unsupported(string(tag)) }
    return nil
  }

  private static func string(_ pointer: UnsafeMutablePointer<UInt8>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
