import Manuscript
import Markdown
import Pictures

extension LinkWriter {
  /// The links of a page whose text stands in the file.
  func links(of reference: PageReference) -> PageLinks {
    PageLinks(writer: self, page: addresses.site[reference], reference: reference)
  }
}

/// Where the links and pictures of one page lead, each by its index in the text.
struct PageLinks: Sendable {
  fileprivate let writer: LinkWriter
  fileprivate let page: Page
  fileprivate let reference: PageReference

  /// What is behind a link.
  private enum Place {
    /// The address that the author wrote.
    case outside
    /// An anchor in the same file.
    case here(String)
    /// Another file of the site; the author's, when it is no page.
    case there(path: String, fragment: String?, file: Int? = nil)
    case nowhere
  }

  private func place(of link: Int) -> Place {
    switch page.targets[link] {
    case .external: .outside
    case .broken: .nowhere
    case .fragment(let id):
      .here(writer.anchor(reference, id) ?? "#" + id.percentEncodedFragment)
    case .page(let target, let fragment):
      writer.anchor(target, fragment).map { .here($0) }
        ?? .there(path: writer.addresses.path(of: target), fragment: fragment)
    case .file(let file):
      .there(
        path: isImage(link)
          ? writer.addresses.path(ofPicture: file) : writer.addresses.path(ofFile: file),
        fragment: nil, file: file)
    }
  }
}

extension PageLinks {
  /// What a link or picture leads to in HTML; nil for the address that the author wrote.
  func target(of link: Int) -> HTMLTarget? {
    switch place(of: link) {
    case .outside, .nowhere: return nil
    case .here(let anchor): return HTMLTarget(anchor)
    case .there(let path, let fragment, let file):
      if isImage(link), let held = file.flatMap({ writer.pictures[$0] }) {
        return HTMLTarget(
          held.address, size: held.size.map { ($0.width, $0.height) }, className: held.className)
      }
      return HTMLTarget(
        writer.url(ofPath: path).withFragment(fragment), size: file.flatMap(writer.addresses.size),
        offer: isImage(link) ? file.flatMap(offer) : nil)
    }
  }

  /// The copies of a picture from which a browser chooses.
  private func offer(of file: Int) -> HTMLTarget.Offer? {
    guard let copies = writer.addresses.copies[file], !copies.offered.isEmpty else { return nil }
    return HTMLTarget.Offer(
      mediaType: copies.encoding.mediaType,
      copies: copies.offered.map { (writer.url(ofPath: $0.path), $0.size.width) })
  }

  /// The address that a link has anywhere: an absolute one, or none.
  func address(of link: Int) -> String? {
    switch place(of: link) {
    case .outside: page.body.string(page.body.links[link].destination)
    case .there(let path, let fragment, _): writer.addresses.absolute(path)?.withFragment(fragment)
    case .here, .nowhere: nil
    }
  }

  /// The address on the web to which a link leads, which readers of paper can type.
  func printedAddress(of link: Int) -> String? {
    guard !isImage(link), let address = address(of: link) else { return nil }
    return address.hasPrefix("https://") || address.hasPrefix("http://") ? address : nil
  }

  /// The links that lead nowhere from a PDF, which is read anywhere: they name pages and files outside
  /// it, and the site has no address yet.
  var deadLinks: Set<Int> {
    guard !writer.addresses.site.hasAddress else { return [] }
    return Set(
      page.targets.indices.filter { link in
        if case .there = place(of: link) { !isImage(link) } else { false }
      })
  }

  private func isImage(_ link: Int) -> Bool { page.body.links[link].isImage }
}
