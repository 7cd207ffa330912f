import Diagnostics
import Editions
import Fixtures
import Manuscript
import Synchronization
import SystemPackage
import Testing

@testable import Publishing

/// `sasshi pdf` with programs that only look like Chromium and WeasyPrint.
@Suite struct PDFBatchTests {
  private let room: PDFRoom

  init() throws {
    room = try PDFRoom()
  }

  @Test func `what would become the same is kept, and no program is started for it`() async throws {
    let first = try await room.make()
    #expect(first.pdfs.map(\.isKept) == [false, false, false, false])
    #expect(Set(try room.started()) == Set(PDFRoom.files))
    let before = try PDFRoom.files.map { try room.folder.number(of: "output/\($0)") }
    let second = try await room.make()
    #expect(second.pdfs.map(\.path) == first.pdfs.map(\.path))
    #expect(second.pdfs.allSatisfy { $0.isKept })
    #expect(try room.started().count == 4)
    let after = try PDFRoom.files.map { try room.folder.number(of: "output/\($0)") }
    #expect(after == before)
    #expect(try await room.make { $0.makesAllAnew = true }.pdfs.allSatisfy { !$0.isKept })
  }

  @Test func `a changed chapter makes its own booklet anew and no other`() async throws {
    _ = try await room.make()
    try room.write("en/booklet/01-one.md", "---\ntitle: One\n---\nMore.\n")
    let site = try await room.make()
    #expect(site.pdfs.map(\.isKept) == [true, true, false, false])
    #expect(try room.started().suffix(2).allSatisfy { $0.hasPrefix("en/") })
  }

  @Test func `a build keeps the files and what is known of them`() async throws {
    _ = try await room.make()
    _ = try await room.publication.build(to: room.output)
    #expect(try await room.make().pdfs.allSatisfy { $0.isKept })
  }

  @Test func `another version of a program or other fonts make the files anew`() async throws {
    _ = try await room.make()
    try room.writeProgram("weasyprint", "# version 2\n" + PDFRoom.maker)
    let site = try await room.make()
    #expect(site.pdfs.map(\.isKept) == [true, false, true, false])
    try room.folder.write("fonts/New.ttf", "font")
    #expect(try await room.make().pdfs.allSatisfy { !$0.isKept })
    #expect(try await room.make().pdfs.allSatisfy { $0.isKept })
  }

  @Test(arguments: ["", "%PDF-1.7 half", "mine"])
  func `a file that has other bytes by now is made anew`(bytes: String) async throws {
    _ = try await room.make()
    try room.folder.write("output/downloads/booklet-ja.pdf", bytes)
    let site = try await room.make()
    #expect(
      site.pdfs.filter { !$0.isKept }.map(\.path) == [
        "\(room.output.path)/downloads/booklet-ja.pdf"
      ])
    #expect(try room.folder.text("output/downloads/booklet-ja.pdf").hasPrefix("%PDF"))
  }

  @Test func `two programs work at once, and no more`() async throws {
    // Each waits until another one works beside it, or for three seconds.
    try room.writePrograms(
      """
      touch "$log.$$"; n=0
      while [ $n -lt 30 ] && [ $(ls "$log".* | wc -l) -lt 2 ]; do sleep 0.1; n=$((n + 1)); done
      ls "$log".* | wc -l >> "$log-count"; sleep 0.3; rm "$log.$$"
      """ + "\n" + PDFRoom.maker)
    _ = try await room.make()
    let counts = try room.folder.text("log-count").split(separator: "\n").compactMap {
      Int($0.filter(\.isNumber))
    }
    #expect(counts.allSatisfy { $0 <= 2 } && (counts.max() == 2 || SystemCall.processorCount == 1))
  }

  @Test func `it is told how far the work is`() async throws {
    let told = Mutex<[WorkProgress]>([])
    _ = try await room.make { request in
      request.progress = { progress in told.withLock { $0.append(progress) } }
    }
    let steps = told.withLock { $0 }
    #expect(steps.allSatisfy { $0.total == 4 && $0.underWay.count <= 2 })
    #expect(steps.map(\.finished) == steps.map(\.finished).sorted())
    #expect(steps.count == 8 && steps.last?.finished == 4 && steps.last?.underWay == [])
    #expect(Set(steps.flatMap(\.underWay).map(\.path)) == Set(PDFRoom.files))
  }
}

/// What a program that fails costs.
@Suite struct PDFFailureTests {
  private let room: PDFRoom

  init() throws {
    room = try PDFRoom()
  }

