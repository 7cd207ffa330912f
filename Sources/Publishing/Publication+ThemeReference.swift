public import Diagnostics
internal import Editions
internal import Manuscript
internal import Themes

extension Publication {
  /// How a reference is written.
  public enum ReferenceFormat: String, CaseIterable, Sendable {
    /// For a terminal.
    case text
    /// As Markdown, for a handbook.
    case markdown
  }

  /// What the site's theme may use.
  ///
  /// - Parameters:
  ///   - format: how it is written.
  ///   - language: in which language, the theme's words too, when it has them in that.
  /// - Returns: the reference; nil when there is no such theme, or `site.yaml` cannot be read. Without `site.yaml`
  ///   it is that of the default theme.
  public func themeReference(
    as format: ReferenceFormat, in language: MessageLanguage
  ) async throws(MachineFailure) -> Checked<String?> {
    let settings: SiteSettings
    if content.isThere {
      let read = try readSettings(in: try listContent()).settings
      guard let value = read.value else { return Checked(nil, read.diagnostics) }
      settings = value
    } else {
      let bare = SourceFile(
        path: SiteSettings.fileName, bytes: Array("name: x\nlanguages: [en]\n".utf8))
      guard let value = SiteSettings.read(bare, in: content.path).value else {
        return Checked(nil, [])
      }
      settings = value
    }
    let folders = try await themeFolders(for: settings)
    guard !folders.value.isEmpty, !folders.diagnostics.haveErrors else {
      return Checked(nil, folders.diagnostics)
    }
    let reference = ThemeReference.read(folders.value, keeping: Edition.contract, in: language)
    let text =
      switch format {
      case .text: reference.text(in: language)
      case .markdown: reference.markdown(in: language)
      }
    return Checked(text, folders.diagnostics)
  }
}
