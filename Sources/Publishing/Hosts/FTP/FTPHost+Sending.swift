// Files on their way
extension FTPHost {
  func send(
    _ files: [SentFile], _ sent: @escaping @Sendable (SentFile) -> Void
  ) async throws(HostStop) {
    // FTP has no renaming that refuses to replace: whether something is there is seen a moment before.
    let unasked = files.filter { !$0.replaces && !memory.mayHaveSent($0.path) }.map(\.path)
    let taken = try await present(among: unasked)
    let free = files.prefix { !taken.contains($0.path) }
    var waiting = Array(free)
    while !waiting.isEmpty { waiting = try await sendSome(waiting, sent) }
    guard free.count == files.count else {
      throw .failure(HostFailure(reason: .taken, path: files[free.count].path))
    }
  }

  /// Sends files over one line.
  ///
  /// - Returns: those that are left when one of them had to take another way to its place, which it did.
  private func sendSome(
    _ waiting: [SentFile], _ sent: @escaping @Sendable (SentFile) -> Void
  ) async throws(HostStop) -> [SentFile] {
    let movesAside = memory.movesAside
    let files = movesAside ? try await untilFolder(waiting) : waiting
    let login = try await login()
    let limit = files.reduce(0) { $0 + Self.seconds(for: $1.size) }
    let transfers = files.map { transfer($0, login, movesAside: movesAside) }
    let answers = try await run(transfers, of: login, limit: limit) { answer in
      if answer.isInPlace { sent(files[answer.number]) }
    }
    let failed = answers.first { !$0.isInPlace }
    if movesAside {
      await deleteAside(of: files.prefix(failed?.number ?? files.count), login)
      if let failed { await bringBack(files[failed.number], login) }
    }
    guard let failed else { return Array(waiting.dropFirst(files.count)) }
    let file = files[failed.number]
    guard file.replaces, failed.isRefusedRenaming, !movesAside else {
      if !failed.isRefusedCommand { memory.notePerhapsSent(file.path) }
      throw try await stop(failed, file.path)
    }
    try await replace(file, failed, login)
    sent(file)
    return Array(waiting.dropFirst(failed.number + 1))
  }

  /// A file that travels to its temporary name, and from there to its place when all of it has arrived.
  private func transfer(
    _ file: SentFile, _ login: FTPLogin, movesAside: Bool
  ) -> CurlTransfer {
    let temporary = file.temporaryPath.text
    var transfer = login.transfer(address(of: temporary), limit: Self.seconds(for: file.size))
    transfer.set("upload-file", file.source)
    if file.replaces, movesAside {
      transfer.set("quote", "-*DELE \(nameAside(of: file))")
      transfer.set("quote", "-*RNFR \(name(of: file.path.text))")
      transfer.set("quote", "-*RNTO \(nameAside(of: file))")
    }
    transfer.set("quote", "-RNFR \(name(of: temporary))")
    transfer.set("quote", "-RNTO \(name(of: file.path.text))")
    return transfer
  }
}

// The second way for servers that rename no file to the name of another one, as some on Windows: the old file steps aside,
// and comes back when the new one cannot take its place. For a moment nothing stands there.
extension FTPHost {
  /// Puts a file that has arrived in its place.
  private func replace(
    _ file: SentFile, _ refusal: CurlAnswer, _ login: FTPLogin
  ) async throws(HostStop) {
    _ = try await untilFolder([file])
    let temporary = name(of: file.temporaryPath.text)
    let (place, aside) = (name(of: file.path.text), nameAside(of: file))
    // What cannot come is not made room for.
    let transfer = command(
      login,
      [
        "-*DELE \(aside)", "-RNFR \(temporary)", "-RNFR \(place)", "-RNTO \(aside)",
        "-RNFR \(temporary)", "-RNTO \(place)",
      ])
    let answer = try await run(transfer, of: login, limit: Self.commandSeconds)
    guard answer.exit == 0, answer.code / 100 == 2 else {
      await bringBack(file, login)
      throw try await stop(answer.isRefusedCommand ? refusal : answer, file.path)
    }
    memory.noteMovesAside()
    await deleteAside(of: [file], login)
  }

  /// The files before the first in whose place somebody made a folder, which would step aside as well.
  ///
  /// - Throws: when that is the first of all.
  private func untilFolder(_ files: [SentFile]) async throws(HostStop) -> [SentFile] {
    let folders = try await standingFolders(among: files.filter(\.replaces).map(\.path))
    let free = files.prefix { !folders.contains($0.path) }
    guard let first = files.first, free.isEmpty else { return Array(free) }
    throw .failure(HostFailure(reason: .taken, path: first.path))
  }

  /// Lets the old file stand again where the new one did not arrive. Where the line is gone, the next try comes upon it.
  private func bringBack(_ file: SentFile, _ login: FTPLogin) async {
    guard file.replaces, let there = try? await present(among: [file.path]), there.isEmpty else {
      return
    }
    let transfer = command(
      login, ["-RNFR \(nameAside(of: file))", "-RNTO \(name(of: file.path.text))"])
    _ = try? await run(transfer, of: login, limit: Self.commandSeconds)
  }

  /// Deletes the old files whose places were taken.
  private func deleteAside(of files: some Collection<SentFile>, _ login: FTPLogin) async {
    let commands = files.filter(\.replaces).map { "-*DELE \(nameAside(of: $0))" }
    guard !commands.isEmpty else { return }
    _ = try? await run(
      command(login, commands), of: login, limit: Self.commandSeconds + commands.count)
  }

  private func nameAside(of file: SentFile) -> String {
    name(of: file.temporaryPath.text) + SentFile.aside
  }
}
