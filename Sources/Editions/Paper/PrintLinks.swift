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

  /// - Parameter address: the absolute address to which a link leads, by its index; nil for a link
  ///   that leads elsewhere, and for a picture.
  init(of page: Page, address: (Int) -> String?) {
    for index in page.body.links.indices {
      guard let address = address(index) else { continue }
      let known = addresses.firstIndex(of: address)
      if known == nil { addresses.append(address) }
      numbers[index] = (known ?? addresses.count - 1) + 1
    }
  }
}

/// An address at the end of a part.
struct PrintLinkView: TemplateData {
  let number: Int
  let url: String
  let hasCode: Bool

  static let fields: Fields<PrintLinkView> = [
    .text("number") { "\($0.number)" },
    .text("url") { $0.url },
    .html("qr-code") { $0.hasCode ? QRCode.html($0.url) : [] },
  ]
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
