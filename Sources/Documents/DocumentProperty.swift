/// Something that a document says of who made it.
public struct DocumentProperty: Hashable, Sendable {
  /// What it says.
  public var kind: Kind
  /// What a property that somebody added is called, in one line without control characters; nil for all others.
  public var label: String?
  /// A name, in one line without control characters.
  public var text: String

  /// What a document says of who made it.
  public enum Kind: CaseIterable, Hashable, Sendable {
    /// Who wrote it.
    case author
    /// Who saved it last.
    case lastAuthor
    /// Who commented on it or changed it while changes were tracked.
    case reviewer
    /// Whose manager that is.
    case manager
    /// For which company or group.
    case company
    /// Whatever somebody added.
    case added
    /// With which program.
    case program
  }

  /// A property; nil when the text is empty.
  init?(_ kind: Kind, _ text: String) {
    guard let line = Self.line(text) else { return nil }
    self.kind = kind
    self.text = line
  }

  /// Someone who commented or changed something; nil when programs put that name in the place of one.
  init?(reviewer text: String) {
    self.init(.reviewer, text)
    // Excel names threads of comments in this way.
    if Self.namesOfNobody.contains(self.text) || self.text.hasPrefix("tc={") { return nil }
  }

  /// A property that somebody added; nil when it holds no words, or is one that programs add for themselves.
  init?(added label: String, _ text: String) {
    self.init(.added, text)
    self.label = Self.line(label)
    let isProgramOwn = Self.labelsOfPrograms.contains { label.hasPrefix($0) }
    if isProgramOwn && !label.hasSuffix("_Owner") || !Self.hasWords(self.text) { return nil }
  }
}

extension DocumentProperty {
  private static func line(_ text: String) -> String? {
    let words = text.unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
    guard !words.isEmpty else { return nil }
    let line = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    return line.count > longest ? "\(line.prefix(longest))…" : line
  }

  /// How many characters of a name are shown.
  private static let longest = 60

  /// What Word and LibreOffice write where a person's name was taken out.
  private static let namesOfNobody: Set<String> = [
    "Author", "作成者", "Unknown", "Unknown Author", "不明な作成者",
  ]

  /// Office's labels of secrecy, its and other programs' numbers of versions and files.
  private static let labelsOfPrograms = [
    "MSIP_Label_", "KSO", "ContentTypeId", "MediaService", "_dlc_", "ICV", "AppVersion", "PTEX.",
    "SourceModified", "AAPL:",
  ]

  /// Whether a text is more than a number, a date or the identifier of something.
  private static func hasWords(_ text: String) -> Bool {
    if ["true", "false", "yes", "no", "none"].contains(text.lowercased()) { return false }
    let text = text.hasPrefix("D:") ? text.dropFirst(2) : text[...]
    return text.unicodeScalars.contains { scalar in
      scalar.properties.isAlphabetic
        && !(scalar.properties.isASCIIHexDigit || "TZx".unicodeScalars.contains(scalar))
    } || !text.contains { $0.isNumber } && text.contains { $0.isLetter }
  }
}
