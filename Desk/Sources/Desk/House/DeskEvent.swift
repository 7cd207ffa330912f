internal import FoundationEssentials

/// What the screens are told without having asked.
public enum DeskEvent: Sendable {
  /// The first word to each screen: the number of the newest preview.
  case hello(build: Int)
  /// A new preview is there. `paths` are the changed files below the content folder; nil: everything may have changed.
  /// `shown` is whether it is what the files say: false while a mistake keeps the last good one on the screen.
  case preview(build: Int, paths: [String]?, shown: Bool)
  /// Files below the content folder were changed by somebody else.
  case files([String])
  /// How far a job is.
  case job(Job)
  /// The desk ends.
  case bye
}

extension DeskEvent: Encodable {
  private enum Key: String, CodingKey {
    case kind, build, paths, shown, job
  }

  /// Writes it as the screens' protocol has it.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    switch self {
    case .hello(let build):
      try object.encode("hello", forKey: .kind)
      try object.encode(build, forKey: .build)
    case .preview(let build, let paths, let shown):
      try object.encode("preview", forKey: .kind)
      try object.encode(build, forKey: .build)
      try object.encode(paths, forKey: .paths)
      try object.encode(shown, forKey: .shown)
    case .files(let paths):
      try object.encode("files", forKey: .kind)
      try object.encode(paths, forKey: .paths)
    case .job(let job):
      try object.encode("job", forKey: .kind)
      try object.encode(job, forKey: .job)
    case .bye:
      try object.encode("bye", forKey: .kind)
    }
  }
}

extension DeskEvent {
  /// The event as a line of a stream of server-sent events (HTML Standard, section 9.2).
  var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Of numbers and words, JSON can always be made.
    let json = (try? encoder.encode(self)).map { [UInt8]($0) } ?? Array("{}".utf8)
    return Array("data: ".utf8) + json + Array("\n\n".utf8)
  }

  /// A line that says nothing: only who is there still takes it.
  static let breath = Array(":\n\n".utf8)

  /// What a page of the site may know of it, with all the scripts that its author put there; nil for what does not concern
  /// it.
  var forPages: DeskEvent? {
    switch self {
    case .hello, .bye: self
    case .preview(let build, _, let shown): .preview(build: build, paths: nil, shown: shown)
    case .files, .job: nil
    }
  }
}
