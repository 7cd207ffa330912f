internal import Diagnostics
internal import Editions

/// A file to be written, its path checked and taken apart.
struct OutputEntry: Sendable {
  let path: ContainedPath
  /// The folder that holds it; nil for the output folder itself.
  let folder: ContainedPath?
  let name: String
  let contents: OutputFile.Contents
  /// What the file was made from (`OutputFile.origin`).
  let origin: String?
  /// What a comparison made before the writing found out; nil when there was none.
  var differs: Bool?

  init(_ file: OutputFile, path: ContainedPath, folder: ContainedPath?) {
    self.path = path
    self.folder = folder
    name = path.name
    contents = file.contents
    origin = file.origin
  }
}

extension OutputEntry {
  /// Whether the making of it takes longer than that of a page: because there is as much of it as the site is
  /// large, or because a booklet with its pictures is in it.
  var isMuchWork: Bool {
    switch contents {
    case .pieces, .illustrated, .archived: true
    case .bytes, .rendered, .picture, .copy: false
    }
  }

  /// The files as entries, those of a folder together, and what is wrong with their paths: they lead
  /// out of the folder, take a name that Sasshi keeps for itself, or two of them are the same on some
  /// machine.
  static func checked(
    _ files: [OutputFile], in root: String
  ) -> Checked<[OutputEntry]> {
    var places = Places(root: root)
    var byFolder = [[OutputEntry]]()
    var indices = [ContainedPath?: Int]()
    for file in files {
      guard let path = ContainedPath(file.path), path.isWritable else {
        places.diagnostics.append(.refused(file.path, in: root))
        continue
      }
      let folder = path.folder
      places.take(path, in: folder)
      let index = indices[folder] ?? byFolder.count
      if index == byFolder.count {
        indices[folder] = index
        byFolder.append([])
      }
      byFolder[index].append(OutputEntry(file, path: path, folder: folder))
    }
    return Checked(Array(byFolder.joined()), places.diagnostics)
  }
}

/// The files and folders that the entries seen so far need, by what all file systems tell apart.
private struct Places {
  let root: String
  var diagnostics = [Diagnostic]()
  private var taken = [String: (path: ContainedPath, isFolder: Bool)]()
  private var knownFolders = Set<ContainedPath>()

  init(root: String) {
    self.root = root
  }

  mutating func take(_ file: ContainedPath, in folder: ContainedPath?) {
    var folder = folder
    while let path = folder, knownFolders.insert(path).inserted {
      take(path, asFolder: true)
      folder = path.folder
    }
    take(file, asFolder: false)
  }

  private mutating func take(_ path: ContainedPath, asFolder isFolder: Bool) {
    guard let other = taken.updateValue((path, isFolder), forKey: path.folded) else { return }
    diagnostics.append(
      other.isFolder == isFolder
        ? .clash(path, other.path, in: root) : .fileAndFolder(path, in: root))
  }
}

extension ContainedPath {
  /// Whether no part of the path is one of Sasshi's own names, or longer than the 255 bytes that file
  /// systems take.
  var isWritable: Bool {
    text.utf8.split(separator: UInt8(ascii: "/")).allSatisfy { part in
      // Some disks take capital and small letters for the same.
      let beginning = part.prefix(OutputManifest.ownPrefix.utf8.count).map { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      }
      return part.count <= 255 && !beginning.elementsEqual(OutputManifest.ownPrefix.utf8)
    }
  }
}

extension Diagnostic {
  fileprivate static func refused(_ path: String, in root: String) -> Diagnostic {
    .error(
      .unwritablePath, at: Location(root),
      Wording(
        english: "No file can be written at “\(path)”.",
        japanese: "「\(path)」にはファイルを書き出せません。"),
      hint: Wording(
        english: "A path stays inside the output folder, has a name between any two slashes, no "
          + "control characters, no name longer than 255 bytes (85 Japanese characters) and none "
          + "that begins with “\(OutputManifest.ownPrefix)”.",
        japanese: "パスは出力フォルダーの中に収め、スラッシュの間を空にせず、制御文字や、255 バイト"
          + "（日本語で 85 文字）を超える名前、「\(OutputManifest.ownPrefix)」で始まる名前を"
          + "使わないでください。"))
  }

  fileprivate static func clash(
    _ path: ContainedPath, _ other: ContainedPath, in root: String
  ) -> Diagnostic {
    let message =
      path == other
      ? Wording(
        english: "Two files are to be written at “\(path.text)”.",
        japanese: "「\(path.text)」に2つのファイルを書き出そうとしています。")
      : Wording(
        english: "“\(other.text)” and “\(path.text)” are the same place on some machines: only "
          + "letter case or Unicode form tells them apart.",
        japanese: "「\(other.text)」と「\(path.text)」は大文字・小文字か Unicode の形だけが違い、"
          + "同じ場所とみなされる環境があります。")
    return .error(
      .sameAddress, at: Location("\(root)/\(path.text)"), message,
      hint: Wording(
        english: "Give one of them another name.", japanese: "どちらかの名前を変えてください。"),
      related: path == other ? [] : [.otherFile("\(root)/\(other.text)")])
  }

  fileprivate static func fileAndFolder(_ path: ContainedPath, in root: String) -> Diagnostic {
    .error(
      .fileAndFolder, at: Location("\(root)/\(path.text)"),
      Wording(
        english: "“\(path.text)” would be a file and a folder at once.",
        japanese: "「\(path.text)」がファイルにもフォルダーにもなってしまいます。"),
      hint: Wording(
        english: "Give one of them another name.", japanese: "どちらかの名前を変えてください。"))
  }
}
