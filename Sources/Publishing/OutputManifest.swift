internal import Diagnostics

/// The list of the files that Sasshi wrote into an output folder: the only ones that it may change or
/// delete. As a file it is text: a line that says what it is, then one path a line in byte order, behind
/// it, after a tab, what the file was made from where that is known.
struct OutputManifest: Hashable, Sendable {
  static let fileName = ".sasshi-manifest"
  /// The name of its copy, which is written first: one of the two is whole, whatever happens to the other.
  static let copyName = fileName + "-copy"
  /// How the names of the files begin that Sasshi keeps for itself in an output folder.
  static let ownPrefix = ".sasshi-"

  var paths: Set<ContainedPath>
  /// The prints of what files were made from (`OutputFile.origin`).
  var origins: [ContainedPath: String] = [:]

  init(_ paths: some Sequence<ContainedPath>) {
    self.paths = Set(paths)
  }

  /// The manifest of the given bytes; nil when they are not a manifest that this version can read.
  init?(bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let first = lines.first, let last = lines.last, last.isEmpty,
      first.starts(with: Self.signature.utf8)
    else { return nil }
    paths = []
    paths.reserveCapacity(lines.count)
    for line in lines.dropFirst().dropLast() {
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      guard let first = parts.first, let path = ContainedPath(String(Substring(first))) else {
        return nil
      }
      paths.insert(path)
      if parts.count > 1 { origins[path] = String(Substring(parts[1])) }
    }
  }

  var bytes: [UInt8] {
    var bytes = [UInt8]()
    bytes += (Self.signature + Self.explanation).utf8
    for path in paths.sorted() {
      bytes += path.text.utf8
      if let origin = origins[path] { bytes += "\t\(origin)".utf8 }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The number is the format's: another one is for another version of Sasshi.
  private static let signature = "sasshi-manifest 1:"
  private static let explanation =
    " the files in this folder that Sasshi wrote and may change or delete\n"
}

extension OutputManifest {
  /// The manifest of a run that writes the entries and keeps files that an earlier one wrote.
  init(of entries: [OutputEntry], keeping kept: Set<String>, from old: OutputManifest) {
    self.init(entries.map(\.path))
    for entry in entries { origins[entry.path] = entry.origin }
    for path in kept.lazy.compactMap({ ContainedPath($0) }) {
      paths.insert(path)
      origins[path] = old.origins[path]
    }
  }

  /// The paths of this manifest that another lacks.
  func without(_ other: OutputManifest) -> OutputManifest {
    // As it is in a new folder, and when nothing came and nothing went.
    if other.paths.isEmpty { return OutputManifest(paths) }
    if other.paths == paths { return OutputManifest([]) }
    return OutputManifest(paths.lazy.filter { !other.paths.contains($0) })
  }

  /// All folders that hold the paths, and the folders around those.
  var folders: Set<ContainedPath> {
    var folders = Set<ContainedPath>()
    for path in paths {
      var folder = path.folder
      while let current = folder, folders.insert(current).inserted { folder = current.folder }
    }
    return folders
  }

  /// What a folder says about the files that Sasshi wrote there.
  struct Reading {
    /// The files that it names, by its copy where it is torn itself; nil when a power cut or a full disk
    /// left nothing of both.
    var manifest: OutputManifest?
    /// Whether it is torn, and has to be written anew.
    var isTorn = false
  }

  /// What a folder says about the files that Sasshi wrote there, or that another version of Sasshi says it.
  static func read(in folder: FolderHandle, at path: String) throws(MachineFailure)
    -> Result<Reading, Diagnostic>
  {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try folder.read(fileName)
    } catch .notFound {
      return .success(Reading(manifest: OutputManifest([])))
    } catch {
      throw MachineFailure(.readFile, "\(path)/\(fileName)", error)
    }
    if let manifest = OutputManifest(bytes: bytes) { return .success(Reading(manifest: manifest)) }
    guard isTorn(bytes) else { return .failure(foreign(in: path)) }
    let copy = (try? folder.read(copyName)).flatMap { OutputManifest(bytes: $0) }
    return .success(Reading(manifest: copy, isTorn: true))
  }

  /// Whether bytes that are no manifest can be what is left of one: its beginning, zeros, or both.
  private static func isTorn(_ bytes: [UInt8]) -> Bool {
    let beginning = bytes.prefix(signature.utf8.count)
    let rest = beginning.prefix { $0 != 0 }
    return signature.utf8.starts(with: rest)
      && beginning.dropFirst(rest.count).allSatisfy { $0 == 0 }
  }

  private static func foreign(in path: String) -> Diagnostic {
    .error(
      .damagedManifest, at: Location("\(path)/\(fileName)"),
      Wording(
        english: "The list of the files that Sasshi wrote is damaged, or from another version.",
        japanese: "Sasshi が書き出したファイルの一覧が壊れているか、別の版のものです。"),
      hint: Wording(
        english: "Move the folder “\(path)” to another place and build again: it is made anew.",
        japanese: "フォルダー「\(path)」を別の場所に移して、もう一度実行してください。新しく作られます。"))
  }
}
