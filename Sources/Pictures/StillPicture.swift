/// A picture of pixels that does not move: smaller copies of it can be made.
public struct StillPicture: Hashable, Sendable {
  /// The format of its file.
  public let format: PictureFormat
  /// Whether what stands behind it may shine through; of formats that Sasshi does not read, that is not known.
  public let hasTransparency: Bool
  /// Whether it looks like a drawing or a picture of a screen, whose edges have to stay sharp.
  public let isDrawing: Bool
  /// What it says of its colours.
  public let colours: Colours

  /// What a picture says of its colours.
  public enum Colours: Hashable, Sendable {
    /// Nothing, and has none but grey.
    case grey
    /// Nothing, as far as is known: they are those that every screen shows (sRGB).
    case untold
    /// What they look like; or it has printers' inks.
    case described
  }

  /// The picture in the bytes of a file; nil for one that moves, for a drawing of lines (SVG), for GIF, which is
  /// kept for what moves, and for what is no picture.
  public init?(of bytes: [UInt8]) {
    guard let format = PictureFormat(of: bytes) else { return nil }
    self.format = format
    colours = Colours(of: bytes, format)
    switch format {
    case .jpeg: (hasTransparency, isDrawing) = (false, false)
    case .png:
      let types = PNGPicture(bytes).types
      guard !types.contains("acTL") else { return nil }
      hasTransparency = types.contains("tRNS") || Self.pngHasAlpha(bytes)
      isDrawing = Self.isDense(bytes, isPalette: types.contains("PLTE"))
    case .webp:
      let types = WebPPicture(bytes).types
      guard !types.contains("ANIM"), !types.contains("ANMF") else { return nil }
      hasTransparency = types.contains("ALPH") || Self.webPHasAlpha(bytes, types)
      isDrawing = types.contains("VP8L") && Self.isDense(bytes)
    case .tiff: (hasTransparency, isDrawing) = (false, false)
    case .heif where Self.stillBrands.contains(bytes[8..<min(12, bytes.count)]):
      (hasTransparency, isDrawing) = (false, false)
    case .heif, .jpegXL, .gif, .svg: return nil
    }
  }

  /// What the container of HEIC and AVIF calls pictures that do not move (ISO/IEC 23008-12, section 10; AV1 Image File
  /// Format, section 6); films call themselves otherwise.
  private static let stillBrands = Set(
    ["heic", "heix", "heim", "heis", "mif1", "avif"].map { Array($0.utf8)[...] })

  /// Colour types 4 and 6 have an alpha channel (PNG, section 11.2.1).
  private static func pngHasAlpha(_ bytes: [UInt8]) -> Bool {
    bytes.number(at: 25, length: 1, little: false).map { $0 & 4 != 0 } ?? false
  }

  /// The bit in the header of the canvas (RFC 9649, section 2.7) or of the only frame (section 3.4).
  private static func webPHasAlpha(_ bytes: [UInt8], _ types: [String]) -> Bool {
    switch types.first {
    case "VP8X": bytes.number(at: 20, length: 1, little: true).map { $0 & 0x10 != 0 } ?? false
    case "VP8L": bytes.number(at: 24, length: 1, little: true).map { $0 & 0x10 != 0 } ?? false
    default: false
    }
  }

  /// Whether a file without loss is so small that there are even areas in it: a photo has more than a byte for each
  /// pixel, or in a palette a third, a drawing or a picture of a screen seldom a quarter, or a tenth.
  private static func isDense(_ bytes: [UInt8], isPalette: Bool = false) -> Bool {
    guard let size = try? PictureMetadata.size(of: bytes) else { return false }
    return bytes.count * (isPalette ? 8 : 2) < size.width * size.height + 5_000
  }
}
