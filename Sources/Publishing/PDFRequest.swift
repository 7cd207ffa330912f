internal import Diagnostics
public import Editions
public import Manuscript

/// Which PDF files are wanted, and what makes them.
public struct PDFRequest: Sendable {
  /// The languages of what is printed; none: all.
  public var languages: [Language] = []
  /// What is made into PDF files; nil: all that can be.
  public var edition: PaperEdition?
  /// Which of that, by `PrintedWork.id`; none: all.
  public var works: Set<String> = []
  /// For what it is made; nil: for all.
  public var purpose: PDFPurpose?
  /// Whether those are made anew as well that would become what they are.
  public var makesAllAnew = false
  /// The programs that make them.
  public var programs: Programs
  /// Is told how far the work is whenever that changes, one call after the other.
  public var progress: @Sendable (WorkProgress) -> Void = { _ in }

  /// A request for all PDF files of a site.
  public init(programs: Programs) {
    self.programs = programs
  }
}

extension PDFRequest {
  var purposes: [PDFPurpose] {
    purpose.map { [$0] } ?? PDFPurpose.allCases
  }

  /// What is made into PDF files. Throws when the site has none of that, or not in a language.
  func documents(of site: PublishableSite) throws(Diagnostic) -> [PaperDocument] {
    let editions = edition.map { [$0] } ?? PaperEdition.allCases
    let all = editions.flatMap {
      $0.documents(of: site.site, with: site.theme, copies: site.copies.copies)
    }
    let tags = all.map(\.language.tag)
    if let unknown = languages.first(where: { !tags.contains($0.tag) }) {
      throw nothingToPrint(in: unknown.tag, among: tags)
    }
    guard !all.isEmpty else { throw nothingToPrint }
    return all.filter { document in
      (languages.isEmpty || languages.contains { $0.tag == document.language.tag })
        && (works.isEmpty || works.contains(document.paths.screen))
    }
  }
}

extension PDFRequest {
  private var name: Wording {
    edition?.name ?? Wording(english: "booklet or press release", japanese: "冊子やお知らせ")
  }

  private var nothingToPrint: Diagnostic {
    .error(
      .nothingToPrint, at: Location("sasshi pdf"),
      Wording(
        english: "The site has no \(name.english).", japanese: "このサイトには\(name.japanese)がありません。"),
      hint: (edition ?? .booklet).start)
  }

  private func nothingToPrint(in tag: String, among tags: [String]) -> Diagnostic {
    let known = tags.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return .error(
      .unknownLanguage, at: Location("--language"),
      Wording(
        english: "There is no \(name.english) in the language “\(tag)”.",
        japanese: "言語「\(tag)」の\(name.japanese)はありません。"),
      hint: known.isEmpty ? (edition ?? .booklet).start : .didYouMean(tag, orOneOf: known))
  }
}
