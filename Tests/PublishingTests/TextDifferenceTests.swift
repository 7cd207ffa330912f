import Testing

@testable import Publishing

@Suite struct TextDifferenceTests {
  /// The lines as people know them from other tools, and what changed in them between brackets.
  private func shown(_ old: String, _ new: String) -> [String] {
    TextDifference(from: old, to: new).lines.map { line in
      let sign = [.same: " ", .removed: "-", .added: "+"][line.kind] ?? "?"
      let parts = line.parts.map { $0.isChanged && line.parts.count > 1 ? "[\($0.text)]" : $0.text }
      return sign + parts.joined()
    }
  }

  @Test func `a line that changed says what in it did`() {
    #expect(
      shown("一\n電話は03-1111です\n二", "一\n電話は03-2222です\n二")
        == [" 一", "-電話は03-[1111]です", "+電話は03-[2222]です", " 二"])
  }

  @Test func `lines that are new or gone stand whole`() {
    #expect(shown("a\nb\nc", "a\nc") == [" a", "-b", " c"])
    #expect(shown("a\nc", "a\nb\nc") == [" a", "+b", " c"])
    #expect(shown("a\nbbbbbb\nc", "a\nxyz\nq\nc") == [" a", "-bbbbbb", "+xyz", "+q", " c"])
    #expect(shown("", "a") == ["-", "+a"])
  }

  @Test func `each place of a change stands by itself, with the numbers of its lines`() {
    let difference = TextDifference(from: "a\nb\nc\nd\ne", to: "a\nB\nc\nD\nD2\ne")
    #expect(
      difference.lines.map(\.text) == ["a", "b", "B", "c", "d", "D", "D2", "e"])
    #expect(difference.lines.map(\.oldNumber) == [1, 2, nil, 3, 4, nil, nil, 5])
    #expect(difference.lines.map(\.newNumber) == [1, nil, 2, 3, nil, 4, 5, 6])
  }

  @Test func `texts that are the same have no difference, byte by byte`() {
    #expect(TextDifference(from: "a\n", to: "a\n").isEmpty)
    #expect(!TextDifference(from: "が\n", to: "か\u{3099}\n").isEmpty)
  }

  @Test func `both texts come out of the lines again`() {
    let old = "a\nb\n\nc\nd\n"
    let new = "b\n\n\nc\nx\nd"
    let lines = TextDifference(from: old, to: new).lines
    #expect(lines.filter { $0.kind != .added }.map(\.text).joined(separator: "\n") == old)
    #expect(lines.filter { $0.kind != .removed }.map(\.text).joined(separator: "\n") == new)
  }

  @Test(.timeLimit(.minutes(1))) func `huge texts are compared as wholes where they differ`() {
    let old = (0..<50_000).map { "a\($0)" }
    var new = old
    for index in 100..<40_000 { new[index] = "b\(index)" }
    let lines = TextDifference(
      from: old.joined(separator: "\n"), to: new.joined(separator: "\n")
    ).lines
    #expect(lines.count { $0.kind == .same } == 10_100)
    #expect(lines.count { $0.kind == .removed } == 39_900)
  }
}
