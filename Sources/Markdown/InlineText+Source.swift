extension InlineText {
  /// What has to stand behind a key, or in a line of Markdown, for a text that somebody typed: the text itself where it
  /// reads as it is or holds ruby; else with a backslash before each of its marks, so that it is shown as it was typed.
  ///
  /// - Parameter text: the text, as it is to be seen.
  public static func source(of text: String) -> String {
    let (read, faults) = parse(text)
    let hasRuby = read.pieces.contains { if case .ruby = $0 { true } else { false } }
    if faults.isEmpty, hasRuby || read.plain == text { return text }
    return escaping(text, in: "*{|}")
  }

  /// What has to stand in a line of Markdown for a text that somebody typed; ruby in it stays ruby.
  public static func markdown(of text: String) -> String {
    let source = source(of: text)
    // What is ruby has its braces and bar already; other marks of such a text are rare.
    return source == text && text.contains("{") ? text : escaping(text, in: "*{|}_`[]<>&~#")
  }

  private static func escaping(_ text: String, in marks: String) -> String {
    String(text.flatMap { $0 == "\\" || marks.contains($0) ? ["\\", $0] : [$0] })
  }
}
