extension Destination.Server {
  /// The account that a text begins with, up to the first slash: `name@host:port`.
  init(_ text: Substring) throws(DestinationFault.Reason) {
    let authority = text.prefix { $0 != "/" }
    let at = authority.lastIndex(of: "@")
    let name = try at.map { index throws(DestinationFault.Reason) in
      try Self.user(String(authority[..<index]).percentDecoded)
    }
    let machine = at.map { authority[authority.index(after: $0)...] } ?? authority
    let host =
      machine.hasPrefix("[") ? machine.prefix { $0 != "]" } + "]" : machine.prefix { $0 != ":" }
    guard machine.hasPrefix(host), Self.isHost(host) else { throw .host }
    let rest = machine.dropFirst(host.count)
    user = name
    self.host = String(host)
    port = try rest.isEmpty ? nil : Self.port(rest, isPassword: at == nil && text.contains("@"))
  }

  private static func user(_ text: String) throws(DestinationFault.Reason) -> String {
    if text.contains(":") { throw .password }
    let areKnown = text.utf8.allSatisfy { $0.isOfName || "._+@".utf8.contains($0) }
    guard areKnown, (1...128).contains(text.utf8.count), !text.hasPrefix("-") else { throw .user }
    return text
  }

  /// - Parameter isPassword: whether what is no port is a password with a slash in it.
  private static func port(
    _ text: Substring, isPassword: Bool
  ) throws(DestinationFault.Reason) -> Int {
    guard text.hasPrefix(":"), text.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = Int(text.dropFirst()), (1...65535).contains(port)
    else { throw isPassword ? .password : .port }
    return port
  }

  private static func isHost(_ text: Substring) -> Bool {
    if text.hasPrefix("[") { return isNumber(text.dropFirst().dropLast()) }
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return text.utf8.count <= 253
      && labels.allSatisfy { label in
        !label.isEmpty && !label.hasPrefix("-")
          && label.utf8.allSatisfy { $0.isOfName || $0 == 0x5F }
      }
  }

  /// Whether a text is a number of IPv6 in groups of hexadecimal digits (RFC 4291, section 2.2, forms 1 and 2).
  private static func isNumber(_ text: Substring) -> Bool {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    let groups = halves.flatMap { half in
      half.isEmpty ? [] : half.split(separator: ":", omittingEmptySubsequences: false)
    }
    let areGroups = groups.allSatisfy {
      (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isHexDigit)
    }
    return areGroups
      && (halves.count == 1 ? groups.count == 8 : halves.count == 2 && groups.count < 8)
  }
}

extension UInt8 {
  /// Whether it is a letter, a digit or the hyphen of ASCII.
  fileprivate var isOfName: Bool {
    0x30...0x39 ~= self || 0x41...0x5A ~= self || 0x61...0x7A ~= self || self == 0x2D
  }
}
