internal import Pictures

/// An icon file (ICO) that holds one picture in PNG, as every browser reads it
/// (https://learn.microsoft.com/previous-versions/ms997538).
enum IconFile {
  /// The bytes of the file.
  ///
  /// - Parameter size: that of the picture, at most 256 pixels on each side.
  static func bytes(holding png: [UInt8], _ size: PictureSize) -> [UInt8] {
    func number(_ value: Int, bytes: Int) -> [UInt8] {
      (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let header = number(0, bytes: 2) + number(1, bytes: 2) + number(1, bytes: 2)
    // 256 is written as 0.
    let entry =
      number(size.width, bytes: 1) + number(size.height, bytes: 1) + number(0, bytes: 2)
      + number(1, bytes: 2) + number(32, bytes: 2)
      + number(png.count, bytes: 4) + number(header.count + 16, bytes: 4)
    return header + entry + png
  }
}
