internal import SystemPackage

/// What the operating system said when it refused something, without its numbers.
enum SystemError: Error, Hashable, Sendable {
  case notFound
  case permissionDenied
  case noSpaceLeft
  case readOnlyDisk
  case isFolder
  case isNoFolder
  case isNoFile
  case linkLoop
  case nameTooLong
  case tooManyOpenFiles
  case alreadyThere
  case folderNotEmpty
  case tooLarge
  /// Anything else, in the system's own words.
  case other(String)
}

extension SystemError {
  /// What an error of the system means.
  init(_ error: Errno) {
    self =
      switch error {
      case .noSuchFileOrDirectory: .notFound
      case .permissionDenied, .notPermitted: .permissionDenied
      case .noSpace, .diskQuotaExceeded: .noSpaceLeft
      case .readOnlyFileSystem: .readOnlyDisk
      case .isDirectory: .isFolder
      case .notDirectory: .isNoFolder
      case .tooManySymbolicLinkLevels: .linkLoop
      case .fileNameTooLong: .nameTooLong
      case .tooManyOpenFiles, .tooManyOpenFilesInSystem: .tooManyOpenFiles
      case .fileExists: .alreadyThere
      case .directoryNotEmpty: .folderNotEmpty
      case .fileTooLarge: .tooLarge
      default: .other(error.description)
      }
  }

  /// What `call` gives; what the system refuses is an error of this type.
  static func mapping<Value>(_ call: () throws -> Value) throws(SystemError) -> Value {
    do {
      return try call()
    } catch let error as Errno {
      throw SystemError(error)
    } catch {
      throw .other(String(describing: error))
    }
  }
}
