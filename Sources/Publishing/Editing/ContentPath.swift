public import Diagnostics
import Manuscript
import Themes

/// The path of a file that people change through Sasshi: below the content folder, or a theme's own settings below the
/// folder that holds the site's. Whoever has one knows that it leads nowhere else, by its form; that no link stands in
/// its way is seen to whenever it is opened.
public struct ContentPath: Hashable, Sendable {
  /// What stands at a path.
  public enum Kind: Hashable, Sendable {
    /// A page: a Markdown file in the folder of a language.
    case page
    /// `site.yaml`.
    case settings
    /// `themes/NAME/theme.yaml`.
    case themeSettings
    /// Anything else in the folder of a language: a picture, a file to download.
    case file
  }

  /// The path: `ja/order.md`.
  public var text: String { path.text }
  /// What stands there.
  public let kind: Kind
  let path: ContainedPath

  /// The path of a text; throws, with words for a person, when no such file is changed through Sasshi.
  public init(_ text: String) throws(MachineFailure) {
    guard let path = ContainedPath(text), let kind = Self.kind(of: path) else {
      throw MachineFailure(Self.refused(text))
    }
    self.path = path
    self.kind = kind
  }

  /// The language's folder in which it stands, and the path below that; nil for settings.
  var inLanguage: (tag: String, path: String)? {
    guard kind == .page || kind == .file else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1)
    return (String(Substring(parts[0])), String(Substring(parts[1])))
  }

  /// How a page names this file in a link or picture: by the way from the one to the other below a language's folder.
  /// A reader gets what stands there in the own language, or else that of the source language.
  public func destination(from page: ContentPath) -> String {
    RelativePath.path(to: inLanguage?.path ?? text, from: page.inLanguage?.path ?? page.text)
      .percentEncodedDestination
  }

  /// Whether a person changes its text.
  var isText: Bool { kind != .file }

  private static func kind(of path: ContainedPath) -> Kind? {
    let parts = path.text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard !Dropping.isOn(path.text), parts.count <= ContentWalk.greatestDepth else { return nil }
    if path.text == SiteSettings.fileName { return .settings }
    if parts.count == 3, parts[0] == ThemePlaces.folder, parts[2] == ThemeFolder.settingsFile {
      return .themeSettings
    }
    let reserved = [ThemePlaces.folder, RootFile.folder]
    guard parts.count > 1, !reserved.contains(parts[0]), Language(tag: parts[0]) != nil else {
      return nil
    }
    return path.text.hasSuffix(".md") ? .page : .file
  }

  /// Nobody is told whether something stands there.
  static func refused(_ text: String) -> Diagnostic {
    .error(
      .notEditable, at: Location(text),
      Wording(
        english: "This file cannot be changed here.", japanese: "ここでは、このファイルを変えられません。"),
      hint: Wording(
        english: """
          What can be changed: pages (.md) and pictures in the folder of a language, site.yaml, and theme.yaml of the \
          site's own themes.
          """,
        japanese: """
          変えられるのは、言語のフォルダーにあるページ（.md）と画像、site.yaml、サイト専用のテーマの theme.yaml です。
          """))
  }
}

extension ContentPath: CustomStringConvertible {
  /// The path.
  public var description: String { text }
}
