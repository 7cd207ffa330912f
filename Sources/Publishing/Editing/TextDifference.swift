/// What tells two texts apart, line by line, for people to look at.
public struct TextDifference: Hashable, Sendable {
  /// The lines of both: those that are gone stand before those that took their place.
  public let lines: [Line]

  /// A line of one of the texts, or of both.
  public struct Line: Hashable, Sendable {
    /// What became of it.
    public enum Kind: String, Hashable, Sendable {
      /// It stands in both texts.
      case same
      /// It stands in the old text only.
      case removed
      /// It stands in the new text only.
      case added
    }

    /// What became of it.
    public let kind: Kind
    /// Its number in the old text, from 1.
    public let oldNumber: Int?
    /// Its number in the new text, from 1.
    public let newNumber: Int?
    /// What stands in it, in its order; one part unless it took the place of a line much like it.
    public internal(set) var parts: [Part]
  }

  /// A piece of a line.
  public struct Part: Hashable, Sendable {
    /// The characters.
    public let text: String
    /// Whether the other line has something else in their place.
    public let isChanged: Bool
  }

  /// Compares two texts of which lines end with LF.
  public init(from old: String, to new: String) {
    let (oldLines, newLines) = (Self.lines(of: old), Self.lines(of: new))
    let places = LineMatching(from: oldLines, to: newLines).places
    let same = places.enumerated().compactMap { line, place in place.map { (old: $0, new: line) } }
    var lines: [Line] = []
    var next = (old: 0, new: 0)
    for end in same + [(oldLines.count, newLines.count)] {
      let removed = (next.old..<end.old).map { Line(.removed, oldLines[$0], oldNumber: $0 + 1) }
      let added = (next.new..<end.new).map { Line(.added, newLines[$0], newNumber: $0 + 1) }
      lines += Self.paired(removed, added)
      if end.new < newLines.count {
        lines.append(
          Line(.same, newLines[end.new], oldNumber: end.old + 1, newNumber: end.new + 1))
      }
      next = (end.old + 1, end.new + 1)
    }
    self.lines = lines
  }

  /// Whether the texts are the same, byte by byte.
  public var isEmpty: Bool { lines.allSatisfy { $0.kind == .same } }

  private static func lines(of text: String) -> [ArraySlice<UInt8>] {
    Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// The lines that are gone, then those that took their place, with what changed within them: in the first that is new
  /// against the first that is gone, and so on.
  private static func paired(_ removed: [Line], _ added: [Line]) -> [Line] {
    var (removed, added) = (removed, added)
    for index in removed.indices.prefix(added.count) {
      guard let parts = Part.parts(of: removed[index].text, and: added[index].text) else {
        continue
      }
      removed[index].parts = parts.old
      added[index].parts = parts.new
    }
    return removed + added
  }
}

extension TextDifference.Line {
  /// What stands in it.
  public var text: String { parts.map(\.text).joined() }

  fileprivate init(
    _ kind: Kind, _ text: ArraySlice<UInt8>, oldNumber: Int? = nil, newNumber: Int? = nil
  ) {
    self.kind = kind
    self.oldNumber = oldNumber
    self.newNumber = newNumber
    parts = [
      TextDifference.Part(text: String(decoding: text, as: UTF8.self), isChanged: kind != .same)
    ]
  }
}

extension TextDifference.Part {
  /// Two lines divided where they begin to differ and where they stop; nil when they have too little in common for that
  /// to say anything.
  fileprivate static func parts(
    of old: String, and new: String
  ) -> (old: [Self], new: [Self])? {
    let (one, other) = (Array(old), Array(new))
    let head = zip(one, other).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let tail = zip(one.dropFirst(head).reversed(), other.dropFirst(head).reversed())
      .prefix { $0.utf8.elementsEqual($1.utf8) }.count
    guard 3 * (head + tail) >= max(one.count, other.count), head + tail > 0 else { return nil }
    return (divided(one, head, tail), divided(other, head, tail))
  }

  private static func divided(_ line: [Character], _ head: Int, _ tail: Int) -> [Self] {
    [
      Self(text: String(line[..<head]), isChanged: false),
      Self(text: String(line[head..<(line.count - tail)]), isChanged: true),
      Self(text: String(line[(line.count - tail)...]), isChanged: false),
    ].filter { !$0.text.isEmpty }
  }
}
