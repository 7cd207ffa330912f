internal import Diagnostics
import Manuscript

/// A path that stays below a folder: parts with `/` between them, none of them empty, `.` or `..`, and
/// no control characters. Two paths are the same when their bytes are, as for the file system, and
/// unlike two `String`s, which are the same in any Unicode form.
struct ContainedPath: Sendable {
  let text: String
  /// The offset of the name's first byte.
  private let nameStart: Int

  /// The path, unless it could lead out of the folder.
  init?(_ text: String) {
    guard let nameStart = text.withBytes(Self.checkedNameStart) else { return nil }
    self.text = text
    self.nameStart = nameStart
  }

  /// A path of which it is known that it stays below its folder.
  init(known text: String) {
    self.text = text
    nameStart = text.withBytes { ($0.lastIndex(of: slash) ?? -1) + 1 }
  }

  /// The folder that holds the path; nil for the folder that all paths are below.
  var folder: ContainedPath? {
    guard nameStart > 0 else { return nil }
    return ContainedPath(
      known: text.withBytes { String(decoding: $0[..<(nameStart - 1)], as: UTF8.self) })
  }

  /// The last part.
  var name: String {
    nameStart == 0 ? text : text.withBytes { String(decoding: $0[nameStart...], as: UTF8.self) }
  }

  /// The path of a name in the folder at this path.
  func appending(_ name: String) -> ContainedPath {
    ContainedPath(known: "\(text)/\(name)")
  }

  /// The path of another name in the same folder.
  func beside(named name: String) -> ContainedPath {
    folder?.appending(name) ?? ContainedPath(known: name)
  }

  /// Whether the path is one of others or lies below one.
  func isAtOrBelow(_ others: Set<ContainedPath>) -> Bool {
    guard !others.isEmpty else { return false }
    return others.contains(self) || folder?.isAtOrBelow(others) == true
  }

  /// What two paths share that some file systems take for one: letter case and Unicode form aside.
  /// (A `String` is the same in any Unicode form.)
  var folded: String { text.foldedPath }

  /// Where the name begins; nil when the path is refused.
  private static func checkedNameStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var partStart = 0
    func isName(endingAt end: Int) -> Bool {
      switch end - partStart {
      case 0: false
      case 1: bytes[partStart] != UInt8(ascii: ".")
      case 2: bytes[partStart] != UInt8(ascii: ".") || bytes[partStart + 1] != UInt8(ascii: ".")
      default: true
      }
    }
    for (index, byte) in bytes.enumerated() {
      guard byte >= 0x20, byte != 0x7F else { return nil }
      guard byte == slash else { continue }
      guard isName(endingAt: index) else { return nil }
      partStart = index + 1
    }
    return isName(endingAt: bytes.count) ? partStart : nil
  }
}

extension ContainedPath: Hashable, Comparable {
  static func == (one: ContainedPath, other: ContainedPath) -> Bool {
    one.text.withBytes { one in other.text.withBytes { SystemCall.compare(one, $0) == 0 } }
  }

  static func < (one: ContainedPath, other: ContainedPath) -> Bool {
    one.text.withBytes { one in other.text.withBytes { SystemCall.compare(one, $0) < 0 } }
  }

  func hash(into hasher: inout Hasher) {
    text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

private let slash = UInt8(ascii: "/")
