import Testing

@testable import Manuscript

@Suite struct SectionChangeTests {
  /// What changed between the sections with these one-letter names; capitals say something else.
  private func changes(_ recorded: String, _ current: String) -> [String] {
    let sections = current.map { letter in
      PageSection(name: letter == "l" ? nil : letter.lowercased(), print: print(letter))
    }
    let names = recorded.map { $0 == "l" ? nil : "old-\($0)" }
    return SectionChange.changes(from: recorded.map(print), to: sections, names: names).map {
      "\($0.kind.rawValue) \($0.name ?? "lead")"
    }
  }

  private func print(_ letter: Character) -> UInt32 {
    letter.unicodeScalars.first?.value ?? 0
  }

  @Test(arguments: [
    ("labc", "labc", []), ("labc", "laBc", ["changed b"]), ("labc", "labxc", ["added x"]),
    ("labc", "lac", ["removed old-b"]), ("labc", "lcab", ["moved c"]),
    ("labc", "laBxc", ["changed b", "added x"]),
    ("labc", "lBx", ["changed b", "changed x", "removed old-c"]),
    ("", "la", ["added lead", "added a"]), ("la", "l", ["removed old-a"]),
    ("lab", "LaB", ["changed l", "changed b"]),
  ])
  func `each section that changed is named, and no other`(
    recorded: String, current: String, changes: [String]
  ) {
    #expect(self.changes(recorded, current) == changes)
  }
}
