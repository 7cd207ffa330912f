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

// An archive that is written
extension ZipArchive {
  /// A file of an archive.
  public struct Entry: Hashable, Sendable {
    /// Its path in the archive, of ASCII characters.
    public var name: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// A file at a path.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The bytes of an archive of files in their order: the same for the same files, on any machine and in any time zone.
  ///
  /// Each is stored as it is, without extra fields: what programs make of a text when they compress it differs between
  /// versions of zlib. Its time is the first that an archive can name, 1 January 1980 (APPNOTE, section 4.4.6).
  ///
  /// - Returns: nil when two files have one name, or the machine has no memory for it.
  public static func bytes(of entries: [Entry]) -> [UInt8]? {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { return nil }
    // The archive gives up its share of it when it is closed.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      return nil
    }
    // libzip reads the bytes when it closes the archive.
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: entries.reduce(0) { $0 + $1.bytes.count })
    defer { bytes.deallocate() }
    var start = 0
    for entry in entries {
      let room = UnsafeMutableBufferPointer(rebasing: bytes[start..<start + entry.bytes.count])
      _ = room.initialize(from: entry.bytes)
      start += entry.bytes.count
      guard add(entry.name, UnsafeBufferPointer(room), to: archive) else {
        zip_discard(archive)
        return nil
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      return nil
    }
    return written(in: target)
  }

  private static func add(
    _ name: String, _ bytes: UnsafeBufferPointer<UInt8>, to archive: OpaquePointer
  ) -> Bool {
    guard let source = zip_source_buffer(archive, bytes.baseAddress, zip_uint64_t(bytes.count), 0)
    else { return false }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_RAW))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    let place = zip_uint64_t(index)
    // A file of ordinary rights, whatever system libzip takes itself to be on (APPNOTE, section 4.4.15).
    let rights = zip_uint32_t(0o100_644) << 16
    let unix = zip_uint8_t(ZIP_OPSYS_UNIX)
    return zip_set_file_compression(archive, place, ZIP_CM_STORE, 0) == 0
      && zip_file_set_dostime(archive, place, 0, 0x21, 0) == 0
      && zip_file_set_external_attributes(archive, place, 0, unix, rights) == 0
  }

  /// What was written into a source.
  private static func written(in source: OpaquePointer) -> [UInt8]? {
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else { return nil }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(facts.size))
    let count = bytes.withUnsafeMutableBytes {
      zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count))
    }
    return count == zip_int64_t(bytes.count) ? bytes : nil
  }
}
