internal import FoundationEssentials
internal import Publishing

/// The sites that the person at the machine opened before, the last one first.
struct RememberedSites: Codable, Hashable, Sendable {
  var sites: [Site] = []

  /// A site.
  struct Site: Codable, Hashable, Sendable {
    /// The whole path of its folder.
    let folder: String
    let name: String
  }

  /// How many are remembered.
  private static let most = 20

  /// Those that a file remembers; none where it cannot be read.
  init(in file: PersonalFile) {
    guard let bytes = file.read(),
      let known = try? JSONDecoder().decode(RememberedSites.self, from: Data(bytes))
    else { return }
    self = known
  }

  /// Puts a site before the others.
  mutating func add(_ site: Site) {
    sites.removeAll { $0.folder == site.folder }
    sites = Array(([site] + sites).prefix(Self.most))
  }

  /// Remembers them in a file.
  func write(to file: PersonalFile) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try file.write([UInt8](encoder.encode(self)))
  }
}
