public import Diagnostics

/// A name that templates can say, as a reference lists it.
public struct LayoutEntry: Sendable {
  /// The name.
  public let name: String
  /// What stands there; nil when nobody said it.
  public let about: Wording?
  /// What kind of value it is.
  public let content: Content

  /// What stands under a name.
  public enum Content: Sendable {
    /// A condition.
    case flag
    /// Words.
    case text
    /// HTML.
    case html
    /// Texts to go through.
    case texts
    /// Named values to enter.
    case record(Layout)
    /// Records to go through.
    case list(Layout)
  }
}

extension LayoutEntry.Content {
  init(_ shape: Shape) {
    switch shape {
    case .flag: self = .flag
    case .text: self = .text
    case .html: self = .html
    case .record(let layout): self = .record(layout)
    case .list(.record(let layout)): self = .list(layout)
    case .list: self = .texts
    }
  }
}
