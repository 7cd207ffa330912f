extension Wording {
  /// The first names of many, and how many more there are.
  public static func names(_ names: [String], upTo limit: Int = 10) -> Wording {
    let more = names.count - limit
    let first = names.prefix(limit)
    return Wording(
      english: first.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
      japanese: first.joined(separator: "、") + (more > 0 ? "、ほか\(more)件" : ""))
  }
}
