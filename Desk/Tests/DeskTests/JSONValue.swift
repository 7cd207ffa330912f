/// What stands in an answer.
enum JSONValue: Decodable, Equatable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// The part of an object; null where there is none, or it is no object.
  subscript(key: String) -> JSONValue {
    if case .object(let parts) = self { parts[key] ?? .null } else { .null }
  }

  /// The item of a list; null where there is none.
  subscript(index: Int) -> JSONValue {
    list.indices.contains(index) ? list[index] : .null
  }

  /// The items of a list; none of anything else.
  var list: [JSONValue] {
    if case .list(let items) = self { items } else { [] }
  }

  /// The text; nil of anything else.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The number; nil of anything else.
  var number: Int? {
    if case .number(let number) = self { Int(number) } else { nil }
  }

  /// The names of the parts of an object.
  var keys: Set<String> {
    if case .object(let parts) = self { Set(parts.keys) } else { [] }
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self = .number(Double(value)) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension JSONValue: ExpressibleByNilLiteral {
  init(nilLiteral: ()) { self = .null }
}
