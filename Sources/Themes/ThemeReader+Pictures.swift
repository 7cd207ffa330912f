import Diagnostics
import Manuscript

// Pictures of settings that would make every page slow.
extension ThemeReader {
  /// Warnings about pictures that weigh more than their place is worth, in bytes: a mark, which is in several files
  /// of a site, or any other.
  func heavyPictures(_ settings: ThemeSettings) -> [Diagnostic] {
    settings.settings.compactMap { setting in
      let (picture, limit): (ThemeSettings.Picture?, Int) =
        switch setting.value {
        case .picture(let picture): (picture, 2_000_000)
        case .choice(let choice): (choice.picture, 200_000)
        case .text, .colour, .fonts: (nil, 0)
        }
      guard let picture, picture.bytes.count > limit else { return nil }
      return heavy(picture.name, picture.bytes.count, limit, at: setting.location)
    }
  }

  private func heavy(
    _ name: String, _ size: Int, _ limit: Int, at location: Location
  ) -> Diagnostic {
    .warning(
      .tooLarge, at: location,
      Wording(
        english: "The picture “\(name)” has \(size / 1000) kB; pages would be slow to load.",
        japanese: "画像「\(name)」は \(size / 1000) kB あり、ページの表示が遅くなります。"),
      hint: Wording(
        english: "Make it smaller than \(limit / 1000) kB, or take a drawing (SVG).",
        japanese: "\(limit / 1000) kB より小さくするか、図形の画像（SVG）にしてください。"))
  }
}
