internal import Editions
internal import Manuscript
internal import Pictures
internal import Synchronization

/// Makes pixels of drawings.
final class DrawingMaker: Sendable {
  /// The program that makes them.
  private let program: PictureProgram
  /// Where the pictures wait until they are written.
  private let store: ScratchFolder
  /// Whether a drawing took more time than it may. Others would, too, and nobody should wait for them.
  private let hasGivenUp = Mutex(false)

  init(program: PictureProgram, store: ScratchFolder) {
    self.program = program
    self.store = store
  }

  /// Makes pictures of one size. Where that fails, each is made by itself, so that one costs no other.
  ///
  /// - Returns: for each its origin, or why there is no picture.
  func make(_ jobs: [DrawingJob]) async -> [Result<CopyOrigin, DrawingFailure>] {
    let made = await run(jobs)
    guard jobs.count > 1, made.contains(where: \.isFailure) else { return made }
    var results = made
    for index in made.indices where made[index].isFailure {
      results[index] = await run([jobs[index]])[0]
    }
    return results
  }

  private func run(_ jobs: [DrawingJob]) async -> [Result<CopyOrigin, DrawingFailure>] {
    func all(_ failure: DrawingFailure) -> [Result<CopyOrigin, DrawingFailure>] {
      jobs.map { _ in .failure(failure) }
    }
    guard !hasGivenUp.withLock({ $0 }) else { return all(.givenUp) }
    do throws(MachineFailure) {
      let scratch = try ScratchFolder(in: program.watchdog.folder)
      for (number, job) in jobs.enumerated() {
        try scratch.write(job.picture.bytes, to: "\(number).svg")
      }
      let files = jobs.indices.map { "\(scratch.path)/\($0).svg" }
      let (end, lastLines) = await program.run(
        files + DrawingJob.arguments(for: jobs[0].picture), on: .drawings, in: scratch)
      if end == .outOfTime, jobs.count == 1 { hasGivenUp.withLock { $0 = true } }
      return try jobs.enumerated().map { number, job throws(MachineFailure) in
        try origin(of: job, as: "\(number).png", in: scratch)
          .map { .success($0) }
          ?? .failure(
            DrawingFailure(
              end: end == .exited(0) ? nil : end, lastLines: lastLines, limit: program.timeLimit))
      }
    } catch {
      return all(DrawingFailure(machine: error))
    }
  }

  /// Takes a picture that was made; nil when it is not there, or has another size.
  private func origin(
    of job: DrawingJob, as name: String, in scratch: ScratchFolder
  ) throws(MachineFailure) -> CopyOrigin? {
    let written = program.take(name, from: scratch)
    guard let picture = written.flatMap({ CopyMaker.cleaned($0, .png) }),
      picture.size == job.picture.size
    else { return nil }
    let bytes =
      job.picture.isInIconFile
      ? IconFile.bytes(holding: picture.bytes, picture.size) : picture.bytes
    try store.write(bytes, to: CopyStore.name(for: job.picture.path))
    return CopyOrigin(making: job.making, of: bytes, size: picture.size)
  }
}

extension Result {
  fileprivate var isFailure: Bool {
    if case .failure = self { true } else { false }
  }
}
