import Diagnostics
import YAML

extension Scalars {
  static func themeSettings(_ node: YAMLNode) throws(Diagnostic) -> [SiteSettings.ThemeSetting] {
    var settings: [SiteSettings.ThemeSetting] = []
    for entry in try node.mapping() {
      settings.append(
        SiteSettings.ThemeSetting(
          name: entry.key, value: try entry.value.textWithSigns(), location: entry.location))
    }
    return settings
  }
}
