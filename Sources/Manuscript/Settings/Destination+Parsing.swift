extension Destination {
  /// The destination that a text names: `sftp://name@host:port/path`, `sftp://name@host/~/path` for a folder below the
  /// account's own, `ftps://…`, `ftp://…`, `folder:path` or `rclone:remote:path`. The text may be anybody's.
  public init(_ text: String) throws(DestinationFault) {
    do throws(DestinationFault.Reason) {
      self = try Self.parse(text)
    } catch {
      throw DestinationFault(reason: Self.reason(error, of: text), cure: Self.cure(of: text))
    }
  }

  /// How many bytes a name may have: more than any host takes.
  private static let lengthLimit = 1024

  private static func parse(_ text: String) throws(DestinationFault.Reason) -> Destination {
    guard text.utf8.count <= lengthLimit else { throw .length }
    guard let colon = text.firstIndex(of: ":") else { throw .scheme }
    let rest = text[text.index(after: colon)...]
    switch text[..<colon].lowercased() {
    case "http", "https": throw .webAddress
    case "folder": return try folder(rest)
    case "rclone": return try remote(rest)
    case "sftp":
      let (server, parts) = try account(rest)
      let isOwn = parts.first == "~"
      return Destination(
        way: .sftp(server),
        path: parts.isEmpty ? "" : (isOwn ? "" : "/") + parts.joined(separator: "/"))
    case "ftps":
      let (server, parts) = try account(rest)
      return Destination(way: .ftps(server), path: belowLogin(parts))
    case "ftp":
      let (server, parts) = try account(rest)
      return Destination(way: .ftp(server), path: belowLogin(parts))
    default: throw .scheme
    }
  }

  /// Where a login leads is the account's own folder.
  private static func belowLogin(_ parts: [String]) -> String {
    (parts.first == "~" ? parts[1...] : parts[...]).joined(separator: "/")
  }

  private static func folder(
    _ text: Substring
  ) throws(DestinationFault.Reason) -> Destination {
    let parts = try DestinationPath.parts(of: text.dropFirst(text.hasPrefix("/") ? 1 : 0))
    guard parts != [], parts != ["~"] else { throw .folder }
    return Destination(
      way: .folder, path: (text.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/"))
  }

  private static func remote(
    _ text: Substring
  ) throws(DestinationFault.Reason) -> Destination {
    guard let colon = text.firstIndex(of: ":") else { throw .remote }
    let (name, path) = (String(text[..<colon]), text[text.index(after: colon)...])
    guard name.isRemote else { throw .remote }
    let parts = try DestinationPath.parts(of: path.dropFirst(path.hasPrefix("/") ? 1 : 0))
    let start = path.hasPrefix("/") && !parts.isEmpty ? "/" : ""
    return Destination(way: .rclone(remote: name), path: start + parts.joined(separator: "/"))
  }

  /// The account and the parts of the path behind `sftp:`.
  private static func account(
    _ text: Substring
  ) throws(DestinationFault.Reason) -> (Server, [String]) {
    guard text.hasPrefix("//") else { throw .host }
    let rest = text.dropFirst(2)
    let server = try Server(rest)
    let path = rest.drop { $0 != "/" }
    guard !path.isEmpty else { throw .folder }
    return (server, try DestinationPath.encodedParts(of: path.dropFirst()))
  }
}

// What was meant
extension Destination {
  /// What is wrong first of all.
  private static func reason(
    _ reason: DestinationFault.Reason, of text: String
  ) -> DestinationFault.Reason {
    if reason == .password || reason == .length { return reason }
    if text.contains("\\") || text.contains("¥") { return .backslash }
    return (try? parse(narrowed(text))) == nil ? reason : .fullWidth
  }

  /// The name that was meant by one that is none; nil when there is no telling.
  private static func cure(of text: String) -> String? {
    guard text.utf8.count <= lengthLimit else { return nil }
    let narrow = narrowed(text).replacing("\\", with: "/").replacing("¥", with: "/")
    let cure = withoutPassword(withScheme(narrow))
    return (try? parse(cure))?.text
  }

  /// The text without white space around it, in the signs of a plain keyboard.
  private static func narrowed(_ text: String) -> String {
    let narrow = text.map { $0 == "ー" ? String($0) : String($0).halfWidth }.joined()
    let inner = narrow.drop(while: \.isWhitespace)
    return String(inner.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// What other programs know accounts and folders by: `name@host:path`, `host/path`, `ssh://`, a path alone.
  private static func withScheme(_ text: String) -> String {
    for (other, own) in [("ssh://", "sftp://"), ("scp://", "sftp://"), ("ftpes://", "ftps://")]
    where text.lowercased().hasPrefix(other) {
      return own + text.dropFirst(other.count)
    }
    if text.hasPrefix("/") || text.hasPrefix("~/") { return "folder:" + text }
    let host = text.prefix { $0 != "/" && $0 != ":" }
    guard !text.contains("://"), host.contains("@") || host.contains(".") else { return text }
    let path = text.dropFirst(host.count)
    if path.hasPrefix("/") { return "sftp://" + text }
    let isPort = path.dropFirst().first?.isNumber == true
    return "sftp://\(host)" + (isPort ? "" : path.hasPrefix(":/") ? "" : "/~/")
      + (isPort ? path : path.dropFirst())
  }

  private static func withoutPassword(_ text: String) -> String {
    guard let slashes = text.firstRange(of: "://") else { return text }
    let authority = text[slashes.upperBound...].prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":")
    else { return text }
    return String(text[..<colon] + text[at...])
  }
}

extension String {
  /// Whether a remote of rclone may have the name. What has a colon, a comma or an equals sign in it can set options of
  /// rclone, some of which run programs (rclone's manual, “Connection strings”).
  fileprivate var isRemote: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return false }
    let areKnown = unicodeScalars.allSatisfy { scalar in
      " _.+@-".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic
        || scalar.properties.generalCategory == .decimalNumber
    }
    return areKnown && first != " " && first != "-" && last != " "
  }
}
