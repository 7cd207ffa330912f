import Diagnostics

/// A slip in a YAML text that a keyboard or a habit makes, and how the text reads without it.
struct YAMLSlip {
  enum Kind {
    /// A `#` that begins a comment in the middle of a text.
    case cut(keptText: String)
    /// A value that means something else in YAML, by the sign that gives it that meaning.
    case unquoted(sign: String)
    /// A full-width colon behind a key.
    case wideColon
    /// No space behind the colon of a key.
    case noSpace
    /// A full-width or another odd space behind the colon of a key.
    case oddSpace(Unicode.Scalar)
    /// A line that is indented with something else than spaces.
    case oddIndent(Unicode.Scalar)
    /// A comment that begins with a full-width sign.
    case wideComment
    /// A character that ends a line for YAML and for nobody else.
    case lineSeparator(Unicode.Scalar)
  }

  /// How sure it is that something is wrong.
  enum Certainty {
    /// It may be meant.
    case doubtful
    /// It is wrong when the text is no YAML; else it may be meant.
    case whenBroken
    /// It is wrong.
    case certain
  }

  let kind: Kind
  let certainty: Certainty
  /// What is marked: indices of the text.
  let mark: Range<Int>
  /// What is to be put in place of what.
  let replaced: Range<Int>
  let replacement: [UInt8]
  /// The line as it is to be, from its first sign on; nil when it is too long to be shown.
  let cure: String?
}

extension YAMLSlip {
  func diagnostic(in lines: LineIndex, firstLine: Int) -> Diagnostic {
    let place = lines.location(of: mark).moved(down: firstLine - 1)
    return Diagnostic(
      certainty == .doubtful ? .warning : .error, identifier, at: place, message, hint: hint)
  }

  private var identifier: DiagnosticIdentifier {
    switch kind {
    case .cut: .cutValue
    case .unquoted: .unquotedValue
    case .wideColon, .noSpace, .oddSpace: .wrongColon
    case .oddIndent: .wrongIndentation
    case .wideComment: .wideComment
    case .lineSeparator: .invisibleCharacter
    }
  }

  private var message: Wording {
    switch kind {
    case .cut(keptText: ""):
      Wording(
        english: "“#” begins a comment here, so nothing is left of the value.",
        japanese: "「#」から後ろはメモとして扱われるので、値が空になります。")
    case .cut(let text):
      Wording(
        english: "“#” begins a comment here, so the value ends before it: “\(text)”.",
        japanese: "「#」から後ろはメモとして扱われるので、値は「\(text)」で終わってしまいます。")
    case .unquoted(let sign):
      Wording(
        english: "“\(sign)” has a meaning of its own in YAML, so this value cannot be read.",
        japanese: "「\(sign)」はYAMLで特別な意味を持つので、この値は読めません。")
    case .wideColon:
      Wording(
        english: "The colon “：” behind the key is full-width.", japanese: "項目名のあとのコロン「：」が全角です。")
    case .noSpace:
      Wording(
        english: "There is no space behind the colon of this key.",
        japanese: "項目名のあとのコロンの後ろに、半角の空白がありません。")
    case .oddSpace(let scalar):
      Wording(
        english: "Behind the colon stands \(Self.name(of: scalar).english), not a space.",
        japanese: "コロンの後ろが半角の空白ではなく、\(Self.name(of: scalar).japanese)です。")
    case .oddIndent(let scalar):
      Wording(
        english: "This line is indented with \(Self.name(of: scalar).english).",
        japanese: "この行の字下げに、\(Self.name(of: scalar).japanese)が使われています。")
    case .wideComment:
      Wording(
        english: "The sign “＃” is full-width, so no comment begins here.",
        japanese: "「＃」が全角なので、メモになりません。")
    case .lineSeparator(let scalar):
      Wording(
        english: "There is an invisible line break here (\(Self.code(of: scalar))).",
        japanese: "ここに、目に見えない改行（\(Self.code(of: scalar))）があります。")
    }
  }

  private var hint: Wording {
    switch kind {
    case .cut: cutHint
    case .unquoted:
      shown(
        Wording(
          english: "Put the value in quotation marks: ", japanese: "値を引用符で囲んでください： "),
        Wording(
          english: "Put the value in quotation marks.", japanese: "値を引用符 \" \" で囲んでください。"))
    case .wideColon, .noSpace, .oddSpace:
      shown(
        Wording(
          english: "Write a half-width colon with a space behind it: ",
          japanese: "半角のコロンと半角の空白で書いてください： "),
        Wording(
          english: "Write a half-width colon with a space behind it.",
          japanese: "半角のコロンと半角の空白「: 」で書いてください。"))
    case .oddIndent where replacement.isEmpty:
      Wording(english: "Delete it.", japanese: "消してください。")
    case .oddIndent:
      Wording(
        english: "Indent it like its neighbours, with half-width spaces.",
        japanese: "前後の行とそろうように、半角の空白で字下げしてください。")
    case .wideComment:
      Wording(english: "Write “#”.", japanese: "半角の「#」にしてください。")
    case .lineSeparator:
      Wording(
        english: "Delete it, or type this line anew. It comes from text that was pasted.",
        japanese: "その文字を消すか、この行を打ち直してください。貼りつけた文章に、まざっていることがあります。")
    }
  }

  private var cutHint: Wording {
    let cure = cure ?? "key: \"…\""
    return Wording(
      english: """
        If it is part of the text, put the value in quotation marks: \(cure)
        A comment is safe on a line of its own.
        """,
      japanese: """
        文字として書いたなら、値を引用符で囲んでください： \(cure)
        メモなら、別の行に書いてください。
        """)
  }

  /// What to do with the line as it is to be, or without it.
  private func shown(_ whole: Wording, _ short: Wording) -> Wording {
    guard let cure else { return short }
    return Wording(english: whole.english + cure, japanese: whole.japanese + cure)
  }

  private static func name(of scalar: Unicode.Scalar) -> Wording {
    switch scalar {
    case "\u{3000}": Wording(english: "a full-width space", japanese: "全角の空白")
    case "\t": Wording(english: "a tab", japanese: "タブ文字")
    default:
      Wording(
        english: "a special space (\(code(of: scalar)))", japanese: "特殊な空白（\(code(of: scalar))）")
    }
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension Location {
  /// The same place in a file in which the text begins further down.
  fileprivate func moved(down lines: Int) -> Location {
    var location = self
    location.line = line.map { $0 + lines }
    location.end?.line += lines
    return location
  }
}

extension ArraySlice<UInt8> {
  /// The text without slips: what replaces them stands in their place.
  func mended(_ slips: [YAMLSlip]) -> ArraySlice<UInt8> {
    guard !slips.isEmpty else { return self }
    var mended: [UInt8] = []
    var end = startIndex
    for slip in slips where slip.replaced.lowerBound >= end {
      mended += self[end..<slip.replaced.lowerBound]
      mended += slip.replacement
      end = slip.replaced.upperBound
    }
    return (mended + self[end...])[...]
  }
}
