/// What a template can write, test, enter or go through.
enum Value: Sendable {
  /// No value: an optional record that is not there, a name that no one has.
  case nothing
  /// A condition.
  case flag(Bool)
  /// Words, escaped where they are written.
  case text(String)
  /// HTML, copied as it is.
  case html([UInt8])
  /// Values to go through.
  case list([Value])
  /// Named values to enter.
  case record(Record)
}

extension Value {
  /// Whether a section over the value is rendered: text, HTML and lists when they are not empty.
  var isTruthy: Bool {
    switch self {
    case .nothing: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .record: true
    }
  }
}
