import Diagnostics
import Fixtures
import Conformance
import Manuscript
import Markdown
import Publishing
import Testing

/// Texts as pages of one site, read as a build reads them: on all processors, many on each thread.
@Suite("What was parsed before")
struct ParsingOrderTests {
  /// A text behind and before one of its own length that has no delimiter, and one that is full of them:
  /// memory is laid out for these as for the text.
  private static func withNeighbours(_ text: String) -> [String] {
    let empty = String(text.map { "*_~".contains($0) ? "a" : $0 })
    let full = String(text.map { $0.isLetter && $0.isASCII ? "*" : $0 })
    return [empty, text, full, text]
  }

  enum Order: CaseIterable {
    case asTheyAre, reversed, shuffled1, shuffled2, shuffled3

    func callAsFunction(_ texts: [String]) -> [String] {
      switch self {
      case .asTheyAre: texts
      case .reversed: texts.reversed()
      case .shuffled1: Self.shuffled(texts, seed: 1)
      case .shuffled2: Self.shuffled(texts, seed: 2)
      case .shuffled3: Self.shuffled(texts, seed: 3)
      }
    }

    private static func shuffled(_ texts: [String], seed: UInt64) -> [String] {
      var numbers = FixedNumbers(state: seed)
      return texts.shuffled(using: &numbers)
    }
  }

  @Test(arguments: Order.allCases)
  func changesNoPage(order: Order) async throws {
    let examples = try GitHubExample.all().map(\.markdown) + CJKExample.all().map(\.markdown)
    // A heading at the beginning would be the page's title, and no part of its text.
    let texts = order(examples).flatMap(Self.withNeighbours).map { "あ\n\n" + $0 }
    let folder = try TemporaryFolder()
    try folder.write("site.yaml", "name: 会\nlanguages: [ja]\norganisation: {name: 会}\n")
    try folder.write("ja/index.md", "---\ntitle: 題\n---\n")
    for (number, text) in texts.enumerated() {
      try folder.write("ja/\(Self.name(number)).md", "---\ntitle: 題\n---\n" + text)
    }
    let publication = Publication(
      content: ContentFolder(folder.path), themes: ThemePlaces(chosen: "\(folder.path)/theme"))
    let site = try #require(try await publication.readContent().value)
    let pages = Dictionary(
      uniqueKeysWithValues: site.versions[0].pages.map { ($0.address, $0.body.html()) })
    let alone = try Dictionary(
      uniqueKeysWithValues: Set(texts).map { ($0, try NewThread.html(of: $0, firstLine: 4)) })
    let changed = texts.indices.filter {
      pages[Self.name($0)] != alone[texts[$0]]
    }
    #expect(changed.isEmpty, "\(changed.count) of \(texts.count) pages")
  }

  private static func name(_ number: Int) -> String { "page-\(10_000 + number)" }
}
