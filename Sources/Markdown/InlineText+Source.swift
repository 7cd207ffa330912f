extension InlineText {
  /// What has to stand behind a key, or in a line of Markdown, for a text that somebody typed: the text itself where it
  /// reads as it is or holds ruby; else with a backslash before each of its marks, so that it is shown as it was typed.
  ///
  /// - Parameter text: the text, as it is to be seen.
  public static func source(of text: String) -> String {
    // An input method for Japanese writes the marks of ruby full-width.
    let narrow = text.replacing("｛", with: "{").replacing("｜", with: "|").replacing("｝", with: "}")
    if let ruby = [text, narrow].first(where: isSoundRuby) { return ruby }
    let (read, faults) = parse(text)
    return faults.isEmpty && read.plain == text ? text : escaping(text, in: "*{|}")
  }

  private static func isSoundRuby(_ text: String) -> Bool {
    let (read, faults) = parse(text)
    return faults.isEmpty && read.pieces.contains { if case .ruby = $0 { true } else { false } }
  }

  /// What has to stand in a line of Markdown, wherever that is read, for a text that somebody typed; without readings,
  /// since other programs show the marks of ruby.
  public static func markdown(of text: String) -> String {
    escaping(parse(source(of: text)).text.plain, in: "*{|}_`[]<>&~#")
  }

  private static func escaping(_ text: String, in marks: String) -> String {
    String(text.flatMap { $0 == "\\" || marks.contains($0) ? ["\\", $0] : [$0] })
  }
}
