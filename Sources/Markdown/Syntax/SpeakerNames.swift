/// What an author may write before the colon of a turn, as far as that is declared.
struct SpeakerNames: Sendable {
  private let names: Set<String>
  /// The bytes of the longest.
  let longest: Int

  init(_ names: [String] = []) {
    self.names = Set(names)
    longest = names.reduce(0) { max($0, $1.utf8.count) }
  }

  /// Whether a name is declared, in whatever Unicode form.
  func contain(_ name: [UInt8]) -> Bool {
    name.count <= 3 * longest && names.contains(String(decoding: name, as: UTF8.self))
  }
}
