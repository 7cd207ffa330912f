import Diagnostics
import YAML

extension PictureSettings {
  /// Reads `pictures` of `site.yaml`; what is wrong is reported to `reader` and left as it would be without it.
  static func read(_ reader: inout MappingReader) -> PictureSettings {
    var settings = PictureSettings()
    settings.widths = readWidths(&reader) ?? settings.widths
    settings.quality = reader.optional("quality", Scalars.quality)
    settings.format = reader.optional("format", Scalars.pictureFormat) ?? settings.format
    settings.hasCards = reader.optional("cards", Scalars.yesOrNo) ?? settings.hasCards
    return settings
  }

  /// How many widths there may be: each is a file more for each picture.
  private static let widthLimit = 6

  private static func readWidths(_ reader: inout MappingReader) -> [Int]? {
    guard let location = reader.node("widths")?.location else { return nil }
    let count = reader.diagnostics.count
    let widths = reader.list("widths", Scalars.pixels)
    guard reader.diagnostics.count == count else { return nil }
    guard (1...widthLimit).contains(widths.count) else {
      reader.report(wrongCount(widths.count, at: location))
      return nil
    }
    let sorted = Array(Set(widths)).sorted()
    guard sorted == widths else {
      reader.report(outOfOrder(sorted, at: location))
      return nil
    }
    return widths
  }

  private static func wrongCount(_ count: Int, at location: Location) -> Diagnostic {
    .error(
      .wrongValue, at: location,
      Wording(
        english: "There must be from 1 to \(widthLimit) widths, but there are \(count).",
        japanese: "幅は1個から\(widthLimit)個まで書けますが、\(count)個あります。"),
      hint: Wording(
        english: "Name a few, or remove the line. For example: widths: [480, 960, 1600]",
        japanese: "いくつかにしぼって書くか、この行を消してください。たとえば： widths: [480, 960, 1600]"))
  }

  private static func outOfOrder(_ sorted: [Int], at location: Location) -> Diagnostic {
    let list = sorted.map(String.init).joined(separator: ", ")
    return .error(
      .wrongValue, at: location,
      Wording(
        english: "Each width must be larger than the one before.",
        japanese: "幅は、小さいものから順に、一度ずつ書きます。"),
      hint: Wording(
        english: "Write: widths: [\(list)]", japanese: "次のように書いてください： widths: [\(list)]"))
  }
}

extension Scalars {
  fileprivate static func pixels(_ node: YAMLNode) throws(Diagnostic) -> Int {
    try value(
      of: node, { Int($0, from: 100...4000) },
      Wording(
        english: "a number of pixels from 100 to 4000, such as 960",
        japanese: "960 のような、100 から 4000 までの数（ピクセル）"))
  }

  fileprivate static func quality(_ node: YAMLNode) throws(Diagnostic) -> Int {
    try value(
      of: node, { Int($0, from: 1...100) },
      Wording(english: "a number from 1 to 100, such as 78", japanese: "78 のような、1 から 100 までの数"))
  }

  fileprivate static func pictureFormat(
    _ node: YAMLNode
  ) throws(Diagnostic) -> PictureSettings.Format {
    try value(
      of: node, { PictureSettings.Format(rawValue: $0.lowercased()) },
      Wording(english: "webp, avif or jpeg", japanese: "webp、avif、jpeg のどれか"))
  }
}

extension Int {
  /// The number that digits alone write; nil beyond a range.
  fileprivate init?(_ text: String, from range: ClosedRange<Int>) {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      range.contains(number)
    else { return nil }
    self = number
  }
}
