internal import HTTPTypes
internal import Hummingbird
internal import Publishing

/// What a browser that came in has, and nobody else: a cookie. Cookies are shared between the ports of a host, so that the
/// port is in its name.
struct Secret: Sendable {
  private let name: String
  private let value = OneTimeToken.randomDigits(64)

  /// A new secret for the desk at a port.
  init(port: Int) {
    name = "sasshi-\(port)"
  }

  /// What makes a browser keep it.
  var cookie: String { "\(name)=\(value); HttpOnly; SameSite=Strict; Path=/" }

  /// Whether a request has it.
  func isIn(_ headers: HTTPFields) -> Bool {
    let pairs = headers[values: .cookie].flatMap { $0.split(separator: ";") }
    return pairs.contains { pair in
      let pair = pair.drop { $0 == " " }
      guard pair.hasPrefix("\(name)=") else { return false }
      return pair.dropFirst(name.utf8.count + 1).utf8.isSame(as: value.utf8)
    }
  }
}
