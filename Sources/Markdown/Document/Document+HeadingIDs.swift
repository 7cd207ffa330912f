import Typography

extension Document.Heading {
  /// The ids that a fragment may mean, the likeliest first: as it is written, and as an id would be made of
  /// it. GitHub's ids keep characters that are not seen, and a hyphen for each space.
  public static func ids(meantBy fragment: String) -> [String] {
    let bytes = Array(fragment.utf8)
    let written = HeadingIDs.normalized(bytes)
    let made = HeadingIDs.slug(written)
    return (written == made ? [written] : [written, made]).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
