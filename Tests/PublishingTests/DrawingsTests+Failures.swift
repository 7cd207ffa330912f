import Diagnostics
import Fixtures
import Testing

@testable import Publishing

/// What is said where cards and icons cannot be drawn.
extension DrawingsTests {
  @Test func `a card with letters that no font has is left out, with a warning`() async throws {
    try folder.write("content/ja/a.md", "---\ntitle: 만남\n---\n")
    try folder.write("content/ja/b.md", "---\ntitle: 만남😀\n---\n")
    let problems = try await report().diagnostics
    #expect(problems.map(\.identifier) == [.missingFont])
    #expect(
      problems.first?.text(in: .english) == """
        \(folder.path)/content/ja/a.md: warning: The card of this page and 1 other are left out: no font of \
        this machine has these letters: 만 (U+B9CC) 남 (U+B0A8) [missing-font]
          hint: Install fonts for all languages of the site. On Debian, Ubuntu and Windows (in WSL): sudo apt \
        install fonts-noto-core fonts-noto-cjk
        """)
    #expect(
      problems.first?.text(in: .japanese).contains(
        """
        このページ（ほか1件）のカード（SNSで紹介される画像）は作りませんでした。次の文字を表示できるフォントが、\
        この機器にありません： 만 (U+B9CC) 남 (U+B0A8)
        """) == true)
    #expect(try drawn() == (Self.icons + ["cards/index.png"]).sorted())
    #expect(try !folder.text("output/a.html").contains("og:image"))
    #expect(try folder.text("output/a.html").contains("content=\"summary\""))
  }

  @Test func `where nothing tells which letters there are, cards are drawn`() async throws {
    try writeProgram("fonts", "exit 1")
    try folder.write("content/ja/a.md", "---\ntitle: 만남\n---\n")
    try await build()
    #expect(try drawn() == Self.everything)
  }

  @Test(arguments: [
    ("exit 7", "failed with status 7.", "が失敗しました（終了コード 7）。"),
    (
      "cp \"$made-32x32.png\" \"${1%.svg}.png\"", "wrote no picture of the right size.",
      "が決まった大きさの画像を書き出せませんでした。"
    ),
  ])
  func `what cannot be drawn is left out, with a warning`(
    script: String, english: String, japanese: String
  ) async throws {
    try writeProgram("vips", script)
    let report = try await report()
    guard case .built = report.outcome else { throw Unexpected(report) }
    let cards = try #require(report.diagnostics.first)
    #expect(
      report.diagnostics.allSatisfy { $0.identifier == .failedDrawing && $0.severity == .warning })
    #expect(
      cards.text(in: .english).contains(
        """
        content/ja/a.md: warning: The card of this page and 1 other were not drawn: vipsthumbnail \
        (\(folder.path)/vips) \(english) [failed-drawing]
        """))
    #expect(
      cards.text(in: .japanese).contains(
        "このページ（ほか1件）のカード（SNSで紹介される画像）を作れませんでした。vipsthumbnail（\(folder.path)/vips）\(japanese)"))
    let icons = try #require(report.diagnostics.last)
    #expect(icons.text(in: .english).contains("content/site.yaml: warning: The icon "))
    #expect(icons.text(in: .english).contains("hint: The site is published without it."))
    #expect(try !folder.text("output/a.html").contains("og:image"))
  }

  @Test func `one drawing that breaks the program costs no other`() async throws {
    try folder.write("content/ja/b.md", "---\ntitle: 壊れる\n---\n")
    try folder.write("content/ja/c.md", "---\ntitle: 無事\n---\n")
    try writeProgram(
      "vips", "case $(cat -- \"$@\" 2> /dev/null) in *壊*) exit 1;; esac\n" + Self.maker)
    let problems = try await report().diagnostics
    #expect(problems.map(\.location.file) == ["\(folder.path)/content/ja/b.md"])
    #expect(
      problems.first?.text(in: .english).contains("The card of this page was not drawn") == true)
    #expect(try drawn() == (Self.everything + ["cards/c.png"]).sorted())
  }

  @Test func `a drawing that never ends is not tried again and again`() async throws {
    try writeProgram(
      "vips",
      "case \"$*\" in *1200x630*) echo vips 1200 >> \"$log\"; sleep 100;; esac\n" + Self.maker)
    for number in 0..<20 {
      try folder.write("content/ja/b\(number).md", "---\ntitle: 終わらない\(number)\n---\n")
    }
    let report = try await report(timeLimit: .seconds(2))
    guard case .built = report.outcome else { throw Unexpected(report) }
    let reason = report.diagnostics.map { $0.text(in: .english) }.joined()
    // Where much else is done at the same time, icons may be late first.
    #expect(
      reason.contains("was stopped: it took more than 2 s. [failed-drawing]\n")
        || reason.contains(
          "was not started any more, since others took too long. [failed-drawing]\n"),
      "\(reason)")
    #expect(try drawn().allSatisfy { !$0.hasPrefix("cards/") })
    // Twice all together, and then two by themselves at once, until there are three.
    #expect(try started().count { $0 == "vips 1200" } <= 6)
  }

  @Test func `a drawing that never ends costs no other`() async throws {
    for number in 0..<9 {
      let title = number == 4 ? "終わらない" : "無事"
      try folder.write("content/ja/b\(number).md", "---\ntitle: \(title)\n---\n")
    }
    try writeProgram(
      "vips",
      "case $(cat -- \"$@\" 2> /dev/null) in *終わら*) sleep 100;; esac\n" + Self.maker)
    var problems = [Diagnostic]()
    // Where much else is done at the same time, the others take long, too.
    let endless = ["\(folder.path)/content/ja/b4.md"]
    for seconds in [2, 20, 60] where problems.map(\.location.file) != endless {
      problems = try await report(timeLimit: .seconds(seconds)).diagnostics
    }
    #expect(problems.map(\.location.file) == endless)
    #expect(
      problems.first?.text(in: .japanese).contains("秒たっても終わりませんでした。 [failed-drawing]\n") == true)
    #expect(try drawn().contains("cards/b3.png") && drawn().contains("cards/b8.png"))
  }

  @Test func `a drawing of a wrong size is drawn once, and no scratch folder is named`()
    async throws
  {
    try writeProgram(
      "vips",
      """
      case "$*" in *1200x630*) ;; *) exit 1;; esac
      echo "vips $1" >> "$log"
      for word; do [ "$word" = --size ] && break; cp "$made-32x32.png" "${word%.svg}.png"; done
      echo "wrong: $1"; exit 0
      """)
    for name in ["b", "c"] {
      try folder.write("content/ja/\(name).md", "---\ntitle: 交流会\n---\n")
    }
    let card = try #require(try await report().diagnostics.first)
    #expect(try started().filter { $0.hasPrefix("vips") }.count == 2)
    #expect(
      card.text(in: .english).contains(
        "wrote no picture of the right size. [failed-drawing]\n  wrong: 0.svg\n"))
  }
}
