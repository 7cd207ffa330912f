internal import FoundationEssentials
internal import Hummingbird
internal import Manuscript
internal import Publishing

/// A request of the screens: what stands behind `?`, and its body.
struct Asked: Sendable {
  private let request: Request

  init(_ request: Request) {
    self.request = request
  }

  /// Where the previewed site is for the browser that asks: the other name of the same listener.
  var siteOrigin: String {
    let port = (request.head.authority ?? "").split(separator: ":").last ?? ""
    return Int(port).map { Origin.site.address($0) } ?? ""
  }

  /// A value from behind the `?` of the address, as forms write it (URL Standard, section 5); nil when it is not there.
  func parameter(_ name: String) -> String? {
    for pair in (request.uri.query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.first == name[...] else { continue }
      return parts.count < 2
        ? "" : String(parts[1]).replacing("+", with: " ").percentDecoded
    }
    return nil
  }

  /// The path of a file below the content folder, from behind the `?`.
  func path(_ name: String = "path") throws(Refusal) -> ContentPath {
    try ContentPath(asked: parameter(name) ?? "")
  }

  /// The body as JSON.
  func json<Value: Decodable>(_ type: Value.Type) async throws -> Value {
    let bytes = try await bytes(upTo: DeskContext.mostJSON)
    return try JSONDecoder().decode(type, from: Data(bytes))
  }

  /// The bytes of the body.
  func bytes(upTo most: Int) async throws -> [UInt8] {
    let buffer = try await request.body.collect(upTo: most)
    return Array(buffer.readableBytesView)
  }
}

extension ContentPath {
  /// The path that a request names; throws the refusal of one that names no file that is changed here.
  init(asked path: String) throws(Refusal) {
    do throws(MachineFailure) {
      try self.init(path)
    } catch {
      throw Refusal(.badRequest, error.diagnostic)
    }
  }
}

/// The path of a file below the content folder, in a body.
struct PathAsked: Decodable, Sendable {
  let path: ContentPath

  init(from decoder: any Decoder) throws {
    path = try ContentPath(asked: decoder.singleValueContainer().decode(String.self))
  }
}

/// A day in a body: `2026-05-01`.
struct DayAsked: Decodable, Sendable {
  let date: CalendarDate

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = CalendarDate(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
    }
    self.date = date
  }
}

/// A language in a body, by its tag.
struct LanguageAsked: Decodable, Sendable {
  let language: Language

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let language = Language(tag: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a language")
    }
    self.language = language
  }
}

/// The print of a file in a body.
struct PrintAsked: Decodable, Sendable {
  let print: TextPrint

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let print = TextPrint(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a print")
    }
    self.print = print
  }
}
