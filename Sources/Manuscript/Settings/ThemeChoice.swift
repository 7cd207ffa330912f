public import Diagnostics
import YAML

/// What `site.yaml` says of the site's look.
public struct ThemeChoice: Hashable, Sendable {
  /// Which theme it is; nil for the default one.
  public var name: ThemeName?
  /// Settings of the theme that this site changes.
  public var settings: [Setting] = []

  /// A setting of the theme.
  public struct Setting: Hashable, Sendable {
    /// The setting's name in the theme.
    public var name: String
    /// Its value for this site.
    public var value: String
    /// Where `site.yaml` names it.
    public var location: Location
  }
}

extension ThemeChoice {
  /// Reads `theme: picnic`, or `theme: {name: picnic, accent: "#a34700"}`.
  init(_ node: YAMLNode) throws(Diagnostic) {
    if case .scalar = node.content {
      name = try ThemeName(node, key: "theme")
      return
    }
    for entry in try node.mapping() {
      if entry.key == "name" {
        name = try ThemeName(entry.value, key: "name")
      } else {
        settings.append(
          Setting(
            name: entry.key, value: try entry.value.textWithSigns(), location: entry.location))
      }
    }
  }
}
