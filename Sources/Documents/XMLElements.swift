/// The elements of an XML text in their order, within bounds, up to where it makes no sense.
struct XMLElements {
  private(set) var elements: [XMLElement] = []
  /// Whether the text was read to its end.
  private(set) var isWhole = true
  /// The indices of the elements that are open.
  private var open: [Int] = []

  private static let mostElements = 10_000
  private static let mostDepth = 40

  init(_ bytes: [UInt8]) {
    var reader = XMLReader(bytes)
    while let piece = reader.next() {
      guard elements.count < Self.mostElements, open.count < Self.mostDepth else {
        isWhole = false
        return
      }
      add(piece)
    }
    if reader.problem == .declarations { elements = [] }
    isWhole = reader.problem == nil
  }

  private mutating func add(_ piece: XMLReader.Piece) {
    switch piece {
    case .start(let name):
      let path = open.last.map { elements[$0].path } ?? []
      open.append(elements.count)
      elements.append(
        XMLElement(
          path: path + [String(decoding: name.local, as: UTF8.self)],
          prefix: String(decoding: name.prefix, as: UTF8.self)))
    case .attribute(let name, let value):
      guard let last = open.last else { return }
      elements[last].attributes.append(
        XMLElement.Attribute(
          prefix: String(decoding: name.prefix, as: UTF8.self),
          name: String(decoding: name.local, as: UTF8.self), value: value.string))
    case .text(let text):
      if let last = open.last { elements[last].text += text.string }
    case .end: _ = open.popLast()
    }
  }
}
