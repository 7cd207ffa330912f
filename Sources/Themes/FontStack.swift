/// Typefaces in the order in which they are tried, safe in a style sheet whatever stands in their names.
public struct FontStack: Hashable, Sendable {
  /// The names; generic families such as `serif` are names too.
  public let names: [String]

  /// The names in a text, with commas between them and with or without quotation marks around them.
  public init(_ text: String) {
    names = text.split(separator: ",").compactMap { part in
      let name = part.split { $0.isWhitespace || Self.quotes.contains($0) }.joined(separator: " ")
      return name.isEmpty || Self.keywords.contains(name.lowercased()) ? nil : name
    }
  }

  /// The names as CSS writes them without quotation marks, as identifiers (CSS Fonts 4, section 2.1).
  public var css: String {
    names.map { name in
      name.split(separator: " ").map(Self.identifier).joined(separator: " ")
    }.joined(separator: ", ")
  }
}

extension FontStack {
  private static let quotes = Set("\"'“”‘’")

  /// What CSS never takes for the name of a typeface.
  private static let keywords: Set<String> = [
    "default", "inherit", "initial", "revert", "revert-layer", "unset",
  ]

  /// A word as an identifier (CSS Syntax 3, section 4.3.11; serialised as by CSSOM, section 2.1).
  private static func identifier(_ word: Substring) -> String {
    let scalars = Array(word.unicodeScalars)
    var css = ""
    for (index, scalar) in scalars.enumerated() {
      let isAtStart = index == 0 || (index == 1 && scalars[0] == "-")
      let isPlain =
        switch scalar {
        case "a"..."z", "A"..."Z", "_": true
        case "0"..."9": !isAtStart
        case "-": scalars.count > 1 && !(index == 1 && isAtStart)
        default: scalar.value >= 0xA0
        }
      if isPlain {
        css.unicodeScalars.append(scalar)
      } else {
        css += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return css
  }
}
