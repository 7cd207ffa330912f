import Markdown
import Typography

/// The part of a file's name that says what the page is about.
public struct PageSlug: Hashable, Sendable {
  /// The words in small letters, with hyphens between them: `autumn-meeting`, `秋の交流会`.
  public let text: String

  /// How many characters it has at most: with more, names of files and addresses are cut off in programs.
  private static let limit = 40

  /// The words of a title; nil when it has none.
  public init?(_ title: String) {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    let plain = ComposedForm.of(InlineText.parse(title).text.plain.narrowed.lowercased())
    for scalar in plain.unicodeScalars + [" "] {
      // What stands between the letters of a word is no part of it: “don’t”.
      if Letters.contain(scalar.value) || scalar == "ー" {
        word.append(scalar)
      } else if !["'", "’"].contains(scalar), !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    var text = ""
    for word in words {
      let longer = text.isEmpty ? word : "\(text)-\(word)"
      if longer.count > Self.limit { break }
      text = longer
    }
    // One long word, as in languages without spaces.
    if text.isEmpty { text = String(words.first?.prefix(Self.limit) ?? "") }
    guard !text.isEmpty else { return nil }
    self.text = text
  }
}

extension String {
  /// The text with full-width letters, digits and signs as a plain keyboard writes them; what is no other form of such
  /// a sign stays as it is.
  fileprivate var narrowed: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { Unicode.Scalar(FullWidth.narrowed($0.value)) ?? $0 }))
  }
}
