// What answers of FTP servers mean (RFC 959, section 4.2, and what servers make of it)
extension CurlAnswer {
  /// An answer that never came, since curl ended before.
  static func missing(_ number: Int, _ end: ProgramRun.End, _ words: [String]) -> CurlAnswer {
    switch end {
    case .exited(let exit) where exit != 0:
      CurlAnswer(number: number, exit: exit, code: 0, words: words)
    case .exited, .killed, .outOfTime: .brokenOff(number)
    case .notStarted(let word): CurlAnswer(number: number, exit: 2, code: 0, words: [word])
    }
  }

  /// An answer that never came.
  static func brokenOff(_ number: Int) -> CurlAnswer {
    CurlAnswer(number: number, exit: 28, code: 426)
  }

  /// Whether the whole file arrived and was renamed, each as the server itself said: “226” and “250”.
  var isInPlace: Bool {
    exit == 0 && replies.suffix(2) == [350, 250]
      && replies.dropLast(2).contains { $0 == 226 || $0 == 250 }
  }

  /// Whether the server refused a command, and the line is whole.
  var isRefusedCommand: Bool { exit == 21 && code / 100 == 5 && code != 530 && code != 532 }

  /// Whether the file arrived, but was not renamed.
  var isRefusedRenaming: Bool {
    isRefusedCommand && code != 552 && replies.suffix(2).first == 350
  }

  /// Whether there is no such file, or none that may be read.
  var isMissingFile: Bool { code == 550 && [9, 19, 78].contains(exit) }

  /// Whether the account was entered (“230”).
  var hasEntered: Bool { replies.contains(230) }

  /// Whether the server lets in nobody more for now; some say so to the password.
  ///
  /// - Parameter entered: whether the same name and password were right before.
  func isTurnedAway(from entered: Bool) -> Bool {
    exit != 0 && !hasEntered && (code == 421 || exit == 67 && entered)
  }

  /// Whether nobody that this machine trusts vouches for the server's certificate.
  var isUnknownCertificate: Bool { [51, 60, 83].contains(exit) }

  /// The same, and nowhere the password.
  func without(_ password: String) -> CurlAnswer {
    var answer = self
    answer.words = words.filter { password.isEmpty || !$0.contains(password) }
    return answer
  }

  /// What it means for whoever publishes.
  var reason: HostFailure.Reason {
    switch exit {
    case 90: return .changedIdentity
    case 5, 6, 7: return .unreachable
    case 28 where code == 0: return .unreachable
    case 23: return .machine(.noSpaceLeft)
    case 26: return .machine(.notFound)
    default: break
    }
    switch code {
    case 421, 425, 426, 450: return .brokenOff
    case 451: return isFullDisk ? .full : .brokenOff
    case 452, 552: return .full
    case 430, 530, 532: return .refusedLogin
    case 550, 553: return isFullDisk ? .full : .notPermitted
    case 500...599: return .refused
    default: break
    }
    let isLine = [8, 12, 13, 14, 16, 18, 25, 28, 30, 35, 52, 55, 56, 80].contains(exit)
    return isLine ? .brokenOff : .refused
  }

  /// Whether the words tell of a full disk, for which many servers have no reply code.
  private var isFullDisk: Bool {
    words.contains { word in
      let word = word.lowercased()
      return ["quota", "no space", "disk full", "writing to local file"].contains {
        word.contains($0)
      }
    }
  }
}

extension FTPHost {
  /// Why a transfer did not do what it should.
  func stop(_ answer: CurlAnswer, _ path: ContainedPath?) async throws(HostStop) -> HostStop {
    if answer.isUnknownCertificate, let certificate = try await shownCertificate() {
      return .question(.certificate(certificate))
    }
    if answer.exit == 35 { memory.noteNoTLS() }
    let isTurnedAway = answer.isTurnedAway(from: memory.hasEntered)
    if answer.exit == 67, !isTurnedAway {
      return .question(.password(server, wasWrong: true))
    }
    return .failure(
      HostFailure(
        reason: isTurnedAway ? .brokenOff : answer.reason, path: path, words: answer.words))
  }
}
