internal import Diagnostics
internal import Manuscript

/// A folder of an object store, reached through rclone, with the person's own settings for it.
///
/// A store puts a whole object in the place of another one in one step, and knows no folders. Of all that rclone can
/// reach, only such stores are written to: to others it writes half files, and to any server that says it is theirs.
struct RcloneHost: Host {
  /// The remote's name in the person's settings.
  let remote: String
  /// The bucket, and what stands before the names of all objects.
  let path: String
  let programs: Programs
  let watchdog: Watchdog
  /// What rclone's environment says besides that of this process.
  var environment: [String: String] = [:]

  init(remote: String, path: String, programs: Programs, watchdog: Watchdog) {
    self.remote = remote
    self.path = path
    self.programs = programs
    self.watchdog = watchdog
  }

  /// Each file is a run of rclone's own, which waits for the store most of its time.
  var width: Int { 6 }

  func read(_ path: ContainedPath, atMost bytes: Int) async throws(HostStop) -> [UInt8]? {
    guard let size = try await sizes(of: [path])[path] else { return nil }
    guard size <= bytes else { throw .failure(HostFailure(reason: .tooLarge, path: path)) }
    let scratch = try ScratchFolder.ofHost(in: watchdog.folder)
    let run = try await run(
      ["copyto", "--", place(of: path), "\(scratch.path)/read"],
      seconds: Self.seconds(for: [path].count) + bytes / 20_000)
    guard run.end == .exited(0), let read = try scratch.read("read", atMost: bytes, from: path)
    else { throw run.stop(path) }
    return read
  }

  func present(among paths: [ContainedPath]) async throws(HostStop) -> Set<ContainedPath> {
    Set(try await sizes(of: paths).keys)
  }

  /// None: a store has no folders.
  func names(
    in folders: [ContainedPath?]
  ) async throws(HostStop) -> [ContainedPath?: Set<String>] { [:] }

  /// How many bytes those of the files have that stand there.
  private func sizes(of paths: [ContainedPath]) async throws(HostStop) -> [ContainedPath: Int] {
    guard !paths.isEmpty else { return [:] }
    try await check()
    let scratch = try list(of: paths)
    let run = try await run(
      [
        "lsf", "--recursive", "--files-only", "--format", "sp", "--separator", ";", "--checkers",
        "16", "--files-from-raw", "\(scratch.path)/list", "--", place,
      ], seconds: Self.seconds(for: paths.count))
    guard run.end == .exited(0) else { throw run.stop(nil) }
    let asked = Set(paths)
    return run.plainLines.reduce(into: [:]) { sizes, line in
      let parts = line.split(separator: ";", maxSplits: 1)
      guard parts.count == 2, let size = Int(parts[0]), let path = ContainedPath(String(parts[1])),
        asked.contains(path)
      else { return }
      sizes[path] = size
    }
  }

  /// Nothing: a store has no folders.
  func makeFolders(_ folders: [ContainedPath]) async throws(HostStop) {
    try await check()
  }

  func delete(
    _ paths: [ContainedPath], _ deleted: @escaping @Sendable (ContainedPath) -> Void
  ) async throws(HostStop) {
    guard !paths.isEmpty else { return }
    try await check()
    let scratch = try list(of: paths)
    let run = try await run(
      ["delete", "--files-from-raw", "\(scratch.path)/list", "--", place],
      seconds: Self.seconds(for: paths.count))
    let kept = try await run.end == .exited(0) ? [] : present(among: paths)
    for path in paths where !kept.contains(path) { deleted(path) }
    if let left = paths.first(where: kept.contains) { throw run.stop(left) }
  }

  /// Nothing: a store has no folders.
  func deleteEmptyFolders(_ folders: [ContainedPath]) async throws(HostStop) {}
}

extension RcloneHost {
  /// The destination's folder, as rclone names it.
  var place: String { "\(remote):\(path)" }

  func place(of path: ContainedPath) -> String {
    "\(remote):\(self.path.isEmpty ? "" : self.path + "/")\(path.text)"
  }

  /// How many seconds a run may take that asks for so many files.
  static func seconds(for files: Int) -> Int { 60 + 5 * files }

  /// A folder with a list of these paths, named `list`.
  func list(of paths: [ContainedPath]) throws(HostStop) -> ScratchFolder {
    let scratch = try ScratchFolder.ofHost(in: watchdog.folder)
    do throws(MachineFailure) {
      try scratch.write(Array(paths.map { $0.text + "\n" }.joined().utf8), to: "list")
    } catch {
      throw HostStop(error)
    }
    return scratch
  }

  /// Whether the remote is an object store's; throws when it is another's, or none.
  func check() async throws(HostStop) {
    // It shows names and kinds, and no passwords.
    let run = try await run(["listremotes", "--long"], seconds: 60)
    guard run.end == .exited(0) else { throw run.stop(nil) }
    let remotes = run.plainLines.compactMap { line -> (name: Substring, kind: String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (line[..<colon], String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
    // What names a remote that is not in the settings would be settings itself (`:s3,…:`), and comes from the content.
    guard let kind = remotes.first(where: { $0.name == remote })?.kind else {
      throw Self.refusal(
        "rclone has no remote “\(remote)”. Make one with “rclone config”.",
        "rclone にリモート「\(remote)」がありません。「rclone config」で作ってください。")
    }
    guard Self.stores.contains(kind) else {
      throw Self.refusal(
        "“\(remote)” is of the kind “\(kind)”. Sasshi uses rclone for object stores only: for a server, write sftp:// or ftps://.",
        "「\(remote)」の種類は「\(kind)」です。rclone を使えるのはオブジェクトストレージだけです。サーバーには sftp:// か ftps:// を使ってください。"
      )
    }
  }

  /// The kinds of rclone's remotes that are object stores themselves; what is laid around another one may be anything.
  private static let stores: Set<String> = [
    "s3", "b2", "azureblob", "google cloud storage", "gcs", "swift", "oracleobjectstorage",
    "qingstor",
    "storj",
  ]

  private static func refusal(_ english: String, _ japanese: String) -> HostStop {
    .failure(HostFailure(reason: .refused, words: [english, japanese]))
  }

  /// Runs rclone to its end.
  func run(_ arguments: [String], seconds: Int) async throws(HostStop) -> RcloneRun {
    let program = try await programs.hostPath(of: .rclone)
    let listener = RcloneListener()
    let (end, lastLines) = await ProgramRun(
      program: program, arguments: Self.settings + arguments,
      environment: environment.merging(["RCLONE_S3_NO_CHECK_BUCKET": "true"]) { given, _ in given },
      timeLimit: .seconds(seconds), watchdog: watchdog
    ).run(hearing: { listener.add($0) })
    return RcloneRun(
      end: end, hasArrived: listener.hasArrived, log: listener.log, plainLines: listener.plainLines,
      lastLines: lastLines)
  }

  /// Tried once, for who calls tries again; and nobody is asked for a password of the settings. A file that is copied in
  /// several streams is another line of the log.
  private static let settings = [
    "--use-json-log", "--log-level", "INFO", "--stats", "0", "--retries", "1",
    "--low-level-retries", "3", "--multi-thread-streams", "0", "--contimeout", "20s", "--timeout",
    "60s", "--ask-password=false",
  ]
}
