/// The bytes of a message of SFTP: numbers with their highest byte first, and a length before each text (RFC 4251,
/// section 5).
struct SFTPBytes {
  private(set) var bytes: [UInt8] = []

  /// A message, with its length and kind before what it contains.
  static func message(_ kind: UInt8, _ contents: (inout SFTPBytes) -> Void) -> [UInt8] {
    var inner = SFTPBytes()
    inner.bytes.append(kind)
    contents(&inner)
    var message = SFTPBytes()
    message.add(inner.bytes)
    return message.bytes
  }

  mutating func add<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  mutating func add(_ some: [UInt8]) {
    add(UInt32(some.count))
    bytes += some
  }

  /// What a file is to have besides its bytes: nothing, or who may do what with it.
  mutating func addAttributes(permissions: UInt32?) {
    add(UInt32(permissions == nil ? 0 : 4))
    permissions.map { add($0) }
  }
}
