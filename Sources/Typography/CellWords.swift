/// The words of a table's cell: how wide they are in type of size 1, and where they may break.
///
/// Never broken are numbers, dates and times, numbers with what is counted (`NumberPhrase`), and words of up to
/// ten letters. A longer word breaks behind its punctuation marks, and in a piece of more than ten letters
/// anywhere.
public struct CellWords: Hashable, Sendable {
  /// The width of the widest word.
  public private(set) var word = 0.0
  /// The width of the widest piece, when long words break.
  public private(set) var piece = 0.0
  /// The width of the widest line, when only the author's own line ends are kept.
  public private(set) var line = 0.0
  /// What engines have to be told about the words, in the order of the text.
  public private(set) var marks = [Mark]()

  /// Something that an engine cannot know of a word.
  public struct Mark: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
      /// The text never breaks, though an engine would.
      case whole
      /// A piece of a long word, which breaks anywhere if long words break.
      case long
      /// A piece of a long word, which does not break; but a line may end behind it if long words break.
      case piece
    }
    /// What it is.
    public var kind: Kind
    /// The bytes, by the offsets that the characters came with.
    public var range: Range<Int>
  }

  /// How many letters a word has at most that never breaks.
  public static let longestWord = 10
  /// How many characters a number has at most; a longer one is a code.
  static let longestNumber = 24
  /// How wide a column of running text is at least, in type of size 1, if its text is as long.
  static let leastLine = 4.0

  /// The words of a cell.
  public init(_ glyphs: [Glyph]) {
    let phrases = glyphs.phrases
    var index = 0
    while index < glyphs.count {
      let end = glyphs.wordEnd(from: index, phrases)
      add(glyphs[index..<end])
      index = end
    }
    line = Self.widestLine(of: glyphs)
    word = max(word, min(line, Self.leastLine))
    piece = max(piece, min(line, Self.leastLine))
  }
}

extension CellWords {
  /// A character of a cell.
  public struct Glyph: Hashable, Sendable {
    /// Its code point.
    public var scalar: UInt32
    /// Where its bytes are.
    public var range: Range<Int>
    /// How wide it is, in type of size 1.
    public var width: Double
    /// Whether it is never parted from the next one.
    public var joinsNext = false

    /// A character in a kind of typeface.
    public init(_ scalar: UInt32, _ range: Range<Int>, in face: TypeFace) {
      self.scalar = scalar
      self.range = range
      width = face.width(ofScalar: scalar)
    }
  }

  private mutating func add(_ run: ArraySlice<Glyph>) {
    let width = run.width
    word = max(word, width)
    guard let first = run.first, let last = run.last else { return }
    if run.contains(where: { $0.isSquare || $0.isSpace }) {
      piece = max(piece, width)
      guard run.count > 1 else { return }
      marks.append(Mark(kind: .whole, range: first.range.lowerBound..<last.range.upperBound))
    } else if run.isShort {
      piece = max(piece, width)
      guard run.isNumber, run.contains(where: \.endsLines) else { return }
      marks.append(Mark(kind: .whole, range: first.range.lowerBound..<last.range.upperBound))
    } else {
      addPieces(of: run)
    }
  }

  private mutating func addPieces(of run: ArraySlice<Glyph>) {
    var start = run.startIndex
    while start < run.endIndex {
      let end = run.pieceEnd(from: start)
      let part = run[start..<end]
      let isShort = part.isShort
      piece = max(piece, isShort ? part.width : part.prefix(Self.longestWord).width)
      let range = run[start].range.lowerBound..<run[end - 1].range.upperBound
      marks.append(Mark(kind: isShort ? .piece : .long, range: range))
      start = end
    }
  }

  private static func widestLine(of glyphs: [Glyph]) -> Double {
    glyphs.split { $0.scalar == 0x0A }.map(\.width).max() ?? 0
  }
}

extension CellWords.Glyph {
  /// A line may end beside it: it stands in a square of its own.
  fileprivate var isSquare: Bool {
    Unicode.Scalar(scalar).map(EastAsianWidth.isWide) ?? false
  }

  fileprivate var isSpace: Bool {
    scalar == 0x200B || (WhiteSpace.contain(scalar) && scalar != 0xA0 && scalar != 0x202F)
  }

  fileprivate var isDigit: Bool { 0x30...0x39 ~= FullWidth.narrowed(scalar) }

  /// Whether it stands between the digits of a number, a date or a time.
  fileprivate var isInNumber: Bool {
    [0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x2013].contains(FullWidth.narrowed(scalar))
  }

  /// Whether engines end lines behind it in a number: in 2026-12-16 and 12/16.
  fileprivate var endsLines: Bool { [0x2D, 0x2F, 0x2013].contains(scalar) }

  /// Whether it stands before or behind a number.
  fileprivate var isAtNumber: Bool {
    Unicode.Scalar(scalar).map { "+-−±¥￥$€£%％‰°℃()（）*.,".unicodeScalars.contains($0) } ?? false
  }

  /// Whether it is no letter and no digit: a long word may break behind it.
  fileprivate var isPunctuation: Bool {
    !Letters.contain(scalar) && scalar != 0x27 && scalar != 0x2019
  }
}

extension [CellWords.Glyph] {
  /// Where the phrases with numbers in it end, by their beginnings.
  fileprivate var phrases: [Int: Int] {
    guard contains(where: \.isDigit) else { return [:] }
    let ranges = NumberPhrase.ranges(in: map(\.scalar))
    return Dictionary(uniqueKeysWithValues: ranges.map { ($0.lowerBound, $0.upperBound) })
  }

  /// Where the word ends that begins at an index.
  fileprivate func wordEnd(from start: Int, _ phrases: [Int: Int]) -> Int {
    if self[start].isSpace { return start + 1 }
    var end = phrases[start] ?? start + 1
    while end < count {
      let (last, next) = (self[end - 1], self[end])
      guard last.joinsNext || !(next.isSpace || next.isSquare || last.isSquare) else { break }
      end = phrases[end] ?? end + 1
    }
    return end
  }
}

extension ArraySlice<CellWords.Glyph> {
  fileprivate var width: Double { reduce(0) { $0 + $1.width } }

  /// Whether it never breaks: a number, or a word of a few letters with the punctuation marks around it.
  fileprivate var isShort: Bool {
    if isNumber { return count <= CellWords.longestNumber }
    let letters = reduce(0) { $0 + ($1.isPunctuation || $1.width == 0 ? 0 : 1) }
    return letters <= CellWords.longestWord && count - letters <= 4
  }

  fileprivate var isNumber: Bool {
    contains(where: \.isDigit) && allSatisfy { $0.isDigit || $0.isInNumber || $0.isAtNumber }
  }

  /// Where the piece of a long word ends that begins at an index: behind the punctuation marks behind it, but
  /// within no number.
  fileprivate func pieceEnd(from start: Int) -> Int {
    var end = start
    while end < endIndex, self[end].isPunctuation { end += 1 }
    while end < endIndex, !self[end].isPunctuation || isInNumber(at: end) { end += 1 }
    while end < endIndex, self[end].isPunctuation { end += 1 }
    return end
  }

  private func isInNumber(at index: Int) -> Bool {
    index > startIndex && index + 1 < endIndex && self[index].isInNumber && self[index - 1].isDigit
      && self[index + 1].isDigit
  }
}
