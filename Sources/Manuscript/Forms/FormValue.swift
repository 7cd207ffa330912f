/// What a person puts into a field of a form.
public enum FormValue: Hashable, Sendable {
  /// A text, a date, a number, a choice: as it is written in the file.
  case text(String)
  /// Yes or no.
  case flag(Bool)
  /// Several texts.
  case list([String])
  /// A text for each language, by its tag.
  case texts([String: String])
}

extension FormValue {
  /// Whether there is nothing in it but white space.
  var isBlank: Bool {
    switch self {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .flag: false
    case .list(let texts): texts.isEmpty
    case .texts(let texts): texts.values.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    }
  }
}
