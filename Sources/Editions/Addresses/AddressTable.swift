import Manuscript

/// What stands at each address of the finished site, by what all file systems tell apart.
struct AddressTable {
  /// Why something cannot stand at an address.
  enum Clash {
    /// Something else stands there.
    case taken(by: OutputAddress)
    /// A file at a path and one in a folder of that name.
    case fileAndFolder(path: String, OutputAddress)
    /// Two folders that only letter case or Unicode form tells apart, and what was in the second one first.
    case alikeFolders(String, String, first: OutputAddress)
    /// A name that file systems do not take.
    case longName
  }

  private var files: [String: OutputAddress] = [:]
  private var folders: [String: (path: Substring, first: OutputAddress)] = [:]
  /// The folder of the address that was taken last: the next is mostly in it too.
  private var latestFolder: Substring = ""

  /// Whether a file stands at a path.
  func holdsFile(_ path: String) -> Bool { files[path.foldedPath] != nil }

  /// Takes an address, unless something is in its way.
  mutating func take(_ address: OutputAddress) -> Clash? {
    let key = address.path.foldedPath
    if let other = files[key] { return .taken(by: other) }
    if let other = folders[key] { return .fileAndFolder(path: address.path, other.first) }
    if let clash = enterFolders(of: address) { return clash }
    if address.path.hasLongName { return .longName }
    files[key] = address
    return nil
  }

  private mutating func enterFolders(of address: OutputAddress) -> Clash? {
    let path = address.path
    let folder = path.utf8.lastIndex(of: slash).map { path[..<$0] } ?? ""
    guard !folder.utf8.elementsEqual(latestFolder.utf8) else { return nil }
    for end in folder.utf8.indices.filter({ folder.utf8[$0] == slash }) + [folder.endIndex] {
      let part = folder[..<end]
      guard !part.isEmpty else { continue }
      let key = String(part).foldedPath
      if let other = files[key] { return .fileAndFolder(path: String(part), other) }
      let known = folders[key]
      if let known, !known.path.utf8.elementsEqual(part.utf8) {
        return .alikeFolders(String(part), String(known.path), first: known.first)
      }
      if known == nil { folders[key] = (part, address) }
    }
    latestFolder = folder
    return nil
  }
}

extension String {
  /// Whether a part of the path is longer than the 255 bytes that file systems take.
  fileprivate var hasLongName: Bool {
    utf8.count > 255 && utf8.split(separator: slash).contains { $0.count > 255 }
  }
}

private let slash = UInt8(ascii: "/")
