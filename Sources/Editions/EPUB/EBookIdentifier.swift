import Digests
import Manuscript

/// The name by which e-readers and libraries know a book, in all its states: a UUID of a name (RFC 9562, section 5.5).
struct EBookIdentifier: Hashable {
  /// The UUID as text.
  let text: String

  /// That of a site's booklet in a language: of the site's address, or of its name where it has none yet.
  init(of settings: SiteSettings, in language: Language) {
    let name = settings.baseURL?.description ?? settings.name[settings.sourceLanguage]
    self.init(name: "\(name) \(language.tag)")
  }

  init(name: String) {
    var digits = Array(Digest(.sha1, of: Self.space + Array(name.utf8)).hexadecimal.prefix(32))
    // Its version and its variant (RFC 9562, sections 4.2 and 4.1).
    digits[12] = "5"
    let variant = (digits[16].hexDigitValue ?? 0) & 3 | 8
    digits[16] = Character(String(variant, radix: 16))
    text = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      .joined(separator: "-")
  }

  /// What tells names of Sasshi's books from other names: a UUID that was drawn for them once
  /// (6f5c36d1-9d0e-4a9b-8e54-3c3f7e0a51b2). It never changes.
  private static let space: [UInt8] = [
    0x6F, 0x5C, 0x36, 0xD1, 0x9D, 0x0E, 0x4A, 0x9B, 0x8E, 0x54, 0x3C, 0x3F, 0x7E, 0x0A, 0x51, 0xB2,
  ]
}
