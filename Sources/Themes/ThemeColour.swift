/// A colour of a theme: one that stands in its style sheets, or one that is mixed with a setting.
struct ThemeColour: Sendable {
  let name: String
  var colour: Colour
  /// What it is mixed of; nil for one that is what it is.
  var mix: Mix?

  /// A share of one colour in another.
  struct Mix: Sendable {
    /// The colour of which there is the smaller part: a setting, a colour of the theme, or a notation of CSS.
    let share: String
    /// The colour into which it is mixed.
    let ground: String
    /// How much of it there is, from 0 to 100.
    let percent: Int
  }
}

extension Colour {
  /// This colour with a share of another in it, in the numbers of sRGB.
  ///
  /// - Parameter percent: the share, from 0 to 100.
  func mixed(with other: Colour, percent: Int) -> Colour {
    func mixed(_ own: UInt8, _ other: UInt8) -> UInt8 {
      UInt8((Int(own) * (100 - percent) + Int(other) * percent + 50) / 100)
    }
    return Colour(
      red: mixed(red, other.red), green: mixed(green, other.green), blue: mixed(blue, other.blue))
  }
}

extension ThemeSettings {
  /// What a mix comes to now; nil when one of its colours is none.
  func colour(of mix: ThemeColour.Mix) -> Colour? {
    guard let share = colour(mix.share) else { return nil }
    return colour(mix.ground)?.mixed(with: share, percent: mix.percent)
  }

  /// Mixes the colours anew, in the theme's order, after a setting has changed.
  mutating func mixColours() {
    for index in colours.indices {
      guard let mixed = colours[index].mix.flatMap(colour(of:)) else { continue }
      colours[index].colour = mixed
    }
  }
}
