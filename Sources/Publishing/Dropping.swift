import Diagnostics

/// What editors, systems and tools leave behind in folders, and nobody means to publish.
enum Dropping {
  /// Whether a file or a folder of that name is one.
  ///
  /// - Parameter amongHidden: whether other hidden names are wanted. Elsewhere they all count as droppings.
  static func isOne(_ name: UnsafeBufferPointer<UInt8>, amongHidden: Bool) -> Bool {
    guard let first = name.first, let last = name.last else { return true }
    if first == UInt8(ascii: ".") {
      return !amongHidden || isHiddenDropping(String(decoding: name, as: UTF8.self))
    }
    if last == UInt8(ascii: "~") { return true }
    if first == UInt8(ascii: "#"), last == UInt8(ascii: "#") { return true }
    if name.starts(with: "~$".utf8) { return true }
    return visible.contains { name.elementsEqual($0.utf8) }
  }

  /// Whether a path leads through one, or to one.
  static func isOn(_ path: String) -> Bool {
    path.split(separator: "/").contains { name in
      String(name).withBytes { isOne($0, amongHidden: false) }
    }
  }

  private static let visible = [
    "Thumbs.db", "thumbs.db", "Desktop.ini", "desktop.ini", "__MACOSX", "Icon\r",
  ]

  private static func isHiddenDropping(_ name: String) -> Bool {
    hidden.contains(name) || hiddenPrefixes.contains { name.hasPrefix($0) }
      || hiddenSuffixes.contains { name.hasSuffix($0) }
  }

  /// Of macOS, of Linux's desktops and file services, and of tools for versions of texts.
  private static let hidden: Set = [
    ".DS_Store", ".localized", ".AppleDouble", ".Spotlight-V100", ".Trashes", ".fseventsd",
    ".TemporaryItems", ".directory", ".git", ".gitignore", ".gitattributes", ".gitkeep", ".keep",
    ".svn", ".hg",
  ]
  private static let hiddenPrefixes = [
    "._", ".#", ".~", ".Trash-", ".nfs", ".fuse_hidden", OutputManifest.ownPrefix,
  ]
  private static let hiddenSuffixes = ["~", ".swp", ".swo"]
}
