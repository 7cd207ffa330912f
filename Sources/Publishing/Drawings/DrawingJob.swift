internal import Editions
internal import Manuscript
import Pictures

/// A picture of pixels that is wanted.
struct DrawingJob: Sendable {
  let picture: DrawnPicture
  /// A print of all that it is made of and with.
  let making: UInt64

  /// The number changes with what is done to a drawing before and after a program has made pixels of it: pictures that
  /// an earlier version made are then made anew.
  private static let version: UInt64 = 2

  /// - Parameters:
  ///   - machine: prints of the program and of the fonts.
  ///   - languages: the tags of the site's languages, which choose among the fonts.
  init(_ picture: DrawnPicture, machine: [UInt64], languages: [String]) {
    self.picture = picture
    var making = StableHash()
    for number in [Self.version] + machine { making.add(number: number) }
    for word in Self.arguments(for: picture) + languages { making.add(word) }
    making.add(picture.identity)
    self.making = making.value
  }

  /// What makes `vipsthumbnail` write a PNG beside each drawing, under the drawing's name: one of few colours but for
  /// an icon file, in which not every program takes that.
  static func arguments(for picture: DrawnPicture) -> [String] {
    [
      "--size", "\(picture.size.width)x\(picture.size.height)",
      "--output", "%s.png[\(picture.isInIconFile ? "" : "palette,Q=80,")compression=9,strip]",
    ]
  }
}
