public import Diagnostics
import YAML

/// What `site.yaml` says of the site's look.
public struct ThemeChoice: Hashable, Sendable {
  /// Which theme it is; nil for the default one.
  public var name: ThemeName?
  /// Settings of the theme that this site changes.
  public var settings: [Setting] = []
  /// Where the name of another theme would be written.
  public var namePlace = NamePlace.newLine

  /// Where the name of a theme is written, or would be; lines are counted from 1.
  public enum NamePlace: Hashable, Sendable {
    /// In a line of its own: nothing is said of the theme yet.
    case newLine
    /// In place of a line that says nothing but the name.
    case line(Int)
    /// In place of a line among settings, indented by a number of spaces.
    case nameLine(Int, indent: Int)
    /// Above the first line of settings.
    case aboveSettings(Int, indent: Int)
    /// In a line that holds settings in braces.
    case braces(Int, haveName: Bool)
  }

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
      namePlace = node.location.line.map { .line($0) } ?? .newLine
      return
    }
    let entries = try node.mapping()
    namePlace = Self.namePlace(in: entries, of: node)
    for entry in entries {
      if entry.key == "name" {
        name = try ThemeName(entry.value, key: "name")
      } else {
        settings.append(
          Setting(
            name: entry.key, value: try entry.value.textWithSigns(), location: entry.location))
      }
    }
  }
  private static func namePlace(in entries: [YAMLNode.Entry], of node: YAMLNode) -> NamePlace {
    let name = entries.first { $0.key == "name" }
    guard let first = entries.first?.location, let start = node.location.line,
      let place = (name?.location ?? first).line
    else { return .newLine }
    // Braces stand before the first key; without them the mapping begins with it.
    if start != first.line || node.location.column != first.column {
      return .braces(name == nil ? start : place, haveName: name != nil)
    }
    let indent = (first.column ?? 1) - 1
    return name == nil
      ? .aboveSettings(place, indent: indent) : .nameLine(place, indent: indent)
  }
}

extension ThemeChoice.NamePlace {
  /// What is to be written there.
  ///
  /// - Parameter name: the theme's name.
  public func text(naming name: String) -> String {
    switch self {
    case .newLine, .line: "theme: \(name.yaml)"
    case .nameLine(_, let indent), .aboveSettings(_, let indent):
      String(repeating: " ", count: indent) + "name: \(name.yaml)"
    case .braces(_, let haveName): "name: \(name.yaml)" + (haveName ? "" : ",")
    }
  }
}
