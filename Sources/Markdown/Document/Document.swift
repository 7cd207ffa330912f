/// Parsed Markdown as a flat value: one text buffer, and the nodes in document order.
///
/// A node's subtree is the run of nodes behind it up to its `end`, so a reader walks the array with
/// a loop and nesting never deepens the call stack. Text in the buffer is what the author meant:
/// entities and backslash escapes are resolved. All text is UTF-8.
public struct Document: Sendable {
  /// The text of all nodes, in document order.
  public internal(set) var text: [UInt8] = []
  /// All nodes in document order; the first is the document itself.
  public internal(set) var nodes: [Node] = []
  /// Where each node begins in the author's file; none once they were forgotten (``forgetPlaces()``).
  public internal(set) var places: [Place] = []
  /// The line in the author's file on which each table begins, in document order: kept when places are
  /// forgotten, since tables are judged once more when their room on paper is known.
  public internal(set) var tableLines: [UInt32] = []
  /// The line on which each node of raw HTML begins, by the node's index: kept likewise, since what an e-book cannot
  /// hold is found later.
  public internal(set) var htmlLines: [Int: UInt32] = [:]
  /// The links and pictures, in document order: what `Node.Kind.link` and `.image` index.
  public internal(set) var links: [Link] = []
  /// The ids that raw HTML gives, which links may lead to.
  public internal(set) var htmlIDs: [String] = []
  /// The headings, in document order: what `Node.Kind.heading` indexes.
  public internal(set) var headings: [Heading] = []
  /// The footnotes that are both defined and referred to; the number of the first is 1.
  public internal(set) var footnotes: [Footnote] = []
  /// The parts of the text that were not parsed because their cost would explode.
  public internal(set) var excesses: [Excess] = []
  /// What the author cannot have meant.
  public internal(set) var faults: [Fault] = []
}

extension Document {
  /// A run of bytes in `Document.text`.
  public struct Span: Hashable, Sendable, BitwiseCopyable {
    /// The offset of the first byte.
    public var start: UInt32
    /// How many bytes.
    public var count: UInt32

    static let empty = Span(start: 0, count: 0)

    /// Whether the run holds no byte.
    public var isEmpty: Bool { count == 0 }
    /// The run's place in `Document.text`.
    public var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  /// A place in the author's file.
  public struct Place: Hashable, Sendable, BitwiseCopyable {
    /// The line, from 1.
    public var line: UInt32
    /// The column in that line, from 1, counted in bytes.
    public var column: UInt32
  }

  /// A link's or picture's target.
  public struct Link: Hashable, Sendable {
    /// The destination as written, escapes resolved, not percent-encoded.
    public var destination: Span
    /// The title; for a picture that stands alone, the caption.
    public var title: Span
    /// Whether it is a picture rather than a link.
    public var isImage: Bool
    /// The column behind its last byte, as its node's is counted; 0 when it does not end on the line on
    /// which it begins, or has no brackets.
    public var endColumn: UInt32 = 0
    /// The index of its node.
    public var node: Int
    /// What an address in raw HTML is for, and where it is written; nil for a link or picture of Markdown.
    public var html: HTMLAddress?
  }

  /// An address in an attribute of raw HTML.
  public struct HTMLAddress: Hashable, Sendable {
    /// The address as written, in `Document.text`.
    public var span: Span
    /// Whether a page fetches what it leads to: a picture, a film, a sound.
    public var isFetched: Bool
  }

  /// A heading's place in the outline.
  public struct Heading: Hashable, Sendable {
    /// 1 to 6.
    public var level: Int
    /// The fragment identifier, unique in the document.
    public var id: String
    /// Whether the author chose the id with `{#id}`.
    public var hasExplicitID: Bool
    /// Whether the author chose an id that an earlier heading has; `id` then ends in a number.
    public var repeatsID: Bool
    /// The index of its node.
    public var node: Int
  }

  /// A footnote.
  public struct Footnote: Hashable, Sendable {
    /// What stands between `[^` and `]`.
    public var label: Span
    /// How many references the text has to it.
    public var references: Int
    /// The index of the node of its definition.
    public var node: Int
  }

  /// A part of the text that is past a bound.
  public struct Excess: Hashable, Sendable {
    /// Which bound.
    public enum Bound: Hashable, Sendable {
      /// More table cells than the bound, or a table with more columns than any table has.
      case tableCells(limit: Int)
      /// More opening brackets in one paragraph than the bound.
      case openBrackets(limit: Int)
      /// More closing parentheses in one paragraph, or at signs in the text, than the bound.
      case signs(limit: Int)
      /// So much HTML in one paragraph that nobody closes that looking for its ends would take long.
      case unclosedHTML
      /// Link reference definitions so long, and used so often, that the links would take more bytes
      /// than the bound.
      case references(limit: Int)
      /// More bytes than the bound.
      case bytes(limit: Int)
      /// More levels of nesting than the bound.
      case nesting(limit: Int)
    }
    /// Which bound was passed.
    public var bound: Bound
    /// The line in the author's file on which the part begins.
    public var line: Int
  }

  /// Gives back the memory of `places`, nearly a third of that of the nodes: a site keeps ten thousand
  /// documents, and nobody asks for a place once the text has been judged.
  public mutating func forgetPlaces() {
    for index in places.indices {
      switch nodes[index].kind {
      case .table: tableLines.append(places[index].line)
      case .htmlBlock, .htmlInline: htmlLines[index] = places[index].line
      default: break
      }
    }
    places = []
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { nodes.count <= 1 }

  /// The string in a run of the buffer.
  public func string(_ span: Span) -> String {
    String(decoding: text[span.range], as: UTF8.self)
  }
}
