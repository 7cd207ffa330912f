import Manuscript
import Markdown
import Pictures

/// The pictures that texts show, so that a file can hold them.
struct PrintPictures: Sendable {
  /// Their places in `Site.files`.
  private let files: [Int]
  private let sources: [String]
  /// What stands for each picture in a print of what a file is made from, by its place in `Site.files`.
  let prints: [Int: String]

  init(shownOn pages: some Sequence<Page>, of site: Site) {
    files = Set(pages.flatMap { $0.pictures.map(\.file) }).sorted()
    sources = files.map { site.files[$0].source }
    prints = Dictionary(
      uniqueKeysWithValues: files.map { ($0, "\(site.files[$0].contents?.print ?? 0)") })
  }

  /// A file that holds the pictures.
  ///
  /// - Parameter render: gives its bytes; it gets the addresses that hold the pictures, by their places
  ///   in `Site.files`.
  func contents(render: @escaping @Sendable ([Int: String]) -> [UInt8]) -> OutputFile.Contents {
    .illustrated(pictures: sources) { bytes in
      render(Dictionary(uniqueKeysWithValues: zip(files, bytes.lazy.map(DataURL.file))))
    }
  }
}
