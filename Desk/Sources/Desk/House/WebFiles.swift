internal import Diagnostics
public import Publishing

/// The files of the screens, all of them in memory: what is asked for is looked up by its name, and nothing else is read.
public struct WebFiles: Sendable {
  private let files: [String: [UInt8]]

  /// Reads the files.
  ///
  /// - Parameter folder: the folder of the screens.
  /// - Throws: a `MachineFailure` when it cannot be read, or has no first page.
  public init(at folder: String) throws(MachineFailure) {
    let content = ContentFolder(folder)
    var files: [String: [UInt8]] = [:]
    for path in try content.list().files { files[path] = try content.read(path) }
    guard files[Self.index] != nil else { throw MachineFailure(Self.missing(at: folder)) }
    self.files = files
  }

  /// The name of the one page.
  static let index = "index.html"

  private static func missing(at folder: String) -> Diagnostic {
    .error(
      .missingScreens, at: Location(folder),
      Wording(english: "The desk's screens are not there.", japanese: "画面のファイルが、ここにありません。"),
      hint: Wording(
        english: "Install Sasshi anew, or name their folder in the variable SASSHI_DESK.",
        japanese: "Sasshi をインストールし直すか、環境変数 SASSHI_DESK で画面のフォルダーを指定してください。"))
  }

  /// A file by its name, with its media type; nil when there is none.
  func file(_ name: String) -> (bytes: [UInt8], mediaType: String)? {
    files[name].map { ($0, Self.mediaType(of: name)) }
  }

  private static func mediaType(of name: String) -> String {
    let ending = name.split(separator: ".").last ?? ""
    return mediaTypes[String(ending)] ?? "application/octet-stream"
  }

  private static let mediaTypes = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
    "png": "image/png", "ico": "image/vnd.microsoft.icon",
    "webmanifest": "application/manifest+json",
  ]
}
