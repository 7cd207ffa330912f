internal import HTTPTypes
internal import Hummingbird
internal import Publishing

/// What a browser that came in has, and nobody else: a cookie and a key.
///
/// Cookies are shared between the ports of a host: the port is in its name, and whoever else serves something on this
/// machine gets it from the browser. The key is kept for the origin, in which the port counts, and only its scripts know it.
struct Secret: Sendable {
  private let name: String
  private let value = OneTimeToken.randomDigits(64)
  /// The key: 64 hexadecimal digits.
  let key = OneTimeToken.randomDigits(64)

  /// A new secret for the desk at a port.
  init(port: Int) {
    name = "sasshi-\(port)"
  }

  /// What makes a browser keep it.
  var cookie: String { "\(name)=\(value); HttpOnly; SameSite=Strict; Path=/" }

  /// Whether a request has the key: in a header, or in its address where the browser asks by itself, as for a picture.
  func hasKey(_ request: Request) -> Bool {
    let isRead = request.method == .get || request.method == .head
    let given =
      request.headers[HTTPField.Name("Sasshi-Key")]
      ?? (isRead ? request.uri.queryParameters["key"].map { String($0) } : nil)
    return given?.utf8.isSame(as: key.utf8) == true
  }

  /// Whether a request has the cookie.
  func isIn(_ headers: HTTPFields) -> Bool {
    let pairs = headers[values: .cookie].flatMap { $0.split(separator: ";") }
    return pairs.contains { pair in
      let pair = pair.drop { $0 == " " }
      guard pair.hasPrefix("\(name)=") else { return false }
      return pair.dropFirst(name.utf8.count + 1).utf8.isSame(as: value.utf8)
    }
  }
}
