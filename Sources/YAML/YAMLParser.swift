import CYAML
public import Diagnostics

extension YAMLNode {
  /// How deep values may be nested: far more than a person writes, and few enough for the call stack.
  static let nestingLimit = 64

  /// Parses one YAML document.
  ///
  /// Anchors, aliases and tags are refused: a file for people has no use for them, and aliases can make
  /// a small file expand without bound.
  ///
  /// - Parameters:
  ///   - bytes: the text, in UTF-8.
  ///   - file: the file's name for diagnostics.
  ///   - firstLine: the line of the file on which the text begins.
  /// - Returns: the document's value, or nil when the text holds none.
  public static func parse(
    _ bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1
  ) throws(Diagnostic) -> YAMLNode? {
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
      var builder = YAMLTreeBuilder(file: file, firstLine: firstLine)
      do throws(Diagnostic) {
        while try builder.consume(nextEvent(of: &parser, file: file, firstLine: firstLine)) {}
        return .success(builder.root)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func nextEvent(
    of parser: inout yaml_parser_t, file: String, firstLine: Int
  ) throws(Diagnostic) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      let problem = parser.problem.map { String(cString: $0) } ?? "unreadable"
      let mark = parser.error == YAML_READER_ERROR ? parser.mark : parser.problem_mark
      throw YAMLSyntaxProblem(libyamlMessage: problem).diagnostic(
        at: Location(file, line: Int(mark.line) + firstLine, column: Int(mark.column) + 1))
    }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
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
