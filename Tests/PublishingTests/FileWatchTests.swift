import Fixtures
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whoever changes a file, it is noticed: with the system's help and without. Nothing here is given up after a while: on
/// a busy machine everything takes its time.
@Suite(.timeLimit(.minutes(30))) struct FileWatchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/ja/index.md", "one")
    try folder.write("content/ja/order.md", "one")
    try folder.write("themes/own/theme.yaml", "name: Own\n")
  }

  /// - Parameter listens: whether only a call of the system leads to a look.
  private func watch(listening listens: Bool) -> FileWatch {
    var pace = Pace()
    pace.usual = listens ? .seconds(36_000) : .milliseconds(10)
    pace.trusting = pace.usual
    return FileWatch(
      over: Publication(content: ContentFolder("\(folder.path)/content")), listening: listens,
      pace: pace)
  }

  /// What is noticed of a change that is made while somebody waits.
  private func noticed(
    _ listens: Bool, _ change: @Sendable @escaping (TemporaryFolder) throws -> Void
  ) async throws -> FileChanges? {
    let watch = watch(listening: listens)
    let seen = Task {
      for await changes in watch { return changes as FileChanges? }
      return nil
    }
    try await Task.sleep(for: .milliseconds(150))
    try change(folder)
    return await seen.value
  }

  @Test(arguments: [true, false]) func `a file that is written`(listening: Bool) async throws {
    let changes = try await noticed(listening) { try $0.write("content/ja/order.md", "two") }
    #expect(changes?.content == ["ja/order.md"] && changes?.themes == [])
  }

  /// As editors save: a new file takes the place of the old one.
  @Test(arguments: [true, false]) func `a file that is replaced`(listening: Bool) async throws {
    let changes = try await noticed(listening) { folder in
      try folder.write("content/ja/.order.md.swp", "two")
      let path = folder.path + "/content/ja/"
      #expect(rename(path + ".order.md.swp", path + "order.md") == 0)
    }
    #expect(changes?.content == ["ja/order.md"])
  }

  @Test(arguments: [true, false]) func `a file that is deleted`(listening: Bool) async throws {
    let changes = try await noticed(listening) { $0.delete("content/ja/order.md") }
    #expect(changes?.content == ["ja/order.md"])
  }

  @Test(arguments: [true, false]) func `a file of a theme`(listening: Bool) async throws {
    let changes = try await noticed(listening) { try $0.write("themes/own/assets/a.css", "x") }
    #expect(changes?.content == [])
    #expect(changes?.themes == ["\(folder.path)/themes/own/assets/a.css"])
  }

  /// The second file is written when the folder is known, and only by then is it watched.
  @Test(arguments: [true, false]) func `files in a new folder`(listening: Bool) async throws {
    let watch = watch(listening: listening)
    let task = Task {
      var seen: Set<String> = []
      for await changes in watch {
        seen.formUnion(changes.content)
        if seen.contains("ja/events/later.md") { break }
      }
      return seen
    }
    for file in ["", "index.md", "later.md"] {
      try await Task.sleep(for: .milliseconds(120))
      try folder.makeFolder("content/ja/events")
      if !file.isEmpty { try folder.write("content/ja/events/\(file)", "x") }
    }
    #expect(await task.value == ["ja/events/index.md", "ja/events/later.md"])
  }

  @Test func `what is hidden, or left behind by editors, is not noticed`() async throws {
    let changes = try await noticed(false) { folder in
      try folder.write("content/.history/ja/index.md/1", "x")
      try folder.write("content/.trash/ja/index.md", "x")
      try folder.write("content/ja/.index.md.swp", "x")
      try folder.write("content/ja/index.md~", "x")
      try folder.write("content/ja/.sasshi-new-0123456789abcdef", "x")
      try folder.write("elsewhere/a.md", "x")
      _ = try folder.text("content/ja/index.md")
      try folder.write("content/ja/order.md", "other")
    }
    #expect(changes == FileChanges(content: ["ja/order.md"]))
  }

  @Test func `a file that is touched counts as written`() async throws {
    let changes = try await noticed(false) { folder in
      try folder.write("content/ja/order.md", "one")
      #expect(utimes(folder.path + "/content/ja/order.md", nil) == 0)
    }
    #expect(changes?.content == ["ja/order.md"])
  }

  @Test func `what changes before somebody waits is noticed`() async throws {
    let watch = watch(listening: false)
    try folder.write("content/ja/new.md", "x")
    var iterator = watch.makeAsyncIterator()
    #expect(await iterator.next()?.content == ["ja/new.md"])
    try folder.write("content/ja/new.md", "other")
    folder.delete("content/ja/order.md")
    #expect(await iterator.next()?.content == ["ja/new.md", "ja/order.md"])
  }

  @Test func `a folder that is gone for a while has no files`() async throws {
    var iterator = watch(listening: false).makeAsyncIterator()
    let path = folder.path + "/content"
    #expect(rename(path, path + "-away") == 0)
    #expect(await iterator.next()?.content == ["ja/index.md", "ja/order.md"])
    #expect(rename(path + "-away", path) == 0)
    #expect(await iterator.next()?.content == ["ja/index.md", "ja/order.md"])
  }

  @Test(arguments: [true, false]) func `it ends with its task`(listening: Bool) async throws {
    let watch = watch(listening: listening)
    let task = Task {
      for await _ in watch {}
      return true
    }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    #expect(await task.value)
  }
}

/// How often it is looked.
@Suite struct PaceTests {
  @Test func `who looks takes a tenth of a processor at most`() {
    var pace = Pace()
    #expect(pace.pause == .milliseconds(200))
    pace.note(cost: .milliseconds(2), foundSome: false, wasCalled: false)
    #expect(pace.pause == .milliseconds(200))
    pace.note(cost: .milliseconds(80), foundSome: false, wasCalled: false)
    #expect(pace.pause == .milliseconds(720) && pace.rest == .milliseconds(80))
  }

  @Test func `a system that was silent once is trusted no more`() {
    var pace = Pace()
    pace.note(cost: .zero, foundSome: false, wasCalled: true)
    #expect(pace.pause == pace.usual)
    pace.note(cost: .zero, foundSome: true, wasCalled: true)
    #expect(pace.pause == pace.trusting)
    pace.note(cost: .zero, foundSome: true, wasCalled: false)
    #expect(pace.pause == pace.usual)
    pace.note(cost: .zero, foundSome: true, wasCalled: true)
    #expect(pace.pause == pace.usual)
  }
}
