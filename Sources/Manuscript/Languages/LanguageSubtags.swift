/// The parts of a language tag (RFC 5646, section 2.1).
struct LanguageSubtags: Hashable, Sendable {
  /// The language, in lower case: `zh`.
  let language: String
  /// The script (ISO 15924), in lower case: `hans`.
  private(set) var script: String?
  /// The region (ISO 3166-1 or UN M.49), in lower case: `tw`, `419`.
  private(set) var region: String?
  /// Whether the tag has no other parts: no variant, extension or private use.
  private(set) var isPlain = true

  /// The parts of a tag; nil when it is not well-formed.
  init?(_ tag: String) {
    let subtags = tag.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    // The name is taken by the folder of what is copied to the site's root, and is no language's.
    guard let first = subtags.first, tag.lowercased() != RootFile.folder,
      (2...8).contains(first.utf8.count),
      first.utf8.allSatisfy(\.isASCIILowercaseLetter),
      subtags.dropFirst().allSatisfy({ subtag in
        (1...8).contains(subtag.utf8.count)
          && subtag.utf8.allSatisfy { $0.isASCIILowercaseLetter || $0.isASCIIDigit }
      })
    else { return nil }
    language = String(first)
    for subtag in subtags.dropFirst() { add(String(subtag)) }
  }

  private mutating func add(_ subtag: String) {
    let isWord = subtag.utf8.allSatisfy(\.isASCIILowercaseLetter)
    let isNumber = subtag.utf8.allSatisfy(\.isASCIIDigit)
    switch subtag.utf8.count {
    case 4 where isWord && isPlain && script == nil && region == nil: script = subtag
    case 2 where isWord && isPlain && region == nil: region = subtag
    case 3 where isNumber && isPlain && region == nil: region = subtag
    default: isPlain = false
    }
  }

  /// Whether lines run from right to left: by the script or, without one, by what the language is
  /// mostly written in, in general or in the region.
  var isRightToLeft: Bool {
    if let script { return Self.rightToLeftScripts.contains(script) }
    if let region, Self.rightToLeftInRegions.contains("\(language)-\(region)") { return true }
    return Self.rightToLeftLanguages.contains(language)
  }

  /// Scripts that Unicode's data file Scripts.txt lists with bidirectional class R or AL, by ISO 15924.
  private static let rightToLeftScripts: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi",
  ]
  /// Languages that are written in such a script unless their tag says otherwise (CLDR, likely subtags).
  private static let rightToLeftLanguages: Set<String> = [
    "ar", "arc", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc", "mzn",
    "nqo",
    "pnb", "ps", "rhg", "sd", "skr", "syr", "ug", "ur", "yi",
  ]
  /// Languages that are in these regions alone.
  private static let rightToLeftInRegions: Set<String> = [
    "az-iq", "az-ir", "ku-iq", "ku-ir", "kk-cn", "ky-cn", "pa-pk", "tk-af", "tk-ir", "uz-af",
  ]
}

extension UInt8 {
  fileprivate var isASCIILowercaseLetter: Bool { (0x61...0x7A).contains(self) }
  fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}
