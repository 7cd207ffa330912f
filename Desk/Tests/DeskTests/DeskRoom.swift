import Diagnostics
import Fixtures
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Manuscript
import NIOEmbedded
import Publishing
import Testing

@testable import Desk

/// A desk over a small site of its own in a folder that goes with it, and what screens ask of it.
final class DeskRoom: Sendable {
  let folder: TemporaryFolder
  let session: DeskSession
  private let responder: RouterResponder<DeskContext>

  /// A desk.
  ///
  /// - Parameters:
  ///   - changes: what is laid over the smallest sound content; nil takes a file away.
  ///   - variables: of the environment; the programs that make PDF files are not there unless it names them.
  ///   - openDesk: starts the desk over another folder.
  init(
    _ changes: [String: String?] = [:], speaking language: MessageLanguage = .japanese,
    variables: [String: String] = [:], openDesk: DeskSession.OpenDesk? = nil
  ) throws {
    folder = try TemporaryFolder()
    let (folder, site) = (folder, "\(folder.path)/home/site")
    for (path, bytes) in ContentFolderFixture(changes).files {
      try folder.write("home/site/content/\(path)", bytes)
    }
    let equipment = Equipment(
      version: "1.2", program: "\(folder.path)/sasshi", themes: ["\(Checkout.path)/themes"],
      starter: "\(Checkout.path)/starter", web: "\(Checkout.path)/Desk/web",
      handbook: "\(folder.path)/handbook",
      settings: "\(folder.path)/settings",
      environment: { name in
        let usual = [
          "HOME": "\(folder.path)/home", "SASSHI_CHROMIUM": "\(folder.path)/none",
          "SASSHI_WEASYPRINT": "\(folder.path)/none",
        ]
        return variables[name] ?? usual[name]
      }, today: { CalendarDate("2026-05-10") })
    session = DeskSession(
      publication: Publication(
        content: ContentFolder("\(site)/content"),
        themes: ThemePlaces(shared: ["\(Checkout.path)/themes"])),
      language: language, events: Events(), equipment: equipment,
      clock: DeskClock(
        now: { Moment(milliseconds: 1_778_371_200_000) },
        local: { "\($0)".replacing(".000Z", with: "+00:00") }), openDesk: openDesk)
    let router = Router(context: DeskContext.self)
    router.add(middleware: Refusals(session: session))
    addRoutes(to: router, session: session)
    responder = router.buildResponder()
  }

  /// The answer to a request.
  struct Answer: Sendable {
    let status: Int
    let json: JSONValue
    let bytes: [UInt8]
    let headers: HTTPFields

    /// What is said of why it was refused.
    var problem: String? { json["problem"]["message"].text }
  }

  /// Asks something of the desk.
  ///
  /// - Parameter body: JSON, or the bytes of a picture.
  func ask(
    _ method: HTTPRequest.Method, _ address: String, bytes: [UInt8] = []
  ) async throws -> Answer {
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "127.0.0.1:4321", path: address)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: bytes)))
    let source = ApplicationRequestContextSource(
      channel: NIOAsyncTestingChannel(), logger: .silent)
    let response = try await responder.respond(to: request, context: DeskContext(source: source))
    let written = WrittenBody()
    try await response.body.write(written)
    let json = try? JSONDecoder().decode(JSONValue.self, from: Data(written.bytes))
    return Answer(
      status: response.status.code, json: json ?? .null, bytes: written.bytes,
      headers: response.headers)
  }

  /// Asks something of the desk with a body of JSON.
  func ask(
    _ method: HTTPRequest.Method, _ address: String, _ body: [String: JSONValue]
  ) async throws -> Answer {
    try await ask(method, address, bytes: [UInt8](JSONEncoder().encode(body)))
  }

  /// The job that is under way, when it has ended; null when it does not end in half a minute.
  func endOfJob() async throws -> JSONValue {
    for _ in 0..<600 {
      let job = try await ask(.get, "/api/job").json
      if job["running"] == false { return job }
      try await Task.sleep(for: .milliseconds(50))
    }
    return .null
  }

  /// What the desk knows of a page.
  func page(_ path: String) async throws -> JSONValue {
    let answer = try await ask(.get, "/api/page?path=\(path.percentEncodedPath)")
    #expect(answer.status == 200)
    return answer.json
  }

  /// The previewed page at a path, as text; empty where there is none.
  func shown(_ path: String) async -> String {
    String(decoding: await session.previewedFile(at: path)?.bytes ?? [], as: UTF8.self)
  }

  /// A file of the site's folder as text.
  func text(_ path: String) throws -> String { try folder.text("home/site/\(path)") }

  /// Writes a file of the site's folder, as another program does.
  func write(_ path: String, _ text: String) throws {
    try folder.write("home/site/\(path)", text)
  }
}

extension JSONValue: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let parts): try container.encode(parts)
    }
  }
}

/// The bytes of an answer.
private final class WrittenBody: ResponseBodyWriter {
  private(set) var bytes: [UInt8] = []

  func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytesView }

  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
