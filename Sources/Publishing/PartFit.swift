internal import PDF

/// How parts of a book are closed up or opened so that none ends on a page with a few lines only.
///
/// A theme's print style turns a step, from -5 to 5, into spaces between lines and blocks that are up to a
/// tenth less or more each; at last it keeps the part's last blocks together.
struct PartFit {
  private var choices = [String: Choice]()

  /// A way to set a part.
  private enum Choice: Hashable {
    case step(Int)
    case keepsLastBlocks

    /// From the least to be seen to the most.
    static let all = [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5].map { step($0) } + [.keepsLastBlocks]
  }

  /// Whether a part ends on a page with less than six lines only. (The theme's script in a reader's browser has
  /// the same measure.)
  private static func isRunt(_ end: PartEnd) -> Bool {
    end.pageCount > 1 && end.lineCount < 6 && end.filled < 0.4
  }

  /// Tries one way after the other, for all parts that need it at once, until it is of use.
  ///
  /// - Parameter attempt: how the parts of the book end, when it is set in a style.
  init<Failure>(
    mending ends: [PartEnd], attempt: (_ style: String) async throws(Failure) -> [PartEnd]
  ) async throws(Failure) {
    var open = ends.filter(Self.isRunt)
    for choice in Choice.all where !open.isEmpty {
      let tried = open.map { ($0.part, choice) }
      let parts = open.map(\.part)
      let outcome = try await attempt(
        Self.style(of: Dictionary(uniqueKeysWithValues: tried)) + Self.style(showing: parts))
      open.removeAll { end in
        guard let now = outcome.first(where: { $0.part == end.part }),
          now.pageCount <= end.pageCount, !Self.isRunt(now)
        else { return false }
        choices[end.part] = choice
        return true
      }
    }
  }

  /// The style of the parts as they were fitted; empty when none had to be.
  var style: String { Self.style(of: choices) }
}

extension PartFit {
  private static func style(of choices: [String: Choice]) -> String {
    let rules = choices.sorted { $0.key < $1.key }.map { part, choice in
      let value =
        switch choice {
        case .step(let step): "--fit:\(step)"
        case .keepsLastBlocks: "--keep:avoid"
        }
      return "\(selector(of: part)){\(value)}"
    }
    return rules.isEmpty ? "" : "<style>\(rules.joined())</style>"
  }

  /// Leaves the other parts out of a page.
  private static func style(showing parts: [String]) -> String {
    let shown = parts.map { ":not(\(selector(of: $0)))" }.joined()
    return "<style>.part\(shown){display:none}</style>"
  }

  private static func selector(of part: String) -> String { ".part[aria-labelledby=\"\(part)\"]" }
}
