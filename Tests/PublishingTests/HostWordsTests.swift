import Diagnostics
import Testing

@testable import Manuscript
@testable import Publishing

/// What people are told of hosts: what happened, and what they can do.
@Suite struct HostWordsTests {
  private static let server = Destination.Server(user: "name", host: "www.example.org", port: nil)
  private static let destinations = [
    Destination(way: .sftp(server), path: "/www"), Destination(way: .ftps(server), path: "www"),
    Destination(way: .ftp(server), path: ""), Destination(way: .folder, path: "/srv/www"),
    Destination(way: .rclone(remote: "bucket"), path: "www"),
  ]
  private static let reasons: [HostFailure.Reason] = [
    .unreachable, .brokenOff, .refusedLogin, .changedIdentity, .full, .notPermitted, .noFolder,
    .nameTooLong, .tooLarge, .taken, .missing(.keyring), .refused, .machine(.notFound),
  ]

  @Test(arguments: destinations, reasons)
  func `each failure says what happened, at which host, and what to do`(
    destination: Destination, reason: HostFailure.Reason
  ) throws {
    let failure = HostFailure(
      reason: reason, path: ContainedPath("en/index.html"), words: ["550 the last word"])
    let diagnostic = MachineFailure(failure, at: destination).diagnostic
    #expect(diagnostic.location == Location(destination.text))
    let hint = try #require(diagnostic.hint)
    for (message, hint, stops) in [
      (diagnostic.message.english, hint.english, ".)"),
      (diagnostic.message.japanese, hint.japanese, "。）"),
    ] {
      let first = message.split(separator: "\n")[0]
      #expect(stops.contains(first.suffix(1)), "\(first)")
      #expect(!first.contains("..") && !first.contains("。。"))
      #expect(!hint.isEmpty)
      let isThere = message.contains("\n550 the last word")
      #expect(
        isThere == ![
          .changedIdentity, .nameTooLong, .tooLarge, .taken, .missing(.keyring),
          .machine(.notFound),
        ]
        .contains(reason))
    }
    if case .missing = reason { return }
    #expect(diagnostic.message.english.contains("(en/index.html)."))
    #expect(diagnostic.message.japanese.contains("（en/index.html）。"))
    if reason != .machine(.notFound) {
      #expect(diagnostic.message.english.contains("“\(destination.nameOfHost)”"))
      #expect(diagnostic.message.japanese.contains("「\(destination.nameOfHost)」"))
    }
  }

  @Test func `who meets another machine than before is told to stop`() {
    let failure = MachineFailure(
      HostFailure(reason: .changedIdentity), at: Self.destinations[0])
    #expect(
      failure.diagnostic.text(in: .english).hasPrefix(
        """
        sftp://name@www.example.org/www: error: “www.example.org” shows another key than before. [changed-host]
          hint: Do not go on:
        """))
    #expect(
      failure.diagnostic.text(in: .japanese).hasPrefix(
        """
        sftp://name@www.example.org/www: エラー: 「www.example.org」の鍵が、前と変わっています。 [changed-host]
          直し方: 先に進まないでください。
        """))
  }

  @Test func `the old key is forgotten where it was noted`() {
    let hosts: [(port: Int?, name: String)] = [
      (nil, "www.example.org"), (22, "www.example.org"), (2222, "'[www.example.org]:2222'"),
    ]
    for (port, name) in hosts {
      let server = Destination.Server(user: "name", host: "www.example.org", port: port)
      let failure = MachineFailure(
        HostFailure(reason: .changedIdentity), at: Destination(way: .sftp(server), path: "/www"),
        settings: "/home/a b/.config/sasshi")
      for language in MessageLanguage.allCases {
        let text = failure.diagnostic.text(in: language)
        #expect(text.contains("ssh-keygen -R \(name)\n"))
        #expect(text.contains("ssh-keygen -R \(name) -f '/home/a b/.config/sasshi/known_hosts'"))
      }
    }
    let certificate = MachineFailure(
      HostFailure(reason: .changedIdentity), at: Self.destinations[1], settings: "/etc/sasshi")
    #expect(certificate.diagnostic.text(in: .japanese).contains("/etc/sasshi/certificates から"))
  }

  @Test func `a host that nobody reaches may be one of which nothing was asked yet but a try`() {
    let hint = MachineFailure(HostFailure(reason: .unreachable), at: Self.destinations[0])
      .diagnostic.hint
    #expect(hint?.english.hasSuffix("Then try again: whatever was sent already stays.") == true)
    #expect(hint?.japanese.hasSuffix("すでに送ったものがあれば、そのまま残っています。") == true)
  }

  @Test func `nothing is said of a host where there is a folder`() throws {
    for reason in Self.reasons where reason != .missing(.keyring) {
      if [.unreachable, .brokenOff, .refusedLogin, .changedIdentity].contains(reason) { continue }
      let diagnostic = MachineFailure(HostFailure(reason: reason), at: Self.destinations[3])
        .diagnostic
      let hint = try #require(diagnostic.hint)
      for text in [diagnostic.message.english, hint.english] { #expect(!text.contains("host")) }
      for text in [diagnostic.message.japanese, hint.japanese] { #expect(!text.contains("サーバー")) }
    }
  }

  @Test func `a missing program is told with how to install it`() {
    let failure = MachineFailure(
      HostFailure(reason: .missing(.keyring)), at: Self.destinations[0])
    #expect(
      failure.diagnostic.text(in: .english).contains("sudo apt install libsecret-tools"))
    #expect(!failure.diagnostic.text(in: .english).contains("sasshi pdf"))
  }

  private static let questions: [HostQuestion] = [
    .destination(destinations[0]),
    .hostKey(
      HostKey(
        server: server, kind: "ED25519", fingerprints: ["SHA256:abc", "MD5:00:11"], line: "x")),
    .certificate(HostCertificate(server: server, pin: "sha256//abc=")),
    .password(server, wasWrong: false), .password(server, wasWrong: true),
  ]

  @Test(arguments: questions)
  func `each question names the host, and says what to know`(question: HostQuestion) {
    for text in [question.wording.english, question.wording.japanese] {
      #expect(text.contains("www.example.org"))
    }
    #expect(question.explanation.english.hasSuffix("."))
    #expect(question.explanation.japanese.hasSuffix("。"))
  }

  @Test func `what is to be compared stands there as hosts publish it`() {
    #expect(
      Self.questions.map(\.evidence) == [
        [], ["ED25519 SHA256:abc", "ED25519 MD5:00:11"], ["sha256//abc="], [], [],
      ])
    #expect(Self.questions[0].wording.english.contains("sftp://name@www.example.org/www"))
  }
}
