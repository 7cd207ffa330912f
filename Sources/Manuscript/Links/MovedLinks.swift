import Diagnostics

/// Where the links of a page lead when pages were moved, the page itself maybe too.
public struct MovedLinks: Sendable {
  /// The page's path below its language's folder, before and after.
  private let old: String
  private let new: String
  /// The paths of the pages that were moved, by those that they had.
  private let moved: [String: String]

  /// The links of a page.
  ///
  /// - Parameters:
  ///   - old: its path below its language's folder.
  ///   - new: the same when all has been moved.
  ///   - moved: the new paths of the pages that are moved, by their old ones: of those of its language and, for pages
  ///     that it does not have, of the source language.
  public init(from old: String, to new: String, moved: [String: String]) {
    self.old = old
    self.new = new
    self.moved = moved
  }

  /// A page's file with addresses that lead to the same as before.
  ///
  /// - Parameter bytes: every byte of it.
  /// - Returns: the file with nothing changed but addresses, and how many were; the same bytes when none has to be, or
  ///   when it is no text.
  public func applied(to bytes: [UInt8]) -> (bytes: [UInt8], count: Int) {
    guard let text = try? SourceText.checked(bytes, file: ""),
      let split = try? FrontMatterSplit(text.bytes, text.lines, file: ""),
      split.bodyLine <= text.lines.count
    else { return (bytes, 0) }
    let body = text.bytes[(text.bytes.startIndex + text.lines.offsets[split.bodyLine - 1])...]
    let candidates = DestinationFinder(body) { address(insteadOf: $0) != nil }.candidates
    guard !candidates.isEmpty else { return (bytes, 0) }
    return RelinkedText(bytes, line: split.bodyLine, address: address).applying(candidates)
  }

  /// What leads from the new place to what an address means at the old one; nil when that stays the same.
  func address(insteadOf address: String) -> String? {
    guard case .inside(let path, _) = LinkDestination(address), !path.isEmpty, !path.hasSuffix("/"),
      let target = RelativePath.resolve(path, from: old), !target.isEmpty
    else { return nil }
    let newTarget = moved[target]
    if newTarget == nil, Self.folder(of: old) == Self.folder(of: new) { return nil }
    var newPath = RelativePath.path(to: newTarget ?? target, from: new)
    if path.hasPrefix("./"), !newPath.hasPrefix("../") { newPath = "./" + newPath }
    guard newPath != path else { return nil }
    let written = address.prefix { $0 != "#" }
    let isEncoded = written.contains("%") && written.utf8.allSatisfy { $0 < 0x80 }
    return (isEncoded ? newPath.percentEncodedPath : newPath.percentEncodedDestination)
      + address.dropFirst(written.count)
  }

  private static func folder(of path: String) -> Substring {
    path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
  }
}
