/// Where a file of the previewed site stands, of what a browser asked for.
struct SitePath: Hashable, Sendable {
  /// The path below the output folder, in plain letters; that of a folder ends with `/`, or is empty.
  let text: String

  /// The path of a request, such as `/en/%E3%81%82.html`; nil when no file can stand there.
  ///
  /// It is only ever compared with names that are known, and refused all the same when it means to lead elsewhere.
  init?(requested: String) {
    guard requested.utf8.first == UInt8(ascii: "/"),
      let bytes = Self.decoded(requested.utf8.dropFirst()),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      guard part != ".", part != "..", isLast || !part.isEmpty else { return nil }
    }
    guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\u{7F}" || $0 == "\\" })
    else { return nil }
    self.text = text
  }

  /// The file that a host gives at this path.
  var file: String { isFolder ? text + "index.html" : text }

  /// Whether it names a folder.
  var isFolder: Bool { text.isEmpty || text.hasSuffix("/") }

  /// The bytes with each `%XX` made the byte that it stands for (RFC 3986, section 2.1), once; nil when one is broken.
  private static func decoded(_ path: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = path.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
