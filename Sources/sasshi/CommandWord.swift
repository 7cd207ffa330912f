import Manuscript

/// A word of a command line as it was typed.
struct CommandWord {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// What was meant by a word with dashes of all kinds, full-width characters or an ideographic space in it; nil for one
  /// that is as a plain keyboard writes it.
  var meant: String? {
    let narrow = text.halfWidth
    let name = narrow.drop { $0 == "-" }
    guard narrow != text, !name.isEmpty else { return nil }
    guard narrow.hasPrefix("-") else {
      // A word with other letters is as wide as they are.
      return narrow.utf8.allSatisfy { $0 < 0x80 } ? narrow : nil
    }
    let letters = name.prefix { $0 != "=" && $0 != " " }
    return (letters.count == 1 ? "-" : "--") + name
  }
}
