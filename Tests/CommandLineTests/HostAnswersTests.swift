import Diagnostics
import Fixtures

import Synchronization
import Testing

@testable import Manuscript
@testable import Publishing
@testable import sasshi

/// What a person answers to the questions of a host.
@Suite struct HostAnswersTests {
  private let folder: TemporaryFolder
  private let server = Destination.Server(user: "name", host: "www.example.org", port: nil)

  init() throws {
    folder = try TemporaryFolder()
  }

  private var destination: Destination { Destination(way: .sftp(server), path: "/www") }

  /// What is said while work is done that asks these questions, each once.
  private func ask(
    _ questions: [HostQuestion], answers: [String]?, in language: MessageLanguage = .english
  ) async throws -> (error: (any Error)?, said: String, access: HostAccess) {
    let words = Words()
    let lines = answers.map { Lines($0) }
    let terminal = Terminal(
      clock: CommandRun.clock,
      readLine: lines.map { $0.next }, readSecret: lines.map { $0.next }, variable: { _ in nil }
    ) { bytes, _ in
      words.add(bytes)
      return true
    }
    let programs = try Programs.ofMachine(nil, environment: { _ in nil }, reader: nil).value
    let access = HostAccess(
      settings: "\(folder.path)/sasshi", programs: programs, environment: { _ in nil })
    let announcer = Announcer(terminal: terminal, language: language)
    let asked = Questions(
      announcer, of: "sasshi publish", loss: Wording(english: "None.", japanese: "なし。"),
      hint: HostAnswers.password)
    let person = HostAnswers(announcer, asked, access, folder: folder.path)
    var left = questions[...]
    do {
      try await person.answering {
        if let question = left.popFirst() { throw PublishingStop.question(question) }
      }
      try await person.keepPassword(of: destination)
      return (nil, words.text, access)
    } catch {
      return (error, words.text, access)
    }
  }

  private var key: HostKey {
    HostKey(
      server: server, kind: "ED25519", fingerprints: ["SHA256:abc", "MD5:00:11"],
      line: "www.example.org ssh-ed25519 AAAA")
  }

  @Test func `a key is shown in both forms, and kept when it is right`() async throws {
    let no = try await ask([.hostKey(key)], answers: ["n"])
    #expect(no.error is HostAnswers.Refusal && !folder.exists("sasshi/known_hosts"))
    let yes = try await ask([.hostKey(key)], answers: ["yes"])
    #expect(yes.error == nil)
    #expect(yes.said.contains("\n  ED25519 SHA256:abc\n  ED25519 MD5:00:11\n"))
    #expect(try folder.text("sasshi/known_hosts") == "www.example.org ssh-ed25519 AAAA\n")
  }

  @Test func `a certificate is kept when it is right`() async throws {
    let question = HostQuestion.certificate(HostCertificate(server: server, pin: "sha256//abc="))
    let no = try await ask([question], answers: [])
    #expect(no.error is HostAnswers.Refusal && no.access.pin(of: server) == nil)
    let yes = try await ask([question], answers: ["はい"], in: .japanese)
    #expect(yes.error == nil)
    #expect(yes.access.pin(of: server) == "sha256//abc=")
    #expect(yes.said.contains("\n  sha256//abc=\n"))
  }

  @Test func `a password is asked for until it is right, kept then, and never shown`() async throws
  {
    let questions = [
      HostQuestion.password(server, wasWrong: false), .password(server, wasWrong: true),
    ]
    let run = try await ask(questions, answers: ["wrong-one", "right-one"])
    #expect(run.error == nil)
    #expect(!run.said.contains("wrong-one") && !run.said.contains("right-one"))
    #expect(run.said.contains("The host did not take the password."))
    #expect(run.said.contains("kept in a file that nobody but you can read"))
    let next = try await ask([], answers: [])
    #expect(await next.access.password(of: server) == "right-one")
  }

  @Test func `a password that was never right is not kept`() async throws {
    let wrong = HostQuestion.password(server, wasWrong: true)
    let run = try await ask(
      [.password(server, wasWrong: false), wrong, wrong, wrong, wrong],
      answers: ["one", "two", "three", "four", "five"])
    let diagnostic = try #require(run.error as? Diagnostic)
    #expect(diagnostic.message.english == "“www.example.org” does not take the password.")
    #expect(!folder.exists("sasshi"))
  }

  @Test(arguments: MessageLanguage.allCases)
  func `where nobody can be asked, each question ends with what to do`(
    language: MessageLanguage
  ) async throws {
    for (question, words) in [
      (HostQuestion.hostKey(key), "SHA256:abc"), (.destination(destination), "--to "),
      (.certificate(HostCertificate(server: server, pin: "sha256//abc=")), "sha256//abc="),
      (.password(server, wasWrong: false), "SASSHI_PUBLISH_PASSWORD"),
      (.password(server, wasWrong: true), "SASSHI_PUBLISH_PASSWORD"),
    ] {
      let run = try await ask([question], answers: nil, in: language)
      let diagnostic = try #require(run.error as? Diagnostic)
      #expect(diagnostic.text(in: language).contains(words))
      #expect(run.said == "" && !folder.exists("sasshi"))
    }
  }
}

/// What was said.
private final class Words: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }

  func add(_ new: [UInt8]) { bytes.withLock { $0 += new } }
}

/// What a person types.
private final class Lines: Sendable {
  private let lines: Mutex<ArraySlice<String>>

  init(_ lines: [String]) {
    self.lines = Mutex(lines[...])
  }

  @Sendable func next() -> String? { lines.withLock { $0.popFirst() } }
}
