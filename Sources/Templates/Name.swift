/// One part of a dotted name, with its hash computed ahead so that looking it up costs no hashing.
struct Name: Hashable, Sendable {
  let text: String
  /// FNV-1a over the UTF-8 bytes: the same on every machine and in every run.
  let code: UInt64

  init(_ text: String) {
    self.text = text
    var code: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      code = (code ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    self.code = code
  }

  static func == (one: Name, other: Name) -> Bool {
    one.code == other.code && one.text == other.text
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(code)
  }
}
