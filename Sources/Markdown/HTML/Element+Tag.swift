extension Node.Element {
  /// What it is called in HTML.
  var tag: StaticString {
    switch self {
    case .superscript: "sup"
    case .subscript: "sub"
    case .underline: "u"
    case .keyboard: "kbd"
    case .mark: "mark"
    case .small: "small"
    case .inserted: "ins"
    case .bold: "b"
    case .italic: "i"
    case .code: "code"
    case .sample: "samp"
    case .variable: "var"
    case .cited: "cite"
    case .defined: "dfn"
    case .abbreviation: "abbr"
    case .isolated: "bdi"
    }
  }
}
