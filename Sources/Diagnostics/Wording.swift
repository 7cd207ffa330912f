/// A language in which Sasshi speaks to the person who runs it.
public enum MessageLanguage: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// Japanese.
  case japanese = "ja"
}

/// One sentence in every language in which Sasshi speaks.
public struct Wording: Hashable, Sendable {
  /// The English sentence.
  public var english: String
  /// The Japanese sentence.
  public var japanese: String

  /// A sentence in both languages.
  public init(english: String, japanese: String) {
    self.english = english
    self.japanese = japanese
  }

  /// The sentence in the given language.
  public func text(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}
