internal import Diagnostics
internal import Editions
internal import Manuscript
internal import SystemPackage

/// The copies of a site's pictures. Those stay that would become what they are; the others are made, two pictures at
/// once.
struct CopyBatch: Sendable {
  let requests: [PictureRequest]
  /// The program that makes the copies.
  let program: FilePath
  let programs: Programs
  let pictures: PictureReader
  let content: ContentFolder
  /// Is told how far the work is.
  let progress: @Sendable (WorkProgress) -> Void
  /// Whether the others are made; where not, there are none of them.
  var makesMissing = true

  /// What stands in place of the pictures.
  struct Outcome: Sendable {
    /// By the pictures' places in `Site.files`.
    var copies: [Int: PictureCopies] = [:]
    /// What the manifest remembers of each copy, by its path.
    var origins: [String: String] = [:]
    /// The paths of those that stay.
    var kept: Set<String> = []
  }

  /// Makes the copies, and leaves the folder as it is. What is wrong with pictures is in the report.
  ///
  /// - Parameter folder: where those of earlier runs stand.
  func run(beside folder: OutputFolder) async throws(MachineFailure) -> Checked<Outcome> {
    let (jobs, present) = try await Self.present(requests, by: program, in: folder)
    let missing = makesMissing ? zip(jobs, present).filter { $0.1 == nil }.map(\.0) : []
    let scratch = missing.isEmpty ? nil : try ScratchFolder(in: programs.temporaryFolder)
    var made: [Int: Result<CopyJob.Copies, Diagnostic>] = [:]
    if let scratch { made = try await make(missing, into: scratch) }
    var outcome = Checked(Outcome())
    var plain = [String: String]()
    for (job, present) in zip(jobs, present) {
      var copies = present
      switch made[job.request.file] {
      case .success(let new): copies = new
      case .failure(let diagnostic): outcome.diagnostics.append(diagnostic)
      case nil: outcome.value.kept.formUnion(copies?.all.map(\.path) ?? [])
      }
      guard let copies else { continue }
      outcome.value.copies[job.request.file] = PictureCopies(job, copies)
      for copy in copies.all { outcome.value.origins[copy.path] = copy.origin.word }
      plain[job.request.source] = copies.plain.path
    }
    pictures.show(
      CopyStore(scratch, beside: folder, keeping: outcome.value.kept, plain: plain))
    return outcome
  }

  /// The copies that stand in a folder and would become what they are, by their pictures' places in `Site.files`.
  static func standing(
    _ requests: [PictureRequest], by program: FilePath, in folder: OutputFolder
  ) async throws(MachineFailure) -> [Int: PictureCopies] {
    let (jobs, present) = try await present(requests, by: program, in: folder)
    var standing = [Int: PictureCopies]()
    for case (let job, let copies?) in zip(jobs, present) {
      standing[job.request.file] = PictureCopies(job, copies)
    }
    return standing
  }

  private static func present(
    _ requests: [PictureRequest], by program: FilePath, in folder: OutputFolder
  ) async throws(MachineFailure) -> (jobs: [CopyJob], copies: [CopyJob.Copies?]) {
    let engine = MachinePrint.of(.vips, at: program)
    let jobs = requests.map { CopyJob($0, engine: engine) }
    let words = try folder.present(jobs.flatMap { $0.pieces.map(\.path) })
    let present = try await jobs.concurrentMap { job throws(MachineFailure) in
      Self.present(job, words, in: folder)
    }
    return (jobs, present)
  }

  /// The copies of a picture that stand in the folder and would become what they are; nil when one is missing.
  private static func present(
    _ job: CopyJob, _ words: [String: String], in folder: OutputFolder
  ) -> CopyJob.Copies? {
    job.copies { piece in
      CopyOrigin(words[piece.path], making: piece.making, at: piece.path, in: folder)
        .map { CopyJob.Copy(path: piece.path, origin: $0) }
    }
  }
}

// The work
extension CopyBatch {
  private typealias Work = Result<Result<CopyJob.Copies, Diagnostic>, MachineFailure>

  /// What becomes of each job, by its picture's place in `Site.files`.
  private func make(
    _ jobs: [CopyJob], into scratch: ScratchFolder
  ) async throws(MachineFailure) -> [Int: Result<CopyJob.Copies, Diagnostic>] {
    let board = ProgressBoard(total: jobs.count, tell: progress)
    let workplace = try ScratchFolder(in: programs.temporaryFolder)
    let results = await Watchdog.watching(over: workplace, besides: [scratch]) { watchdog in
      let maker = CopyMaker(
        program: PictureProgram(path: program, of: programs, watchdog: watchdog),
        content: content, pictures: pictures, store: scratch)
      return await jobs.results(atOnce: PictureProgram.mostAtOnce) { job in
        await result(of: job, by: maker, board)
      }
    }
    var made = [Int: Result<CopyJob.Copies, Diagnostic>]()
    for (job, result) in zip(jobs, results) { made[job.request.file] = try result.get() }
    return made
  }

  private func result(
    of job: CopyJob, by maker: CopyMaker, _ board: ProgressBoard
  ) async -> Work {
    board.begin(job.request.sourceName)
    defer { board.finish(job.request.sourceName) }
    do throws(MachineFailure) {
      return .success(try await maker.make(job))
    } catch {
      return .failure(error)
    }
  }
}
