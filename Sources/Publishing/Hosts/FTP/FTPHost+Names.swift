internal import Manuscript

extension FTPHost {
  func names(
    in folders: [ContainedPath?]
  ) async throws(HostStop) -> [ContainedPath?: Set<String>] {
    var names: [ContainedPath?: Set<String>] = [:]
    var waiting = folders
    // Not every server knows the option by which lists have what begins with a dot.
    for request in ["NLST -a", "NLST"] where !waiting.isEmpty {
      let scratch = try ScratchFolder.ofHost(in: curl.watchdog.folder)
      let answers = try await list(waiting, by: request, in: scratch)
      var refused: [ContainedPath?] = []
      for (folder, answer) in zip(waiting, answers) {
        switch answer.exit {
        case 0: names[folder] = try Self.names(of: answer.number, in: scratch, folder)
        // curl (CURLE_REMOTE_ACCESS_DENIED): it cannot be entered.
        case 9: continue
        // Some say so of a folder in which nothing is.
        default:
          guard answer.code / 100 == 5 || answer.code == 450 else {
            throw try await stop(answer, folder)
          }
          names[folder] = []
          refused.append(folder)
        }
      }
      waiting = refused
    }
    return names
  }

  private func list(
    _ folders: [ContainedPath?], by request: String, in scratch: ScratchFolder
  ) async throws(HostStop) -> [CurlAnswer] {
    let login = try await login()
    let transfers = folders.enumerated().map { number, folder in
      var transfer = login.transfer(
        address(of: (folder?.text).map { $0 + "/" } ?? ""), limit: Self.commandSeconds,
        entering: true)
      transfer.set("request", request)
      transfer.set("output", "\(scratch.path)/\(number)")
      return transfer
    }
    return try await run(
      transfers, of: login, limit: Self.commandSeconds + 5 * folders.count, isLenient: true)
  }

  /// The names of a list; some servers write them behind the folder's. An empty list is a file that curl does not write.
  private static func names(
    of number: Int, in scratch: ScratchFolder, _ folder: ContainedPath?
  ) throws(HostStop) -> Set<String> {
    let bytes = try scratch.read(
      "\(number)", atMost: SizeLimit.picture.bytes, from: folder ?? PublishedList.path)
    let lines = (bytes ?? []).split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let names = lines.compactMap { $0.split(separator: UInt8(ascii: "/")).last }
    return Set(names.map { String(decoding: $0, as: UTF8.self) }).subtracting([".", ".."])
  }
}
