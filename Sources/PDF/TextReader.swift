/// Reads the letters that a page shows, with their places (ISO 32000-2, section 9.4). What stands in forms,
/// such as drawings, is left out.
struct TextReader {
  private let page: ShownPage
  private var fonts: [String: TypeFont] = [:]
  private(set) var glyphs = [ShownGlyph]()
  private var state = State()
  private var saved = [State]()
  private var line = Matrix()
  private var text = Matrix()
  private var operands = [ContentScanner.Token]()

  private struct State {
    var matrix = Matrix()
    var font: String?
    var size = 0.0
    var letterSpace = 0.0
    var wordSpace = 0.0
    var stretch = 1.0
    var leading = 0.0
  }

  /// - Parameter known: fonts of pages before, by the numbers of their objects; those of this page are added.
  init(_ page: ShownPage, known: inout [Int: TypeFont]) {
    self.page = page
    for (name, font) in page.fonts {
      let read = known[font.identity] ?? TypeFont(font)
      if font.identity > 0 { known[font.identity] = read }
      fonts[name] = read
    }
    read()
  }
}

extension TextReader {
  private mutating func read() {
    var scanner = ContentScanner(page.content)
    while let token = scanner.next() {
      guard case .word(let word) = token else {
        operands.append(token)
        continue
      }
      if word == "ID" { scanner.skipPicture() }
      apply(word)
      operands.removeAll(keepingCapacity: true)
    }
  }

  private mutating func apply(_ word: String) {
    switch word {
    case "q": saved.append(state)
    case "Q": state = saved.popLast() ?? state
    case "cm": state.matrix = matrix() * state.matrix
    case "BT": setLine(Matrix())
    case "Tm": setLine(matrix())
    case "Tf": setFont()
    case "Tc": state.letterSpace = number(0)
    case "Tw": state.wordSpace = number(0)
    case "Tz": state.stretch = number(0) / 100
    case "TL": state.leading = number(0)
    case "Td": move(number(0), number(1))
    case "TD":
      state.leading = -number(1)
      move(number(0), number(1))
    case "T*": move(0, -state.leading)
    case "Tj", "TJ": show()
    case "'", "\"":
      move(0, -state.leading)
      show()
    default: break
    }
  }

  private func number(_ index: Int) -> Double {
    guard index < operands.count, case .number(let number) = operands[index] else { return 0 }
    return number
  }

  private func matrix() -> Matrix {
    Matrix(a: number(0), b: number(1), c: number(2), d: number(3), e: number(4), f: number(5))
  }

  private mutating func setFont() {
    guard case .name(let name)? = operands.first else { return }
    state.font = name
    state.size = number(1)
  }

  private mutating func setLine(_ matrix: Matrix) {
    line = matrix
    text = matrix
  }

  private mutating func move(_ x: Double, _ y: Double) {
    setLine(Matrix(e: x, f: y) * line)
  }

  private mutating func show() {
    for operand in operands {
      switch operand {
      case .string(let bytes): show(bytes)
      case .number(let adjustment):
        text = Matrix(e: -adjustment / 1000 * state.size * state.stretch) * text
      default: break
      }
    }
  }

  private mutating func show(_ bytes: [UInt8]) {
    guard let font = state.font.flatMap({ fonts[$0] }) else { return }
    for start in stride(from: 0, to: bytes.count, by: font.codeLength) {
      let code = Array(bytes[start..<min(bytes.count, start + font.codeLength)])
      let width = font.width(of: code.code ?? 0) * state.size
      add(font.meaning(of: code.code ?? 0), width: width * state.stretch)
      let space = state.letterSpace + (code == [0x20] ? state.wordSpace : 0)
      text = Matrix(e: (width + space) * state.stretch) * text
    }
  }

  private mutating func add(_ meaning: String, width: Double) {
    let placed = text * state.matrix
    let scale = abs(state.matrix.a * state.matrix.d - state.matrix.b * state.matrix.c).squareRoot()
    let own = abs(text.a * text.d - text.b * text.c).squareRoot()
    let end = placed.e + width * placed.a
    glyphs.append(
      ShownGlyph(
        text: meaning, left: min(placed.e, end), right: max(placed.e, end), base: placed.f,
        size: state.size * own * scale, scale: scale))
  }
}

extension Matrix {
  /// The transformation by the left matrix, then by the right one.
  fileprivate static func * (left: Matrix, right: Matrix) -> Matrix {
    Matrix(
      a: left.a * right.a + left.b * right.c, b: left.a * right.b + left.b * right.d,
      c: left.c * right.a + left.d * right.c, d: left.c * right.b + left.d * right.d,
      e: left.e * right.a + left.f * right.c + right.e,
      f: left.e * right.b + left.f * right.d + right.f)
  }
}
