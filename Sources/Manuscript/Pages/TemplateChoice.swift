public import Diagnostics
import YAML

/// A template of the theme that a page asks for by name.
public struct TemplateChoice: Hashable, Sendable {
  /// The name: `faq` for `templates/faq.mustache`.
  public let name: String
  /// Where the page's front matter says so.
  public let location: Location
}

extension TemplateChoice {
  /// The key of the front matter.
  static let key = "template"

  /// Reads a name. Throws what is wrong with a value that can name no template.
  init(_ node: YAMLNode) throws(Diagnostic) {
    name = try node.text()
    location = node.location
    // A name with a full stop is that of a file, and one with a slash may lead out of the theme.
    if name.isEmpty || name.contains(where: { "./\\".contains($0) }) { throw noName }
  }

  private var noName: Diagnostic {
    .error(
      .wrongValue, at: location,
      Wording(
        english: "“\(name)” is not the name of a template.",
        japanese: "「\(name)」は、テンプレートの名前ではありません。"),
      hint: Wording(
        english: "Write the file's name alone, without folder and ending: \(Self.key): faq",
        japanese: "フォルダーも拡張子も付けず、名前だけを書いてください： \(Self.key): faq"))
  }
}
