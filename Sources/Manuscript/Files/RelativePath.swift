/// Paths with `/` between their parts, relative to one another.
///
/// Worked out on bytes: a site has some ten links a page, and walking characters would cost more than
/// rendering the page.
public enum RelativePath {
  /// The path that `relative`, written in the file at `base`, means below their common root.
  ///
  /// - Returns: the path without `.` and `..`, or nil when it leads out of the root.
  public static func resolve(_ relative: String, from base: String) -> String? {
    var folder = base.utf8.lastIndex(of: slash).map { base[..<$0] } ?? ""
    var rest = relative[...]
    while let end = rest.utf8.firstIndex(of: slash) {
      guard let next = enter(rest[..<end], from: folder) else { return nil }
      folder = next
      rest = rest[rest.utf8.index(after: end)...]
    }
    return enter(rest, from: folder).map(String.init)
  }

  /// The path that leads from the file at `base` to the file at `path`.
  public static func path(to path: String, from base: String) -> String {
    var common = 0
    var up = 0
    var areEqual = true
    var target = path.utf8.makeIterator()
    for (offset, byte) in base.utf8.enumerated() {
      areEqual = areEqual && target.next() == byte
      guard byte == slash else { continue }
      if areEqual { common = offset + 1 } else { up += 1 }
    }
    let own = path.utf8.dropFirst(common)
    return String(repeating: "../", count: up) + String(Substring(own))
  }

  private static let slash = UInt8(ascii: "/")

  /// The path of `part` in `folder`; nil above the root.
  private static func enter(_ part: Substring, from folder: Substring) -> Substring? {
    switch part {
    case "", ".": folder
    case "..":
      folder.isEmpty ? nil : folder.utf8.lastIndex(of: slash).map { folder[..<$0] } ?? ""
    default: folder.isEmpty ? part : "\(folder)/\(part)"
    }
  }
}
