internal import Diagnostics
internal import Editions
internal import Pictures
internal import SystemPackage

/// The icons and cards of a site. Those stay that would become what they are; the others are drawn.
struct DrawingBatch: Sendable {
  let pictures: [DrawnPicture]
  /// The program that makes pixels of drawings.
  let program: FilePath
  let programs: Programs
  /// The tags of the site's languages, the source first.
  let languages: [String]
  /// Where the site's settings stand, for diagnostics.
  let settings: String
  /// Is told how far the work is.
  let progress: @Sendable (WorkProgress) -> Void
  /// The folders of what was made before and is not written yet.
  var waiting: [ScratchFolder] = []
  /// Whether the others are drawn; where not, there are none of them.
  var makesMissing = true

  /// What stands in the output folder afterwards.
  struct Outcome: Sendable {
    /// What the manifest remembers of each picture, by its path.
    var origins: [String: String] = [:]
    /// The paths of those that stay.
    var kept: Set<String> = []
    /// Those that were drawn now.
    var store: CopyStore?

    /// The paths of all pictures that there are.
    var drawn: Set<String> { Set(origins.keys) }
  }

  /// Draws, and leaves the folder as it is. A picture that cannot be drawn is left out, with a warning.
  ///
  /// - Parameter folder: where those of earlier runs stand.
  func run(beside folder: OutputFolder) async throws(MachineFailure) -> Checked<Outcome> {
    let machine = [
      MachinePrint.of(.vips, at: program), MachinePrint.ofFonts(at: programs.fontPlaces),
    ]
    let words = try folder.present(pictures.map(\.path))
    let jobs = await pictures.concurrentMap { picture in
      let job = DrawingJob(picture, machine: machine, languages: languages)
      let path = picture.path
      return (job, CopyOrigin(words[path], making: job.making, at: path, in: folder))
    }
    var outcome = Checked(Outcome())
    for case (let job, let origin?) in jobs {
      outcome.value.origins[job.picture.path] = origin.word
      outcome.value.kept.insert(job.picture.path)
    }
    let missing = makesMissing ? jobs.filter { $0.1 == nil }.map(\.0) : []
    let scratch = missing.isEmpty ? nil : try ScratchFolder(in: programs.temporaryFolder)
    if let scratch {
      let made = try await draw(missing, into: scratch)
      outcome.diagnostics = made.diagnostics
      for (path, origin) in made.value { outcome.value.origins[path] = origin.word }
    }
    outcome.value.store = CopyStore(
      scratch, beside: folder, keeping: outcome.value.kept, plain: [:])
    return outcome
  }
}

// The work
extension DrawingBatch {
  /// How many pictures are drawn with one start of the program at most: a third of the time is that of starting it.
  private static let mostTogether = 16

  /// How long one start of the program may take: many times what that many cards take.
  private static let timeLimit = Duration.seconds(20)

  /// The origins of the pictures that were drawn, by their paths.
  private func draw(
    _ jobs: [DrawingJob], into scratch: ScratchFolder
  ) async throws(MachineFailure) -> Checked<[String: CopyOrigin]> {
    let workplace = try ScratchFolder(in: programs.temporaryFolder)
    return await Watchdog.watching(over: workplace, besides: [scratch] + waiting) { watchdog in
      let lettered = await lettered(jobs, watchdog)
      let maker = DrawingMaker(
        program: PictureProgram(
          path: program, of: programs, watchdog: watchdog, timeLimit: Self.timeLimit),
        store: scratch, languages: languages)
      let groups = Self.groups(lettered.value)
      let board = ProgressBoard(total: lettered.value.count, tell: progress)
      let results = await groups.results(atOnce: PictureProgram.mostAtOnce) { group in
        board.begin(group[0].picture.path)
        defer { board.finish(group[0].picture.path, count: group.count) }
        return await maker.make(group)
      }
      var made = Checked([String: CopyOrigin](), lettered.diagnostics)
      var failures = [(picture: DrawnPicture, failure: DrawingFailure)]()
      for (job, result) in zip(groups.joined(), results.joined()) {
        switch result {
        case .success(let origin): made.value[job.picture.path] = origin
        case .failure(let failure): failures.append((job.picture, failure))
        }
      }
      made.diagnostics += DrawingFailure.warnings(of: failures, program.string, settings)
      return made
    }
  }

  /// The jobs in groups of pictures of one size.
  private static func groups(_ jobs: [DrawingJob]) -> [[DrawingJob]] {
    let bySize = Dictionary(grouping: jobs.indices) { jobs[$0].picture.size }.values
      .sorted { $0[0] < $1[0] }
    return bySize.flatMap { places -> [[DrawingJob]] in
      let length = min(mostTogether, (places.count + 1) / 2)
      return stride(from: 0, to: places.count, by: length).map { start in
        places[start..<min(start + length, places.count)].map { jobs[$0] }
      }
    }
  }

  /// The jobs without those whose letters no font of this machine has; a warning names these.
  private func lettered(_ jobs: [DrawingJob], _ watchdog: Watchdog) async -> Checked<[DrawingJob]> {
    guard jobs.contains(where: { $0.picture.purpose != .icon }),
      let fonts = await FontCoverage.read(with: programs, watchdog)
    else { return Checked(jobs) }
    let lacking = jobs.map {
      $0.picture.purpose == .icon ? [] : fonts.lacked(by: $0.picture.identity)
    }
    let drawn = zip(jobs, lacking).filter(\.1.isEmpty).map(\.0)
    // An e-book has its cover as a drawing then, for which its reader's machine has the fonts.
    let left = zip(jobs, lacking).filter { $0.0.picture.isCard && !$0.1.isEmpty }
    guard let first = left.first else { return Checked(drawn) }
    let letters = left.reduce(into: [Unicode.Scalar]()) { letters, job in
      letters += job.1.filter { !letters.contains($0) }
    }
    return Checked(
      drawn,
      [
        .missingFont(
          at: first.0.picture.source ?? settings, others: left.count - 1, letters: letters)
      ])
  }
}
