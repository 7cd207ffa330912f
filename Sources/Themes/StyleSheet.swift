import Diagnostics

/// A style sheet of a theme, read for the files that it asks for and for what would not end with it, and for
/// nothing else (CSS Syntax 3).
struct StyleSheet {
  /// The whole text.
  let text: ArraySlice<UInt8>
  /// What it asks for, in the order in which it stands there.
  let requests: [Request]
  /// Why the text would reach into what stands behind it, or would end what stands around it.
  let slips: [Slip]

  /// What a style sheet asks for.
  struct Request {
    /// The address, without quotation marks and escapes.
    let address: String
    /// Where it stands in the text, from `url(` to `)`; an import to the end of its address.
    let range: Range<Int>
    /// Whether it is another style sheet.
    let isImport: Bool
  }

  /// A part of the text that is not closed, or that closes too much.
  struct Slip {
    /// What is wrong with it.
    enum Kind {
      /// A bracket that is never closed.
      case open(UInt8)
      /// A bracket that closes nothing.
      case stray(UInt8)
      /// A comment without an end.
      case comment
      /// A text whose quotation mark is missing at the end of its line.
      case quotation
      /// The end of the element in which the sheet stands on a page.
      case endTag
    }

    let kind: Kind
    /// Where it stands in the text.
    let range: Range<Int>

    /// Whether what is not closed is a text or a comment, and what is in it is unknown.
    var isText: Bool {
      switch kind {
      case .comment, .quotation, .endTag: true
      case .open, .stray: false
      }
    }
  }

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    var scanner = StyleScanner(text)
    scanner.readAll()
    requests = scanner.requests
    slips = scanner.slips
  }
}
