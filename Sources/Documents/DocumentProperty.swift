/// Something that a document says of who made it.
public struct DocumentProperty: Hashable, Sendable {
  /// What it says.
  public var kind: Kind
  /// A name, in one line without control characters.
  public var text: String

  /// What a document says of who made it.
  public enum Kind: CaseIterable, Hashable, Sendable {
    /// Who wrote it.
    case author
    /// Who saved it last.
    case lastAuthor
    /// Whose manager that is.
    case manager
    /// For which company or group.
    case company
    /// With which program.
    case program
  }

  /// A property; nil when the text is empty.
  init?(_ kind: Kind, _ text: String) {
    let words = text.unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
    guard !words.isEmpty else { return nil }
    self.kind = kind
    let line = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    self.text = line.count > Self.longest ? "\(line.prefix(Self.longest))…" : line
  }

  /// How many characters of a name are shown.
  private static let longest = 60
}
