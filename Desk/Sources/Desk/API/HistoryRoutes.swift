import HTTPTypes
import Hummingbird
internal import Publishing

extension Routes {
  /// The former texts of a file.
  func addHistory() {
    get("/api/history") { asked, session in
      .json(try session.versions(of: asked.path()))
    }
    get("/api/history/text") { asked, session in
      .json(try session.version(asked.parameter("id") ?? "", of: asked.path()))
    }
  }
}

/// The former texts of a file, the last one first.
private struct HistoryAnswer: Encodable, Sendable {
  let versions: [Version]

  struct Version: Encodable, Sendable {
    let id: String
    /// Until when the file had it.
    let time: String
    let size: Int
  }
}

/// A former text.
private struct VersionAnswer: Encodable, Sendable {
  let text: String
  /// From it to what the file says now.
  let difference: [DifferencePart]
}

extension DeskSession {
  fileprivate nonisolated func versions(of path: ContentPath) throws -> HistoryAnswer {
    HistoryAnswer(
      versions: try content.history(of: path).map { version in
        .init(id: version.id, time: clock.local(version.until), size: version.size)
      })
  }

  fileprivate nonisolated func version(_ id: String, of path: ContentPath) throws -> VersionAnswer {
    guard try content.history(of: path).contains(where: { $0.id == id }) else {
      throw Refusal.ofStatus(.notFound)
    }
    let text = try content.text(ofVersion: id, of: path).text
    let now = try saved(path)?.text ?? ""
    return VersionAnswer(
      text: text, difference: DifferencePart.parts(of: TextDifference(from: text, to: now)))
  }
}
