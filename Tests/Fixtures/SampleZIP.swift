/// A ZIP file of texts that are stored as they are, written as its specification says (APPNOTE, section 4.3).
///
/// - Parameter entryCount: how many entries it says that it has; nil for the truth.
public func sampleZIP(
  _ entries: KeyValuePairs<String, String>, entryCount: Int? = nil
) -> [UInt8] {
  sampleZIP(entries.map { ($0.key, $0.value) }, entryCount: entryCount)
}

/// A ZIP file of texts, nothing compressed; see above.
public func sampleZIP(
  _ entries: [(key: String, value: String)], entryCount: Int? = nil
) -> [UInt8] {
  var file: [UInt8] = []
  var directory: [UInt8] = []
  for (name, text) in entries {
    let bytes = Array(text.utf8)
    let sizes = number(checksum(bytes), 4) + number(bytes.count, 4) + number(bytes.count, 4)
    let about = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2) + sizes
    let nameLengths = number(name.utf8.count, 2) + number(0, 2)
    directory += [0x50, 0x4B, 1, 2] + number(20, 2) + about + nameLengths + number(0, 2)
    directory += number(0, 2) + number(0, 2) + number(0, 4) + number(file.count, 4) + name.utf8
    file += [0x50, 0x4B, 3, 4] + about + nameLengths + name.utf8 + bytes
  }
  let count = number(entryCount ?? entries.count, 2)
  let end = number(directory.count, 4) + number(file.count, 4) + number(0, 2)
  return file + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + end
}

/// A document as Word saves it, with its properties.
public func sampleDOCX(core: String = "", app: String = "") -> [UInt8] {
  sampleZIP([
    "_rels/.rels": "<Relationships/>",
    "docProps/core.xml": """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <cp:coreProperties xmlns:cp="c" xmlns:dc="d">\(core)</cp:coreProperties>
    """,
    "docProps/app.xml": "<Properties>\(app)</Properties>",
    "word/document.xml": "<w:document/>",
  ])
}

/// A whole number as bytes, the lowest first.
private func number(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

/// The checksum that ZIP asks for: CRC-32.
private func checksum(_ bytes: [UInt8]) -> Int {
  var sum: UInt32 = .max
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
  }
  return Int(~sum)
}
