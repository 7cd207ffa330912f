internal import Subprocess

extension ProgramRun {
  /// Runs the program to its end, and talks with it meanwhile. When the task is cancelled, all that it started ends.
  ///
  /// - Parameters:
  ///   - pieces: what it reads from its standard input.
  ///   - hear: is told all that it writes to its standard output, as it comes.
  /// - Returns: how it ended, and the last lines that it wrote to its standard error.
  func talk(
    saying pieces: AsyncStream<[UInt8]>,
    hearing hear: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) async -> (end: End, lastLines: [String]) {
    let words = LastWords()
    var leader: Int32?
    do {
      let result = try await Subprocess.run(
        configuration, input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        let process = execution.processIdentifier.value
        leader = process
        let (writer, errors) = (execution.standardInputWriter, execution.standardError)
        try await holding(groupLedBy: process) {
          let saying = Task {
            for await piece in pieces { _ = try await writer.write(piece) }
            try await writer.finish()
          }
          defer { saying.cancel() }
          async let rest: Void = {
            for try await buffer in errors { buffer.withUnsafeBytes { words.add($0) } }
          }()
          for try await buffer in execution.standardOutput { buffer.withUnsafeBytes(hear) }
          try await rest
        }
      }
      return (await end(.success(result.terminationStatus), ofGroupLedBy: leader), words.lines)
    } catch {
      return (await end(.failure(error), ofGroupLedBy: leader), words.lines)
    }
  }
}
