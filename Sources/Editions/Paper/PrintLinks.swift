import Manuscript
import Markdown
import QRCodes
import Templates

/// The web addresses to which a part of the booklet leads, in the order in which they are first named:
/// on paper a link is a number, and the address stands at the part's end.
struct PrintLinks {
  /// The addresses; the number of the first is 1.
  private(set) var addresses: [String] = []
  /// The number of each link that leads to the web, by its index in the text.
  private(set) var numbers: [Int: Int] = [:]

  /// Links of raw HTML have no number.
  ///
  /// - Parameter address: the absolute address to which a link leads, by its index; nil for a link
  ///   that leads elsewhere, and for a picture.
  init(of page: Page, address: (Int) -> String?) {
    var known: [String: Int] = [:]
    for index in page.body.links.indices where page.body.links[index].html == nil {
      guard let address = address(index) else { continue }
      if known[address] == nil {
        addresses.append(address)
        known[address] = addresses.count
      }
      numbers[index] = known[address]
    }
  }
}

/// An address at the end of a part.
struct PrintLinkView: TemplateData {
  let number: Int
  let url: String
  /// Its QR code as SVG; empty for none.
  let code: [UInt8]

  static let fields: Fields<PrintLinkView> = [
    .text("number", .said("its number", "番号")) { "\($0.number)" },
    .text("url", .said("the address", "アドレス")) { $0.url },
    .html("qr-code", .said("the same as a QR code", "アドレスのQRコード")) { $0.code },
  ]
}

/// The QR codes of a booklet: each is worked out once, however many chapters name its address.
struct QRCodeTable {
  /// Whether it has none.
  let isEmpty: Bool
  private var codes: [String: [UInt8]] = [:]

  init(isEmpty: Bool) {
    self.isEmpty = isEmpty
  }

  /// The code that leads to an address, as `QRCode.html` draws it.
  mutating func html(_ url: String) -> [UInt8] {
    guard !isEmpty else { return [] }
    if let known = codes[url] { return known }
    let code = QRCode.html(url)
    codes[url] = code
    return code
  }
}

extension QRCode {
  /// The code that leads to an address, as an SVG element that names it; nothing for one that is too
  /// long.
  static func html(_ url: String) -> [UInt8] {
    guard !url.isEmpty, let code = QRCode(url.percentEncodedAddress) else { return [] }
    let svg = Array(code.svg.utf8)
    guard let start = svg.firstIndex(of: UInt8(ascii: ">")) else { return svg }
    // In a PDF the title is what screen readers say of the drawing.
    let title = HTMLStyle.html(of: url)
    return svg[...start] + Array("<title>".utf8) + title + Array("</title>".utf8)
      + svg[(start + 1)...]
  }
}
