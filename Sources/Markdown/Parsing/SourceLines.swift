import Diagnostics

/// The lines of the Markdown of a file, by the line endings that CommonMark knows.
struct SourceLines {
  /// The Markdown.
  let source: UnsafeBufferPointer<UInt8>
  /// The text whose lines are known; the Markdown is its end.
  private let text: UnsafeBufferPointer<UInt8>
  private let starts: LineStarts
  /// How many lines stand before the Markdown.
  private let skipped: Int

  /// The lines of a text that is Markdown from a line on, counted from 1.
  init(_ text: UnsafeBufferPointer<UInt8>, _ starts: LineStarts, from line: Int = 1) {
    self.text = text
    self.starts = starts
    skipped = line - 1
    let start = skipped < starts.count ? starts.offsets[skipped] : text.count
    source = UnsafeBufferPointer(rebasing: text[start...])
  }

  /// The lines of a text.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.init(text, LineStarts(text))
  }

  var count: Int { starts.count - skipped }

  /// An upper bound of the bytes in a line.
  var longest: Int { starts.longest }

  /// The bytes of a line, counted from 1, without its ending; nothing for a line that is not there.
  subscript(line: Int) -> UnsafeBufferPointer<UInt8> {
    guard line >= 1, line <= count else {
      return UnsafeBufferPointer(rebasing: source[0..<0])
    }
    return UnsafeBufferPointer(rebasing: text[starts.range(of: line + skipped, in: text)])
  }
}
