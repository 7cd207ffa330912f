import Diagnostics
public import YAML

/// `site.yaml` as a form.
public struct SettingsForm: Sendable {
  /// The fields, in the order in which they are written.
  public let fields: [FormField]
  /// What the form does not know, or what is not written as it knows it.
  public let unknown: [UnknownLines]
  private let layout: FormLayout
  private let editor: YAMLEditor
  /// What stands before the text in the file: the mark of byte order, if there is one.
  private let mark: ArraySlice<UInt8>

  /// The form of a file.
  ///
  /// - Parameters:
  ///   - bytes: every byte of `site.yaml`.
  ///   - look: what the theme lets a site change.
  ///   - themes: the names of the themes that can be chosen.
  /// - Throws: what must be mended before the file can be shown as a form.
  public init(
    _ bytes: [UInt8], look: [LookSetting] = [], themes: [String] = []
  ) throws(EditRefusal) {
    let text = try bytes.checkedText(file: SiteSettings.fileName)
    let known = FormEntry.settings(look: look, themes: themes)
    let tags = text.languageTags
    let layout = FormLayout(entries: known, languages: tags)
    editor = try YAMLEditor(text.bytes) { layout.keys(ofMappingAt: $0) }
    mark = bytes[..<text.bytes.startIndex]
    self.layout = layout
    var reader = FormReader(layout, editor)
    fields = reader.read()
    unknown = reader.unknown.sorted { $0.line < $1.line }
  }

  /// The file with changes, all of them or none; every other line as it was.
  ///
  /// - Throws: why a change cannot be made.
  public func applying(_ changes: [FormChange]) throws(EditRefusal) -> [UInt8] {
    var writer = FormWriter(layout, editor)
    for change in changes { try writer.apply(change) }
    return mark + writer.editor.bytes
  }
}
