/// How well two colours stand out from each other (WCAG 2.2, “contrast ratio”): from 1, for equal ones,
/// to 21, for black and white.
struct Contrast: Hashable, Sendable {
  let ratio: Double

  /// What text needs to be readable (WCAG 2.2, success criterion 1.4.3).
  static let readable = Contrast(ratio: 4.5)

  private init(ratio: Double) {
    self.ratio = ratio
  }

  init(_ one: Colour, _ other: Colour) {
    let (lighter, darker) = (
      max(one.relativeLuminance, other.relativeLuminance),
      min(one.relativeLuminance, other.relativeLuminance)
    )
    ratio = (lighter + 0.05) / (darker + 0.05)
  }
}

extension Contrast: Comparable {
  static func < (one: Contrast, other: Contrast) -> Bool {
    one.ratio < other.ratio
  }
}

extension Contrast: CustomStringConvertible {
  /// The ratio with two decimals at most, never rounded up to what it is not: `4.47:1`.
  var description: String {
    let hundredths = Int(ratio * 100)
    let decimals = (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    let shown = decimals.hasSuffix("0") ? decimals.dropLast() : decimals[...]
    return "\(hundredths / 100)" + (decimals == "00" ? "" : ".\(shown)") + ":1"
  }
}

extension Colour {
  /// WCAG 2.2, “relative luminance”: from 0, black, to 1, white.
  var relativeLuminance: Double {
    let light = LinearColour(self)
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
  }

  /// The colour of the same hue that stands out readably from all others and differs least in
  /// lightness; nil when there is none.
  func readable(beside others: [Colour]) -> Colour? {
    nearest { colour in others.allSatisfy { Contrast(colour, $0) >= .readable } }
  }

  /// The colour of the same hue that is fit and differs least in lightness; nil when there is none.
  func nearest(_ isFit: (Colour) -> Bool) -> Colour? {
    let seen = PerceivedColour(self)
    for step in 0...1000 {
      for distance in [-Double(step) / 1000, Double(step) / 1000] {
        var candidate = seen
        candidate.lightness = min(max(seen.lightness + distance, 0), 1)
        let colour = candidate.displayable
        if isFit(colour) { return colour }
      }
    }
    return nil
  }
}
