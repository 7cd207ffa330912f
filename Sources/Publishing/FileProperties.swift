internal import SystemPackage

/// What the system says of a file without reading it.
struct FileProperties: Sendable {
  /// What it is.
  var kind: EntryKind
  /// How many bytes it has.
  var size: Int
  /// Who may do what with it.
  var permissions: FilePermissions

  init(_ status: Stat) {
    kind = EntryKind(status.type)
    size = Int(status.size)
    permissions = status.permissions
  }

  /// Whether nobody may write in it.
  var isReadOnly: Bool {
    permissions.isDisjoint(with: [.ownerWrite, .groupWrite, .otherWrite])
  }
}
