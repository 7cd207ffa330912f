import Fixtures
import Testing

@testable import Manuscript
@testable import Publishing

/// The small file that is put on a host for a moment.
@Suite struct HostTrialTests {
  private let room: PublishingRoom
  private let file: SentFile

  init() throws {
    room = try PublishingRoom()
    file = try Publication.trialFile("sasshi-test-1.txt", in: room.output.room.path)
  }

  @Test func `it stands there while it is looked at, and is gone then`() async throws {
    let host = MemoryHost(["theirs.txt": "theirs"])
    let seen = try await PublishingRoom.patient(host).trying(file) { host.files }
    #expect(seen.keys.sorted() == ["sasshi-test-1.txt", "theirs.txt"])
    #expect(host.files == ["theirs.txt": "theirs"])
  }

  @Test func `a try whose answer is lost leaves nothing`() async throws {
    let host = MemoryHost([file.path.text: "as it was sent"])
    let seen = try await PublishingRoom.patient(host).trying(file) { host.files }
    #expect(seen.count == 1 && seen[file.path.text] != "as it was sent" && host.files.isEmpty)
  }

  @Test func `where it cannot be put, no half of it stays`() async throws {
    for reason in [HostFailure.Reason.full, .notPermitted, .brokenOff] {
      let host = MemoryHost([file.temporaryName: "half"])
      host.change { state in
        state.failures = [file.path.text: 100]
        state.reason = reason
      }
      await #expect(throws: PublishingStop.self) {
        try await PublishingRoom.patient(host).trying(file) { host.files }
      }
      #expect(host.files.isEmpty)
    }
  }
}
