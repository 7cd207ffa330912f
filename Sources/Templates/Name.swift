/// One part of a dotted name, with its hash computed ahead so that looking it up costs no hashing.
struct Name: Hashable, Sendable {
  let text: String
  let code: Int

  init(_ text: String) {
    self.text = text
    code = text.hashValue
  }

  static func == (one: Name, other: Name) -> Bool {
    one.code == other.code && one.text == other.text
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(code)
  }
}
