import Testing

@testable import Templates

/// Templates put together at random from pieces that matter to the parser; the same in every run.
struct ArbitraryTemplateTests {
  static let pieces = [
    "{{#booklet}}", "{{/booklet}}", "{{^sample}}", "{{/sample}}", "{{<other}}", "{{/other}}",
    "{{$a}}", "{{/a}}", "{{$b}}", "{{/b}}", "{{> other}}", "{{heading}}",
    "{{{content}}}", "{{!", "{{= | | =}}", "|={{ }}=|", "{{", "}}", "{{{", "}}}", "\n", "\r\n",
    "  ", "\t", "x", "冊", "{{/bookelt}}", "{{#tags}}{{.}}{{/tags}}", "{{}}", "{{&", "=",
  ]

  @Test(arguments: 0..<20)
  func areParsedCheckedAndRenderedWithoutACrash(seed: UInt64) {
    var numbers = Numbers(state: seed)
    for _ in 0..<40 {
      let page = Self.template(&numbers)
      let other = Self.template(&numbers)
      let layers = [sampleWords, Record(SamplePage())]
      _ = templates(["page": page, "other": other]).check("page", against: layers.map(\.layout))
      // Without recursion, whose branches would be cut off only after a million inclusions.
      let set = templates(["page": page, "other": other.replacing("other", with: "third")])
      _ = set.render("page", with: layers)
    }
  }

  private static func template(_ numbers: inout Numbers) -> String {
    (0..<Int.random(in: 0..<24, using: &numbers)).map { _ in
      pieces.randomElement(using: &numbers) ?? ""
    }.joined()
  }

  /// A linear congruential generator.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 32)
    }
  }
}
