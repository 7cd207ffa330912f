import Fixtures
import HTTPTypes
import Testing

@testable import Desk

/// Nothing that is asked brings the desk down, is answered with a failure of the machine, or writes outside the site.
struct MadeUpRequestsTests {
  private static let posts = [
    "new", "translate", "aside", "bring-back", "form", "mend", "mark", "link", "contrast",
    "start/open", "start/new", "move", "move/plan",
  ]
  private static let puts = ["page", "unsaved", "facts", "language"]
  private static let gets = [
    "page?path=", "picture?path=", "pictures?beside=", "history?path=", "history/text?path=&id=",
    "paper/file?path=", "folders?of=",
  ]
  private static let keys = [
    "path", "text", "print", "kind", "title", "language", "date", "after", "to", "from",
    "changes", "line", "id", "translations", "key", "colour", "folder", "name", "languages",
    "documents", "look",
  ]

  /// A value of any kind, the likely ones most often.
  private static func value(_ random: inout SeededRandom, depth: Int = 0) -> JSONValue {
    let texts = [
      "ja/index.md", "site.yaml", "../x", "/etc/passwd", "", "ja/", "ja/a.md", "en", "ja",
      "#aabbcc",
      "page", "release", "chapter", "2026-05-01", "\u{0}", "---\ntitle: [\n", "a: [", "accent",
      "themes/x/theme.yaml", String(repeating: "あ", count: 300), "ja/.x.md", "index",
    ]
    switch Int.random(in: 0..<(depth > 3 ? 8 : 12), using: &random) {
    case 0...5: return .text(texts.randomElement(using: &random) ?? "")
    case 6:
      return .number([0, -1, 1e300, 3.5, 1e18, 7].randomElement(using: &random) ?? 0)
    case 7: return Bool.random(using: &random) ? .null : .flag(Bool.random(using: &random))
    case 8, 9:
      return .list(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in
          value(&random, depth: depth + 1)
        })
    default: return .object(object(&random, depth: depth + 1))
    }
  }

  private static func object(_ random: inout SeededRandom, depth: Int = 0) -> [String: JSONValue] {
    var object: [String: JSONValue] = [:]
    for key in keys + (depth > 0 ? ["value", "insert", "remove", "move"] : [])
    where Int.random(in: 0..<3, using: &random) > 0 {
      object[key] = depth > 2 ? .null : value(&random, depth: depth)
    }
    return object
  }

  @Test func `made-up JSON is answered`() async throws {
    let room = try DeskRoom(["site.yaml": "name: 冊子\nlanguages: [ja, en]\n"])
    try room.folder.write("outside.txt", "x")
    var random = SeededRandom(seed: 7)
    for _ in 0..<400 {
      let isPut = Int.random(in: 0..<3, using: &random) == 0
      let name = (isPut ? Self.puts : Self.posts).randomElement(using: &random) ?? ""
      let body = Self.object(&random)
      let answer = try await room.ask(isPut ? .put : .post, "/api/\(name)", body)
      #expect(answer.status < 500, "\(name) \(body) \(answer.json)")
      if answer.status >= 400 { #expect(answer.problem != nil, "\(name) \(body)") }
    }
    let outside = try room.folder.everything().keys.filter { !$0.hasPrefix("home/") }
    #expect(Set(outside).isSubset(of: ["outside.txt", "settings/sites.json"]), "\(outside)")
    #expect(try await room.ask(.get, "/api/site").status == 200)
  }

  @Test(arguments: [
    "", "{", "[]", "null", "3", "\"x\"", "{\"path\": \"ja/a.md\"", "\u{FEFF}{}", "{\"path\":}",
    String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 50_000),
    "{\"path\": \"\\ud800\", \"text\": \"\"}", "{\"path\": 1e999}",
  ])
  func `what is no JSON, or none that is known, is refused`(body: String) async throws {
    let room = try DeskRoom()
    for name in Self.posts {
      let answer = try await room.ask(.post, "/api/\(name)", bytes: Array(body.utf8))
      #expect(answer.status == 400 && answer.problem != nil, "\(name) \(answer.status)")
    }
    let bytes = try await room.ask(.put, "/api/page", bytes: [0xFF, 0xFE, 0x00])
    #expect(bytes.status == 400)
  }

  @Test func `made-up parameters are refused`() async throws {
    let room = try DeskRoom()
    for get in Self.gets {
      for path in [
        "%00", "%FF%FE", "%", "..%2f..%2fetc%2fpasswd", "ja%2F..%2F..%2Fx", "/etc/passwd",
        String(repeating: "a%2F", count: 900), "ja/index.md%00.png", "&&==&", "%2e%2e/x",
      ] {
        let address = "/api/" + get.replacing("=", with: "=\(path)")
        let answer = try await room.ask(.get, address)
        #expect([400, 404, 422].contains(answer.status), "\(address) \(answer.status)")
      }
    }
  }
}

/// Numbers that are the same in every run (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
private struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return number ^ (number >> 31)
  }
}
