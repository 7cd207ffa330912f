internal import Diagnostics
extension ScratchFolder {
  /// Makes a folder in which a program works that talks to a host.
  static func ofHost(in parent: String) throws(HostStop) -> ScratchFolder {
    do throws(MachineFailure) {
      return try ScratchFolder(in: parent)
    } catch {
      throw HostStop(error)
    }
  }
}

extension ScratchFolder {
  /// The bytes of a file that came from a host; nil when there is none.
  ///
  /// - Parameter path: where it stands on the host.
  func read(
    _ name: String, atMost bytes: Int, from path: ContainedPath
  ) throws(HostStop) -> [UInt8]? {
    guard let properties = try? FolderHandle.open(self.path).properties(of: name) else {
      return nil
    }
    guard properties.size <= bytes else {
      throw .failure(HostFailure(reason: .tooLarge, path: path))
    }
    return read(name)
  }
}

extension HostStop {
  /// This machine could not do what has to be done before a host is asked.
  init(_ failure: MachineFailure) {
    self = .failure(
      HostFailure(reason: .machine(.other(failure.diagnostic.message.english))))
  }
}
