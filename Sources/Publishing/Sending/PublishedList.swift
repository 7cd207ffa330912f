internal import Digests
internal import Manuscript

/// The list of the files that Sasshi sent to a host: the only ones that it may replace or delete there. It stands on the
/// host beside them, as text: a line that says what it is; four that say who wrote it when, and how many files there are;
/// then a line for each file in the order of the bytes of their paths: what stands there (its SHA-256; `-` while it is
/// replaced; `+` and its SHA-256 while it comes or goes), a tab, the path.
///
/// Whoever may write on the host may write anything into it. So a path in it that leads out of the folder, or that is one
/// of the names that Sasshi keeps for itself, makes the whole list count as damaged.
struct PublishedList: Hashable, Sendable {
  static let fileName = OutputManifest.ownPrefix + "published"
  /// The most bytes of a list: those of 75,000 files.
  static let mostBytes = SizeLimit.text.bytes
  /// The most bytes of a path in it. What talks to hosts takes little more, with what stands before and behind it.
  static let mostPathBytes = 900

  /// The name of the run that wrote it, which no other run has.
  var run: String
  /// When that run was planned, by the clock of its machine. It is for people: nothing is decided by it.
  var time: Moment
  /// The version of Sasshi that wrote it.
  var version: String
  var files: [ContainedPath: Content]

  /// What stands at a path.
  enum Content: Hashable, Sendable {
    /// Bytes, by their SHA-256 in hexadecimal digits.
    case known(String)
    /// The old bytes or the new ones: the file was on its way when the list was written.
    case changing
    /// These bytes, or nothing, or what somebody else put there: a new file was on its way, or an old one was about to go.
    case coming(String)
  }
}

extension PublishedList {
  /// What the bytes of a file of that name turn out to be.
  enum Reading: Hashable, Sendable {
    case list(PublishedList)
    /// A list of a later version of Sasshi, which may mean something else.
    case later
    /// No list, or not a whole one.
    case damaged
  }

  static func read(_ bytes: [UInt8]) -> Reading {
    guard let text = String(validating: bytes, as: UTF8.self) else { return .damaged }
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[
      ...]
    guard let first = lines.popFirst().map({ String(Substring($0)) }) else { return .damaged }
    guard first.hasPrefix(signature + "1:") else {
      // A number that is whole: where a transfer was cut off there is no colon behind it.
      let number = first.dropFirst(signature.count).prefix { $0 != ":" }
      let isLater = first.hasPrefix(signature) && first.contains(":") && Int(number) != nil
      return isLater ? .later : .damaged
    }
    // A list that was cut off lacks files.
    guard lines.popLast()?.isEmpty == true, let run = value(of: "run", in: lines.popFirst()),
      isName(ofRun: run),
      let time = value(of: "time", in: lines.popFirst()).flatMap(Moment.init(fileName:)),
      let version = value(of: "sasshi", in: lines.popFirst()),
      value(of: "files", in: lines.popFirst()) == String(lines.count)
    else { return .damaged }
    var files: [ContainedPath: Content] = [:]
    files.reserveCapacity(lines.count)
    for line in lines {
      guard let (path, content) = entry(of: line) else { return .damaged }
      files[path] = content
    }
    return .list(PublishedList(run: run, time: time, version: version, files: files))
  }

  /// The list of these bytes; nil where there are none, or they are no list that this version can read.
  init?(_ bytes: [UInt8]?) {
    guard let bytes, case .list(let list) = Self.read(bytes) else { return nil }
    self = list
  }

  var bytes: [UInt8] {
    var bytes = Array((Self.signature + Self.explanation).utf8)
    bytes += "run \(run)\ntime \(time.fileName)\nsasshi \(version)\n".utf8
    bytes += "files \(files.count)\n".utf8
    for path in files.keys.sorted() {
      guard let content = files[path] else { continue }
      bytes += "\(content.text)\t\(path.text)\n".utf8
    }
    return bytes
  }

  private static let signature = "sasshi-published "
  private static let explanation =
    "1: the files in this folder that Sasshi sent and may replace or delete\n"
}

extension PublishedList {
  /// A name for a new run.
  static func newRun() -> String {
    let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    return String(Digest(.sha256, of: bytes).hexadecimal.prefix(16))
  }

  /// Whether a text can be the name of a run: it becomes a part of names of files.
  static func isName(ofRun text: String) -> Bool {
    text.utf8.count == 16 && text.utf8.allSatisfy(isDigit)
  }

  /// Whether a text is a SHA-256 in hexadecimal digits.
  static func isDigest(_ text: Substring.UTF8View) -> Bool {
    text.count == 64 && text.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  private static func value(of key: String, in line: Substring.UTF8View?) -> String? {
    guard let line, line.starts(with: "\(key) ".utf8) else { return nil }
    return String(Substring(line.dropFirst(key.utf8.count + 1)))
  }

  private static func entry(
    of line: Substring.UTF8View
  ) -> (path: ContainedPath, content: Content)? {
    guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
      let path = ContainedPath(String(Substring(line[line.index(after: tab)...]))),
      path.isWritable, path.text.utf8.count <= mostPathBytes
    else { return nil }
    let digest = line[..<tab]
    return Content(String(Substring(digest))).map { (path, $0) }
  }
}

extension PublishedList.Content {
  /// The SHA-256 of the bytes, where they are known to be there.
  var digest: String? {
    if case .known(let digest) = self { digest } else { nil }
  }

  /// What a text in a list says; nil for any other.
  fileprivate init?(_ text: String) {
    switch text {
    case "-": self = .changing
    case _ where text.hasPrefix("+"):
      let digest = text.dropFirst()
      guard PublishedList.isDigest(digest.utf8) else { return nil }
      self = .coming(String(digest))
    case _ where PublishedList.isDigest(text[...].utf8): self = .known(text)
    default: return nil
    }
  }

  fileprivate var text: String {
    switch self {
    case .known(let digest): digest
    case .changing: "-"
    case .coming(let digest): "+\(digest)"
    }
  }
}

extension PublishedList {
  /// Whether the run that wrote it has sent its last file.
  var isWhole: Bool {
    files.values.allSatisfy { $0.digest != nil }
  }

  /// Where the list stands, as a path on the host.
  static let path = ContainedPath(known: fileName)
}
