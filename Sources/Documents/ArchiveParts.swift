internal import Archive

/// The parts of a document that is an archive, unpacked one by one as long as there is room.
struct ArchiveParts {
  /// The names of all parts, in their order.
  let names: [String]
  /// Whether all that was asked for could be unpacked.
  private(set) var isWhole = true
  private let archive: ZipArchive
  /// The index of each part by its name in small letters: of several of one name, the first.
  private let indices: [String: Int]
  /// How many more bytes may be unpacked.
  private var room: Int

  /// The most bytes of a part whose elements are kept, such as a list of properties.
  static let mostOfList = 1 << 20

  /// The parts of the archive that these bytes are; nil when they are none.
  ///
  /// - Parameter most: how many bytes are unpacked in all; the longest books have a third of what is usual.
  init?(_ bytes: [UInt8], atMost most: Int = 32 << 20) {
    guard let archive = ZipArchive(bytes) else { return nil }
    room = most
    self.archive = archive
    names = archive.names
    indices = Dictionary(
      names.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  func has(_ name: String) -> Bool { indices[name.lowercased()] != nil }

  /// The bytes of the part of a name, letter case ignored; nil when there is none, it cannot be unpacked or has more
  /// than it may.
  mutating func bytes(of name: String, atMost most: Int = .max) -> [UInt8]? {
    guard let index = indices[name.lowercased()] else { return nil }
    guard let bytes = archive.entry(at: index, atMost: min(room, most)) else {
      isWhole = false
      return nil
    }
    room -= bytes.count
    return bytes
  }
}
