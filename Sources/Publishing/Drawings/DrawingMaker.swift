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
  /// The tags of the site's languages.
  private let languages: [String]
  /// How many drawings by themselves took more time than they may.
  private let endless = Mutex(0)
  /// After so many, others would take too long, too, and nobody should wait for them.
  private static let mostEndless = 3

  init(program: PictureProgram, store: ScratchFolder, languages: [String]) {
    self.program = program
    self.store = store
    self.languages = languages
  }

  /// Makes pictures of one size. Where that fails, each is made by itself, so that one costs no other: but for those
  /// that would fail once more.
  ///
  /// - Returns: for each its origin, or why there is no picture.
  func make(_ jobs: [DrawingJob]) async -> [Result<CopyOrigin, DrawingFailure>] {
    let made = await run(jobs)
    guard jobs.count > 1, made.contains(where: \.mayGoWell) else { return made }
    var results = made
    for index in made.indices where made[index].mayGoWell {
      let result = await run([jobs[index]])[0]
      // What happened tells more than that nothing was done.
      if !result.isGivenUp { results[index] = result }
    }
    return results
  }

  private typealias Made = (bytes: [UInt8], size: PictureSize)

  private func run(_ jobs: [DrawingJob]) async -> [Result<CopyOrigin, DrawingFailure>] {
    func all(_ failure: DrawingFailure) -> [Result<CopyOrigin, DrawingFailure>] {
      jobs.map { _ in .failure(failure) }
    }
    guard endless.withLock({ $0 < Self.mostEndless }) else { return all(.givenUp) }
    do throws(MachineFailure) {
      let scratch = try ScratchFolder(in: program.watchdog.folder)
      for (number, job) in jobs.enumerated() {
        try scratch.write(job.picture.bytes, to: "\(number).svg")
      }
      let files = jobs.indices.map { "\(scratch.path)/\($0).svg" }
      let (end, lastLines) = await program.run(
        files + DrawingJob.arguments(for: jobs[0].picture), on: .drawings(languages: languages),
        in: scratch)
      if end == .outOfTime, jobs.count == 1 { endless.withLock { $0 += 1 } }
      return try jobs.enumerated().map { number, job throws(MachineFailure) in
        guard let made = picture("\(number).png", in: scratch) else {
          let end = end == .exited(0) ? nil : end
          return .failure(DrawingFailure(end: end, lastLines: lastLines, limit: program.timeLimit))
        }
        guard made.size == job.picture.size else { return .failure(.otherSize(lastLines)) }
        return .success(try keep(made, of: job))
      }
    } catch {
      return all(DrawingFailure(machine: error))
    }
  }

  /// Takes a picture that was made; nil when it is not there, or not whole.
  private func picture(_ name: String, in scratch: ScratchFolder) -> Made? {
    program.take(name, from: scratch).flatMap { CopyMaker.cleaned($0, .png) }
  }

  private func keep(_ picture: Made, of job: DrawingJob) throws(MachineFailure) -> CopyOrigin {
    let bytes =
      job.picture.isInIconFile
      ? IconFile.bytes(holding: picture.bytes, picture.size) : picture.bytes
    try store.write(bytes, to: CopyStore.name(for: job.picture.path))
    return CopyOrigin(making: job.making, of: bytes, size: picture.size)
  }
}

extension Result<CopyOrigin, DrawingFailure> {
  fileprivate var isGivenUp: Bool {
    if case .failure(let failure) = self { failure == .givenUp } else { false }
  }

  /// Whether it failed, and may not when the picture is made by itself.
  fileprivate var mayGoWell: Bool {
    if case .failure(let failure) = self { failure.mayGoWell } else { false }
  }
}
