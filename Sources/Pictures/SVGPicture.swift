/// An SVG file, of which only the tag of its root element is read.
struct SVGPicture {
  /// Where the tag stands in the file, from `<svg` to `>`; empty when the file is no SVG.
  let place: Range<Int>
  /// The tag.
  private let root: String

  init(_ bytes: [UInt8]) {
    place = Self.root(in: bytes)
    root = String(decoding: bytes[place], as: UTF8.self)
  }

  /// Whether the file's first element is `svg`.
  var isSVG: Bool {
    !place.isEmpty
  }

  /// The width and height that the file asks for; what it leaves open, or gives in relation to the
  /// page, comes from its view box. Rounded to whole CSS pixels.
  func size() -> PictureSize? {
    let attributes = Dictionary(attributes, uniquingKeysWith: { $1 })
    let width = attributes["width"].flatMap(Self.pixels)
    let height = attributes["height"].flatMap(Self.pixels)
    let box = attributes["viewBox"].flatMap(Self.viewBox)
    switch (width, height, box) {
    case (let width?, let height?, _): return Self.size(width, height)
    case (let width?, nil, let box?): return Self.size(width, width * box.height / box.width)
    case (nil, let height?, let box?): return Self.size(height * box.width / box.height, height)
    case (nil, nil, let box?): return Self.size(box.width, box.height)
    default: return nil
    }
  }
}

extension SVGPicture {
  /// Steps over the declaration, comments and the document type to the first tag.
  private static func root(in bytes: [UInt8]) -> Range<Int> {
    let none = 0..<0
    // An element farther down than this is no drawing's root.
    var rest = bytes.prefix(65_536)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { isSpace($0) }
      if rest.starts(with: "<!--".utf8) {
        guard let end = index(after: "-->", in: rest) else { return none }
        rest = rest[end...]
      } else if rest.starts(with: "<?".utf8) || rest.starts(with: "<!".utf8) {
        guard let end = endOfDeclaration(in: rest) else { return none }
        rest = rest[end...]
      } else {
        guard rest.starts(with: "<svg".utf8), let end = endOfTag(in: rest) else { return none }
        guard let next = rest.dropFirst(4).first,
          isSpace(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
        else { return none }
        return rest.startIndex..<end
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func index(after text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(text.utf8)
    var rest = bytes
    while let start = rest.firstIndex(of: wanted[0]) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return start + wanted.count }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// A document type may hold others in square brackets.
  private static func endOfDeclaration(in bytes: ArraySlice<UInt8>) -> Int? {
    var isInside = false
    for (index, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside: return index + 1
      default: break
      }
    }
    return nil
  }

  /// A `>` in quotes does not end a tag.
  private static func endOfTag(in bytes: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    for (index, byte) in zip(bytes.indices, bytes) {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }

  /// The tag's attributes, in their order.
  var attributes: [(name: String, value: Substring)] {
    var attributes = [(name: String, value: Substring)]()
    var rest = Substring(root).dropFirst("<svg".count)
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].filter { !$0.isWhitespace }
      let value = rest[equals...].dropFirst().drop { $0.isWhitespace }
      guard let quote = value.first, let end = value.dropFirst().firstIndex(of: quote) else {
        break
      }
      attributes.append((name, value[..<end].dropFirst()))
      rest = value[end...].dropFirst()
    }
    return attributes
  }

  /// A CSS length in CSS pixels; nil for one that depends on the page or the font.
  private static func pixels(_ text: Substring) -> Double? {
    let text = text.filter { !$0.isWhitespace }
    let digits = text.prefix { $0.isNumber || ".+-".contains($0) }
    guard let number = Double(digits), number > 0 else { return nil }
    return unitInPixels[text.dropFirst(digits.count).lowercased()].map { number * $0 }
  }

  private static let unitInPixels: [String: Double] = [
    "": 1, "px": 1, "pt": 96 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4,
    "q": 96 / 101.6,
  ]

  private static func viewBox(_ text: Substring) -> (width: Double, height: Double)? {
    let numbers = text.split { $0 == "," || $0.isWhitespace }.compactMap { Double($0) }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else { return nil }
    return (numbers[2], numbers[3])
  }

  private static func size(_ width: Double, _ height: Double) -> PictureSize? {
    let greatest = 10_000_000.0
    guard width.isFinite, height.isFinite, width < greatest, height < greatest else { return nil }
    return PictureSize(
      width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded())))
  }
}
