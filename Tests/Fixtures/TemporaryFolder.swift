#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for one test, deleted with all that is in it when the test lets go of it.
public final class TemporaryFolder: Sendable {
  /// Its path.
  public let path: String

  /// An empty folder.
  ///
  /// - Parameter isInMemory: whether it is on a memory disk, where the system has one: for tests that write much and are
  ///   not about the disk, which Sasshi waits for at each file.
  public init(isInMemory: Bool = false) throws {
    _ = Self.ignoresBrokenPipes
    let memory = "/dev/shm"
    let place = isInMemory && access(memory, W_OK) == 0 ? memory : "/tmp"
    let pattern = "\(place)/sasshi-test-XXXXXX"
    let made = pattern.withCString { pattern -> String? in
      guard let copy = strdup(pattern) else { return nil }
      defer { free(copy) }
      return mkdtemp(copy).map { String(cString: $0) }
    }
    guard let made else { throw TestFileError(deed: "make a folder", path: pattern) }
    path = made
  }

  deinit {
    Self.delete(path)
  }

  /// As in the programs that ship: what is written to a program that has ended fails, and nothing else happens.
  private static let ignoresBrokenPipes: Void = {
    signal(SIGPIPE, SIG_IGN)
  }()

  /// Makes the file, and the folders around it.
  public func write(_ file: String, _ text: String = "") throws {
    try write(file, Array(text.utf8))
  }

  /// Makes the file, and the folders around it.
  public func write(_ file: String, _ bytes: [UInt8]) throws {
    let end = file.lastIndex(of: "/") ?? file.startIndex
    try makeFolder(String(file[..<end]))
    try TestFile.write(bytes, to: "\(path)/\(file)")
  }

  /// Makes the folder, and those around it.
  public func makeFolder(_ folder: String) throws {
    var current = path
    for part in folder.split(separator: "/") {
      current += "/\(part)"
      mkdir(current, 0o777)
    }
  }

  /// Makes a file of so many zeros, of which the disk holds none.
  public func writeZeros(_ file: String, count: Int) throws {
    try write(file)
    precondition(truncate("\(path)/\(file)", off_t(count)) == 0)
  }

  /// Makes a symbolic link.
  public func link(_ name: String, to target: String) {
    precondition(symlink(target, "\(path)/\(name)") == 0)
  }

  /// Gives the file at `target` a second name.
  public func hardLink(_ name: String, to target: String) {
    precondition(makeHardLink("\(path)/\(target)", "\(path)/\(name)") == 0)
  }

  /// Makes a pipe with a name.
  public func makePipe(_ name: String) {
    precondition(mkfifo("\(path)/\(name)", 0o600) == 0)
  }

  /// Makes a file one that the system starts as a program.
  public func makeExecutable(_ file: String) {
    precondition(chmod("\(path)/\(file)", 0o700) == 0)
  }

  /// Says who may do what with a file.
  public func setPermissions(_ file: String, _ mode: UInt32) throws {
    guard chmod("\(path)/\(file)", mode_t(mode)) == 0 else {
      throw TestFileError(deed: "change", path: file)
    }
  }

  /// Who may do what with a file.
  public func permissions(_ file: String) throws -> UInt32 {
    var status = stat()
    guard stat("\(path)/\(file)", &status) == 0 else {
      throw TestFileError(deed: "look at", path: file)
    }
    return UInt32(status.st_mode) & 0o7777
  }

  /// Deletes a file, or a folder with all that is in it.
  public func delete(_ name: String) {
    Self.delete("\(path)/\(name)")
  }

  /// Makes a file whose name is these bytes.
  public func writeFile(named name: [UInt8]) throws {
    let bytes = (Array("\(path)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
    let file = open(bytes, O_CREAT | O_WRONLY, 0o600)
    guard file >= 0 else { throw TestFileError(deed: "make a file in", path: path) }
    close(file)
  }

  /// Every byte of a file.
  public func bytes(_ file: String) throws -> [UInt8] {
    try TestFile.read("\(path)/\(file)")
  }

  /// The text of a file.
  public func text(_ file: String) throws -> String {
    String(decoding: try bytes(file), as: UTF8.self)
  }

  /// Whether something has the name.
  public func exists(_ name: String) -> Bool {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0
  }

  /// What changes when a file is written anew, even with the same bytes.
  public func number(of file: String) throws -> UInt64 {
    var status = stat()
    guard lstat("\(path)/\(file)", &status) == 0 else {
      throw TestFileError(deed: "find", path: "\(path)/\(file)")
    }
    return UInt64(status.st_ino)
  }

  /// Every file below the folder, hidden ones too, with its text (`?` where that cannot be read); folders
  /// end with a slash.
  public func everything() throws -> [String: String] {
    var found = [String: String]()
    func visit(_ folder: String) {
      for entry in Self.names(in: "\(path)/\(folder)") {
        let name = folder + String(decoding: entry, as: UTF8.self)
        if Self.isFolder("\(path)/\(name)") {
          found[name + "/"] = ""
          visit(name + "/")
        } else {
          found[name] = (try? text(name)) ?? "?"
        }
      }
    }
    visit("")
    return found
  }
}

extension TemporaryFolder {
  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, in no order.
  static func names(in folder: String) -> [[UInt8]] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names = [[UInt8]]()
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names
  }

  private static func delete(_ path: String) {
    if isFolder(path) {
      chmod(path, 0o700)
      for name in names(in: path) { delete(name, in: path) }
    }
    remove(path)
  }

  private static func delete(_ name: [UInt8], in folder: String) {
    if let text = String(validating: name, as: UTF8.self) { return delete("\(folder)/\(text)") }
    remove((Array("\(folder)/".utf8) + name + [0]).map { CChar(bitPattern: $0) })
  }
}

// Outside the class, where `link` would name its own function.
private func makeHardLink(_ target: String, _ name: String) -> Int32 {
  link(target, name)
}
