import Pictures

/// A picture that a file holds in itself.
struct HeldPicture: Sendable {
  /// The address that holds it.
  let address: String
  /// How large it is, where that is known.
  let size: PictureSize?
  /// The class of what shows it, where a style does.
  var className: String?
}
