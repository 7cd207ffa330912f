import Diagnostics
import Markdown

/// A Markdown file in which addresses are changed, and nothing else that it says: what looks like one and is not, as in
/// code, is found out by parsing.
struct RelinkedText {
  private let bytes: [UInt8]
  private let line: Int
  /// The address in place of another; nil for one that stays.
  private let address: (String) -> String?

  /// - Parameter line: the line on which the Markdown begins.
  init(_ bytes: [UInt8], line: Int, address: @escaping (String) -> String?) {
    self.bytes = bytes
    self.line = line
    self.address = address
  }

  /// The file with those of the candidates changed that are addresses and are to change, and how many links that are.
  func applying(
    _ candidates: [DestinationFinder.Candidate]
  ) -> (bytes: [UInt8], count: Int) {
    let marks = candidates.enumerated().map { index, candidate in
      Cure(candidate.range, Array(Self.mark(index).utf8))
    }
    guard let old = document(of: bytes), let marked = document(of: marks.applied(to: bytes)) else {
      return (bytes, 0)
    }
    let found = Set(marked.links.map { marked.string($0.destination) })
    let cures = candidates.enumerated().compactMap { index, candidate -> Cure? in
      guard found.contains(Self.mark(index)) else { return nil }
      return address(candidate.address).map { Cure(candidate.range, Array($0.utf8)) }
    }
    let changed = cures.applied(to: bytes)
    guard let new = document(of: changed), isRelinked(old, to: new) else { return (bytes, 0) }
    return (changed, count(from: old, to: new))
  }

  /// An address that no text has, for a candidate: where it comes out of the parsed text, it is one.
  private static func mark(_ index: Int) -> String { "sasshi-moves-\(index).md" }

  private func document(of bytes: [UInt8]) -> Document? {
    (try? SourceText.checked(bytes, file: "")).map { Document(parsing: $0, fromLine: line) }
  }

  private func count(from old: Document, to new: Document) -> Int {
    zip(old.links, new.links).count {
      old.string($0.destination) != new.string($1.destination)
    }
  }

  /// Whether two documents say the same but for addresses that are to change.
  private func isRelinked(_ old: Document, to new: Document) -> Bool {
    guard old.nodes.count == new.nodes.count, old.links.count == new.links.count else {
      return false
    }
    let sameNodes = zip(old.nodes, new.nodes).allSatisfy { one, other in
      guard one.kind == other.kind, one.end == other.end else { return false }
      switch one.kind {
      // In these stand the addresses themselves.
      case .htmlBlock, .htmlInline: return true
      default: return old.text[one.text.range].elementsEqual(new.text[other.text.range])
      }
    }
    return sameNodes
      && zip(old.links, new.links).allSatisfy { one, other in
        let (was, now) = (old.string(one.destination), new.string(other.destination))
        return (now == was || now == address(was))
          && old.text[one.title.range].elementsEqual(new.text[other.title.range])
      }
  }
}
