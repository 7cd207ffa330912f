import Diagnostics
import Fixtures
import Publishing
import Synchronization
import Testing

@testable import Desk

/// A desk that listens, for one test.
struct RunningHouse: Sendable {
  let port: Int
  let session: DeskSession
  /// The cookie of the browser that came in first.
  let cookie: String
  /// The key that it was given.
  let key: String

  /// The token that lets a browser in: each works once.
  static let tokens = ["first-token", "second-token"]

  /// Runs a test against a desk.
  ///
  /// - Parameter files: what stands beside its screens and its site, by paths.
  static func run(
    _ bounds: Bounds = Bounds(), language: MessageLanguage = .english, siteAlone: Bool = false,
    files: [String: String] = [:], _ test: @Sendable (RunningHouse) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    try folder.write("web/index.html", "<!DOCTYPE html><title>the desk</title>")
    try folder.write("web/desk.js", "// script")
    try folder.write("web/entered.js", "// entered")
    try folder.write("web/preview.js", "// preview")
    try folder.write("web/words/ja.json", "{}")
    for (path, text) in files { try folder.write(path, text) }
    try folder.makeFolder("site/content")
    let equipment = Equipment(
      version: sasshiVersion, program: "sasshi", themes: [], starter: "", web: "\(folder.path)/web",
      handbook: "\(folder.path)/handbook")
    let session = DeskSession(
      publication: Publication(content: ContentFolder("\(folder.path)/site/content")),
      language: language, events: Events(), equipment: equipment)
    let listener = try await Listener.listen(bounds)
    let left = Spent(Self.tokens)
    let web = try WebFiles(at: equipment.web)
    let house =
      siteAlone
      ? House(port: listener.port, site: session, web: web)
      : House(port: listener.port, desk: session, web: web, takes: left.take)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await listener.serve(house.responder) }
      let port = listener.port
      let answer = try await RawClient.answer(
        to: get("/?token=\(Self.tokens[0])", port), port: port)
      let cookie = answer.header("set-cookie").map { String($0.prefix { $0 != ";" }) } ?? ""
      let key = answer.header("location").map { String($0.drop { $0 != "#" }.dropFirst()) } ?? ""
      try await test(RunningHouse(port: port, session: session, cookie: cookie, key: key))
      group.cancelAll()
    }
    withExtendedLifetime(folder) {}
  }

  private static func get(_ path: String, _ port: Int) -> String {
    "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n"
  }

  /// What is answered to a request.
  ///
  /// - Parameters:
  ///   - headers: besides those of the screens' own requests; nil leaves one of these out.
  ///   - isEncoded: whether the body is given its length.
  func ask(
    _ method: String, _ path: String, _ headers: [String: String?] = [:], body: String = ""
  ) async throws -> String {
    var all: [String: String?] = [
      "Host": "127.0.0.1:\(port)", "Cookie": cookie, "Sasshi-Key": key,
      "Sec-Fetch-Site": "same-origin", "Connection": "close",
    ]
    if !body.isEmpty {
      all["Content-Type"] = "application/json"
      all["Content-Length"] = "\(body.utf8.count)"
    }
    all.merge(headers) { $1 }
    let lines = all.compactMap { name, value in value.map { "\(name): \($0)\r\n" } }.sorted()
    return try await RawClient.answer(
      to: "\(method) \(path) HTTP/1.1\r\n\(lines.joined())\r\n\(body)", port: port)
  }

  /// The same of the site's name, as a browser asks for a page.
  func askSite(_ path: String, _ headers: [String: String?] = [:], method: String = "GET")
    async throws -> String
  {
    try await ask(
      method, path,
      ["Host": "localhost:\(port)", "Cookie": nil, "Sec-Fetch-Site": "none"].merging(headers) { $1 }
    )
  }
}

/// Tokens that work once each.
private final class Spent: Sendable {
  private let left: Mutex<Set<String>>

  init(_ tokens: [String]) {
    left = Mutex(Set(tokens))
  }

  @Sendable func take(_ token: String) -> Bool { left.withLock { $0.remove(token) != nil } }
}

extension String {
  /// The status of an answer; 0 when there is none.
  var status: Int { Int(split(separator: " ").dropFirst().first ?? "") ?? 0 }

  /// A header of an answer.
  func header(_ name: String) -> String? {
    let head = components(separatedBy: "\r\n\r\n").first ?? ""
    for line in head.components(separatedBy: "\r\n") where line.lowercased().hasPrefix("\(name):") {
      return String(line.dropFirst(name.utf8.count + 1).drop { $0 == " " })
    }
    return nil
  }

  /// The body of an answer that is not in pieces.
  var body: String { components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n") }

  private func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
