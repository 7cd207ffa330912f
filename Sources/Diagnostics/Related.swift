extension Diagnostic {
  /// Another place that has to do with what is wrong.
  public struct Related: Hashable, Sendable {
    /// Where it is.
    public var location: Location
    /// What is there, in a few words.
    public var wording: Wording

    /// Another place, and what is there.
    public init(at location: Location, _ wording: Wording) {
      self.location = location
      self.wording = wording
    }
  }
}

extension Diagnostic.Related {
  /// What was there before the same was written again.
  public static func first(at location: Location) -> Diagnostic.Related {
    Diagnostic.Related(at: location, Wording(english: "the first one", japanese: "1つめ"))
  }

  /// The other one of two files.
  public static func otherFile(_ file: String) -> Diagnostic.Related {
    Diagnostic.Related(
      at: Location(file), Wording(english: "the other file", japanese: "もう1つのファイル"))
  }
}
