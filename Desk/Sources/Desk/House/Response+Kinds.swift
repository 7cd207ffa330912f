internal import Diagnostics
internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension Response {
  /// The answer that says a refusal.
  static func problem(_ refusal: Refusal, in language: MessageLanguage) -> Response {
    json(["problem": Problem(refusal, in: language)], status: refusal.status)
  }

  /// A value as JSON.
  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(value) else {
      return Response(status: .internalServerError)
    }
    return bytes(json, "application/json; charset=utf-8", status: status)
  }

  /// Bytes of a media type.
  static func bytes(
    _ bytes: some Sequence<UInt8>, _ mediaType: String, status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: mediaType],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A page that says something, and leads on to the screens where a script does.
  static func page(
    _ title: Wording, _ sentence: Wording, in language: MessageLanguage, by script: String? = nil,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    bytes(
      PlainPage(
        title: title, sentence: sentence, address: script.map { _ in "/" }, script: script
      ).html(in: language).utf8,
      "text/html; charset=utf-8", status: status)
  }

  /// What happens, as long as the tab is open (HTML Standard, section 9.2).
  ///
  /// - Parameters:
  ///   - first: what is said at once.
  ///   - channel: the connection to the tab, with which it goes.
  ///   - told: what the tab is told of an event; nil for nothing.
  static func stream(
    _ tab: Events.Tab, first: DeskEvent, to channel: any Channel,
    told: @escaping @Sendable (DeskEvent) -> DeskEvent?
  ) -> Response {
    channel.closeFuture.whenComplete { _ in tab.leave() }
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"],
      body: ResponseBody { writer in
        try await writer.write(ByteBuffer(bytes: first.line))
        for await event in tab.events {
          guard let event else {
            try await writer.write(ByteBuffer(bytes: DeskEvent.breath))
            continue
          }
          if let event = told(event) { try await writer.write(ByteBuffer(bytes: event.line)) }
        }
        try await writer.finish(nil)
      })
  }
}
