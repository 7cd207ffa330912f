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

/// A name as a template writes it: `site.name`, or `.` (no parts) for the value at hand.
struct DottedName: Hashable, Sendable {
  let parts: [Name]

  init(_ text: String) {
    parts =
      text == "."
      ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map { Name(String($0)) }
  }

  init(parts: some Sequence<Name>) {
    self.parts = Array(parts)
  }

  var text: String {
    parts.isEmpty ? "." : parts.map(\.text).joined(separator: ".")
  }
}
