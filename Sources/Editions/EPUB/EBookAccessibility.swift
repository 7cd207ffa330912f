import Manuscript
import Themes

/// What a book says of how it can be read (EPUB Accessibility 1.1, section 3; the schema.org vocabulary for it): what
/// was counted in it, and no more.
struct EBookAccessibility {
  private let facts: EBookFacts
  private let locale: Locale
  private let certificate: EBookCertificate?
  /// What the pages are of that the book marks.
  private let pageSource: String

  init(
    _ facts: EBookFacts, _ locale: Locale, _ settings: SiteSettings, pagesOf pageSource: String
  ) {
    self.pageSource = pageSource
    self.facts = facts
    self.locale = locale
    certificate = settings.ebook.certificate
  }

  /// Writes it into the metadata of a package.
  func write(to metadata: inout XMLWriter) {
    for mode in modes { metadata.meta("schema:accessMode", mode) }
    for way in sufficientModes { metadata.meta("schema:accessModeSufficient", way) }
    for feature in features { metadata.meta("schema:accessibilityFeature", feature) }
    metadata.meta("schema:accessibilityHazard", facts.mayMove ? "unknown" : "none")
    let summary = self.summary
    if !summary.isEmpty { metadata.meta("schema:accessibilitySummary", summary) }
    // It is a property of the package's own vocabulary (Page Source Identification, W3C Publishing Community Group):
    // that of accessibility has none of this name, and epubcheck takes it with the prefix “a11y” for a mistake.
    if facts.pages > 0 { metadata.meta("pageBreakSource", pageSource) }
    guard let certificate else { return }
    metadata.element(
      "meta", [("property", "dcterms:conformsTo"), ("id", "conformance")],
      text: certificate.standard)
    metadata.refine("conformance", "a11y:certifiedBy", certificate.certifier)
  }
}

extension EBookAccessibility {
  /// Through what the book speaks.
  var modes: [String] { facts.pictures > 0 ? ["textual", "visual"] : ["textual"] }

  /// With what it can be read wholly: by ear, where every picture has a description.
  var sufficientModes: [String] {
    facts.pictures == 0
      ? ["textual"] : (facts.isDescribed ? ["textual"] : []) + ["textual,visual"]
  }

  /// What helps to read it.
  var features: [String] {
    var features = [
      "tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability",
      "unlocked",
    ]
    if facts.pictures > 0, facts.isDescribed { features.append("alternativeText") }
    if facts.isFullyAnnotated {
      features.append("fullRubyAnnotations")
    } else if facts.readings > 0 {
      features.append("rubyAnnotations")
    }
    if facts.pages > 0 { features += ["pageBreakMarkers", "pageNavigation"] }
    features.append(facts.isVertical ? "verticalWriting" : "horizontalWriting")
    return features
  }

  /// The same in the book's language.
  var summary: String {
    var keys = ["ebook-text"]
    if facts.pictures > 0 {
      keys.append(facts.isDescribed ? "ebook-described" : "ebook-undescribed")
    }
    if facts.isFullyAnnotated {
      keys.append("ebook-furigana-all")
    } else if facts.readings > 0 {
      keys.append("ebook-furigana")
    }
    if facts.pages > 0 { keys.append("ebook-pages") }
    let sentences = keys.map(locale.word).filter { !$0.isEmpty }
    // No space stands between sentences of Chinese and Japanese.
    let isJoined = sentences.allSatisfy { $0.hasSuffix("。") }
    return sentences.joined(separator: isJoined ? "" : " ")
  }
}
