internal import Manuscript
internal import SystemPackage

/// Prints of what a machine makes PDF files with, as far as its files show that: they change with the version of
/// a program and with the fonts. No program is started for them.
enum MachinePrint {
  /// A print of the program at a path, and of the files and packages that it consists of.
  static func of(_ program: Program, at path: FilePath) -> UInt64 {
    var hash = StableHash()
    let file = SystemCall.realPath(path.string) ?? path.string
    let folder = file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex)
    hash.add(file)
    // A script is the same in each version of what it starts, and has another time on each machine.
    if let state = SystemCall.state(of: file), state.size <= 1 << 16,
      let bytes = try? readFile(at: file)
    {
      hash.add(bytes)
    } else {
      hash.addState(of: file)
    }
    for companion in program.companions {
      hash.addState(of: companion.hasPrefix("/") ? companion : "\(folder)/\(companion)")
    }
    // No part of it is made of those.
    guard program != .vips else { return hash.value }
    let libraries = "\(folder)/../lib"
    for python in names(in: libraries) where python.hasPrefix("python") {
      for packages in ["site-packages", "dist-packages"] {
        for name in names(in: "\(libraries)/\(python)/\(packages)")
        where name.hasSuffix(".dist-info") {
          hash.add(name)
        }
      }
    }
    return hash.value
  }

  /// A print of the fonts and of what chooses among them: the names and sizes of the files at these places and
  /// below them.
  static func ofFonts(at places: [String]) -> UInt64 {
    var hash = StableHash()
    for place in places { hash.addFiles(at: place, depth: 0) }
    return hash.value
  }

  /// The names in a folder, sorted; none where there is no folder.
  fileprivate static func names(in folder: String) -> [String] {
    var names = [String]()
    try? FolderHandle.open(folder).forEachEntry { bytes, _ in
      names.append(String(decoding: bytes, as: UTF8.self))
    }
    return names.sorted()
  }
}

extension StableHash {
  /// How deep fonts lie in folders at most: a link may lead into a circle.
  private static let mostFolders = 6

  /// Adds which file stands at a path, as far as its size and time show that; nothing when none does.
  fileprivate mutating func addState(of file: String) {
    guard let state = SystemCall.state(of: file) else { return }
    add(file)
    add(number: UInt64(bitPattern: state.size))
    add(number: UInt64(bitPattern: Int64(state.time)))
  }

  fileprivate mutating func addFiles(at path: String, depth: Int) {
    guard depth <= Self.mostFolders, let status = try? Stat(FilePath(path)) else { return }
    add(path)
    guard EntryKind(status.type) == .folder else {
      return add(number: UInt64(bitPattern: status.size))
    }
    for name in MachinePrint.names(in: path) { addFiles(at: "\(path)/\(name)", depth: depth + 1) }
  }
}
