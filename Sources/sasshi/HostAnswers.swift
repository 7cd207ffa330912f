import Diagnostics
import Manuscript
import Publishing

/// What the person at the terminal answers to what only they can say of a host.
struct HostAnswers {
  private let announcer: Announcer
  private let questions: Questions?
  private let access: HostAccess
  private let folder: String
  /// How often a password is asked for that the host does not take.
  private static let mostTries = 3

  /// What to do where a password was asked for, and none was given.
  static let password = Wording(
    english: """
      Run “sasshi publish” once in a terminal, which asks, or put the password into the variable \
      \(HostAccess.passwordVariable). A key needs no password: ask the host's company how to use one.
      """,
    japanese: """
      ターミナルで一度「sasshi publish」を実行してパスワードを入力するか、環境変数 \(HostAccess.passwordVariable) に\
      入れてください。鍵を使うと、パスワードは要りません（使い方はサーバー会社にたずねてください）。
      """)

  private static let unseen = Wording(
    english: "Nothing is shown while you type.", japanese: "入力した文字は表示されません。")

  /// The person said no, or nothing.
  struct Refusal: Error {}

  /// - Parameters:
  ///   - questions: nil where nobody can be asked.
  ///   - folder: the folder that holds the site.
  init(_ announcer: Announcer, _ questions: Questions?, _ access: HostAccess, folder: String) {
    self.announcer = announcer
    self.questions = questions
    self.access = access
    self.folder = folder
  }

  /// Does work, and does it again after each question that it asked was answered.
  ///
  /// - Throws: a `Refusal`, the `Diagnostic` of a question that nobody answers, or the `MachineFailure` of the work.
  func answering<Value>(_ work: () async throws -> Value) async throws -> Value {
    var wrongPasswords = 0
    while true {
      do {
        return try await work()
      } catch PublishingStop.failure(let failure) {
        throw failure
      } catch PublishingStop.question(let question) {
        if case .password(_, wasWrong: true) = question { wrongPasswords += 1 }
        if wrongPasswords > Self.mostTries { throw question.unanswered }
        try answer(question)
      }
    }
  }

  private func answer(_ question: HostQuestion) throws {
    guard let questions else { throw question.unanswered }
    announcer.say(question.explanation, to: .error)
    for line in question.evidence { announcer.terminal.write("  " + line, to: .error) }
    if case .password(let server, _) = question {
      announcer.say(Self.unseen, to: .error)
      return access.try(try questions.askSecret(question.wording), of: server)
    }
    guard questions.agrees(to: question.wording) else { throw Refusal() }
    switch question {
    case .destination(let destination): try access.confirm(destination, for: folder)
    case .hostKey(let key): try access.accept(key)
    case .certificate(let certificate): try access.accept(certificate)
    case .password: break
    }
  }

  /// Keeps the password that was typed, now that the host took it, and says where.
  func keepPassword(of destination: Destination) async throws {
    guard let server = destination.server,
      let place = try await access.keepTried(of: server)?.wording
    else { return }
    announcer.say(place)
  }
}

extension HostQuestion {
  /// What is said where nobody can be asked: the question, and how it is answered before.
  fileprivate var unanswered: Diagnostic {
    .error(.openQuestion, at: Location("sasshi publish"), openness, hint: cure)
  }

  private var openness: Wording {
    switch self {
    case .destination(let destination):
      Wording(
        english: """
          Only site.yaml names the place \(destination.text), and nobody at this machine has said that it is right.
          """,
        japanese: "公開する場所 \(destination.text) は site.yaml だけに書かれていて、このパソコンではまだ確かめられていません。")
    case .hostKey(let key):
      Wording(
        english: """
          The key of “\(key.server.host)” is not known on this machine: \(evidence.joined(separator: ", "))
          """,
        japanese: "「\(key.server.host)」の鍵は、このパソコンではまだ知られていません： \(evidence.joined(separator: "、"))")
    case .certificate(let certificate):
      Wording(
        english: """
          Nobody that this machine trusts vouches for the certificate of “\(certificate.server.host)”: \
          \(certificate.pin)
          """,
        japanese: """
          「\(certificate.server.host)」の証明書は、このパソコンが信頼しているところで保証されたものではありません： \
          \(certificate.pin)
          """)
    case .password(let server, wasWrong: true):
      Wording(
        english: "“\(server.host)” does not take the password.",
        japanese: "「\(server.host)」で、パスワードが受け付けられませんでした。")
    case .password(let server, wasWrong: false):
      Wording(
        english: "“\(server.host)” asks for a password.",
        japanese: "「\(server.host)」に入るには、パスワードが要ります。")
    }
  }

  private var cure: Wording {
    switch self {
    case .destination(let destination):
      Wording(
        english:
          "Name it on the command line: sasshi publish --to \(destination.text.quotedForShell)",
        japanese: "コマンドに書いてください： sasshi publish --to \(destination.text.quotedForShell)")
    case .hostKey:
      Wording(
        english: """
          Run “sasshi publish” once in a terminal, which asks; or put the host's line into ~/.ssh/known_hosts.
          """,
        japanese: """
          ターミナルで一度「sasshi publish」を実行して、確かめてください。~/.ssh/known_hosts にサーバーの行を入れておくこともできます。
          """)
    case .certificate:
      Wording(
        english: "Run “sasshi publish” once in a terminal, which asks.",
        japanese: "ターミナルで一度「sasshi publish」を実行して、確かめてください。")
    case .password: HostAnswers.password
    }
  }
}
