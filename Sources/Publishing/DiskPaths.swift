#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// What is known by its path alone, beside the open folders of Disk.swift.

/// The path of what stands at a path, without links; nil when nothing does.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Makes a new folder for this user alone in another one, and gives its path.
func makeTemporaryFolder(in parent: String) throws(SystemError) -> String {
  var template = Array("\(parent)/sasshi-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw SystemError(errno) }
  return template.withUnsafeBufferPointer { name in
    name.baseAddress.map { String(cString: $0) } ?? parent
  }
}

/// Deletes the empty folder at a path.
func deleteEmptyFolder(at path: String) throws(SystemError) {
  guard rmdir(path) == 0 else { throw SystemError(errno) }
}

/// Whether this process may do everything.
var isRoot: Bool { geteuid() == 0 }
