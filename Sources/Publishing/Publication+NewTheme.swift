public import Diagnostics
internal import Editions
public import Manuscript
internal import Themes

extension Publication {
  /// What `sasshi new theme` made.
  public struct NewTheme: Hashable, Sendable {
    /// The files that are new.
    public var made: [String] = []
    /// The theme on which it is based.
    public var base: String
    /// Where `site.yaml` would name the theme.
    public var namePlace: ThemeChoice.NamePlace
  }

  /// Makes a theme of the site's own, beside its content and based on the site's theme, that changes nothing yet:
  /// its settings with the base's values, each as a comment, and an empty style sheet that is added to the base's.
  ///
  /// - Parameters:
  ///   - name: the theme's name, which is that of its folder.
  ///   - language: the language of the comments.
  /// - Returns: what was made, or nil when something is wrong; then nothing was.
  public func addTheme(
    _ name: ThemeName, speaking language: MessageLanguage
  ) async throws(MachineFailure) -> Checked<NewTheme?> {
    let read = try readSettings(in: try listContent()).settings
    guard let settings = read.value, !read.diagnostics.haveErrors else {
      return Checked(nil, read.diagnostics)
    }
    // Some systems take names for one that differ in letter case alone.
    let isTaken = try themeNames().contains { $0.foldedPath == name.text.foldedPath }
    if isTaken || ownThemes.folder(name.text).isThere {
      return Checked(nil, [name.isTaken(at: ownThemes.folder(name.text).path)])
    }
    let folders = try await themeFolders(for: settings)
    guard let base = folders.value.first, !folders.diagnostics.haveErrors else {
      return Checked(nil, folders.diagnostics)
    }
    let baseName = ContentFolder(base.name).name
    guard !places(ofTheme: baseName).isEmpty else {
      return Checked(nil, [name.cannotBeBased(on: base.name)])
    }
    let draft = ThemeDraft(
      name: name.text, base: baseName,
      settings: DeclaredSetting.all(in: folders.value), language: language)
    var new = NewTheme(base: draft.base, namePlace: settings.theme.namePlace)
    for file in draft.files {
      let path = ownThemes.folder(name.text).location(of: file.path)
      if try EditedFile(path: path).create(with: file.bytes) { new.made.append(path) }
    }
    return Checked(new)
  }
}

extension ThemeName {
  /// The folder that was given for the base is none of those in which a theme is looked for by its name.
  fileprivate func cannotBeBased(on folder: String) -> Diagnostic {
    .error(
      .missingTheme, at: Location(folder),
      Wording(
        english: "A theme in this folder is not found by its name, so none can be based on it.",
        japanese: "このフォルダーのテーマは名前で見つけられないので、元のテーマにできません。"),
      hint: Wording(
        english: "Move it into the folder “themes” beside the content.",
        japanese: "content の隣の themes フォルダーに移してください。"))
  }

  /// There is a theme of this name already.
  fileprivate func isTaken(at path: String) -> Diagnostic {
    .error(
      .themeIsThere, at: Location(path),
      Wording(
        english: "There is a theme “\(text)” already; it is left as it is.",
        japanese: "「\(text)」というテーマがもうあります。そのテーマはそのままにしました。"),
      hint: Wording(
        english: "Choose another name.", japanese: "ほかの名前にしてください。"))
  }
}
