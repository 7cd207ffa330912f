/// The path of a destination. Each of its parts is a folder's name that every host and program takes for nothing else.
enum DestinationPath {
  /// The names of the folders of a path; a slash at its end names none.
  static func parts(
    of path: Substring
  ) throws(DestinationFault.Reason) -> [String] {
    let parts = split(path)
    for part in parts { try check(part) }
    return parts
  }

  /// The same of a path whose bytes are percent-encoded (RFC 3986, section 2.1), as far as its author did so. A slash
  /// cannot be encoded: it would stand in a folder's name.
  static func encodedParts(
    of path: Substring
  ) throws(DestinationFault.Reason) -> [String] {
    var decoded: [String] = []
    for part in split(path) {
      guard part.isWellEncoded, !part.contains("?"), !part.contains("#") else { throw .sign }
      decoded.append(part.percentDecoded)
      try check(decoded[decoded.count - 1])
    }
    return decoded
  }

  private static func split(_ path: Substring) -> [String] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.last == "" ? parts.dropLast() : parts
  }

  /// How many bytes a file system takes for a name.
  private static let lengthLimit = 255

  private static func check(_ part: String) throws(DestinationFault.Reason) {
    if part.isEmpty { throw .slashes }
    if part == "." || part == ".." { throw .dots }
    if part.unicodeScalars.first == "-" { throw .hyphen }
    guard part.unicodeScalars.allSatisfy(\.isOfFolder) else { throw .sign }
    guard part.utf8.count <= lengthLimit else { throw .length }
  }
}

extension String {
  /// Whether two digits of hexadecimal are behind each `%`.
  fileprivate var isWellEncoded: Bool {
    split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy { rest in
      rest.utf8.count >= 2 && rest.utf8.prefix(2).allSatisfy(\.isHexDigit)
    }
  }
}

extension Unicode.Scalar {
  /// Whether a folder's name may hold the character: nothing invisible, no slash, and nothing that Windows, a pattern
  /// of file names or rclone understands in another way.
  fileprivate var isOfFolder: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    default: value != 0xFFFD && !"/\\\"*:<>?|".unicodeScalars.contains(self)
    }
  }
}
