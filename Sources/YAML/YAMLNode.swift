public import Diagnostics

/// A value in a YAML file, and where it stands.
public struct YAMLNode: Hashable, Sendable {
  /// What a value is made of.
  public enum Content: Hashable, Sendable {
    /// A text. `isPlain` when it stands without quotation marks, so that `true` and `~` have a meaning.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and their values, in the order of the file.
    case mapping([Entry])
  }

  /// A key with its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public var key: String
    /// Where the key stands.
    public var location: Location
    /// What stands behind it.
    public var value: YAMLNode
  }

  /// What it is made of.
  public var content: Content
  /// Where it stands.
  public var location: Location
  /// A list or mapping in brackets as it is written, when it stands on one line.
  var written: String?
  /// Of a whole document: what is wrong with it and did not keep it from being read.
  var remarks: [Diagnostic] = []

  /// Whether nothing stands there: an empty value, `~` or `null`.
  public var isNull: Bool {
    switch content {
    case .scalar(let text, isPlain: true): ["", "~", "null"].contains(text)
    default: false
    }
  }
}

extension YAMLNode {
  /// The text of a scalar.
  ///
  /// Numbers and dates stay as they are written.
  public func text() throws(Diagnostic) -> String {
    guard case .scalar(let text, _) = content, !isNull else {
      throw mismatch(Wording(english: "a text", japanese: "文字列"), hint: quotingHint)
    }
    return text
  }

  /// Whether brackets stand there as signs of a text: `{杉並区|すぎなみく}` has keys without values.
  public var isTextInBraces: Bool {
    guard written != nil, case .mapping(let entries) = content else { return false }
    return entries.contains { $0.value.isNull && $0.key.contains { $0 == "|" || $0 == "｜" } }
  }

  /// The truth of a plain `true` or `false`.
  public func flag() throws(Diagnostic) -> Bool {
    switch content {
    case .scalar("true", isPlain: true): return true
    case .scalar("false", isPlain: true): return false
    default:
      throw mismatch(Wording(english: "true or false", japanese: "true か false"), hint: flagHint)
    }
  }

  /// What a word for true or false was meant for.
  private var flagHint: Wording? {
    guard case .scalar(let text, _) = content else { return nil }
    let meanings: [(word: String, names: [String])] = [
      ("true", ["true", "yes", "on", "はい", "ｔｒｕｅ", "ｙｅｓ", "1"]),
      ("false", ["false", "no", "off", "いいえ", "ｆａｌｓｅ", "ｎｏ", "0"]),
    ]
    let word = meanings.first { $0.names.contains(text.lowercased()) }?.word
    return word.map {
      Wording(
        english: "Write it without quotation marks: \($0)", japanese: "引用符なしの半角で書いてください： \($0)")
    }
  }

  /// The values of a list.
  public func sequence() throws(Diagnostic) -> [YAMLNode] {
    guard case .sequence(let items) = content else {
      throw mismatch(
        Wording(english: "a list (lines that begin with “- ”)", japanese: "リスト（「- 」で始まる行の並び）"),
        hint: listHint)
    }
    return items
  }

  /// The keys and values of a mapping.
  public func mapping() throws(Diagnostic) -> [Entry] {
    guard case .mapping(let entries) = content else {
      throw mismatch(
        Wording(english: "keys with values (“key: value”)", japanese: "項目と値の組（「項目: 値」）"),
        hint: colonHint)
    }
    return entries
  }

  /// The text of a scalar that people write with a `#`, such as a colour.
  ///
  /// Where nothing stands there, it may be that `#` began a comment, and the diagnostic says so.
  public func textWithSigns() throws(Diagnostic) -> String {
    guard isNull else { return try text() }
    throw mismatch(
      Wording(english: "a text", japanese: "文字列"),
      hint: Wording(
        english: """
          A “#” begins a comment here. Put the value in quotation marks: "#b04a00"; for none, write "".
          """,
        japanese: """
          「#」から後ろはメモとして扱われます。"#b04a00" のように引用符で囲んでください。何も指定しないときは "" と書きます。
          """))
  }

  /// The diagnostic that something else stands here than what is expected.
  public func mismatch(_ expected: Wording, hint: Wording? = nil) -> Diagnostic {
    let found = foundName
    return .error(
      .wrongValue, at: location,
      Wording(
        english: "Expected \(expected.english), but found \(found.english).",
        japanese: "ここには\(expected.japanese)が必要ですが、\(found.japanese)があります。"),
      hint: hint)
  }

  /// What is the matter when a Japanese keyboard wrote the colon, or no space behind it.
  private var colonHint: Wording? {
    guard case .scalar(let text, _) = content else { return nil }
    if text.contains("：") {
      return Wording(
        english: "Write the colon as “: ” (half-width, with a space behind it), not as “：”.",
        japanese: "「：」（全角）を、半角のコロンと半角空白「: 」に直してください。")
    }
    guard text.contains(":") else { return nil }
    return Wording(
      english: "Write a space behind the colon: “key: value”.",
      japanese: "コロンの後ろに半角の空白を入れ、「項目: 値」の形にしてください。")
  }

  /// How a text is quoted that looks like a list or a mapping.
  private var quotingHint: Wording? {
    guard let written, written.utf8.count < 300 else { return nil }
    let quoted = String(decoding: Array(written.utf8)[...].quoted, as: UTF8.self)
    return Wording(
      english: "If it is a text, put it in quotation marks: \(quoted)",
      japanese: "文字として書いたなら、引用符で囲んでください： \(quoted)")
  }

  /// How a list is written, where its values stand in one text.
  private var listHint: Wording? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    let signs = ",、，・[]［］【】"
    let ends = " -－ー‐−–—・[]［］【】"
    let parts = text.split { signs.contains($0) }
      .map { part in
        String(
          part.drop { ends.contains($0) || $0.isWhitespace }.reversed()
            .drop { $0.isWhitespace }.reversed())
      }
      .filter { !$0.isEmpty }
    guard !parts.isEmpty, text.utf8.count < 300 else { return nil }
    let list = "[\(parts.joined(separator: ", "))]"
    return Wording(
      english: "Write it in half-width brackets with commas: \(list)",
      japanese: "半角のかっことコンマで書いてください： \(list)")
  }

  private var foundName: Wording {
    switch content {
    case .scalar where isNull: Wording(english: "nothing", japanese: "空の値")
    case .scalar(let text, _): Wording(english: "“\(text)”", japanese: "「\(text)」")
    case .sequence: Wording(english: "a list", japanese: "リスト")
    case .mapping: Wording(english: "keys with values", japanese: "項目と値の組")
    }
  }
}
