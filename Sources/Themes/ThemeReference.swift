public import Diagnostics

/// All that the author of a theme can use, as it is declared: what `sasshi theme` prints.
public struct ThemeReference: Sendable {
  /// What it is about.
  public let title: Wording
  /// Its parts, in their order.
  public let sections: [Section]

  /// A list of names of one kind.
  public struct Section: Sendable {
    /// What the names are.
    public let title: Wording
    /// How they are used.
    public let use: Wording
    /// The names.
    public let items: [Item]
  }

  /// A name.
  public struct Item: Sendable {
    /// The name, as it is written.
    public let name: String
    /// Of which kind it is, or what it holds.
    public let kind: Wording
    /// What it is, in a sentence's part.
    public let about: Wording
    /// In how many others it stands.
    public let depth: Int

    init(_ name: String, kind: Wording = .nothing, about: Wording = .nothing, depth: Int = 0) {
      self.name = name
      self.kind = kind
      self.about = about
      self.depth = depth
    }
  }
}

extension ThemeReference {
  /// Reads what a theme may use, however much is wrong with it.
  ///
  /// - Parameters:
  ///   - folders: the theme's folder, then that of the theme on which it is based, and so on; not empty.
  ///   - contract: what the editions ask of a theme.
  ///   - language: in which language its words are shown, when it has them in that.
  public static func read(
    _ folders: [ThemeFolder], keeping contract: TemplateContract, in language: MessageLanguage
  ) -> ThemeReference {
    ThemeReferenceReader(folders: folders, contract: contract, language: language).read()
  }
}

extension Wording {
  static let nothing = Wording(english: "", japanese: "")

  /// The same in both languages.
  init(same text: String) {
    self.init(english: text, japanese: text)
  }
}
