internal import Editions
internal import Manuscript
internal import Pictures

/// The copies that are wanted in place of one picture.
struct CopyJob: Sendable {
  let request: PictureRequest
  /// The copies from which browsers choose, the smallest first, but for the plain one.
  let offered: [Piece]
  /// The copy that everything shows.
  let plain: Piece

  /// One copy.
  struct Piece: Sendable {
    let form: PictureForm
    /// Where it stands below the output folder.
    let path: String
    /// A print of all that it is made of and with.
    let making: UInt64
  }

  /// A copy and what it is made of.
  struct Copy: Sendable {
    let path: String
    let origin: CopyOrigin
  }

  /// - Parameter engine: a print of the program that makes the copies.
  init(_ request: PictureRequest, engine: UInt64) {
    self.request = request
    let encodings = request.encodings
    let widths = Self.widths(for: request)
    func piece(_ width: Int, _ encoding: PictureForm.Encoding, isPlain: Bool = false) -> Piece {
      let form = PictureForm(
        width: width, encoding: encoding, quality: request.settings.quality)
      var making = StableHash()
      for number in [CopyMaker.version, engine, request.contents.print] {
        making.add(number: number)
      }
      making.add(number: UInt64(request.contents.byteCount))
      for word in form.arguments(for: "") { making.add(word) }
      return Piece(
        form: form, path: isPlain ? request.path(ofPlain: form) : request.path(of: form),
        making: making.value)
    }
    // Where the plain one has their format, it is the widest of them.
    let others = encodings.offered.isPlain ? widths.dropLast() : widths[...]
    offered = others.map { piece($0, encodings.offered) }
    plain = piece(widths.last ?? 0, encodings.plain, isPlain: true)
  }

  /// The widths up to the first to which the picture would have to be enlarged: that copy has the picture's own size.
  private static func widths(for request: PictureRequest) -> [Int] {
    let widths = request.settings.widths
    guard let width = request.contents.picture?.size?.width else { return widths }
    return Array(widths.prefix(widths.prefix { $0 < width }.count + 1))
  }

  /// All that may have to be made.
  var pieces: [Piece] { offered + [plain] }

  /// What stands in place of the picture: the copies as far as each is larger than the one before.
  ///
  /// - Parameter copy: gives the copy of a piece; nil when there is none.
  /// - Returns: the copies, the plain one first; nil when one is missing.
  func copies(_ copy: (Piece) throws -> Copy?) rethrows -> [Copy]? {
    var copies = [Copy]()
    for piece in offered {
      guard let made = try copy(piece) else { return nil }
      copies.append(made)
      // A copy that is as large as the picture is the last one.
      if made.origin.size.width < piece.form.width { break }
    }
    guard let plain = try copy(plain) else { return nil }
    return [plain] + copies
  }
}

extension PictureCopies {
  /// What stands in place of a picture.
  ///
  /// - Parameter copies: the plain one, then the others.
  init?(_ job: CopyJob, _ copies: [CopyJob.Copy]) {
    let all = copies.map { Copy(path: $0.path, size: $0.origin.size) }
    guard let plain = all.first else { return nil }
    self.init(
      of: job.request, plain: plain, others: Array(all.dropFirst()),
      in: job.request.encodings.offered)
  }
}

extension PictureRequest {
  /// The formats of the copies that browsers choose from and of the plain one. Edges stay sharp, and what shines through
  /// stays so.
  fileprivate var encodings: (offered: PictureForm.Encoding, plain: PictureForm.Encoding) {
    let still = contents.picture?.still
    let isDrawing = still?.isDrawing ?? false
    let plain: PictureForm.Encoding =
      isDrawing || still?.hasTransparency == true ? .png : .jpeg
    return switch settings.format {
    case .webp: (isDrawing ? .losslessWebP : .webp, plain)
    // AVIF without loss is larger than WebP.
    case .avif: (isDrawing ? .losslessWebP : .avif, plain)
    case .jpeg: (plain, plain)
    }
  }
}

extension PictureForm {
  /// What makes `vipsthumbnail` write `copy` and the format's ending beside a file: upright, in the colours that every
  /// screen knows, without what the picture says about itself.
  func arguments(for file: String) -> [String] {
    [
      file, "--size", "\(width)x100000>", "--export-profile", "srgb", "--output",
      "copy.\(encoding.fileExtension)[\(options)]",
    ]
  }

  /// What the program is told of the format. The qualities look alike; each is measured in its own way.
  private var options: String {
    switch encoding {
    case .webp: "Q=\(quality ?? 78),strip"
    case .losslessWebP: "lossless,strip"
    case .avif: "Q=\(quality ?? 50),strip"
    // JPEG has no transparency: what shines through becomes white.
    case .jpeg: "Q=\(quality ?? 80),optimize_coding,interlace,background=255,strip"
    case .png: "compression=9,strip"
    }
  }
}
