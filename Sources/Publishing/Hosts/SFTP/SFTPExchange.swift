internal import Synchronization

/// The questions that are under way to an SFTP server, and what has come of its answers.
final class SFTPExchange: Sendable {
  /// The messages that are on their way to the server.
  let outgoing: AsyncStream<[UInt8]>
  private let send: AsyncStream<[UInt8]>.Continuation
  private let state = Mutex(State())
  /// No server sends longer messages (OpenSSH's sftp-common.h).
  private static let longest = 256 * 1024

  fileprivate struct State {
    var incoming: [UInt8] = []
    var nextNumber: UInt32 = 1
    var waiting: [UInt32: SFTPAnswer] = [:]
    /// The extensions that the server knows, once it has greeted.
    var extensions: Set<String>?
    var isOver = false
    /// What came that is no answer.
    var garbage: String?
    var lastSign = ContinuousClock.now
  }

  init() {
    (outgoing, send) = AsyncStream.makeStream()
    send.yield(SFTPRequest.greeting)
  }

  /// The extensions that the server knows; nil as long as it has not greeted.
  var extensions: Set<String>? { state.withLock { $0.extensions } }

  /// Whether nothing can be asked any more.
  var isOver: Bool { state.withLock { $0.isOver } }

  /// What the server said that is no answer, such as the words of a shell; nil when there was none.
  var garbage: String? { state.withLock { $0.garbage } }

  /// Asks for something, behind all that was asked before.
  func post(_ request: SFTPRequest) -> SFTPAnswer {
    let answer = SFTPAnswer()
    let isOpen = state.withLock { state in
      guard !state.isOver else { return false }
      if state.waiting.isEmpty { state.lastSign = .now }
      state.waiting[state.nextNumber] = answer
      send.yield(request.message(state.nextNumber))
      state.nextNumber &+= 1
      return true
    }
    if !isOpen { answer.give(nil) }
    return answer
  }

  /// Takes what came from the server.
  func hear(_ bytes: UnsafeRawBufferPointer) {
    let answers: [(SFTPAnswer, SFTPReply)] = state.withLock { state in
      state.lastSign = .now
      guard state.garbage == nil else { return [] }
      state.incoming.append(contentsOf: bytes)
      return state.takeAnswers(longest: Self.longest)
    }
    for (answer, reply) in answers { answer.give(reply) }
    if garbage != nil { end() }
  }

  /// Nothing more comes: who waits for an answer gets none.
  func end() {
    let waiting = state.withLock { state in
      defer { state.waiting = [:] }
      state.isOver = true
      return state.waiting.values
    }
    send.finish()
    for answer in waiting { answer.give(nil) }
  }

  /// Whether somebody has waited so long without any sign of the server.
  func isSilent(for time: Duration) -> Bool {
    state.withLock { state in
      !state.waiting.isEmpty && ContinuousClock.now - state.lastSign > time
    }
  }
}

extension SFTPExchange.State {
  /// What a message is.
  private enum Message {
    case greeting(extensions: Set<String>)
    case reply(SFTPReply, to: UInt32)
    case garbage
  }

  /// The answers that are whole, and to which questions.
  fileprivate mutating func takeAnswers(longest: Int) -> [(SFTPAnswer, SFTPReply)] {
    var answers: [(SFTPAnswer, SFTPReply)] = []
    var start = 0
    defer { incoming.removeFirst(start) }
    while garbage == nil, incoming.count - start >= 4 {
      var head = SFTPReader(incoming[start...])
      let length = Int(head.number() ?? UInt32(0))
      let isMessage = 1...longest ~= length
      let end = start + 4 + length
      if isMessage, incoming.count < end { break }
      switch isMessage ? message(incoming[start + 4..<end]) : .garbage {
      case .greeting(let names): extensions = names
      case .reply(let reply, let number):
        if let answer = waiting.removeValue(forKey: number) { answers.append((answer, reply)) }
      case .garbage: garbage = String(decoding: incoming[start...].prefix(200), as: UTF8.self)
      }
      start = isMessage ? end : incoming.count
    }
    return answers
  }

  private func message(_ bytes: ArraySlice<UInt8>) -> Message {
    var reader = SFTPReader(bytes)
    guard let kind = reader.byte(), let number: UInt32 = reader.number() else { return .garbage }
    guard extensions == nil else {
      return SFTPReply(kind: kind, &reader).map { .reply($0, to: number) } ?? .garbage
    }
    // The number is that of the version.
    guard kind == 2, number == 3 else { return .garbage }
    var names: Set<String> = []
    while !reader.isAtEnd {
      guard let name = reader.text(), reader.bytes() != nil else { return .garbage }
      names.insert(name)
    }
    return .greeting(extensions: names)
  }
}
