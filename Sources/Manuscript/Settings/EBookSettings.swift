import Diagnostics
import YAML

/// How the booklet is made for e-readers: what `ebook` in `site.yaml` says.
public struct EBookSettings: Hashable, Sendable {
  /// Who says that the book is accessible; nil when nobody does.
  public var certificate: EBookCertificate?

  /// The settings of a booklet of which `site.yaml` says nothing.
  public init() {}
}

/// What a person answers for who has tried a book: that it is as accessible as a standard asks.
public struct EBookCertificate: Hashable, Sendable {
  /// Who answers for it.
  public let certifier: String
  /// The standard, as books name it (EPUB Accessibility 1.1, section 3.3): which level of which WCAG is met.
  public let standard: String
}

extension EBookSettings {
  /// Reads `ebook` of `site.yaml`; what is wrong is reported to `reader`.
  static func read(_ reader: inout MappingReader) -> EBookSettings {
    var settings = EBookSettings()
    let certifier = reader.required(
      "certified-by", example: "certified-by: さくら会 読書支援部"
    ) { node throws(Diagnostic) in try node.text() }
    let standard = reader.required(
      "conforms-to", example: "conforms-to: WCAG 2.2 AA", EBookCertificate.standard)
    if let certifier, let standard {
      settings.certificate = EBookCertificate(certifier: certifier, standard: standard)
    }
    return settings
  }
}

extension EBookCertificate {
  /// The standards as `site.yaml` names them: a version of WCAG and a level.
  static let standards = ["2.2", "2.1", "2.0"].flatMap { version in
    ["AA", "A", "AAA"].map { "WCAG \(version) \($0)" }
  }

  fileprivate static func standard(_ node: YAMLNode) throws(Diagnostic) -> String {
    try Scalars.value(
      of: node,
      { text in
        let words = text.split(separator: " ")
        guard standards.contains(text), words.count == 3 else { return nil }
        return "EPUB Accessibility 1.1 - WCAG \(words[1]) Level \(words[2])"
      },
      Wording(
        english: "a version of WCAG and a level, such as “WCAG 2.2 AA”",
        japanese: "WCAGの版とレベル（例：「WCAG 2.2 AA」）"))
  }
}
