/// A name as a template writes it: `site.name`, or `.` (no parts) for the value at hand.
struct DottedName: Hashable, Sendable {
  let parts: [Name]

  init(_ text: String) {
    parts =
      text == "."
      ? []
      : text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .map { Name(String(Substring($0))) }
  }

  init(parts: some Sequence<Name>) {
    self.parts = Array(parts)
  }

  var text: String {
    parts.isEmpty ? "." : parts.map(\.text).joined(separator: ".")
  }
}
