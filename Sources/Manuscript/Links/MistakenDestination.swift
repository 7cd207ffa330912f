import Diagnostics
import Typography

/// A path at which nothing is, and what its author may have meant by it other than a file.
struct MistakenDestination {
  let path: String
  let fragment: String?

  /// How it is written; nil when it looks like the path of a file.
  func hint(isImage: Bool) -> Wording? {
    if path.contains("\\") || path.contains("¥") {
      let cure = String(path.map { $0 == "\\" || $0 == "¥" ? "/" : $0 })
      return Wording(
        english: "Write “/” between folders: \(cure)", japanese: "フォルダーの区切りは「/」で書いてください： \(cure)")
    }
    guard !isImage, let address else { return nil }
    let cure = address + (fragment.map { "#\($0)" } ?? "")
    return Wording(
      english: "Write the whole address: \(cure)", japanese: "アドレスを、頭から書いてください： \(cure)")
  }

  /// The address that was meant.
  private var address: String? {
    for scheme in ["https://", "http://", "mailto:", "tel:"]
    where path.halfWidth.hasPrefix(scheme) && !path.hasPrefix(scheme) {
      return scheme + path.dropFirst(scheme.count)
    }
    if let email { return "mailto:" + email }
    if let phone { return "tel:" + phone }
    for slip in ["https//", "http//", "https/", "http/"] where path.hasPrefix(slip) {
      let scheme = slip.prefix { $0 != "/" }
      return "\(scheme)://" + path.dropFirst(slip.count).drop { $0 == "/" }
    }
    return isHost ? "https://" + path : nil
  }

  private var email: String? {
    let text = path.halfWidth
    guard EmailAddress.fault(in: text) == nil else { return nil }
    return text
  }

  private var phone: String? {
    let text = path.halfWidth
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    let isPhone =
      digits >= 9 && digits <= 15
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-() ".utf8.contains($0) }
    guard isPhone, text.hasPrefix("0") || text.hasPrefix("+") || text.hasPrefix("(") else {
      return nil
    }
    return text.filter { $0 != " " && $0 != "(" && $0 != ")" }
  }

  /// Whether it begins with the name of a host: `www.`, or a name below one of the common domains.
  private var isHost: Bool {
    let host = path.prefix { $0 != "/" && $0 != "?" }.lowercased()
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }),
      host.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
      })
    else { return false }
    return labels[0] == "www" || Self.domains.contains(labels[labels.count - 1])
  }

  /// Domains that end addresses and no file names.
  private static let domains: Set<Substring> = [
    "com", "org", "net", "jp", "info", "biz", "edu", "gov", "int", "eu", "uk", "us", "de", "fr",
    "cn",
    "tw", "hk", "kr", "io", "dev", "app", "site", "online", "tokyo", "asia",
  ]
}
