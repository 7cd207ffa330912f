import Diagnostics
import Markdown

/// A Markdown file's text with every mistake mended for which there is one cure.
public struct MendedText: Hashable, Sendable {
  /// Every byte of the file: as it was, but for what was mended.
  public let bytes: [UInt8]
  /// The lines that changed.
  public let changes: [Change]

  /// A line that changed.
  public struct Change: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// How it was.
    public let before: String
    /// How it is.
    public let after: String
  }

  /// Mends a file.
  ///
  /// - Parameters:
  ///   - bytes: every byte of it.
  ///   - line: the line, from 1, on which the mistakes begin that are mended; nil for all. A mistake that is named with
  ///     a `cure` (`Diagnostic`) is mended on its own line.
  /// - Returns: nil when there is nothing to mend, or when the file is no text.
  public init?(mending bytes: [UInt8], onLine line: Int? = nil) {
    var mended = bytes
    // A cure may bring another mistake to light, and of two that overlap one waits. No cure undoes another;
    // the bound is for the day on which somebody writes one that does.
    for _ in 0..<16 {
      let next = Self.cures(of: mended, onLine: line).applied(to: mended)
      if next == mended { break }
      mended = next
    }
    guard mended != bytes else { return nil }
    self.bytes = mended
    changes = Self.changes(from: bytes, to: mended)
  }

  private static func cures(of bytes: [UInt8], onLine line: Int?) -> [Cure] {
    do throws(Diagnostic) {
      let text = try SourceText.checked(bytes, file: "")
      let split = try FrontMatterSplit(text.bytes, text.lines, file: "")
      let lines = LineIndex(text, file: "")
      var cures: [Cure] = []
      Document(parsing: text, fromLine: split.bodyLine).findSlips(in: text) { slip in
        guard let cure = slip.cure else { return }
        if line == nil || line == lines.line(of: slip.range.lowerBound) { cures.append(cure) }
      }
      return cures
    } catch {
      // What is wrong with it is named when it is judged.
      return []
    }
  }

  /// No cure takes a line away or adds one.
  private static func changes(from old: [UInt8], to new: [UInt8]) -> [Change] {
    let (oldLines, newLines) = (LineStarts(old[...]), LineStarts(new[...]))
    return (1...max(oldLines.count, newLines.count)).compactMap { line in
      let before = line <= oldLines.count ? oldLines.line(line, of: old[...]) : []
      let after = line <= newLines.count ? newLines.line(line, of: new[...]) : []
      guard before != after else { return nil }
      return Change(
        line: line, before: String(decoding: before, as: UTF8.self),
        after: String(decoding: after, as: UTF8.self))
    }
  }
}
