internal import Synchronization

/// What a run of rclone came to.
struct RcloneRun: Sendable {
  /// How the program ended.
  var end: ProgramRun.End
  /// Whether its log tells of a file that arrived.
  var hasArrived: Bool
  /// The errors of its log.
  var log: [RcloneLine]
  /// What it wrote besides its log.
  var plainLines: [String]
  /// What it wrote last.
  var lastLines: [String]

  /// Why it did not do what it should.
  func stop(_ path: ContainedPath?) -> HostStop {
    // A file that is copied alone goes by its name.
    let names = path.map { [$0.text, $0.name] }
    let errors = log.filter { line in
      guard let names, let object = line.object else { return true }
      return names.contains(object)
    }.compactMap(\.message)
    var words = Array((errors.isEmpty ? lastLines : errors).suffix(3))
    if case .notStarted(let word) = end { words.append(word) }
    return .failure(HostFailure(reason: reason(words), path: path, words: words))
  }

  /// What stores and rclone say, in whose words alone the reasons stand.
  private func reason(_ words: [String]) -> HostFailure.Reason {
    guard end != .outOfTime else { return .brokenOff }
    let text = words.joined(separator: "\n").lowercased()
    let known: [(HostFailure.Reason, [String])] = [
      (
        .noFolder,
        ["nosuchbucket", "bucket does not exist", "container not found", "containernotfound"]
      ),
      (
        .refusedLogin,
        [
          "invalidaccesskeyid", "signaturedoesnotmatch", "expiredtoken", "401", "unauthorized",
          "authenticationfailed", "no valid credential",
        ]
      ),
      (
        .full,
        [
          "quotaexceeded", "quota exceeded", "insufficient storage", "no space left",
          "cap exceeded",
        ]
      ),
      (.notPermitted, ["accessdenied", "access denied", "403", "forbidden", "methodnotallowed"]),
      (
        .unreachable,
        ["no such host", "connection refused", "network is unreachable", "no route to host"]
      ),
      (
        .brokenOff,
        [
          "timeout", "timed out", "connection reset", "eof", "broken pipe", "slowdown", "503",
          "500", "429",
        ]
      ),
    ]
    return known.first { $0.1.contains { text.contains($0) } }?.0 ?? .refused
  }
}

/// A line of rclone's log, which is JSON (`--use-json-log`).
struct RcloneLine: Hashable, Sendable {
  var level: String
  var message: String?
  /// The path of the file that it is about.
  var object: String?

  /// The line; nil for one that is not of the log.
  init?(_ line: String) {
    guard line.hasPrefix("{"), let level = Self.value(of: "level", in: line) else { return nil }
    self.level = level
    message = Self.value(of: "msg", in: line)
    object = Self.value(of: "object", in: line)
  }

  /// Whether a file has arrived.
  var isArrival: Bool { level == "info" && message?.hasPrefix("Copied (") == true }

  /// A text of the line. Within a text, quotes have a backslash before them, so that none looks like a name.
  private static func value(of name: String, in line: String) -> String? {
    guard let start = line.firstRange(of: "\"\(name)\":\"")?.upperBound else { return nil }
    var value = ""
    var rest = line.unicodeScalars[start...]
    while let sign = rest.popFirst(), sign != "\"" {
      guard sign == "\\" else {
        value.unicodeScalars.append(sign)
        continue
      }
      switch rest.popFirst() {
      case "n": value += "\n"
      case "t": value += "\t"
      case "r": value += "\r"
      case "u":
        let code = UInt32(String(rest.prefix(4)), radix: 16)
        rest = rest.dropFirst(4)
        value.unicodeScalars.append(code.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
      case let plain?: value.unicodeScalars.append(plain)
      case nil: return nil
      }
    }
    return value
  }
}

/// Hears what rclone writes.
final class RcloneListener: Sendable {
  private let state = Mutex((hasArrived: false, log: [RcloneLine](), plain: [String]()))

  /// Whether a file has arrived.
  var hasArrived: Bool { state.withLock { $0.hasArrived } }
  /// The errors of the log.
  var log: [RcloneLine] { state.withLock { $0.log } }
  /// What was written besides the log.
  var plainLines: [String] { state.withLock { $0.plain } }

  /// Takes a line without its end.
  func add(_ line: String) {
    guard let line = RcloneLine(line) else {
      return state.withLock { $0.plain.append(line) }
    }
    state.withLock { state in
      if line.level == "error" { state.log.append(line) }
      if line.isArrival { state.hasArrived = true }
    }
  }
}
