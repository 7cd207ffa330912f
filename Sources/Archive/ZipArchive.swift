import CZip

/// A ZIP file in memory, whose entries are unpacked one by one. Nothing in it is trusted: neither how many entries it
/// says that it has, nor how large each is. It is used by one task at a time.
public final class ZipArchive {
  private let archive: OpaquePointer
  /// What libzip reads from; it must stay as long as the archive.
  private let source: UnsafeMutableBufferPointer<UInt8>

  /// The most entries that an archive may have: a document of an office program has some hundreds.
  public static let mostEntries = 10_000

  /// The archive that these bytes are; nil when they are none, or one with more entries than `mostEntries`.
  public init?(_ bytes: [UInt8]) {
    guard Self.countsAreSmall(bytes) else { return nil }
    source = .allocate(capacity: bytes.count)
    _ = source.initialize(from: bytes)
    guard let archive = Self.open(source) else {
      source.deallocate()
      return nil
    }
    self.archive = archive
  }

  deinit {
    zip_discard(archive)
    source.deallocate()
  }

  /// The names of its entries in their order, as text in UTF-8; empty where one has none.
  public var names: [String] {
    (0..<max(0, zip_get_num_entries(archive, 0))).map { index in
      zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) } ?? ""
    }
  }

  /// The bytes of the entry of a name, letter case ignored.
  ///
  /// - Parameter most: how many bytes it may have when it is unpacked.
  /// - Returns: nil when there is no such entry, when it has more bytes, is damaged or asks for a password.
  public func entry(_ name: String, atMost most: Int) -> [UInt8]? {
    let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
    return index < 0 ? nil : entry(at: Int(index), atMost: most)
  }

  /// The bytes of the entry whose name is at an index in `names`.
  ///
  /// - Parameter most: how many bytes it may have when it is unpacked.
  /// - Returns: nil when it has more bytes, is damaged or asks for a password.
  public func entry(at index: Int, atMost most: Int) -> [UInt8]? {
    guard let file = zip_fopen_index(archive, zip_uint64_t(max(0, index)), 0) else { return nil }
    defer { zip_fclose(file) }
    // One byte more than there may be: what an archive says of an entry's size need not be so.
    var bytes = [UInt8](repeating: 0, count: min(most, 1 << 16) + 1)
    var count = 0
    while true {
      let got = bytes.withUnsafeMutableBytes { room in
        zip_fread(file, room.baseAddress?.advanced(by: count), zip_uint64_t(room.count - count))
      }
      guard got >= 0 else { return nil }
      count += Int(got)
      guard count <= most else { return nil }
      if got == 0 { return Array(bytes[..<count]) }
      if count == bytes.count {
        bytes += [UInt8](repeating: 0, count: min(bytes.count, most + 1 - count))
      }
    }
  }
}

extension ZipArchive {
  private static func open(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> OpaquePointer? {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let count = zip_uint64_t(bytes.count)
    guard let source = zip_source_buffer_create(bytes.baseAddress, count, 0, &error) else {
      return nil
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  /// Whether every place where the list of entries may end says that there are few (APPNOTE, section 4.3.16): libzip
  /// makes room for as many as are named there.
  private static func countsAreSmall(_ bytes: [UInt8]) -> Bool {
    let length = 22
    guard bytes.count >= length else { return false }
    // Only a comment of at most 65,535 bytes follows.
    for start in max(0, bytes.count - length - 65_535)...(bytes.count - length)
    where bytes[start] == 0x50 && bytes[start + 1] == 0x4B && bytes[start + 2] == 5
      && bytes[start + 3] == 6
    {
      guard Int(bytes[start + 10]) | Int(bytes[start + 11]) << 8 <= mostEntries else {
        return false
      }
    }
    return true
  }
}
