import Diagnostics

/// The front matter of a file among its bytes, for whoever changes a line of it and nothing else.
struct FrontMatterBytes {
  /// Every byte of the file.
  let bytes: [UInt8]
  /// The YAML between the `---` lines; nil when the file has none that can be read.
  let yaml: ArraySlice<UInt8>?
  /// The line on which the YAML begins.
  let line: Int
  /// Where the text begins, behind the byte order mark.
  private let start: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = bytes[start...]
    let split = try? FrontMatterSplit(text, LineStarts(text), file: "")
    yaml = split?.yaml
    line = split?.yamlLine ?? 1
  }

  /// The file with a line added as the last of its front matter, which a text that begins with its title gets for it;
  /// nil when what begins there is front matter that cannot be read.
  func adding(_ line: [UInt8]) -> [UInt8]? {
    if let yaml {
      var changed = bytes
      let opening = bytes[start..<yaml.startIndex]
      let lineEnd = opening[LineStarts(opening).line(1, of: opening).endIndex...]
      changed.insert(contentsOf: line + lineEnd, at: yaml.endIndex)
      return changed
    }
    let first = LineStarts(bytes[start...]).line(1, of: bytes[start...])
    guard !first.starts(with: "---".utf8) else { return nil }
    let end: [UInt8] = bytes[first.endIndex...].first == 0x0D ? [0x0D, 0x0A] : [0x0A]
    let fence = Array("---".utf8) + end
    return bytes[..<start] + fence + line + end + fence + end + bytes[start...]
  }
}
