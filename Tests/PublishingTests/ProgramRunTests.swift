import Diagnostics
import SystemPackage
import Testing

@testable import Publishing

struct ProgramRunTests {
  /// The limit is generous: other tests may keep all processors busy for a while.
  private func run(_ script: String, seconds: Int = 600) async -> (
    end: ProgramRun.End, lastLines: [String]
  ) {
    await ProgramRun(
      program: "/bin/sh", arguments: ["-c", script], environment: ["WORD": "値"],
      timeLimit: .seconds(seconds)
    ).run()
  }

  @Test func aProgramIsHeardToItsEnd() async {
    let (end, lines) = await run("echo $WORD; echo two >&2; exit 3")
    #expect(end == .exited(3))
    #expect(lines == ["値", "two"])
  }

  @Test func ofALotOnlyTheLastLinesAreKept() async {
    let (end, lines) = await run("for i in $(seq 1 20000); do echo line $i; done")
    #expect(end == .exited(0))
    #expect(lines == (19_996...20_000).map { "line \($0)" })
  }

  @Test func aCrashIsASignal() async {
    #expect(await run("kill -SEGV $$").end == .killed(signal: 11))
  }

  @Test func aProgramThatHangsIsStoppedWithAllThatItStarted() async throws {
    let (end, lines) = await run("sleep 5000 & echo $!; sleep 5000", seconds: 1)
    #expect(end == .outOfTime)
    let child = try #require(lines.first.flatMap { Int($0) })
    // Gone, or ended and only not yet collected by the system.
    let gone = await run(
      "while [ -d /proc/\(child) ] && ! grep -q '^State:.*[ZX]' /proc/\(child)/status; do sleep 1; done"
    )
    #expect(gone.end == .exited(0))
  }

  @Test func whatIsNoProgramDoesNotStart() async {
    let run = ProgramRun(
      program: "/nowhere/program", arguments: [], environment: [:], timeLimit: .seconds(600))
    let (end, _) = await run.run()
    if case .notStarted(let words) = end { #expect(!words.isEmpty) } else { Issue.record("\(end)") }
  }

  @Test func failuresAreToldInBothLanguages() {
    let hung = MachineFailure.failed(
      .chromium, "/usr/bin/chromium", .outOfTime, ["last"], .seconds(9), at: "print/booklet.pdf")
    #expect(
      hung.diagnostic.text(in: .english) == """
        print/booklet.pdf: error: Chromium (/usr/bin/chromium) was stopped: it took more than 9 s. [failed-program]
          last
          hint: What stood there before is as it was. Give it more time with --time-limit SECONDS.
        """)
    #expect(
      hung.diagnostic.text(in: .japanese) == """
        print/booklet.pdf: エラー: Chromium（/usr/bin/chromium）を止めました。9秒たっても終わりませんでした。 [failed-program]
          last
          直し方: 前からあるファイルはそのままです。--time-limit 秒数 で、もっと待つことができます。
        """)
    let broken = MachineFailure.notWhole(.weasyPrint, [], at: "downloads/booklet-ja.pdf")
    #expect(
      broken.diagnostic.text(in: .english) == """
        downloads/booklet-ja.pdf: error: WeasyPrint wrote no whole PDF. [failed-program]
          hint: What stood there before is as it was. Try again, or update the program.
        """)
    #expect(
      broken.diagnostic.text(in: .japanese) == """
        downloads/booklet-ja.pdf: エラー: WeasyPrint が書き出したPDFは、途中で切れているか、壊れています。 [failed-program]
          直し方: 前からあるファイルはそのままです。もう一度試すか、プログラムを新しくしてください。
        """)
  }
}
