import Diagnostics
import Fixtures
import Manuscript

@testable import Publishing

/// A site in a temporary folder, and the desk at which it is changed.
struct EditingRoom {
  let folder: TemporaryFolder
  let desk: ContentDesk

  static let moment = Moment(milliseconds: 1_777_627_800_000)

  /// The smallest sound content, with `changes` laid over it.
  init(_ changes: [String: String?] = [:]) throws {
    folder = try TemporaryFolder(isInMemory: true)
    try ContentFolderFixture(changes).write(to: folder)
    desk = ContentDesk(Self.publication(in: folder))
  }

  static func publication(in folder: TemporaryFolder) -> Publication {
    Publication(
      content: ContentFolder(folder.path + "/content"),
      themes: ThemePlaces(shared: [Checkout.path + "/themes"]))
  }

  func text(_ path: String) throws -> EditableText {
    try desk.text(at: ContentPath(path))
  }

  func save(
    _ text: String, at path: String, madeFrom print: TextPrint?, now: Moment = moment
  ) throws -> ContentDesk.SaveOutcome {
    try desk.save(text, at: ContentPath(path), madeFrom: print, now: now)
  }

  func history(_ path: String) throws -> [TextVersion] {
    try desk.history(of: ContentPath(path))
  }

  /// The message and the hint with which something was refused, in both languages; nil when it was not.
  static func refusal(_ body: () throws -> Void) -> Diagnostic? {
    do { try body() } catch let failure as MachineFailure { return failure.diagnostic } catch {}
    return nil
  }
}

extension ContentDesk.SaveOutcome {
  var print: TextPrint? { if case .saved(let print) = self { print } else { nil } }
}
