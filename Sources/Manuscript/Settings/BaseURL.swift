public import Diagnostics

/// The address at which the site's root stands on the web; ends with a slash.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
  /// The whole address, such as `https://example.org/booklet/`.
  public let description: String

  /// The address written by an author; nil when it is none at which a site can stand.
  public init?(_ text: String) {
    guard Self.fault(in: text) == nil else { return nil }
    description = text.hasSuffix("/") ? text : text + "/"
  }

  /// The host, without a port.
  public var host: String? { Self.host(of: description) }

  /// The host of an http or https address, without a user or a port; nil for another address.
  static func host(of address: String) -> String? {
    afterScheme(address).map { rest in
      let authority = rest.prefix { !"/?#".contains($0) }
      let host = authority.split(separator: "@").last ?? ""
      return String(host.prefix { $0 != ":" })
    }
  }

  /// The path of the site's root on its host, from `/` to `/`.
  public var path: String {
    Self.afterScheme(description).map { String($0.drop { $0 != "/" }) } ?? "/"
  }

  /// The absolute address of a path below the site's root. A folder's `index.html` is addressed by the folder.
  public func address(of path: String) -> String {
    let isIndex = path == "index.html" || path.hasSuffix("/index.html")
    let address = isIndex ? String(path.dropLast("index.html".utf8.count)) : path
    return description + address.percentEncodedPath
  }

  private static func afterScheme(_ text: String) -> Substring? {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      return text.dropFirst(scheme.count)
    }
    return nil
  }
}

extension BaseURL {
  /// What can be wrong with an address.
  public enum Fault: Hashable, Sendable {
    /// It begins with neither `https://` nor `http://`.
    case scheme
    /// It has no host.
    case host
    /// A character stands in it that is not of ASCII, or that no address has.
    case sign
    /// It has a user's name.
    case user
    /// It has something behind `?` or `#`.
    case query
    /// It names a file rather than a folder.
    case file
    /// It has two slashes in a row, or dots in place of a folder.
    case folders
  }

  /// What is wrong with the address of a site; nil when nothing is.
  public static func fault(in text: String) -> Fault? {
    if let fault = webFault(in: text) { return fault }
    if text.contains("?") || text.contains("#") { return .query }
    let path = (afterScheme(text) ?? "").drop { $0 != "/" }
    if text.contains("@") { return .user }
    let folders = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    if folders.dropLast().contains("") || folders.contains(".") || folders.contains("..") {
      return .folders
    }
    let last = folders.last { !$0.isEmpty }?.lowercased() ?? ""
    return fileEndings.contains { last.hasSuffix($0) } ? .file : nil
  }

  /// What is wrong with the address of anything on the web; nil when nothing is.
  static func webFault(in text: String) -> Fault? {
    let address = text.prefix { $0 != "?" && $0 != "#" }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return .sign }
    guard let rest = afterScheme(String(address)) else { return .scheme }
    if rest.contains(where: { "\"<>\\".contains($0) }) { return .sign }
    let authority = rest.prefix { $0 != "/" }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    let labels = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let isPort = parts.count < 2 || !parts[1].isEmpty && parts[1].utf8.allSatisfy(\.isDigit)
    guard parts.count <= 2, isPort, labels.allSatisfy({ !$0.isEmpty }) else { return .host }
    return nil
  }

  /// The address that was meant by another; nil when there is no telling.
  public static func cure(of text: String) -> String? {
    var cure = String(text.halfWidth.filter { !$0.isWhitespace })
    for slip in ["https:", "http:", "https//", "http//", "ttps://", "ttp://"]
    where cure.hasPrefix(slip) {
      let rest = cure.dropFirst(slip.count).drop { $0 == "/" || $0 == ":" }
      cure = (slip.contains("s") ? "https://" : "http://") + rest
      break
    }
    if afterScheme(cure) == nil, !cure.contains(":"), cure.contains(".") {
      cure = "https://" + cure
    }
    cure = String(cure.prefix { $0 != "?" && $0 != "#" })
    guard let rest = afterScheme(cure) else { return nil }
    var folders = rest.split(separator: "/").filter { $0 != "." && $0 != ".." }
    if let last = folders.last?.lowercased(), folders.count > 1,
      fileEndings.contains(where: { last.hasSuffix($0) })
    {
      folders.removeLast()
    }
    let address = cure.prefix(cure.count - rest.count) + folders.joined(separator: "/") + "/"
    return address != text && fault(in: String(address)) == nil ? String(address) : nil
  }

  /// The endings of pages: what is no folder.
  private static let fileEndings = [
    ".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp", ".cgi", ".md",
  ]
}

extension BaseURL.Fault {
  /// What to do about it.
  ///
  /// - Parameter text: the address.
  public func hint(for text: String) -> Wording {
    let cure = BaseURL.cure(of: text)
    return Wording(
      english: reason.english + (cure.map { " Write: \($0)" } ?? ""),
      japanese: reason.japanese + (cure.map { "次のように書いてください： \($0)" } ?? ""))
  }

  private var reason: Wording {
    switch self {
    case .scheme:
      Wording(
        english: "It has to begin with https:// or http://.", japanese: "https:// か http:// で始めます。")
    case .host:
      Wording(
        english: "The host's name behind // is missing or wrong.",
        japanese: "// の後ろの、サーバーの名前がないか、間違っています。")
    case .sign:
      Wording(
        english:
          "Write it in half-width letters and signs, without spaces (a domain in Japanese as xn--…).",
        japanese: "半角の英数字と記号だけで、空白なしで書きます（日本語ドメインは xn-- で始まる形）。")
    case .user:
      Wording(
        english: "Leave out the user's name before “@”.", japanese: "「@」の前の利用者名は書きません。")
    case .query:
      Wording(
        english: "Leave out “?”, “#” and what is behind them.", japanese: "「?」や「#」から後ろは書きません。")
    case .file:
      Wording(
        english: "It has to be that of a folder, without a file's name.",
        japanese: "ファイル名は書かず、フォルダーのアドレスにします。")
    case .folders:
      Wording(
        english: "Between two slashes there has to be a folder's name.",
        japanese: "「/」と「/」の間には、フォルダーの名前が要ります。")
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
