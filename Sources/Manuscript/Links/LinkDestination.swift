import Diagnostics

/// What a link's or picture's address is, by its form alone.
enum LinkDestination: Hashable {
  /// An address outside the site with an allowed scheme.
  case outside
  /// A path relative to the file, and the fragment behind `#`; both percent-decoded.
  case inside(path: String, fragment: String?)
  /// An address with a scheme that is not allowed.
  case forbidden(scheme: String)
  /// A path from the host's root, or an address without a scheme (`//host`).
  case absolute
  /// Nothing.
  case empty

  /// The schemes that a link may have.
  static let allowedSchemes = ["http", "https", "mailto", "tel"]

  init(_ address: String) {
    if address.isEmpty {
      self = .empty
    } else if let scheme = Self.scheme(of: address) {
      self = Self.allowedSchemes.contains(scheme) ? .outside : .forbidden(scheme: scheme)
    } else if address.utf8.first == UInt8(ascii: "/") {
      self = .absolute
    } else {
      let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      self = .inside(
        path: parts[0].percentDecoded, fragment: parts.count > 1 ? parts[1].percentDecoded : nil)
    }
  }

  /// RFC 3986, section 3.1.
  private static func scheme(of address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = address[..<colon].lowercased()
    guard let first = scheme.utf8.first, (0x61...0x7A).contains(first),
      scheme.utf8.allSatisfy({ byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "+-.".utf8.contains(byte)
      })
    else { return nil }
    return scheme
  }

  /// Why the address cannot stand where it is.
  func diagnostic(_ address: String, isImage: Bool, at location: Location) -> Diagnostic {
    switch self {
    case _ where isImage && self != .absolute && self != .empty:
      .error(
        .pictureElsewhere, at: location,
        Wording(
          english: "The picture “\(address)” is on another site; pages ask nothing of other sites.",
          japanese: "画像「\(address)」はほかのサイトにあります。ページはほかのサイトから何も読み込みません。"),
        hint: Wording(
          english: "Put the picture into the content folder and name its file here.",
          japanese: "画像をコンテンツのフォルダーに置き、そのファイル名を書いてください。"))
    case .forbidden(let scheme):
      .error(
        .forbiddenScheme, at: location,
        Wording(
          english: "Links may not begin with “\(scheme):”.", japanese: "「\(scheme):」で始まるリンクは使えません。"),
        hint: Wording(
          english:
            "Links may begin with http:, https:, mailto: or tel:, or name a file of the site.",
          japanese: "使えるのは http:、https:、mailto:、tel: で始まるリンクと、サイト内のファイル名です。"))
    case .absolute:
      .error(
        .absoluteLink, at: location,
        Wording(
          english: "The address “\(address)” begins with a slash, so it would not work everywhere.",
          japanese: "アドレス「\(address)」は「/」で始まっているので、置き場所によっては開けません。"),
        hint: Wording(
          english: "Name the file relative to this one, such as ../order.md.",
          japanese: "このファイルから見た位置で書いてください（例： ../order.md）。"))
    case .empty, .outside, .inside:
      .error(
        .emptyLink, at: location,
        Wording(english: "This link leads nowhere.", japanese: "このリンクには行き先がありません。"),
        hint: Wording(
          english: "Write the address between the parentheses: [text](order.md)",
          japanese: "( ) の中に行き先を書いてください： [文字](order.md)"))
    }
  }
}
