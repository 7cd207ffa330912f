internal import SystemPackage

/// The programs of OpenSSH that Sasshi runs.
struct SSHPrograms: Sendable {
  let ssh: FilePath
  let keygen: FilePath

  /// Those of a machine: `ssh-keygen` is the one beside its `ssh`, if there is one.
  init(of programs: Programs) async throws(HostStop) {
    do throws(MachineFailure) {
      ssh = try await programs.path(of: .ssh)
    } catch {
      throw .failure(HostFailure(reason: .missing(.ssh)))
    }
    let name = "ssh-keygen"
    let beside = ssh.removingLastComponent().appending(name)
    if SystemCall.realPath(beside.string) != nil {
      keygen = beside
    } else if let found = await ProgramRun.search(for: name) {
      keygen = found
    } else {
      throw .failure(HostFailure(reason: .missing(.ssh), words: [name]))
    }
  }
}
