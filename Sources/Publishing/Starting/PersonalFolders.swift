internal import Diagnostics
import Manuscript

/// The folders of the person at the machine, among which a site is looked for: those below the home folder, and no
/// others. No file in them is named.
public struct PersonalFolders: Sendable {
  /// The whole path of the home folder, without links.
  public let home: String

  /// The folders below a home.
  ///
  /// - Parameter home: its path; nil when there is no such folder.
  public init?(home: String?) {
    guard let home, home.hasPrefix("/"), let path = SystemCall.realPath(home), path != "/" else {
      return nil
    }
    self.home = path
  }

  /// A folder, as somebody sees it who looks for a site.
  public struct Folder: Hashable, Sendable {
    /// Its whole path, without links.
    public let path: String
    /// Its name.
    public let name: String
    /// Whether it holds a site.
    public let isSite: Bool
  }

  /// The whole path of a folder at or below home, without links; nil for any other, or when it is not there.
  public func inside(_ path: String) -> String? {
    guard path.hasPrefix("/"), let real = SystemCall.realPath(path), isInside(real) else {
      return nil
    }
    return real
  }

  private func isInside(_ path: String) -> Bool { path == home || path.hasPrefix(home + "/") }

  /// Whether there may be a folder at a path some day: nothing stands there, or a folder does, below home.
  public func mayHold(_ path: String) -> Bool {
    let (parent, name) = path.withoutTrailingSlashes.folderAndName
    guard ContainedPath(name) != nil, let around = inside(parent) else { return false }
    return SystemCall.realPath(path).map(isInside) ?? isInside(around)
  }

  /// The folder around one; nil for home, and for what is elsewhere.
  public func parent(of path: String) -> String? {
    guard let path = inside(path), path != home else { return nil }
    return path.folderAndName.folder
  }

  /// The folders in one, by their names, hidden ones and links left out.
  public func folders(in path: String) throws(MachineFailure) -> [Folder] {
    guard let path = inside(path) else { return [] }
    var names: [String] = []
    do throws(SystemError) {
      try FolderHandle.open(path).forEachEntry { bytes, kind in
        guard kind == .folder, let name = String(validating: bytes, as: UTF8.self) else { return }
        if !name.hasPrefix("."), ContainedPath(name) != nil { names.append(name) }
      }
    } catch {
      throw MachineFailure(.listFolder, path, error)
    }
    return names.sorted().map {
      Folder(path: "\(path)/\($0)", name: $0, isSite: Self.isSite("\(path)/\($0)"))
    }
  }

  /// Whether a folder holds a site.
  public static func isSite(_ path: String) -> Bool {
    SystemCall.state(of: "\(path)/\(ContentFolder.usualName)/\(SiteSettings.fileName)") != nil
  }
}
