import Diagnostics
import Markdown

/// Where a section stands in the text of a page: the lead, or the part below one of its second-level headings.
public struct SectionPlace: Hashable, Sendable {
  /// The heading as plain text; nil for the lead.
  public let heading: String?
  /// The lines in the file, from 1. The front matter belongs to the lead.
  public let lines: ClosedRange<Int>
}

extension SectionPlace {
  /// The sections of the text of a page, the lead first; none of a text that cannot be read.
  ///
  /// - Parameter file: every byte of the file.
  public static func all(in file: [UInt8]) -> [SectionPlace] {
    guard let text = try? SourceText.checked(file, file: ""),
      let split = try? FrontMatterSplit(text.bytes, text.lines, file: "")
    else { return [] }
    let body = Document(parsing: text, fromLine: split.bodyLine)
    let heads = body.sectionHeads
    let starts = [1] + heads.map { Int(body.places[$0].line) }
    // A line end at the end of the text begins an empty line, in which nothing stands.
    let last = text.lines.line(text.lines.count, of: text.bytes).isEmpty ? 1 : 0
    let ends = starts.dropFirst().map { $0 - 1 } + [text.lines.count - last]
    let headings = [nil] + heads.map { body.plainText(of: $0) }
    return zip(headings, zip(starts, ends)).map { heading, lines in
      SectionPlace(heading: heading, lines: lines.0...max(lines.0, lines.1))
    }
  }

  /// The lines of each section that changed, in the text of the source as it is now; nil for one that is gone from it.
  /// Of sections with the same heading the first counts that was not named before.
  public static func lines(
    of changes: [SectionChange], in places: [SectionPlace]
  ) -> [ClosedRange<Int>?] {
    var left = places
    return changes.map { change in
      guard change.kind != .removed,
        let index = left.firstIndex(where: { $0.heading == change.name })
      else { return nil }
      return left.remove(at: index).lines
    }
  }
}
