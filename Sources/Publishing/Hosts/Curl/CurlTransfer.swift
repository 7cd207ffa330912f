/// One transfer that curl is asked for: its options, as curl's file of settings has them (curl(1), --config). None of
/// them is ever an argument, which everybody on the machine can read.
struct CurlTransfer: Sendable {
  private(set) var text = ""

  /// A transfer from or to an address, or for the sake of commands alone.
  init(_ address: String) {
    set("url", address)
    // Brackets and braces in names are nothing but that.
    set("globoff")
  }

  /// Adds an option that is on or off.
  mutating func set(_ option: String) {
    text += "\(option)\n"
  }

  /// Adds an option with its value, whatever signs that has.
  mutating func set(_ option: String, _ value: String) {
    var quoted = ""
    for sign in value.unicodeScalars {
      switch sign {
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      default: quoted.unicodeScalars.append(sign)
      }
    }
    text += "\(option) = \"\(quoted)\"\n"
  }
}
