import Markdown

/// A file of the book that is read.
struct EBookDocument {
  let kind: Kind
  /// What the contents call it.
  let title: InlineText
  /// The same as plain text, a chapter's with its number.
  let label: String
  /// What says that the title is in another language than the book.
  let titleAttributes: [(String, String)]
  /// The headings below its title.
  let headings: [Heading]
  var bytes: [UInt8]

  /// A heading, as the contents call it.
  struct Heading {
    let id: String
    let title: InlineText
  }

  /// The id of the heading of each file.
  static let headingID = ReservedIDs.theme("title")

  /// - Parameters:
  ///   - label: the title with what stands before it, as plain text; nil for nothing but the title.
  ///   - page: writes the file; it gets that and the part of the book in which it stands.
  init(
    _ kind: Kind, title: InlineText, label: String? = nil, titleAttributes: [(String, String)] = [],
    headings: [Heading] = [], page: (_ title: String, _ matter: String) -> [UInt8]
  ) {
    self.kind = kind
    self.title = title
    self.titleAttributes = titleAttributes
    self.headings = headings
    self.label = label ?? title.plain
    bytes = page(self.label, kind.matter)
  }

  /// Its path beside the package.
  var path: String { kind.path }

  /// What a file is.
  enum Kind: Hashable {
    case cover, titlePage, contents, overview
    /// A chapter, by its number.
    case chapter(Int)
    case order, colophon
  }
}

extension EBookDocument.Kind {
  /// Its name in the package.
  var id: String {
    switch self {
    case .cover: "cover"
    case .titlePage: "title-page"
    case .contents: "nav"
    case .overview: "overview"
    case .chapter(let number): "chapter-\(number)"
    case .order: "order"
    case .colophon: "colophon"
    }
  }

  /// Its path beside the package.
  var path: String { "\(id).xhtml" }

  /// In which part of a book it stands (EPUB Structural Semantics Vocabulary).
  var matter: String {
    switch self {
    case .cover, .titlePage, .contents: "frontmatter"
    case .overview, .chapter: "bodymatter"
    case .order, .colophon: "backmatter"
    }
  }

  /// What its whole text is to e-readers (the same vocabulary) and to screen readers (DPUB-ARIA 1.1).
  var attributes: [(String, String)] {
    let label = [("aria-labelledby", EBookDocument.headingID)]
    return switch self {
    case .overview: [("epub:type", "introduction"), ("role", "doc-introduction")] + label
    case .chapter: [("epub:type", "chapter"), ("role", "doc-chapter")] + label
    case .colophon: [("epub:type", "colophon"), ("role", "doc-colophon")] + label
    case .cover, .titlePage, .contents, .order: label
    }
  }

  /// What e-readers lead to from anywhere in the book, in that vocabulary; nil for nothing.
  var landmark: String? {
    switch self {
    case .cover: "cover"
    case .titlePage: "titlepage"
    case .contents: "toc"
    case .overview, .chapter: "bodymatter"
    case .order: nil
    case .colophon: "colophon"
    }
  }
}
