import Editions
import Fixtures
@testable import Manuscript
import Synchronization

@testable import Publishing

/// A machine on which a site is written and published, over and over.
struct PublishingRoom {
  let output: OutputRoom
  /// Counts for a clock.
  private let time = Counter()

  init(isInMemory: Bool = false) throws {
    output = try OutputRoom(isInMemory: isInMemory)
    try output.room.write("content/site.yaml")
  }

  final class Counter: Sendable {
    private let value = Mutex<Int64>(1_000)
    func next() -> Int64 {
      value.withLock { value in
        value += 1_000
        return value
      }
    }
  }

  static let destination = Destination(way: .folder, path: "/srv/www")

  func request(goingBack: Bool = false, to destination: Destination = Self.destination)
    -> PublishingRequest
  {
    let programs = Programs([:], temporaryFolder: "/tmp", timeLimit: nil)
    let settings = "\(output.room.path)/settings"
    let access = HostAccess(settings: settings, programs: programs, environment: { _ in nil })
    var request = PublishingRequest(
      destination: destination, access: access, output: output.folder, folder: output.room.path,
      now: { [time] in Moment(milliseconds: time.next()) }, environment: { _ in nil })
    request.goesBack = goingBack
    return request
  }

  func work(_ host: MemoryHost, goingBack: Bool = false) -> PublishingWork {
    PublishingWork(request: request(goingBack: goingBack), host: Self.patient(host))
  }

  static func patient(_ host: MemoryHost) -> PatientHost {
    PatientHost(
      host: host, destination: destination, pauses: [.zero, .zero], settling: .zero)
  }

  /// Writes the site into the output folder.
  func build(_ site: [String: String]) async throws {
    let report = try await output.build(site)
    precondition(report.diagnostics.isEmpty)
  }

  /// Writes the site, or goes back, and publishes.
  @discardableResult
  func publish(
    _ site: [String: String]? = nil, to host: MemoryHost, goingBack: Bool = false
  ) async throws -> PublishingReport {
    if let site { try await build(site) }
    let work = work(host, goingBack: goingBack)
    return try await work.publish(try await work.prepared(at: nil))
  }

  /// What would change.
  func plan(
    _ site: [String: String]? = nil, at host: MemoryHost, goingBack: Bool = false
  ) async throws -> PublishingPlan {
    if let site { try await build(site) }
    return try await work(host, goingBack: goingBack).prepared(at: nil).plan
  }
}

extension PublishingStop {
  /// What is said of it; nil for a question.
  var failure: MachineFailure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
