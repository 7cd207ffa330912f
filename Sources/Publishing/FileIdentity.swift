internal import SystemPackage

/// What tells a file from every other on the machine, whatever the path to it.
struct FileIdentity: Hashable, Sendable {
  private var device: DeviceID
  private var number: Inode

  init(_ status: Stat) {
    device = status.deviceID
    number = status.inode
  }
}
