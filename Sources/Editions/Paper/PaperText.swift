import Manuscript
import Markdown

/// A page's text on paper: how it is written, and what its links and pictures lead to.
struct PaperText {
  let page: Page
  let style: HTMLStyle
  /// What a link or picture leads to, by its index; nil for the address that the author wrote.
  let target: (Int) -> HTMLTarget?

  /// In which form a text is asked for.
  enum Form: Hashable, Sendable {
    /// As HTML.
    case html
    /// As a print of what the HTML is made from, which costs next to nothing: other bytes when the HTML would
    /// have others.
    case inputs
  }

  /// The text in a form.
  func bytes(as form: Form) -> [UInt8] {
    switch form {
    case .html: page.body.html(style, target: target)
    case .inputs: Array("\(inputs.value)".utf8)
    }
  }

  /// All but what is the same for every text of the document.
  private var inputs: StableHash {
    var hash = StableHash()
    hash.add(number: page.print)
    for speaker in style.speakers {
      for word in speaker.keys + [speaker.className ?? ""] { hash.add(word) }
      for text in [speaker.name, speaker.role] { hash.add(text.html()) }
    }
    let deadLinks = style.deadLinks
    for link in page.body.links.indices {
      let target = target(link)
      hash.add(target?.address ?? "")
      hash.add("\(target?.size?.width ?? 0)x\(target?.size?.height ?? 0)")
      hash.add(deadLinks.contains(link) ? "dead" : "")
    }
    return hash
  }
}

extension HTMLStyle {
  /// The links of which only the text is written.
  fileprivate var deadLinks: Set<Int> {
    guard case .paper(let paper) = medium, let pdf = paper.pdf else { return [] }
    return pdf.deadLinks
  }
}
