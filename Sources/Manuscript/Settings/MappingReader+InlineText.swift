import Diagnostics
public import Markdown
public import YAML

extension MappingReader {
  /// A key's text as people read it, or nil when it is missing or no text.
  public mutating func inlineText(_ key: String) -> InlineText? {
    node(key).flatMap { inlineText(of: $0) }
  }

  /// A value's text as people read it, or nil when it is no text; what is wrong with it is reported.
  public mutating func inlineText(of node: YAMLNode) -> InlineText? {
    do throws(Diagnostic) {
      let (text, faults) = InlineText.parse(try node.text())
      for fault in faults { report(fault.diagnostic(at: node.location)) }
      if let mark = text.unreadMark { report(Self.unreadMark(mark, at: node.location)) }
      return text
    } catch {
      report(error)
      return nil
    }
  }

  /// A key's text as people read it; a missing key is reported, with an `example` of how it is written.
  mutating func requiredInlineText(
    _ key: String, example: String, english: String? = nil
  ) -> InlineText? {
    requiredText(key, example: example, english: english).flatMap { _ in inlineText(key) }
  }
}

extension MappingReader {
  private static func unreadMark(_ mark: String, at location: Location) -> Diagnostic {
    .warning(
      .titleContent, at: location,
      Wording(
        english: "“\(mark)” would be shown here as it is.",
        japanese: "「\(mark)」は、ここでは記号のまま表示されます。"),
      hint: Wording(
        english: "Nothing but ruby, {漢字|かんじ}, and emphasis, *words*, is read here. Delete it.",
        japanese: "ここで使えるのは、ルビ {漢字|かんじ} と強調 *ことば* だけです。消してください。"))
  }
}

extension InlineText {
  /// Whether it holds nothing but white space.
  var isBlank: Bool { plain.allSatisfy(\.isWhitespace) }
}