  @Test(arguments: [
    "exit 7", "kill -SEGV $$", "sleep 1000", "echo half > \"$out\"; exit 0", "exit 0",
  ])
  func `one file that fails costs no other, and not its own old one`(fault: String) async throws {
    _ = try await room.make()
    let old = try room.folder.bytes("output/en/downloads/booklet-en.pdf")
    for language in ["ja", "en"] {
      try room.write("\(language)/booklet/01-one.md", "---\ntitle: One\n---\nMore.\n")
    }
    try room.writeProgram(
      "weasyprint",
      "\(PDFRoom.start)\ncase $page in *'lang=\"en\"'*) \(fault) ;; esac\n" + PDFRoom.maker)
    // The others are done long before.
    let limit = Duration.seconds(fault == "sleep 1000" ? 20 : 300)
    let report = try await room.report { $0.programs.timeLimit = limit }
    guard case .built(let site) = report.outcome else { throw Unexpected(report) }
    #expect(site.pdfs.count == 3 && site.failedPDFs == 1 && site.pdfs.allSatisfy { !$0.isKept })
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.location.file) == ["en/downloads/booklet-en.pdf"])
    // The old one is still there and offered, and said to be old.
    #expect(try room.folder.bytes("output/en/downloads/booklet-en.pdf") == old)
    #expect(report.diagnostics.contains { $0.identifier == .outdatedPDF })
    #expect(try room.folder.text("output/en/booklet/index.html").contains("booklet-en.pdf"))
    #expect(try room.leftovers() == [])
    // The next run makes it, and it alone.
    try room.writeProgram("weasyprint", PDFRoom.maker)
    _ = try await room.make { $0.purpose = .screen }
    #expect(try await room.make().pdfs.allSatisfy { $0.isKept })
  }

  @Test func `when nothing comes of it, everything stays`() async throws {
    try room.writePrograms("exit 7")
    let failure = await #expect(throws: MachineFailure.self) { _ = try await room.make() }
    #expect(try #require(failure).earlier.filter { $0.identifier == .failedProgram }.count == 3)
    #expect(!room.folder.exists("output"))
    #expect(try room.leftovers() == [])
  }

  @Test func `what a crashed program leaves running is ended, and not waited for`() async throws {
    try room.writePrograms("sleep 1000 & echo $! > \"$log-child\"; kill -SEGV $$")
    let start = ContinuousClock.now
    await #expect(throws: MachineFailure.self) {
      _ = try await room.make { $0.purpose = .screen }
    }
    // Less than a program gets at least; a machine on which all tests run at once is slow.
    #expect(ContinuousClock.now - start < .seconds(170))
    let child = try room.folder.text("log-child").filter(\.isNumber)
    let gone = await ProgramRun(
      program: "/bin/sh",
      arguments: [
        "-c",
        "while [ -d /proc/\(child) ] && ! grep -q '^State:.*[ZX]' /proc/\(child)/status; do sleep 0.1; done",
      ], environment: [:], timeLimit: .seconds(20)
    ).run()
    #expect(gone.end == .exited(0))
  }

  @Test func `what is said about a file is said again when it is kept`() async throws {
    let room = try PDFRoom(pages: [a5, a5])
    try room.write("ja/releases/index.md", "---\ntitle: お知らせ\n---\n")
    try room.write(
      "ja/releases/2021-12-16-a.md", "---\ntitle: 発行\nlead: 発行します。\n---\n文。\n")
    for isKept in [false, true] {
      let report = try await room.report {
        $0.edition = .release
        $0.purpose = .press
      }
      guard case .built(let site) = report.outcome else { throw Unexpected(report) }
      #expect(site.pdfs.map(\.isKept) == [isKept])
      #expect(report.diagnostics.map(\.identifier).contains(.releaseTooLong))
    }
  }
}

@Suite struct PDFOriginTests {
  @Test(arguments: [[], [PDFNote.type3Fonts], [.tooLong(pages: 2), .type3Fonts]])
  func `an origin is read as it was written`(notes: [PDFNote]) {
    let origin = PDFOrigin(text: "2:abc", making: .max, bytes: 7, notes: notes)
    #expect(PDFOrigin(origin.word) == origin)
    #expect(PDFOrigin.text(of: origin.word) == "2:abc")
    #expect(origin.word.utf8.allSatisfy { (0x21...0x7E).contains($0) })
  }

  @Test(arguments: ["", "2:abc", "2:abc/1", "2:abc/1/!", "2:abc/1/2/later"])
  func `of one that another version wrote only the text is known`(word: String) {
    #expect(PDFOrigin(word) == nil)
    #expect(PDFOrigin.text(of: word) == String(word.prefix { $0 != "/" }))
  }
}

@Suite struct EngineTimeTests {
  @Test(arguments: [(0, 180), (200_000, 240), (733_000, 399), (2_562_000, 948)])
  func `the time grows with the page`(bytes: Int, seconds: Int) {
    #expect(EngineTime.limit(for: [UInt8](repeating: 0x61, count: bytes)) == .seconds(seconds))
  }

  @Test func `pictures take less time than text`() {
    let picture =
      "<img src=\"data:image/png;base64," + String(repeating: "A", count: 3_000_000) + "\">"
    #expect(EngineTime.limit(for: Array(picture.utf8)) == .seconds(240))
    let text = "a, b;base64, \(String(repeating: "あ", count: 1_000_000))"
    #expect(EngineTime.limit(for: Array(text.utf8)) == .seconds(1080))
  }
}
