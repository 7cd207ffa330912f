/// What OpenSSH's programs say when something went wrong. Sasshi has them speak English.
struct SSHWords: Sendable {
  let lines: [String]

  init(_ lines: [String]) {
    self.lines = lines.map(\.withoutOctal)
  }

  private func say(_ words: String...) -> Bool {
    lines.contains { line in words.contains { line.contains($0) } }
  }

  /// Why the line to a host could not be made, or broke.
  var reason: HostFailure.Reason {
    if isChangedKey { return .changedIdentity }
    if isRefusedLogin { return .refusedLogin }
    if say(
      "Could not resolve hostname", "connect to host", "Connection refused", "No route to host",
      "Network is unreachable")
    {
      return .unreachable
    }
    if say(
      "Connection closed", "Connection reset", "closed by remote host", "Broken pipe", "timed out",
      "not responding", "Connection to ", "kex_exchange_identification", "connection abort")
      && !say("Unable to negotiate", "subsystem request failed")
    {
      return .brokenOff
    }
    return .refused
  }

  /// Why `ssh` ended before a question was answered: what is no refusal is a line that broke.
  var reasonOfLine: HostFailure.Reason {
    lines.isEmpty ? .brokenOff : reason
  }

  /// Whether the host's key is known to nobody.
  var isUnknownKey: Bool { say("host key is known for") }

  /// Whether the host shows another key than the one that is known as its own.
  var isChangedKey: Bool {
    say("has changed and you have requested strict checking", "REVOKED HOST KEY")
  }

  /// Whether the host knows who enters, and does not let them in.
  var isRefusedLogin: Bool { refusedWays != nil || hasTooManyKeys }

  /// Whether more keys were shown to the host than it looks at.
  var hasTooManyKeys: Bool { say("Too many authentication failures") }

  /// Whether the host asks for a password of those that it has refused.
  var offersPassword: Bool {
    refusedWays.map { $0.contains("password") || $0.contains("keyboard-interactive") } ?? false
  }

  /// The ways of entering that the host knows (RFC 4252, section 5.1); nil when it has not refused somebody.
  private var refusedWays: [Substring]? {
    let start = "Permission denied ("
    guard let line = lines.last(where: { $0.contains(start) }),
      let ways = line.firstRange(of: start).map({ line[$0.upperBound...].prefix { $0 != ")" } })
    else { return nil }
    return ways.split(separator: ",")
  }
}

extension String {
  /// The line with the signs for which OpenSSH's programs write each byte as a backslash and three octal digits, and the
  /// backslash itself as two (its log.c).
  fileprivate var withoutOctal: String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(3)
      let code = Int(String(decoding: digits, as: UTF8.self), radix: 8)
      if digits.count == 3, let code, 0x80...0xFF ~= code {
        bytes.append(UInt8(code))
        rest.removeFirst(3)
      } else {
        if rest.first == byte { rest.removeFirst() }
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
