internal import Synchronization

/// Makes answers of the lines that curl writes: replies of an FTP server, and a line of curl's own at the end of each
/// transfer.
final class CurlListener: Sendable {
  /// What curl writes at the end of the transfer of that number.
  func ending(_ number: Int) -> String {
    "\(mark)\(number) %{exitcode} %{response_code} %{errormsg}\n"
  }

  /// Nobody else knows it: a server says what it likes.
  private let mark = "sasshi-\(UInt64.random(in: .min ... .max)) "
  private let count: Int
  private let isParallel: Bool
  private let state = Mutex(Heard())
  private let answered: @Sendable (CurlAnswer) -> Void

  /// - Parameters:
  ///   - count: how many transfers there are.
  ///   - isParallel: whether they end in any order.
  ///   - answered: is told of each answer as soon as it is there.
  init(
    _ count: Int, isParallel: Bool = false, _ answered: @escaping @Sendable (CurlAnswer) -> Void
  ) {
    self.count = count
    self.isParallel = isParallel
    self.answered = answered
  }

  /// The answers until now, in the order in which they came.
  var answers: [CurlAnswer] { state.withLock { $0.answers } }

  /// Takes a line without its end.
  func add(_ line: String) {
    let line = line.last == "\r" ? String(line.dropLast()) : line
    let answer = state.withLock { state -> CurlAnswer? in
      guard line.hasPrefix(mark) else {
        state.take(line)
        return nil
      }
      return state.end(line.dropFirst(mark.count)) { [isParallel, count] number, known in
        (0..<count).contains(number) && (isParallel || number == known)
      }
    }
    if let answer { answered(answer) }
  }
}

/// What came until now.
private struct Heard {
  var answers: [CurlAnswer] = []
  var replies: [Int] = []
  var lastReply: String?
  /// The code of the reply of several lines that is not at its end.
  var open: Int?

  /// A line of a reply (RFC 959, section 4.2). Of several lines, only the first and the last have a meaning.
  mutating func take(_ line: String) {
    guard let code = Int(line.prefix(3)), (100..<600).contains(code), open ?? code == code else {
      return
    }
    switch line.dropFirst(3).first {
    case "-": open = code
    case " ", nil:
      open = nil
      replies.append(code)
      lastReply = line
    default: return
    }
  }

  mutating func end(
    _ line: Substring, isExpected: (_ number: Int, _ known: Int) -> Bool
  ) -> CurlAnswer? {
    let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, let number = Int(parts[0]), let exit = Int(parts[1]),
      let code = Int(parts[2]), isExpected(number, answers.count)
    else { return nil }
    let own = parts.count > 3 && !parts[3].isEmpty ? [String(parts[3])] : []
    let answer = CurlAnswer(
      number: number, exit: exit, code: code, replies: replies,
      words: exit == 0 ? [] : (lastReply.map { [$0] } ?? []) + own)
    answers.append(answer)
    replies = []
    lastReply = nil
    open = nil
    return answer
  }
}
