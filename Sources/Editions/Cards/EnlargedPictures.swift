import Pictures
import Themes

/// The drawings among a theme's pictures as they stand in a drawing that becomes a picture of pixels: large enough not
/// to be blurred there (`ScaledDrawing`).
struct EnlargedPictures: Sendable {
  /// What stands in drawings, and what takes its place.
  private let replacements: [(held: [UInt8], enlarged: [UInt8])]

  /// - Parameter side: how many pixels one is made of, along its longer side.
  init(_ theme: Theme, side: Int) {
    replacements = theme.heldPictures.compactMap { bytes in
      let enlarged = ScaledDrawing.scaled(bytes, to: side)
      guard enlarged != bytes else { return nil }
      return (DataURL.bytes(of: bytes), DataURL.bytes(of: enlarged))
    }
  }

  /// A drawing with the enlarged ones.
  func replacing(in drawing: [UInt8]) -> [UInt8] {
    var drawing = drawing
    for (held, enlarged) in replacements { drawing.replace(held, with: enlarged) }
    return drawing
  }
}
