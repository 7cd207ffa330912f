import Markdown
import Testing

@Suite("Threads")
struct ThreadTests {
  @Test func parsingAtOnceGivesTheSameBytes() async {
    let texts = (0..<2_000).map {
      "# a\($0)\n\n~~b~~ www.c\($0).de *f* | g\n\n| h | i |\n| - | - |\n| ~~j~~ | k@l.mn |\n"
    }
    let alone = texts.map { Document(parsing: $0).html() }
    let together = await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for (index, text) in texts.enumerated() {
        group.addTask { (index, Document(parsing: text).html()) }
      }
      var results = [[UInt8]](repeating: [], count: texts.count)
      for await (index, html) in group { results[index] = html }
      return results
    }
    #expect(alone == together)
  }
}
