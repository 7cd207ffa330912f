internal import SystemPackage

/// The programs of OpenSSH that Sasshi runs.
struct SSHPrograms: Sendable {
  let ssh: FilePath
  let keygen: FilePath

  /// Those of a machine: `ssh` and `ssh-keygen` are those beside its `sftp`.
  init(of programs: Programs) async throws(HostStop) {
    let sftp: FilePath
    do throws(MachineFailure) {
      sftp = try await programs.path(of: .sftp)
    } catch {
      throw .failure(HostFailure(reason: .missing(.sftp)))
    }
    ssh = try await Self.companion("ssh", of: sftp)
    keygen = try await Self.companion("ssh-keygen", of: sftp)
  }

  private static func companion(
    _ name: String, of sftp: FilePath
  ) async throws(HostStop) -> FilePath {
    let place = sftp.removingLastComponent().appending(name)
    if SystemCall.realPath(place.string) != nil { return place }
    if let path = await ProgramRun.search(for: name) { return path }
    throw .failure(HostFailure(reason: .missing(.sftp), words: [name]))
  }
}
