internal import SystemPackage

/// What a name in a folder stands for.
enum EntryKind: Sendable {
  case file
  case folder
  case link
  case other
}

extension EntryKind {
  /// What the system says that it is.
  init(_ type: FileType) {
    switch type {
    case .regular: self = .file
    case .directory: self = .folder
    case .symbolicLink: self = .link
    default: self = .other
    }
  }
}
