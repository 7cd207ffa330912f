import Markdown

/// Where the pages of the booklet on paper begin in the e-book: who reads one and who reads the other find the same
/// place.
struct EBookPages {
  /// The beginning of a page.
  struct Break: Hashable {
    /// The number of the page.
    let number: Int
    /// The place of its file in the book.
    let document: Int
    /// Before which byte of that file it begins.
    let offset: Int

    /// Its id in the file.
    var id: String { ReservedIDs.theme("page-\(number)") }
  }

  /// Those that were found, in their order.
  private(set) var breaks = [Break]()

  /// How many letters of a page are looked for at once: as many stand together nowhere else.
  private static let probe = 14
  /// How many letters of a page are tried at most; before them stands what only paper has.
  private static let tried = 160
  /// How far behind the page before a page begins at most, in letters: some pages hold that many.
  private static let reach = 4_000

  /// Finds the pages in the files of a book. One that has no text of the book is left out.
  init(_ pages: [PrintedPage], in documents: [EBookDocument]) {
    guard !pages.isEmpty else { return }
    let text = EBookLetters(of: documents)
    var next = 0
    var reach = Self.reach
    for page in pages {
      let letters = page.text.unicodeScalars.map(\.value)
      guard let start = Self.start(of: letters, in: text.letters, from: next, within: reach) else {
        reach += Self.reach
        continue
      }
      let place = text.places[start]
      breaks.append(
        Break(number: page.number, document: place.document, offset: place.offset))
      // No two pages begin at one place: not in a word with its reading, nor in the contents.
      next = text.places[start...].firstIndex { $0 != place } ?? text.places.endIndex
      reach = Self.reach
    }
  }

  /// The file at a place in the book, with its marks.
  func marked(_ bytes: [UInt8], document: Int) -> [UInt8] {
    let own = breaks.filter { $0.document == document }
    guard !own.isEmpty else { return bytes }
    var marked = [UInt8]()
    var start = 0
    for mark in own {
      marked += bytes[start..<mark.offset]
      marked +=
        """
        <span epub:type="pagebreak" role="doc-pagebreak" id="\(mark.id)" aria-label="\(mark.number)"></span>
        """.utf8
      start = mark.offset
    }
    return marked + bytes[start...]
  }
}

extension EBookPages {
  /// Where in a text a page's letters begin.
  private static func start(
    of page: [UInt32], in text: [UInt32], from next: Int, within reach: Int
  ) -> Int? {
    let limit = min(text.count, next + reach)
    for offset in stride(from: 0, to: min(page.count, tried), by: 3) {
      let probe = page[offset..<min(page.count, offset + Self.probe)]
      guard probe.count == Self.probe || offset == 0 && probe.count > 3,
        var found = first(probe, in: text, from: next, to: limit)
      else { continue }
      var before = offset
      while before > 0, found > next, text[found - 1] == page[before - 1] {
        found -= 1
        before -= 1
      }
      return beginning(of: page[..<before], before: found, in: text, from: next)
    }
    return nil
  }

  /// Where a page begins of whose first letters some are in no text, as readings of a heading, which are as large as
  /// other text: at its first letter or, where that is none of the text's, at the place that was found.
  private static func beginning(
    of letters: ArraySlice<UInt32>, before found: Int, in text: [UInt32], from next: Int
  ) -> Int {
    var start = found
    var isInText = false
    for letter in letters.reversed() {
      isInText = start > next && text[start - 1] == letter
      if isInText { start -= 1 }
    }
    return isInText ? start : found
  }

  private static func first(
    _ probe: ArraySlice<UInt32>, in text: [UInt32], from next: Int, to limit: Int
  ) -> Int? {
    guard let letter = probe.first, next + probe.count <= limit else { return nil }
    for start in next...limit - probe.count where text[start] == letter {
      if text[start..<start + probe.count].elementsEqual(probe) { return start }
    }
    return nil
  }
}

/// The letters that a reader sees in the files of a book, without white space and readings, each with its place.
private struct EBookLetters {
  private(set) var letters = [UInt32]()
  private(set) var places = [(document: Int, offset: Int)]()
  private var isInReading = false
  /// Where the element begins in which nothing may be set.
  private var whole: Int?

  init(of documents: [EBookDocument]) {
    for (index, document) in documents.enumerated() { read(document, index) }
  }

  private mutating func read(_ document: EBookDocument, _ number: Int) {
    whole = nil
    for piece in EBookPieces(of: document.bytes) {
      add(piece.text, number)
      enter(piece.tag.name, at: piece.text.endIndex)
    }
  }

  private mutating func enter(_ tag: String, at offset: Int) {
    switch tag {
    case "rt", "rp": isInReading = true
    case "/rt", "/rp": isInReading = false
    // In the contents of a book stands nothing but links.
    case "ruby", "nav": whole = whole ?? offset
    case "/ruby", "/nav": whole = nil
    default: break
    }
  }

  private mutating func add(_ text: ArraySlice<UInt8>, _ document: Int) {
    guard !isInReading else { return }
    var offset = text.startIndex
    while offset < text.endIndex {
      let rest = text[offset...]
      let escape = Self.escapes.first { rest.starts(with: $0.bytes) }
      let length = escape?.bytes.count ?? Self.length(from: rest[offset])
      let scalar =
        escape?.scalar
        ?? String(decoding: rest.prefix(length), as: UTF8.self).unicodeScalars.first ?? " "
      if !scalar.properties.isWhitespace {
        letters.append(scalar.value)
        places.append((document, whole ?? offset))
      }
      offset += length
    }
  }

  /// How many bytes a letter takes that begins with a byte.
  private static func length(from byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  private static let escapes: [(bytes: [UInt8], scalar: Unicode.Scalar)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""),
  ].map { (Array($0.0.utf8), $0.1) }
}
