/// How a mistake in a file is mended: a run of its bytes, and what is to stand there instead.
public struct Cure: Hashable, Sendable {
  /// The run, as offsets in the file from its first byte, a byte order mark counted. An empty run is a
  /// place between two bytes.
  public var range: Range<Int>
  /// What is to stand there, in UTF-8.
  public var replacement: [UInt8]

  /// Puts a replacement in a run's place.
  public init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}

extension Sequence<Cure> {
  /// A file's bytes with the cures applied. Of those that overlap only the first is; one that does not
  /// lie in the file is none.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    var mended: [UInt8] = []
    var done = 0
    for cure in sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where cure.range.lowerBound >= done && cure.range.upperBound <= bytes.count {
      mended += bytes[done..<cure.range.lowerBound] + cure.replacement
      done = cure.range.upperBound
    }
    return mended + bytes[done...]
  }
}
