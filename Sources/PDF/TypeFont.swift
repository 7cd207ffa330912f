/// How wide the letters of a font are, and what they mean.
struct TypeFont {
  /// How many bytes a code has.
  let codeLength: Int
  private var widths: [Int: Double] = [:]
  private var usual: Double
  private var meanings: [Int: String] = [:]

  init(_ font: ShownPage.Font) {
    codeLength = font.isComposite ? 2 : 1
    usual = (font.usualWidth.firstNumber ?? (font.isComposite ? 1000 : 0)) / 1000
    if font.isComposite {
      readComposite(font.widths)
    } else {
      let unit = font.matrix.firstNumber ?? 0.001
      let first = Int(font.firstCode.firstNumber ?? 0)
      for (offset, width) in font.widths.numbers.enumerated() {
        widths[first + offset] = width * abs(unit)
      }
    }
    readMeanings(font.meanings)
  }

  /// The width of a letter in type of size 1.
  func width(of code: Int) -> Double { widths[code] ?? usual }

  /// The text of a letter; empty when the font does not say it.
  func meaning(of code: Int) -> String { meanings[code] ?? "" }
}

extension TypeFont {
  /// Reads widths (ISO 32000-2, section 9.7.4.3): `first [w w w]`, or `first last w`.
  private mutating func readComposite(_ bytes: [UInt8]) {
    var scanner = ContentScanner(bytes)
    var numbers = [Double]()
    var depth = 0
    while let token = scanner.next() {
      switch token {
      case .arrayStart:
        depth += 1
      case .arrayEnd:
        if depth == 2, let first = numbers.first.flatMap({ Int(exactly: $0) }) {
          for (offset, width) in numbers.dropFirst().enumerated() {
            widths[first + offset] = width / 1000
          }
          numbers = []
        }
        depth -= 1
      case .number(let number):
        numbers.append(number)
        if depth == 1, numbers.count == 3, let first = Int(exactly: numbers[0]),
          let last = Int(exactly: numbers[1]), first <= last, last <= 0xFFFF
        {
          for code in first...last { widths[code] = number / 1000 }
          numbers = []
        }
      default: break
      }
    }
  }

  /// Reads a ToUnicode program as far as it lists codes and ranges.
  private mutating func readMeanings(_ bytes: [UInt8]) {
    var scanner = ContentScanner(bytes)
    var strings = [[UInt8]]()
    var list: [[UInt8]]?
    while let token = scanner.next() {
      switch token {
      case .string(let string):
        if list == nil { strings.append(string) } else { list?.append(string) }
      case .arrayStart: list = []
      case .arrayEnd:
        if let list, strings.count >= 2, let first = strings[strings.count - 2].code {
          for (offset, text) in list.enumerated() { meanings[first + offset] = text.text }
          strings.removeLast(2)
        }
        list = nil
      case .word("beginbfchar"), .word("beginbfrange"), .word("begincodespacerange"): strings = []
      case .word("endbfchar"):
        for index in stride(from: 0, to: strings.count - 1, by: 2) {
          if let code = strings[index].code { meanings[code] = strings[index + 1].text }
        }
      case .word("endbfrange"): readRanges(strings)
      default: break
      }
    }
  }

  private mutating func readRanges(_ strings: [[UInt8]]) {
    for index in stride(from: 0, to: strings.count - 2, by: 3) {
      guard let first = strings[index].code, let last = strings[index + 1].code, first <= last,
        let scalar = strings[index + 2].text.unicodeScalars.first
      else { continue }
      for code in first...last {
        meanings[code] = Unicode.Scalar(scalar.value + UInt32(code - first)).map(String.init)
      }
    }
  }
}

extension [UInt8] {
  /// A code of at most two bytes.
  var code: Int? {
    count <= 2 && count > 0 ? reduce(0) { $0 << 8 | Int($1) } : nil
  }

  /// UTF-16 as a text.
  fileprivate var text: String {
    let units = stride(from: 0, to: count - 1, by: 2).map {
      UInt16(self[$0]) << 8 | UInt16(self[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }

  fileprivate var numbers: [Double] {
    var scanner = ContentScanner(self)
    var numbers = [Double]()
    while let token = scanner.next() {
      if case .number(let number) = token { numbers.append(number) }
    }
    return numbers
  }

  fileprivate var firstNumber: Double? { numbers.first }
}
