import Fixtures
import Manuscript
import Synchronization
import Testing

@testable import Publishing

/// Against a real web server that shows the pages in the ways in which hosts do.
struct WebReaderTests {
  private let web: RealServer
  private var folder: TemporaryFolder { web.folder }

  init() throws {
    web = try RealServer("web")
    for (part, text) in [("before", "last year"), ("site", "this year")] {
      for name in ["index.html", "日本語.html", "a b.html"] {
        try folder.write(
          "\(part)/\(name)",
          "<html>\n<head>\n<title>\(name)</title>\n</head>\n<body>\n<p>\(text)</p>\n</body>\n</html>\n"
        )
      }
    }
  }

  private func site(_ way: String) throws -> BaseURL {
    let text = "http://127.0.0.1:\(web.number("port") ?? 0)/\(way)/"
    return try #require(BaseURL(text))
  }

  private func page(_ name: String, of site: BaseURL) -> WebPage {
    WebPage(
      address: site.description + name,
      sent: "\(folder.path)/site/\(name.isEmpty ? "index.html" : name)",
      before: "\(folder.path)/before/\(name.isEmpty ? "index.html" : name)")
  }

  private func look(
    _ pages: [WebPage], below site: BaseURL, patience: Int = 30, timeLimit: Duration? = nil,
    progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> WebLook {
    let look = try await Watchdog.watching(over: ScratchFolder(in: folder.path)) { watchdog in
      var reader = WebReader(
        programs: Programs([:], temporaryFolder: folder.path, timeLimit: nil), watchdog: watchdog)
      reader.patience = patience
      reader.timeLimit = timeLimit ?? reader.timeLimit
      return await reader.look(
        at: pages, below: site, at: { Moment(milliseconds: 7) }, progress: progress)
    }
    return try #require(look)
  }

  @Test(arguments: ["right", "moved"])
  func pagesThatAreAsTheyWereSentAreRight(way: String) async throws {
    let site = try site(way)
    let pages = ["", "日本語.html", "a b.html"].map { page($0, of: site) }
    #expect(
      try await look(pages, below: site)
        == WebLook(right: 3, wrong: [], time: Moment(milliseconds: 7)))
  }

  @Test(arguments: [
    ("added", WebDifference.Cause.addedCode), ("spread", .addedCode), ("old", .oldCopy),
    ("kept", .oldCopy),
    ("elsewhere", .missing), ("polite", .missing), ("broken", .noAnswer(status: 503)),
  ])
  func theCauseOfADifferenceIsFound(way: String, cause: WebDifference.Cause) async throws {
    let site = try site(way)
    let seen = try await look([page("index.html", of: site)], below: site)
    #expect(seen.right == 0)
    #expect(seen.wrong == [WebDifference(address: site.description + "index.html", cause: cause)])
  }

  @Test func aKeptCopyIsKnownWithoutTheBytesFromBefore() async throws {
    let site = try site("kept")
    var page = page("index.html", of: site)
    page.before = nil
    #expect(try await look([page], below: site).wrong.map(\.cause) == [.oldCopy])
  }

  @Test func anotherPageIsSomethingElse() async throws {
    let site = try site("right")
    var page = page("index.html", of: site)
    page.sent = "\(folder.path)/site/a b.html"
    page.before = nil
    #expect(try await look([page], below: site).wrong.map(\.cause) == [.other])
  }

  @Test func aWebThatIsSilentIsNotAskedForEachPage() async throws {
    let site = try site("silent")
    let pages = (0..<500).map { page("page-\($0).html", of: site) }
    let seen = try await look(pages, below: site, patience: 2)
    #expect(seen.wrong.count == 500 && seen.unseen == 0)
    #expect(seen.wrong.allSatisfy { $0.cause == .noAnswer(status: nil) })
    let asked = try folder.text("log").split(separator: "\n").count
    #expect((1...60).contains(asked), "\(asked)")
  }

  @Test func nobodyWaitsForEverForASlowWeb() async throws {
    let site = try site("right")
    let pages = (0..<100).map { _ in page("index.html", of: site) }
    let seen = try await look(pages, below: site, timeLimit: .zero)
    #expect(seen.right == 60 && seen.wrong.isEmpty && seen.unseen == 40)
  }

  @Test func nothingIsFetchedFromElsewhere() async throws {
    let site = try site("right")
    let other = try self.site("old")
    let seen = try await look([page("index.html", of: other)], below: site)
    #expect(seen.wrong.map(\.cause) == [.noAnswer(status: nil)])
    #expect(!folder.exists("log"))
  }

  @Test func fiveThousandPagesAreLookedAt() async throws {
    let site = try site("right")
    for number in 0..<5000 { try folder.write("site/\(number).html", "page \(number)") }
    let pages = (0..<5000).map { page("\($0).html", of: site) }
    let most = Mutex(0)
    let seen = try await look(pages, below: site) { done in most.withLock { $0 = max($0, done) } }
    #expect(seen.right == 5000)
    #expect(most.withLock { $0 } == 5000)
  }
}
