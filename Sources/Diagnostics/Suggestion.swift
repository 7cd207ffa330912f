extension Sequence<String> {
  /// The name in the sequence that a person most likely meant by `name`: the one with the smallest
  /// edit distance (insertions, deletions, substitutions, swaps of neighbours), if it is close enough
  /// to be a slip. The first of several equally close ones.
  public func closest(to name: String) -> String? {
    let wanted = Array(name.lowercased())
    let bound = Swift.max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in self where abs(candidate.utf8.count - name.utf8.count) <= bound * 4 {
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - wanted.count) <= bound else { continue }
      let distance = editDistance(wanted, letters)
      if distance <= bound, distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.name
  }
}

/// The optimal string alignment distance of two words.
private func editDistance(_ one: [Character], _ other: [Character]) -> Int {
  var beforePrevious = [Int]()
  var previous = Array(0...other.count)
  for i in one.indices {
    var current = [i + 1]
    for j in other.indices {
      let substitution = previous[j] + (one[i] == other[j] ? 0 : 1)
      var distance = Swift.min(previous[j + 1] + 1, current[j] + 1, substitution)
      if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
        distance = Swift.min(distance, beforePrevious[j - 1] + 1)
      }
      current.append(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[other.count]
}

extension Wording {
  /// The hint that names what the person may have meant.
  public static func didYouMean(_ name: String) -> Wording {
    Wording(english: "Did you mean “\(name)”?", japanese: "「\(name)」のことですか？")
  }

  /// The hint that names what the person may have meant; nil when nothing is close.
  public static func didYouMean(_ name: String, among names: some Sequence<String>) -> Wording? {
    names.closest(to: name).map { didYouMean($0) }
  }

  /// The hint that names what the person may have meant or, when nothing is close, what there is.
  public static func didYouMean(
    _ name: String, orOneOf names: [String]
  ) -> Wording {
    if let close = didYouMean(name, among: names) { return close }
    let more = names.count > 20 ? ["…"] : []
    let shown = names.prefix(20) + more
    return Wording(
      english: "Known here: \(shown.joined(separator: ", ")).",
      japanese: "使えるもの：\(shown.joined(separator: "、"))")
  }
}
