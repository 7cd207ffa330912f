/// What is in a book, counted in its own files: of this, and of nothing else, speaks what it says of itself to readers
/// who need to know how they can read it.
struct EBookFacts: Hashable {
  /// How many pictures show something, and how many of them say nothing of it.
  private(set) var pictures = 0
  private(set) var undescribedPictures = 0
  /// How many words have a reading.
  private(set) var readings = 0
  /// Whether a Chinese character stands anywhere without one.
  private(set) var hasBareCharacters = false
  /// How many pages of the booklet on paper it marks.
  private(set) var pages = 0
  /// Whether one of its pictures may move or blink.
  let mayMove: Bool
  let isVertical: Bool

  private var isInRuby = false
  private var isInReading = false
  private var isSilent = false
  private var hasPendingCharacter = false
  private var hasReading = false

  /// Counts in the files of a book, as Sasshi writes them: no sign stands unescaped in them that begins or ends a tag.
  init(of files: [[UInt8]], mayMove: Bool, isVertical: Bool) {
    self.mayMove = mayMove
    self.isVertical = isVertical
    for file in files { count(in: file) }
  }

  /// Whether every Chinese character has a reading.
  var isFullyAnnotated: Bool { readings > 0 && !hasBareCharacters }

  /// Whether whoever sees nothing misses nothing.
  var isDescribed: Bool { undescribedPictures == 0 }
}

extension EBookFacts {
  private mutating func count(in file: [UInt8]) {
    for piece in EBookPieces(of: file) {
      read(text: piece.text)
      read(tag: piece.tag)
    }
  }

  private mutating func read(tag: EBookPieces.Tag) {
    switch tag.name {
    case "img":
      // The cover says what stands on it; the text says that, too.
      guard !tag.says("class=\"cover-picture\"") else { return }
      pictures += 1
      if tag.says("alt=\"\"") { undescribedPictures += 1 }
    case "span": if tag.says("epub:type=\"pagebreak\"") { pages += 1 }
    case "ruby":
      isInRuby = true
      hasPendingCharacter = false
    case "/ruby":
      if hasPendingCharacter { hasBareCharacters = true }
      isInRuby = false
    case "rp": isSilent = true
    case "/rp": isSilent = false
    case "rt":
      isInReading = true
      hasReading = false
    case "/rt":
      isInReading = false
      if hasReading { readings += 1 } else if hasPendingCharacter { hasBareCharacters = true }
      hasPendingCharacter = false
    default: break
    }
  }

  private mutating func read(text: ArraySlice<UInt8>) {
    guard !text.isEmpty, !isSilent else { return }
    if isInReading {
      hasReading = true
    } else if !hasBareCharacters,
      String(decoding: text, as: UTF8.self).unicodeScalars.contains(where: \.isIdeograph)
    {
      if isInRuby { hasPendingCharacter = true } else { hasBareCharacters = true }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a Chinese character, or the sign that repeats one.
  fileprivate var isIdeograph: Bool {
    // No letter of most scripts is asked for in Unicode's tables, which would take longer than all else here.
    value >= 0x3005 && (properties.isIdeographic || self == "々")
  }
}
