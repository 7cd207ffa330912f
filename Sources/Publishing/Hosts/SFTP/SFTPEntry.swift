/// What stands at a path.
struct SFTPEntry: Hashable, Sendable {
  /// How many bytes a file has; nil where the host does not say.
  let size: Int?
  /// Nil where the host does not say.
  let kind: EntryKind?

  /// Reads attributes (section 5), of which each is there when a flag says so.
  init?(_ reader: inout SFTPReader) {
    guard let flags: UInt32 = reader.number() else { return nil }
    var (size, mode): (UInt64?, UInt32?) = (nil, nil)
    if flags & 1 != 0 {
      size = reader.number(UInt64.self)
      if size == nil { return nil }
    }
    // Owner and group.
    if flags & 2 != 0, reader.number(UInt64.self) == nil { return nil }
    if flags & 4 != 0 {
      mode = reader.number(UInt32.self)
      if mode == nil { return nil }
    }
    // Two times.
    if flags & 8 != 0, reader.number(UInt64.self) == nil { return nil }
    if flags & 0x8000_0000 != 0 {
      guard let count: UInt32 = reader.number() else { return nil }
      for _ in 0..<count where reader.bytes() == nil || reader.bytes() == nil { return nil }
    }
    self.size = size.map { Int(clamping: $0) }
    kind =
      switch mode.map({ $0 & 0o170000 }) {
      case 0o100000: .file
      case 0o040000: .folder
      case 0o120000: .link
      case nil, 0: nil
      default: .other
      }
  }
}
