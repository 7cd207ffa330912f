import Diagnostics

/// Paths with `/` between their parts, relative to one another.
///
/// Worked out on bytes: a site has some ten links a page, and walking characters would cost more than
/// rendering the page.
public enum RelativePath {
  /// The path that `relative`, written in the file at `base`, means below their common root.
  ///
  /// - Returns: the path without `.` and `..`, or nil when it leads out of the root.
  public static func resolve(_ relative: String, from base: String) -> String? {
    var path: [UInt8] = []
    path.reserveCapacity(relative.utf8.count + base.utf8.count + 1)
    base.withBytes { path += $0[..<($0.lastIndex(of: slash) ?? 0)] }
    let isInside = relative.withBytes { relative in
      var start = 0
      while start < relative.count {
        var end = start
        while end < relative.count, relative[end] != slash { end += 1 }
        guard enter(relative[start..<end], from: &path) else { return false }
        start = end + 1
      }
      return true
    }
    return isInside ? String(decoding: path, as: UTF8.self) : nil
  }

  /// The path that leads from the file at `base` to the file at `path`.
  public static func path(to path: String, from base: String) -> String {
    path.withBytes { path in base.withBytes { base in self.path(to: path, from: base) } }
  }

  private static func path(
    to path: UnsafeBufferPointer<UInt8>, from base: UnsafeBufferPointer<UInt8>
  ) -> String {
    var index = 0
    var common = 0
    while index < base.count, index < path.count, base[index] == path[index] {
      index += 1
      if base[index - 1] == slash { common = index }
    }
    let own = path[common...]
    let up = base[index...].count { $0 == slash }
    return String(unsafeUninitializedCapacity: 3 * up + own.count) { bytes in
      for step in 0..<up { _ = bytes[(3 * step)...].update(fromContentsOf: "../".utf8) }
      return bytes[(3 * up)...].update(fromContentsOf: own)
    }
  }

  /// Goes on from a folder to a part of a path; false above the root.
  private static func enter(
    _ part: Slice<UnsafeBufferPointer<UInt8>>, from folder: inout [UInt8]
  ) -> Bool {
    let isDots = part.count <= 2 && part.allSatisfy { $0 == UInt8(ascii: ".") }
    if isDots, part.count < 2 { return true }
    if isDots {
      guard !folder.isEmpty else { return false }
      while let byte = folder.popLast(), byte != slash {}
    } else {
      if !folder.isEmpty { folder.append(slash) }
      folder += part
    }
    return true
  }

  private static let slash = UInt8(ascii: "/")
}
