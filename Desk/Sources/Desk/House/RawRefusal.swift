internal import NIOHTTP1

/// Why a request gets no further than the door of the house. Browsers never see one: it is for whoever forged the request.
struct RawRefusal: Sendable {
  let status: HTTPResponseStatus
  let text: String

  /// What is wrong with the first lines of a request; nil when they may pass.
  ///
  /// - Parameter port: where it came.
  init?(_ head: HTTPRequestHead, port: Int, _ bounds: Bounds) {
    let hosts = head.headers["Host"]
    guard head.version == .http1_1, hosts.count == 1 else {
      self = .unclear
      return
    }
    // The absolute form, and `*`, name something else than the header does.
    guard head.uri.utf8.first == UInt8(ascii: "/") else {
      self = .unclear
      return
    }
    guard Origin(host: hosts[0], port: port) != nil else {
      self = .foreign
      return
    }
    guard
      head.headers["Content-Length"].allSatisfy({
        (Int($0) ?? .max) <= bounds.room(for: head.headers)
      })
    else {
      self = .tooLarge
      return
    }
    return nil
  }

  private init(_ status: HTTPResponseStatus, _ text: String) {
    self.status = status
    self.text = text
  }

  /// What stands above the text.
  var head: HTTPResponseHead {
    HTTPResponseHead(
      version: .http1_1, status: status,
      headers: [
        "Content-Type": "text/plain; charset=utf-8", "Content-Length": "\(text.utf8.count)",
        "Connection": "close", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
        "Cross-Origin-Resource-Policy": "same-origin",
      ])
  }

  static let unclear = RawRefusal(.badRequest, "400\n")
  /// Somebody let a name of their own lead to this machine (DNS rebinding), or typed another one.
  private static let foreign = RawRefusal(
    .forbidden,
    """
    このアドレスでは開けません。Sasshi が開いたアドレスのままお使いください。
    This address leads nowhere. Use the one that Sasshi opened.

    """)
  static let tooLarge = RawRefusal(.payloadTooLarge, "413\n")
  static let tooSlow = RawRefusal(.requestTimeout, "408\n")
}

extension Bounds {
  /// How many bytes may follow the first lines of a request.
  func room(for headers: HTTPHeaders) -> Int {
    let type = headers.first(name: "Content-Type") ?? ""
    return type.lowercased().hasPrefix("image/") ? mostBytes : mostJSON
  }
}
