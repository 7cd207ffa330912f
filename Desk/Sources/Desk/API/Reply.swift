internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird

/// What a request is answered with.
enum Reply: Sendable {
  /// A value as JSON.
  case json(any Encodable & Sendable, HTTPResponse.Status = .ok)
  /// Bytes of a media type, under a name with which a browser keeps them; nil shows them.
  case file([UInt8], mediaType: String, name: String? = nil)
  /// All went well, and there is nothing to say.
  case nothing

  /// The answer as it goes to the browser.
  var response: Response {
    switch self {
    case .json(let value, let status): return .json(value, status: status)
    case .nothing: return Response(status: .noContent)
    case .file(let bytes, let mediaType, let name):
      var headers: HTTPFields = [.contentType: mediaType]
      if let name { headers[.contentDisposition] = Self.attachment(name) }
      return Response(
        status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }

  /// The header that gives a file its name (RFC 6266, with the name as RFC 8187 writes it).
  private static func attachment(_ name: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    let coded = name.utf8.map { byte in
      if plain.contains(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
    return "attachment; filename*=UTF-8''\(coded.joined())"
  }
}
