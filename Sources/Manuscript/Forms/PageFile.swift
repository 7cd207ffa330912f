import Diagnostics
import Markdown
import YAML

/// A Markdown file in its parts: what stands before the front matter, the front matter, and the text below it.
struct PageFile: Sendable {
  /// The line on which the text begins, from 1.
  let bodyLine: Int
  private let yamlLine: Int
  /// Up to the line below the first `---`, or the mark of byte order alone.
  private let head: [UInt8]
  /// nil when there is no front matter.
  private let yaml: [UInt8]?
  /// From the second `---` on, or the whole text.
  private var rest: [UInt8]
  /// The heading above the text that is its title.
  private(set) var heading: TitlePlace?

  init(_ bytes: [UInt8]) throws(EditRefusal) {
    let text = try bytes.checkedText(file: "")
    do throws(Diagnostic) {
      let split = try FrontMatterSplit(text.bytes, text.lines, file: "")
      bodyLine = split.bodyLine
      yamlLine = split.yamlLine
      let start = split.yaml?.startIndex ?? text.bytes.startIndex
      head = Array(bytes[..<start])
      yaml = split.yaml.map { Array($0) }
      rest = Array(bytes[(split.yaml?.endIndex ?? start)...])
      heading = TitlePlace(in: text, fromLine: split.bodyLine)
    } catch {
      throw EditRefusal(error)
    }
  }

  func editor(_ keyOrder: @escaping YAMLEditor.KeyOrder) throws(EditRefusal) -> YAMLEditor {
    try YAMLEditor(yaml ?? [], firstLine: yamlLine, keyOrder: keyOrder)
  }

  /// The file with other front matter; without any where none is needed.
  func bytes(withFrontMatter edited: [UInt8]) -> [UInt8] {
    let ending = lineEnding
    guard !(yaml ?? []).isEmpty else {
      // A text that was made anew has line ends of its own.
      var written = edited.split(separator: 0x0A, omittingEmptySubsequences: false)
      if written.last?.isEmpty == true { written.removeLast() }
      let lines = written.flatMap { $0 + ending }
      guard yaml == nil else { return head + lines + rest }
      guard !lines.isEmpty else { return head + rest }
      let fence = Array("---".utf8) + ending
      let first = rest.first
      let gap = first == nil || first == 0x0A || first == 0x0D ? [] : ending
      return head + fence + lines + fence + gap + rest
    }
    let isClosed = edited.isEmpty || edited.last == 0x0A || edited.last == 0x0D
    return head + edited + (isClosed ? [] : ending) + rest
  }

  /// The sign or signs with which the file's first line ends.
  private var lineEnding: [UInt8] {
    let end = (head + rest).drop { $0 != 0x0A && $0 != 0x0D }
    return end.first == 0x0D ? (end.dropFirst().first == 0x0A ? [0x0D, 0x0A] : [0x0D]) : [0x0A]
  }
}

extension PageFile {
  /// Sets the title that stands above the text.
  mutating func setHeading(_ value: FormValue?) throws(EditRefusal) {
    guard let heading, case .text(let text)? = value, value?.isBlank == false else {
      throw Self.noTitle
    }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words != String(decoding: heading.words, as: UTF8.self) else { return }
    let wanted = InlineText.parse(words).text
    for form in [words, words.escapedMarkdown] {
      guard let changed = replacing(heading.words, with: form), changed.heading?.title == wanted
      else { continue }
      self = changed
      return
    }
    throw Self.noHeading
  }

  /// The file with other words in place of those of its heading.
  private func replacing(_ words: ArraySlice<UInt8>, with text: String) -> PageFile? {
    let offset = head.count + (yaml?.count ?? 0)
    let range = (words.startIndex - offset)..<(words.endIndex - offset)
    guard range.lowerBound >= 0, range.upperBound <= rest.count else { return nil }
    let changed = rest[..<range.lowerBound] + Array(text.utf8) + rest[range.upperBound...]
    return try? PageFile(head + (yaml ?? []) + changed)
  }

  private static let noTitle = EditRefusal(
    Wording(english: "A page needs a title.", japanese: "ページには題名が必要です。"),
    hint: Wording(english: "Write what the page is about.", japanese: "何のページかを書いてください。"))

  private static let noHeading = EditRefusal(
    Wording(
      english: "This title cannot stand as a heading above the text.",
      japanese: "この題名は、本文の上の題名の行には書けません。"),
    hint: Wording(
      english: "Leave out links and signs of Markdown, or write it in the text.",
      japanese: "リンクやMarkdownの記号をのぞくか、本文のほうで直してください。"))
}

extension String {
  /// The text with a backslash before each sign that has a meaning in Markdown and none in a title.
  fileprivate var escapedMarkdown: String {
    let signs = "\\`[]<>&_~!#"
    return map { signs.contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
