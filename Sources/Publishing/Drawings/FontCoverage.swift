internal import Pictures
internal import SystemPackage

/// Which letters the fonts of a machine have.
struct FontCoverage: Sendable {
  /// Code points that some font has, in order, none in two ranges.
  private let ranges: [ClosedRange<UInt32>]

  /// - Parameter listing: for each font a line with the code points that it has, as hexadecimal numbers and ranges of
  ///   them with spaces between.
  init(listing: [UInt8]) {
    let all = listing.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      .compactMap { word -> ClosedRange<UInt32>? in
        let ends = String(decoding: word, as: UTF8.self).split(separator: "-").map {
          UInt32($0, radix: 16)
        }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else {
          return nil
        }
        return first...last
      }
    ranges = all.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { ranges, range in
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  /// Whether a font has a letter.
  func holds(_ letter: Unicode.Scalar) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < letter.value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(letter.value)
  }

  /// The letters of a drawing's texts that no font has, each once: in their place, there would be boxes. Signs that
  /// belong to no script are not missed.
  func lacked(by drawing: [UInt8]) -> [Unicode.Scalar] {
    var seen = Set<Unicode.Scalar>()
    return SVGText.shown(in: drawing).unicodeScalars.filter { letter in
      letter.isOfScript && !letter.properties.isDefaultIgnorableCodePoint && !holds(letter)
        && seen.insert(letter).inserted
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a mark on one, or a digit.
  fileprivate var isOfScript: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
      true
    default: false
    }
  }
}

extension FontCoverage {
  private static let timeLimit = Duration.seconds(30)

  /// Asks the machine; nil when nothing there can tell.
  static func read(with programs: Programs, _ watchdog: Watchdog) async -> FontCoverage? {
    guard let program = try? await programs.path(of: .fontList),
      let scratch = try? ScratchFolder(in: watchdog.folder)
    else { return nil }
    let file = "fonts"
    let (end, _) = await ProgramRun(
      program: "/bin/sh",
      arguments: [
        "-c", "exec \"$1\" --format '%{charset}\\n' > \"$2\"", "sh", program.string,
        "\(scratch.path)/\(file)",
      ], environment: ["TMPDIR": scratch.path], timeLimit: timeLimit, watchdog: watchdog
    ).run()
    guard end == .exited(0), let listing = scratch.read(file) else { return nil }
    return FontCoverage(listing: listing)
  }
}
