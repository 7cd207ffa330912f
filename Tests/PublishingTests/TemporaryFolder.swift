import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for one test, deleted with all that is in it when the test lets go of it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let pattern = "/tmp/sasshi-test-XXXXXX"
    let made = pattern.withCString { pattern -> String? in
      guard let copy = strdup(pattern) else { return nil }
      defer { free(copy) }
      return mkdtemp(copy).map { String(cString: $0) }
    }
    path = try #require(made)
  }

  deinit {
    Self.delete(path)
  }

  /// Makes the file, and the folders around it.
  func write(_ file: String, _ text: String = "") throws {
    try write(file, Array(text.utf8))
  }

  func write(_ file: String, _ bytes: [UInt8]) throws {
    let end = file.lastIndex(of: "/") ?? file.startIndex
    try makeFolder(String(file[..<end]))
    let stream = try #require(fopen("\(path)/\(file)", "wb"))
    defer { fclose(stream) }
    #expect(fwrite(bytes, 1, bytes.count, stream) == bytes.count)
  }

  func makeFolder(_ folder: String) throws {
    var current = path
    for part in folder.split(separator: "/") {
      current += "/\(part)"
      mkdir(current, 0o777)
    }
  }

  func link(_ name: String, to target: String) {
    #expect(symlink(target, "\(path)/\(name)") == 0)
  }

  func hardLink(_ name: String, to target: String) {
    #expect(makeHardLink("\(path)/\(target)", "\(path)/\(name)") == 0)
  }

  func makePipe(_ name: String) {
    #expect(mkfifo("\(path)/\(name)", 0o600) == 0)
  }

  func delete(_ name: String) {
    Self.delete("\(path)/\(name)")
  }

  /// Makes a file whose name is these bytes.
  func writeFile(named name: [UInt8]) throws {
    let bytes = (Array("\(path)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
    let file = open(bytes, O_CREAT | O_WRONLY, 0o600)
    #expect(file >= 0)
    close(file)
  }

  func bytes(_ file: String) throws -> [UInt8] {
    try readFile(at: "\(path)/\(file)")
  }

  func text(_ file: String) throws -> String {
    String(decoding: try bytes(file), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0
  }

  /// What changes when a file is written anew, even with the same bytes.
  func number(of file: String) throws -> UInt64 {
    var status = stat()
    #expect(lstat("\(path)/\(file)", &status) == 0)
    return UInt64(status.st_ino)
  }

  /// Every file below the folder, hidden ones too, with its text; folders end with a slash.
  func everything() throws -> [String: String] {
    var found = [String: String]()
    func visit(_ folder: String) throws {
      try FolderHandle.open("\(path)/\(folder)").forEachEntry { bytes, kind in
        let name = folder + String(decoding: bytes, as: UTF8.self)
        found[kind == .folder ? name + "/" : name] = ""
      }
      for inner in Array(found.keys) where inner.hasSuffix("/") && inner != folder {
        guard inner.hasPrefix(folder), !inner.dropFirst(folder.count).dropLast().contains("/")
        else { continue }
        try visit(inner)
      }
    }
    try visit("")
    for name in found.keys where !name.hasSuffix("/") { found[name] = (try? text(name)) ?? "?" }
    return found
  }

  private static func delete(_ path: String) {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      chmod(path, 0o700)
      var names = [[CChar]]()
      if let stream = opendir(path) {
        while let entry = readdir(stream) {
          withUnsafeMutablePointer(to: &entry.pointee.d_name) { tuple in
            tuple.withMemoryRebound(to: CChar.self, capacity: 1) { name in
              if strcmp(name, ".") != 0, strcmp(name, "..") != 0 {
                names.append(Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1)))
              }
            }
          }
        }
        closedir(stream)
      }
      for name in names { deleteEntry(path, name) }
    }
    remove(path)
  }

  private static func deleteEntry(_ folder: String, _ name: [CChar]) {
    let bytes = name.dropLast().map { UInt8(bitPattern: $0) }
    if let text = String(validating: bytes, as: UTF8.self) { return delete("\(folder)/\(text)") }
    remove(Array("\(folder)/".utf8).map { CChar(bitPattern: $0) } + name)
  }
}

// Outside the class, where `link` would name its own function.
private func makeHardLink(_ target: String, _ name: String) -> Int32 {
  link(target, name)
}
