import Diagnostics
import Fixtures
import Testing

@testable import sasshi

/// What `sasshi publish` sees on the web, and what it says of that.
@Suite struct PublishedLookTests {
  private let folder: CommandFolder
  private let web: RealServer

  init() throws {
    folder = try CommandFolder()
    web = try RealServer("web")
  }

  private var destination: String { "folder:\(web.folder.path)/site" }

  private func address(_ way: String) throws -> String {
    "http://127.0.0.1:\(try #require(web.number("port")))/\(way)/"
  }

  /// Without cards and icons, which take seconds.
  private func run(
    _ options: [String], in language: MessageLanguage = .english, answers: [String]? = nil
  ) async -> CommandRun {
    await folder.run(
      ["publish"] + options, in: language,
      environment: [
        "XDG_CONFIG_HOME": "\(folder.files.path)/config", "SASSHI_VIPS": "/nowhere/vipsthumbnail",
      ], answers: answers)
  }

  private func publish(
    _ way: String, in language: MessageLanguage = .english
  ) async throws -> CommandRun {
    await run(
      folder.all + ["--to", destination, "--yes", "--base-url", try address(way)], in: language)
  }

  @Test func `what is as it was sent was seen at that time, where the machine is`() async throws {
    let english = try await publish("right")
    #expect(english.status == .success, "\(english.error)")
    #expect(english.output.contains("\nSeen on the web at 14:05: "))
    #expect(english.output.contains(" as sent. \(try address("right"))\n"))
    try folder.files.write("content/ja/new.md", "---\ntitle: 新\n---\n新しい。\n")
    let japanese = try await publish("right", in: .japanese)
    #expect(japanese.output.contains("\n14:05 にウェブで確かめました。"))
  }

  @Test(arguments: MessageLanguage.allCases)
  func `a folder that the web does not show is status 3, with the cure`(
    language: MessageLanguage
  ) async throws {
    let run = try await publish("elsewhere", in: language)
    #expect(run.status == .machineFailed)
    #expect(
      run.error.contains("\(try address("elsewhere"))index.html: ")
        || run.error.contains("elsewhere/: "))
    #expect(run.error.contains("sasshi publish --setup"))
    #expect(!run.output.contains("as sent.") && !run.output.contains("送ったとおりです"))
  }

  @Test func `what a host adds is named, and is published all the same`() async throws {
    let run = try await publish("added")
    #expect(run.status == .success)
    #expect(run.error.contains("The host adds something of its own to this page."))
    #expect(!run.output.contains("Seen on the web"))
  }

  @Test func `the setup says whether the web shows the folder`() async throws {
    let site = "\(web.folder.path)/site"
    let no = await run(
      ["--setup"] + folder.content, answers: ["3", site, try address("elsewhere"), "n", "n"])
    #expect(no.status == .wrongCommandLine, "\(no.error)")
    #expect(no.output.contains("the web does not show it at http://"))
    #expect(try folder.files.text("content/site.yaml") == ContentFolderFixture.settings)
    let yes = await run(
      ["--setup"] + folder.content, in: .japanese, answers: ["3", site, try address("right")])
    #expect(yes.status == .success, "\(yes.error)")
    #expect(yes.output.hasPrefix("うまくいきました。"))
    let written = try folder.files.text("content/site.yaml")
    #expect(written.contains("base-url: \(try address("right"))\n"))
    #expect(written.contains("publish:\n  to: \(destination)\n"))
    #expect(try web.folder.everything().keys.allSatisfy { !$0.contains("sasshi-test") })
  }
}
