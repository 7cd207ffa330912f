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
  /// Anything else, in the system's own words.
  case other(String)
}
