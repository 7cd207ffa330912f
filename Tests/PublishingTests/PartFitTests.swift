import PDF
import Testing

@testable import Publishing

@Suite struct PartFitTests {
  private func end(_ part: String, pages: Int, lines: Int) -> PartEnd {
    PartEnd(part: part, pageCount: pages, lineCount: lines, filled: Double(lines) / 28)
  }

  private func rule(_ part: String, _ value: String) -> String {
    ".part[aria-labelledby=\"\(part)\"]{\(value)}"
  }

  @Test func partsThatEndWellAreLeftAlone() async {
    let ends = [end("part0", pages: 1, lines: 2), end("part1", pages: 3, lines: 6)]
    let fit = await PartFit(mending: ends) { _ in
      Issue.record("nothing is to be tried")
      return []
    }
    #expect(fit.style.isEmpty)
  }

  @Test func eachPartTakesTheFirstStepThatIsOfUse() async {
    let ends = [end("part1", pages: 3, lines: 2), end("part2", pages: 2, lines: 5)]
    var styles = [String]()
    let fit = await PartFit(mending: ends) { style in
      styles.append(style)
      let isClosed = style.contains(rule("part1", "--fit:-2"))
      let isOpened = style.contains(rule("part2", "--fit:1"))
      return [
        end("part1", pages: isClosed ? 2 : 3, lines: isClosed ? 28 : 2),
        end("part2", pages: 2, lines: isOpened ? 7 : 5),
      ]
    }
    #expect(styles.count == 3)
    // What is no longer tried is not laid out.
    #expect(styles.last?.contains(":not(.part[aria-labelledby=\"part2\"])") == false)
    #expect(fit.style == "<style>\(rule("part1", "--fit:-2"))\(rule("part2", "--fit:1"))</style>")
  }

  @Test func whatNothingHelpsStaysAsItIs() async {
    var count = 0
    let fit = await PartFit(mending: [end("part1", pages: 2, lines: 1)]) { style in
      count += 1
      // More pages are of no use, however they end.
      return style.contains("--keep")
        ? [end("part1", pages: 3, lines: 20)] : [end("part1", pages: 2, lines: 1)]
    }
    #expect(count == 11 && fit.style.isEmpty)
  }
}
