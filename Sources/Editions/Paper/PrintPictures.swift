import Manuscript
import Markdown
import Pictures

/// The pictures that the texts of a file for paper show, so that the file can hold them.
struct PrintPictures: Sendable {
  /// Their places in `Site.files`.
  private let files: [Int]
  private let sources: [OutputFile.Contents]
  private let sizes: [PictureSize?]
  /// Those that stand in the file more than once, and nowhere in raw HTML.
  private let repeated: Set<Int>
  /// What stands for each picture in a print of what a file is made from, by its place in `Site.files`: what its
  /// author gave, whatever copies there are.
  let prints: [Int: HeldPicture]

  /// - Parameter boxes: how large each picture is on paper, by its place in `Site.files`.
  init(shownOn pages: some Sequence<Page>, in boxes: [Int: PictureBox], _ addresses: SiteAddresses)
  {
    let site = addresses.site
    var counts = [Int: Int]()
    for page in pages {
      for (link, file) in page.pictures {
        // What an author writes as HTML has no class of Sasshi's.
        counts[file, default: 0] += page.body.links[link].html == nil ? 1 : -1_000_000
      }
    }
    files = counts.keys.sorted()
    let copies = files.map { file in
      boxes[file].flatMap { addresses.copies[file]?.onPaper(in: $0) }
    }
    sources = zip(files, copies).map { file, copy in
      copy.map { .copy(path: $0.path) } ?? .picture(source: site.files[file].source)
    }
    sizes = zip(files, copies).map { $1?.size ?? site.files[$0].picture?.size }
    repeated = Set(counts.filter { $0.value > 1 }.keys)
    prints = Dictionary(
      uniqueKeysWithValues: files.map { file in
        let print = "\(site.files[file].contents?.print ?? 0)"
        return (file, HeldPicture(address: print, size: site.files[file].picture?.size))
      })
  }
}

extension PrintPictures {
  /// A file that holds the pictures.
  ///
  /// - Parameters:
  ///   - once: whether one that is shown several times is in it only once. (Programs that make PDF files see to that
  ///     by themselves.)
  ///   - render: gives its bytes; it gets what stands for the pictures, by their places in `Site.files`, and the
  ///     style that some of them need.
  func contents(
    once: Bool, render: @escaping @Sendable ([Int: HeldPicture], _ style: [UInt8]) -> [UInt8]
  ) -> OutputFile.Contents {
    var held = [Int: HeldPicture]()
    var style = ""
    for (index, file) in files.enumerated() {
      let mark = IllustratedFile.mark(index)
      held[file] = HeldPicture(address: mark, size: sizes[index])
      guard once, repeated.contains(file) else { continue }
      let name = "picture-\(index + 1)"
      held[file] = HeldPicture(
        address: Self.glass(sizes[index]), size: sizes[index], className: name)
      // Browsers leave backgrounds out of what they print.
      style += """
        .\(name) { background: url("\(mark)") 0 0/100% 100% no-repeat; \
        -webkit-print-color-adjust: exact; print-color-adjust: exact }

        """
    }
    let (pictures, rules) = (held, Array(style.utf8))
    return .illustrated(IllustratedFile(pictures: sources) { render(pictures, rules) })
  }

  /// An empty picture of a size, or as one of a drawing that says none, through which its background is seen.
  private static func glass(_ size: PictureSize?) -> String {
    let attributes = size.map { "%20width='\($0.width)'%20height='\($0.height)'" } ?? ""
    return "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'\(attributes)/%3E"
  }
}
