internal import Manuscript

// Commands, and what the server answers
extension FTPHost {
  /// The folders that lead to the destination's own, each behind the one around it, as commands name them.
  var ownFolders: [String] {
    let isFromRoot = path.hasPrefix("/")
    let parts = path.split(separator: "/")
    return parts.indices.map { (isFromRoot ? "/" : "") + parts[...$0].joined(separator: "/") }
  }

  /// Looks which folder cannot be entered, and throws it.
  func enter(
    _ own: String?, _ folders: [ContainedPath], _ login: FTPLogin
  ) async throws(HostStop) {
    let places = (own == nil ? [] : [ContainedPath?.none]) + folders.map(Optional.some)
    for answer in try await entering(places, login) where answer.exit != 0 {
      guard answer.exit == 9, let place = places[answer.number] else {
        if answer.exit == 9 { throw .failure(HostFailure(reason: .noFolder, words: answer.words)) }
        throw try await stop(answer, places[answer.number])
      }
      throw .failure(HostFailure(reason: .notPermitted, path: place, words: answer.words))
    }
  }

  /// Those of the paths that are folders, which can be entered.
  func standingFolders(
    among paths: [ContainedPath]
  ) async throws(HostStop) -> Set<ContainedPath> {
    guard !paths.isEmpty else { return [] }
    var folders: Set<ContainedPath> = []
    for (path, answer) in zip(paths, try await entering(paths, try await login())) {
      guard answer.exit == 0 || answer.exit == 9 else { throw try await stop(answer, path) }
      if answer.exit == 0 { folders.insert(path) }
    }
    return folders
  }

  /// Tries to enter folders; nil is the destination's own. What cannot be entered has an answer with 9.
  private func entering(
    _ places: [ContainedPath?], _ login: FTPLogin
  ) async throws(HostStop) -> [CurlAnswer] {
    let transfers = places.map { place in
      login.transfer(
        address(of: (place?.text).map { $0 + "/" } ?? ""), limit: Self.commandSeconds,
        isCommand: true, entering: true)
    }
    return try await run(
      transfers, of: login, limit: Self.commandSeconds + places.count, isLenient: true)
  }

  /// Gives commands for each of the paths, and looks whether the last of them is refused.
  ///
  /// - Parameters:
  ///   - commands: behind the dash with which curl keeps the line when one is refused.
  ///   - answered: is told of each path, and whether its last command was obeyed.
  /// - Returns: whether that was so, for each path.
  func ask(
    _ paths: [ContainedPath], _ commands: (ContainedPath) -> [String],
    _ answered: @escaping @Sendable (ContainedPath, Bool) -> Void = { _, _ in }
  ) async throws(HostStop) -> [Bool] {
    var found: [Bool] = []
    // As many as are asked in vain when the line breaks.
    for start in stride(from: 0, to: paths.count, by: 50) {
      let chunk = Array(paths[start..<min(start + 50, paths.count)])
      let login = try await login()
      let transfers = chunk.map { command(login, commands($0)) }
      let answers = try await run(
        transfers, of: login, limit: Self.commandSeconds + chunk.count, isLenient: true)
      for (path, answer) in zip(chunk, answers) {
        guard answer.exit == 0 || answer.isRefusedCommand else {
          throw try await stop(answer, path)
        }
        answered(path, answer.exit == 0)
        found.append(answer.exit == 0)
      }
    }
    return found
  }

  /// A visit to the host for the sake of commands.
  func command(_ login: FTPLogin, _ commands: [String]) -> CurlTransfer {
    var transfer = login.transfer(
      address(of: nil), limit: Self.commandSeconds + commands.count, isCommand: true)
    for command in commands { transfer.set("quote", command) }
    return transfer
  }
}

extension FTPHost {
  /// How many seconds a visit takes at most that is about commands.
  static let commandSeconds = 60

  /// How many seconds a file of so many bytes may take: at 20 kB/s, which is a bad line.
  static func seconds(for size: Int) -> Int { commandSeconds + size / 20_000 }

  /// Does one transfer.
  func run(
    _ transfer: CurlTransfer, of login: FTPLogin, limit: Int
  ) async throws(HostStop) -> CurlAnswer {
    try await run([transfer], of: login, limit: limit).first ?? .brokenOff(0)
  }

  /// Does transfers over one line. A server that lets in nobody at the moment is asked again some times.
  ///
  /// - Parameters:
  ///   - limit: the seconds that all of them may take.
  ///   - isLenient: whether those behind one that fails are done as well.
  ///   - answered: is told of each as soon as it has ended.
  /// - Returns: an answer for each, in their order; without `isLenient`, up to the first that failed.
  func run(
    _ transfers: [CurlTransfer], of login: FTPLogin, limit: Int, isLenient: Bool = false,
    _ answered: @escaping @Sendable (CurlAnswer) -> Void = { _ in }
  ) async throws(HostStop) -> [CurlAnswer] {
    var answers: [CurlAnswer] = []
    // Nothing was done yet. The other lane needs a while until it makes room.
    for wait in Self.waits {
      let run = try await curl.run(
        transfers, settings: isLenient ? [] : ["fail-early"], timeLimit: .seconds(limit + 30),
        answered)
      answers = run.answers
      let isWhole = answers.count == transfers.count || !isLenient && answers.last?.exit ?? 0 != 0
      if !isWhole {
        answers.append(.missing(answers.count, run.end, run.lastLines))
      }
      if answers.contains(where: \.hasEntered) { memory.noteEntered() }
      guard answers[0].isTurnedAway(from: memory.hasEntered) else { break }
      do { try await Task.sleep(for: .seconds(wait)) } catch { break }
    }
    return answers.map { $0.without(login.password) }
  }

  private static let waits = [2, 3, 5, 10, 20, 40, 40, 0]
}
