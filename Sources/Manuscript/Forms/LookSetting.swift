public import Diagnostics

/// What a theme lets a site change, for the form of the site's look.
public struct LookSetting: Hashable, Sendable {
  /// The name of the setting.
  public var name: String
  /// What kind of value it has.
  public var kind: Kind
  /// What the theme gives.
  public var value: String
  /// What the theme says of it.
  public var sentence: Wording

  /// A kind of value.
  public enum Kind: Hashable, Sendable {
    case text, colour, picture
    /// Names of typefaces.
    case fonts
    /// One of some words, or perhaps a picture.
    case choice([String], allowsPicture: Bool)
  }

  /// A setting of a theme.
  public init(name: String, kind: Kind, value: String, sentence: Wording) {
    self.name = name
    self.kind = kind
    self.value = value
    self.sentence = sentence
  }
}
