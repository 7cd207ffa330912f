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
  /// One of the others, made each time a template asks for it.
  case deferred(@Sendable () -> Value)
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
    case .deferred(let make): make().isTruthy
    }
  }

  /// The value with all that is deferred in it made.
  var made: Value {
    guard holdsDeferred else { return self }
    return switch self {
    case .nothing, .flag, .text, .html: self
    case .list(let items): .list(items.map(\.made))
    case .record(let record):
      .record(Record(layout: record.layout, values: record.values.map(\.made)))
    case .deferred(let make): make().made
    }
  }

  private var holdsDeferred: Bool {
    switch self {
    case .nothing, .flag, .text, .html: false
    case .list(let items): items.contains(where: \.holdsDeferred)
    case .record(let record): record.values.contains(where: \.holdsDeferred)
    case .deferred: true
    }
  }
}
