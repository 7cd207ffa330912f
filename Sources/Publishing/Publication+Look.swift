internal import Diagnostics
public import Manuscript
public import Themes

/// What can be chosen of a site's look.
public struct SiteLook: Sendable {
  /// What its theme lets it change.
  public let settings: [LookSetting]
  /// The names of the themes that it can have.
  public let themes: [String]
}

extension Publication {
  /// What can be chosen of the site's look: of the theme that `site.yaml`, or the unsaved text in its place, names.
  /// Nothing where that cannot be read.
  public func look() async throws(MachineFailure) -> SiteLook {
    let themes = try themeNames()
    guard let settings = try settings() else { return SiteLook(settings: [], themes: themes) }
    let folders = try await themeFolders(for: settings).value
    return SiteLook(settings: LookSetting.all(in: folders), themes: themes)
  }

  /// Judges a colour for a setting of the site's theme before it is chosen; nil where the settings cannot be read.
  public func advice(
    on colour: Colour, for name: String
  ) async throws(MachineFailure) -> ColourAdvice? {
    guard let settings = try settings() else { return nil }
    let folders = try await themeFolders(for: settings).value
    return ColourAdvice(
      on: colour, for: name, in: folders, changing: settings.theme.settings)
  }
}
