import Diagnostics
import Markdown
public import YAML

/// The front matter of a page as a form; the title is there, too, when the text begins with it as a heading.
public struct FrontMatterForm: Sendable {
  /// The fields, in the order in which they are written.
  public let fields: [FormField]
  /// What the form does not know, or what is not written as it knows it.
  public let unknown: [UnknownLines]
  private let layout: FormLayout
  private let file: PageFile
  private let editor: YAMLEditor

  /// The form of a file.
  ///
  /// - Parameters:
  ///   - bytes: every byte of the Markdown file.
  ///   - role: what the page is for.
  ///   - language: the tag of its language.
  /// - Throws: what must be mended before the file can be shown as a form.
  public init(_ bytes: [UInt8], of role: Page.Role, language: String) throws(EditRefusal) {
    let layout = FormLayout(entries: FormEntry.frontMatter(of: role), languages: [language])
    file = try PageFile(bytes)
    editor = try file.editor { layout.keys(ofMappingAt: $0) }
    self.layout = layout
    var reader = FormReader(layout, editor)
    var fields = reader.read()
    unknown = reader.unknown.sorted { $0.line < $1.line }
    if let heading = file.heading, let index = fields.firstIndex(where: { $0.path == ["title"] }),
      fields[index].value == nil
    {
      fields[index].value = .text(String(decoding: heading.words, as: UTF8.self))
      fields[index].line = heading.lines.lowerBound
    }
    self.fields = fields
  }

  /// The file with changes, all of them or none; every other line as it was. A file without front matter gets one, but
  /// for a title that stands above the text.
  ///
  /// - Throws: why a change cannot be made.
  public func applying(_ changes: [FormChange]) throws(EditRefusal) -> [UInt8] {
    var writer = FormWriter(layout, editor)
    var file = file
    for change in changes {
      if case .set(["title"], let value) = change, file.heading != nil {
        try file.setHeading(value)
        guard fields.contains(where: { $0.path == ["title"] && $0.line ?? 0 < file.bodyLine })
        else {
          continue
        }
      }
      try writer.apply(change)
    }
    return file.bytes(withFrontMatter: writer.editor.bytes)
  }
}
