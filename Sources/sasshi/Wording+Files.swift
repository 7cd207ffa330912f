import Diagnostics

extension Wording {
  /// The files that a command made, and those that were there already, each in a line.
  static func files(made: [String], kept: [String] = []) -> Wording {
    let lines =
      made.map { ("Made: \($0)\n", "作りました： \($0)\n") }
      + kept.map { ("Already there, left as it is: \($0)\n", "前からあるので、そのままです： \($0)\n") }
    return Wording(english: lines.map(\.0).joined(), japanese: lines.map(\.1).joined())
  }
}
