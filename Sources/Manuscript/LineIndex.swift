import Diagnostics

/// Finds the place of a byte column in an author's file.
struct LineIndex {
  private let text: ArraySlice<UInt8>
  private let file: String
  /// Where each line of the text begins.
  private let starts: [Int]

  init(_ text: ArraySlice<UInt8>, file: String) {
    self.text = text
    self.file = file
    var starts = [text.startIndex]
    text.withUnsafeBufferPointer { buffer in
      for (offset, byte) in buffer.enumerated() where byte == 0x0A {
        starts.append(text.startIndex + offset + 1)
      }
    }
    self.starts = starts
  }

  /// The place at a line and a column counted in bytes, both from 1.
  func location(line: UInt32, column: UInt32) -> Location {
    let index = Int(line) - 1
    guard starts.indices.contains(index) else { return Location(file, line: Int(line)) }
    let end = min(starts[index] + max(0, Int(column) - 1), text.endIndex)
    return Location(
      file, line: Int(line), column: SourceText.scalarCount(text[starts[index]..<end]) + 1)
  }
}
