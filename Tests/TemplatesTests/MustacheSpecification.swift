import Conformance

@testable import Templates

/// The cases of the Mustache specification, which is no part of this repository.
enum MustacheSpecification {
  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "inheritance",
  ]

  static func cases(of module: String) throws -> [Case] {
    let module: Module = try ConformanceData.read("mustache/\(module).json")
    return module.tests
  }

  struct Case: Decodable, Sendable {
    var name: String
    var data: LooseValue
    var template: String
    var partials: [String: String]?
    var expected: String
  }

  private struct Module: Decodable {
    var tests: [Case]
  }
}

/// The data of the specification's cases, which has no fixed shape.
struct LooseValue: Decodable, Sendable {
  var value: Value

  init(from decoder: any Decoder) throws {
    if let keyed = try? decoder.container(keyedBy: Key.self) {
      let pairs = try keyed.allKeys.map {
        (name: $0.stringValue, value: try keyed.decode(LooseValue.self, forKey: $0).value)
      }
      value = .record(Record(pairs: pairs))
      return
    }
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      value = .nothing
    } else if let flag = try? single.decode(Bool.self) {
      value = .flag(flag)
    } else if let number = try? single.decode(Int.self) {
      value = .text("\(number)")
    } else if let number = try? single.decode(Double.self) {
      value = .text("\(number)")
    } else if let text = try? single.decode(String.self) {
      value = .text(text)
    } else {
      value = .list(try single.decode([LooseValue].self).map(\.value))
    }
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
