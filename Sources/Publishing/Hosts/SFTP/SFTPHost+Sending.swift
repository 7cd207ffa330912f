internal import Manuscript
internal import SystemPackage

extension SFTPHost {
  func send(
    _ files: [SentFile], _ sent: @escaping @Sendable (SentFile) -> Void
  ) async throws(HostStop) {
    for file in files {
      do throws(HostStop) {
        try await send(file)
      } catch .failure(var failure) {
        failure.path = failure.path ?? file.path
        throw .failure(failure)
      }
      sent(file)
    }
  }

  private func send(_ file: SentFile) async throws(HostStop) {
    let session = try await session()
    let temporary = place(file.temporaryPath)
    do throws(HostStop) {
      try await put(file, at: temporary, over: session)
      try await place(file, from: temporary, over: session)
    } catch {
      if session.isOpen { _ = try? await session.ask(.deleteFile(temporary)) }
      throw error
    }
  }

  /// How many pieces of a file are under way at once: half a megabyte.
  private static let pieces = 16

  /// Sends a file to its temporary name.
  private func put(
    _ file: SentFile, at temporary: String, over session: SFTPSession
  ) async throws(HostStop) {
    let source = try opened(file)
    defer { source.letGo() }
    let request = SFTPRequest.openToWrite(temporary)
    let opened = try await session.ask(request)
    guard case .handle(let handle) = opened else {
      // What can be the matter besides: a disk that is read-only, or a folder of that name.
      throw .failure(
        HostFailure(opened.status, to: request, path: file.path, unnamed: .notPermitted))
    }
    var waiting: ArraySlice<SFTPAnswer> = []
    var offset = 0
    func wait(leaving count: Int) async throws(HostStop) {
      while waiting.count > count, let answer = waiting.popFirst() {
        let status = try await session.reply(to: answer).status
        guard !status.isOK else { continue }
        throw .failure(
          HostFailure(status, to: .write(handle, offset: 0, []), path: file.path, unnamed: .full))
      }
    }
    do throws(HostStop) {
      while case let piece = try nextPiece(of: source, file), !piece.isEmpty {
        waiting.append(session.post(.write(handle, offset: offset, piece)))
        offset += piece.count
        try await wait(leaving: Self.pieces - 1)
      }
    } catch {
      _ = session.post(.close(handle))
      throw error
    }
    waiting.append(session.post(.close(handle)))
    try await wait(leaving: 0)
  }

  private func opened(_ file: SentFile) throws(HostStop) -> FileDescriptor {
    do throws(SystemError) { return try FileDescriptor.open(file.source) } catch {
      throw .failure(HostFailure(reason: .machine(error), path: file.path))
    }
  }

  private func nextPiece(
    of source: FileDescriptor, _ file: SentFile
  ) throws(HostStop) -> [UInt8] {
    do throws(SystemError) { return try source.readPiece(Self.pieceSize) } catch {
      throw .failure(HostFailure(reason: .machine(error), path: file.path))
    }
  }

  /// Gives a file that has arrived its name.
  private func place(
    _ file: SentFile, from temporary: String, over session: SFTPSession
  ) async throws(HostStop) {
    let place = place(file.path)
    let isOneStep = file.replaces && session.replacesInOneStep
    let request =
      isOneStep
      ? SFTPRequest.replace(place, with: temporary) : .rename(temporary, to: place)
    let status = try await session.ask(request).status
    guard !status.isOK else { return }
    if file.replaces, status.code == .failure || status.code == .unsupported,
      try await replaceSlowly(file, temporary, over: session)
    {
      return
    }
    throw .failure(HostFailure(status, to: request, path: file.path, unnamed: .taken))
  }

  /// Puts a file in the place of another on a host that cannot do so in one step: nothing stands there for as long as
  /// the host needs to answer once. The old file steps aside, and comes back when the new one cannot take its place.
  ///
  /// - Returns: false where that is not why it failed; the old file stands there then.
  private func replaceSlowly(
    _ file: SentFile, _ temporary: String, over session: SFTPSession
  ) async throws(HostStop) -> Bool {
    // A folder would step aside as well.
    guard try await standingFolders(among: [file.path]).isEmpty else { return false }
    let place = place(file.path)
    let aside = temporary + SentFile.aside
    _ = try await session.ask(.deleteFile(aside))
    guard try await session.ask(.rename(place, to: aside)).status.isOK else { return false }
    do throws(HostStop) {
      if try await session.ask(.rename(temporary, to: place)).status.isOK {
        _ = try? await session.ask(.deleteFile(aside))
        return true
      }
    } catch {
      _ = try? await self.session().ask(.rename(aside, to: place))
      throw error
    }
    let back = SFTPRequest.rename(aside, to: place)
    let status = try await session.ask(back).status
    guard status.isOK else { throw .failure(HostFailure(status, to: back, path: file.path)) }
    return false
  }
}
