import Markdown
import Testing

@Suite("Threads")
struct ThreadTests {
  private static let pieces = [
    "# a {#b}", "~~c~~ www.d.ef *g* | h", "| i | {漢|かん} |\n| - | - |\n| ~~j~~ | k@l.mn |",
    ":::note 題\n**「強」**と~~「消」~~\n:::", ":::座談会\n甲：[n](o)\n（笑い）\n:::", "x[^1] {電子|でん|し}\n\n[^1]: y",
    "- [x] p\n  - q", "> ~r~ \u{1}s\u{1} http://t.u", "`v` w:x {y", "漢\n字",
  ]

  /// Texts that each hold other syntax than their neighbours.
  private static func text(_ number: Int) -> String {
    (0..<6).map { pieces[(number / (1 + $0 * 3) + $0 * number) % pieces.count] + "\(number)" }
      .joined(separator: "\n\n")
  }

  /// Some for GitHub, whose extensions are others.
  private static func html(_ number: Int) -> [UInt8] {
    number % 5 == 0
      ? Document(parsing: text(number), syntax: .gitHub).gitHubHTML()
      : Document(parsing: text(number)).html()
  }

  @Test func parsingAtOnceGivesTheSameBytes() async {
    let count = 6_000
    let alone = (0..<count).map(Self.html)
    let together = await withTaskGroup(of: [(Int, [UInt8])].self) { group in
      for thread in 0..<4 {
        group.addTask {
          stride(from: thread, to: count, by: 4).map { ($0, Self.html($0)) }
        }
      }
      var results = [[UInt8]](repeating: [], count: count)
      for await part in group {
        for (index, html) in part { results[index] = html }
      }
      return results
    }
    #expect(alone == together)
  }
}
