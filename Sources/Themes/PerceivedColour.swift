#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A colour by how people see it: its lightness, and its hue and strength as a point of a plane.
///
/// Oklab, by Björn Ottosson (CSS Color 4, section 9.2): two colours that differ only in lightness look
/// as if they had the same hue.
struct PerceivedColour: Sendable {
  /// From 0, black, to 1, white.
  var lightness: Double
  /// From green to red, and from blue to yellow.
  var greenRed, blueYellow: Double
}

extension PerceivedColour {
  init(_ colour: Colour) {
    let light = LinearColour(colour)
    let (red, green, blue) = (light.red, light.green, light.blue)
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    greenRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The same hue and lightness as a colour that a screen can show: as strong as that allows.
  var displayable: Colour {
    if light(strength: 1).isDisplayable { return light(strength: 1).rounded }
    var (shown, hidden) = (0.0, 1.0)
    for _ in 0..<20 {
      let middle = (shown + hidden) / 2
      if light(strength: middle).isDisplayable { shown = middle } else { hidden = middle }
    }
    return light(strength: shown).rounded
  }

  private func light(strength: Double) -> LinearColour {
    let (a, b) = (greenRed * strength, blueYellow * strength)
    func cube(_ value: Double) -> Double { value * value * value }
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return LinearColour(
      red: 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      green: -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      blue: -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short)
  }
}
