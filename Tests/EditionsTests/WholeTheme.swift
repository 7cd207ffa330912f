import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing
import Themes

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A theme that comes with Sasshi, and what it makes of a site.
struct WholeTheme: Sendable, CustomTestStringConvertible {
  let name: String
  private let folders: [ThemeFolder]

  static let standard = WholeTheme(name: "default", in: ["default"])
  static let plain = WholeTheme(name: "plain", in: ["plain", "default"])

  private init(name: String, in folders: [String]) {
    self.name = name
    self.folders = folders.map { folder in
      ThemeFolder(name: folder, files: Checkout.files(in: "themes/\(folder)"))
    }
  }

  var testDescription: String { name }

  /// What is drawn for a site, by the path that it gets.
  ///
  /// - Parameter tag: that of a language for which the theme has no words: it gets those of English.
  func drawings(for site: Site, borrowingWordsFor tag: String) throws -> [String: String] {
    let pictures = Edition.drawnPictures(
      of: site, with: try theme(for: site, borrowingWordsFor: tag))
    return Dictionary(
      pictures.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { $1 })
  }

  /// The theme for a site with a language for which it has no words: it gets those of English.
  func theme(for site: Site, borrowingWordsFor tag: String) throws -> Theme {
    let words = try #require(folders.last?.files.first { $0.path == "locales/en.yaml" })
    let borrowed = ThemeFolder(
      name: "ours", files: [SourceFile(path: "locales/\(tag).yaml", bytes: words.bytes)])
    let read = Theme.read([borrowed] + folders, for: site.settings, keeping: Edition.contract)
    return try #require(read.value)
  }

  /// Every file of every edition of a site.
  func files(of site: Site, _ content: ContentFolderFixture) throws -> [String: String] {
    let read = Theme.read(folders, for: site.settings, keeping: Edition.contract)
    let theme = try #require(read.value)
    var written: [String: String] = [:]
    for file in Edition.allFiles(of: site, with: theme) {
      let bytes = file.contents.bytes(
        picture: { content.files[$0] ?? [] }, copy: { _ in [] })
      written[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    return written
  }
}

extension Checkout {
  /// The files of a folder of the repository, by their paths below it.
  static func files(in folder: String) -> [SourceFile] {
    let root = "\(path)/\(folder)"
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return paths.sorted().compactMap { path in
      (try? TestFile.read("\(root)/\(path)")).map { SourceFile(path: path, bytes: $0) }
    }
  }
}
