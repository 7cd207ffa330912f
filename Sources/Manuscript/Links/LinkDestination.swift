import Diagnostics

/// What a link's or picture's address is, by its form alone.
enum LinkDestination: Hashable {
  /// An address outside the site with an allowed scheme.
  case outside
  /// An address with an allowed scheme and nothing right behind it.
  case malformed
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
    self = address.withBytes { Self($0) }
  }

  private init(_ address: UnsafeBufferPointer<UInt8>) {
    if address.isEmpty {
      self = .empty
    } else if let scheme = Self.scheme(of: address) {
      self =
        Self.allowedSchemes.contains(scheme)
        ? OutsideAddress.isWellFormed(address, scheme: scheme) ? .outside : .malformed
        : .forbidden(scheme: scheme)
    } else if address[0] == UInt8(ascii: "/") {
      self = .absolute
    } else {
      let hash = address.firstIndex(of: UInt8(ascii: "#"))
      self = .inside(
        path: address[..<(hash ?? address.count)].percentDecoded,
        fragment: hash.map { address[($0 + 1)...].percentDecoded })
    }
  }

  /// RFC 3986, section 3.1.
  private static func scheme(of address: UnsafeBufferPointer<UInt8>) -> String? {
    var end = 0
    while end < address.count, address[end].isPartOfScheme { end += 1 }
    guard end > 0, end < address.count, address[end] == UInt8(ascii: ":"),
      (0x61...0x7A).contains(address[0] | 0x20)
    else { return nil }
    return String(decoding: address[..<end], as: UTF8.self).lowercased()
  }

  /// Why the address cannot stand where it is.
  func diagnostic(_ address: String, isImage: Bool, at location: Location) -> Diagnostic {
    let address = address.utf8.count > 200 ? address.prefix(100) + "…" : address
    switch self {
    case .forbidden("data") where isImage:
      return .error(
        .pictureInText, at: location,
        Wording(
          english: "This picture is written into the text itself (data:).",
          japanese: "この画像は、本文の中に直接（data: で）書き込まれています。"),
        hint: Wording(
          english:
            "Save it as a file in the content folder, and name the file here: ![description](picture.png)",
          japanese: "ファイルとしてコンテンツのフォルダーに保存し、そのファイル名を書いてください： ![説明](picture.png)"))
    case _ where isImage && self != .absolute && self != .empty:
      return .error(
        .pictureElsewhere, at: location,
        Wording(
          english: "The picture “\(address)” is on another site; pages ask nothing of other sites.",
          japanese: "画像「\(address)」はほかのサイトにあります。ページはほかのサイトから何も読み込みません。"),
        hint: Wording(
          english: "Put the picture into the content folder and name its file here.",
          japanese: "画像をコンテンツのフォルダーに置き、そのファイル名を書いてください。"))
    case .malformed:
      return .error(
        .malformedAddress, at: location,
        Wording(
          english: "Nothing can be reached at “\(address)”.",
          japanese: "「\(address)」では、どこにもつながりません。"),
        hint: OutsideAddress.hint(for: address))
    case .forbidden(let scheme):
      return .error(
        .forbiddenScheme, at: location,
        Wording(
          english: "Links may not begin with “\(scheme):”.", japanese: "「\(scheme):」で始まるリンクは使えません。"),
        hint: OutsideAddress.hint(forScheme: scheme)
          ?? Wording(
            english:
              "Links may begin with http:, https:, mailto: or tel:, or name a file of the site.",
            japanese: "使えるのは http:、https:、mailto:、tel: で始まるリンクと、サイト内のファイル名です。"))
    case .absolute:
      return .error(
        .absoluteLink, at: location,
        Wording(
          english: "The address “\(address)” begins with a slash, so it would not work everywhere.",
          japanese: "アドレス「\(address)」は「/」で始まっているので、置き場所によっては開けません。"),
        hint: Wording(
          english: "Name the file relative to this one, such as ../order.md.",
          japanese: "このファイルから見た位置で書いてください（例： ../order.md）。"))
    case .empty, .outside, .inside:
      return .error(
        .emptyLink, at: location,
        Wording(english: "This link leads nowhere.", japanese: "このリンクには行き先がありません。"),
        hint: Wording(
          english: "Write the address between the parentheses: [text](order.md)",
          japanese: "( ) の中に行き先を書いてください： [文字](order.md)"))
    }
  }
}

extension UInt8 {
  /// Letters, digits, `+`, `-` and `.`.
  fileprivate var isPartOfScheme: Bool {
    switch self {
    case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
