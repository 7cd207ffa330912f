#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A colour of the sRGB space as amounts of light, each from 0 to 1.
struct LinearColour: Sendable {
  var red, green, blue: Double
}

extension LinearColour {
  /// Undoes the transfer function of sRGB (IEC 61966-2-1), with the threshold of WCAG 2.2.
  init(_ colour: Colour) {
    func light(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    self.init(red: light(colour.red), green: light(colour.green), blue: light(colour.blue))
  }

  /// Whether a screen can show it.
  var isDisplayable: Bool {
    [red, green, blue].allSatisfy { (-0.0001...1.0001).contains($0) }
  }

  /// The nearest of the colours with 8 bits a channel.
  var rounded: Colour {
    func channel(_ light: Double) -> UInt8 {
      let light = min(max(light, 0), 1)
      let value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
      return UInt8((value * 255).rounded())
    }
    return Colour(red: channel(red), green: channel(green), blue: channel(blue))
  }
}
