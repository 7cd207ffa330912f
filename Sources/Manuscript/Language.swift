/// A language of the site.
public struct Language: Hashable, Sendable {
  /// How lines of text run.
  public enum Direction: String, Hashable, Sendable {
    /// From left to right.
    case leftToRight = "ltr"
    /// From right to left.
    case rightToLeft = "rtl"
  }

  /// The language tag (BCP 47): `ja`, `en`, `zh-Hans`.
  public let tag: String

  /// The language with the given tag; nil when it is not well-formed (RFC 5646, section 2.2.9).
  public init?(tag: String) {
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...8).contains(first.utf8.count),
      first.utf8.allSatisfy(\.isASCIILetter),
      subtags.dropFirst().allSatisfy({ subtag in
        (1...8).contains(subtag.utf8.count)
          && subtag.utf8.allSatisfy { $0.isASCIILetter || (0x30...0x39).contains($0) }
      })
    else { return nil }
    self.tag = tag
  }

  /// The direction, from the script subtag or, without one, from the language.
  public var direction: Direction {
    let subtags = tag.lowercased().split(separator: "-").map(String.init)
    let script = subtags.dropFirst().first { $0.utf8.count == 4 }
    if let script { return Self.rightToLeftScripts.contains(script) ? .rightToLeft : .leftToRight }
    return Self.rightToLeftLanguages.contains(subtags[0]) ? .rightToLeft : .leftToRight
  }

  /// Scripts that Unicode's data file Scripts.txt lists with bidirectional class R or AL, by ISO 15924.
  private static let rightToLeftScripts: Set<String> = [
    "adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]
  /// Languages that are written in such a script unless their tag says otherwise.
  private static let rightToLeftLanguages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi",
  ]
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
