import Manuscript
import Markdown

/// Where the links and pictures lead of the texts that stand in one file of an edition.
struct LinkWriter: Sendable {
  let addresses: SiteAddresses
  /// The path of the file.
  let path: String
  /// Whether the file is read away from the site, as paper is: its links then lead to absolute addresses,
  /// where the site has one.
  var leavesSite = false
  /// The pages of the site that stand in the file.
  var parts: [PageReference: Part] = [:]
  /// The pictures that the file holds in itself, by their places in `Site.files`.
  var pictures: [Int: HeldPicture] = [:]

  /// A page that stands in a file with others.
  enum Part: Sendable {
    /// Its text, with the id that keeps its own ids apart from those of the others.
    case text(id: String)
    /// What it says in another form, at an id.
    case place(id: String)
    /// Its text, in a file of its own beside the others, with the ids in it to which links can lead.
    case file(path: String, ids: Set<String>)
  }

  /// Where a page, or its part with the given id, stands in the file itself; nil when it does not.
  func anchor(_ page: PageReference, _ fragment: String?) -> String? {
    switch parts[page] {
    case .text(let id):
      "#" + (fragment.map { HTMLStyle.Part.id($0, in: id) } ?? id).percentEncodedFragment
    case .place(let id): "#" + id
    case .file(let path, let ids):
      path.withFragment(fragment.flatMap { ids.contains($0) ? $0 : nil })
    case nil: nil
    }
  }

  func url(ofPath target: String) -> String {
    let absolute = leavesSite ? addresses.absolute(target) : nil
    return absolute ?? addresses.url(ofPath: target, from: path)
  }
}
