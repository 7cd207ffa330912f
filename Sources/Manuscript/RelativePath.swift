/// Paths with `/` between their parts, relative to one another.
public enum RelativePath {
  /// The path that `relative`, written in the file at `base`, means below their common root.
  ///
  /// - Returns: the path without `.` and `..`, or nil when it leads out of the root.
  public static func resolve(_ relative: String, from base: String) -> String? {
    var parts = base.split(separator: "/").dropLast()
    for part in relative.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  /// The path that leads from the file at `base` to the file at `path`.
  public static func path(to path: String, from base: String) -> String {
    let target = path.split(separator: "/", omittingEmptySubsequences: false)
    let origin = base.split(separator: "/", omittingEmptySubsequences: false)
    let common = zip(target.dropLast(), origin.dropLast()).prefix { $0 == $1 }.count
    let up = String(repeating: "../", count: origin.count - 1 - common)
    return up + target[common...].joined(separator: "/")
  }
}
