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
  /// The copies for paper, each with its box.
  let onPaper: [(box: PictureBox, piece: Piece)]

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

  /// What stands in place of the picture.
  struct Copies: Sendable {
    let plain: Copy
    let others: [Copy]
    let onPaper: [PictureBox: Copy]

    /// All of them.
    var all: [Copy] { [plain] + others + Array(onPaper.values) }
  }

  /// - Parameter engine: a print of the program that makes the copies.
  init(_ request: PictureRequest, engine: UInt64) {
    self.request = request
    let encodings = request.encodings
    let widths = Self.widths(for: request)
    let others = encodings.offered.isPlain ? widths.dropLast() : widths[...]
    offered = (request.isShown ? others : []).map { width in
      let form = PictureForm(
        width: width, encoding: encodings.offered, quality: request.settings.quality)
      return Piece(form, at: request.path(of: form), of: request, engine)
    }
    let form = PictureForm(
      width: widths.last ?? 0, encoding: encodings.plain, quality: request.settings.quality)
    plain = Piece(form, at: request.path(ofPlain: form), of: request, engine)
    onPaper = request.boxes.filter { !Self.fits(request, form, in: $0) }.map { box in
      let form = PictureForm(onPaper: box, encoding: encodings.plain)
      return (box, Piece(form, at: request.path(of: form), of: request, engine))
    }
  }

  /// The widths up to the first to which the picture would have to be enlarged: that copy has the picture's own size,
  /// and none is made that is nearly as wide.
  private static func widths(for request: PictureRequest) -> [Int] {
    let widths = request.settings.widths
    guard let width = request.contents.picture?.size?.width else { return widths }
    let smaller = widths.prefix { $0 < width }
    guard smaller.count < widths.count else { return widths }
    return smaller.filter { $0 * 5 < width * 4 } + [widths[smaller.count]]
  }

  /// Whether the copy that everything shows has all of a picture, and is no larger than paper asks for.
  private static func fits(
    _ request: PictureRequest, _ plain: PictureForm, in box: PictureBox
  ) -> Bool {
    guard let size = request.contents.picture?.size else { return false }
    return size.width <= min(plain.width, box.width) && size.height <= box.height
  }

  /// All that may have to be made.
  var pieces: [Piece] { offered + [plain] + onPaper.map(\.piece) }

  /// What stands in place of the picture: of those to choose from, as far as each is larger than the one before.
  ///
  /// - Parameter copy: gives the copy of a piece; nil when there is none.
  /// - Returns: the copies; nil when one is missing.
  func copies(_ copy: (Piece) -> Copy?) -> Copies? {
    var others = [Copy]()
    for piece in offered {
      guard let made = copy(piece) else { return nil }
      others.append(made)
      // A copy that is as large as the picture is the last one.
      if made.origin.size.width < piece.form.width { break }
    }
    guard let plain = copy(plain) else { return nil }
    var onPaper = [PictureBox: Copy]()
    for (box, piece) in self.onPaper {
      guard let made = copy(piece) else { return nil }
      onPaper[box] = made
    }
    return Copies(plain: plain, others: others, onPaper: onPaper)
  }

  /// The next copy to be made; nil when none is missing.
  ///
  /// - Parameter made: those that were made, by their paths.
  func missing(in made: [String: Copy]) -> Piece? {
    var missing: Piece?
    _ = copies { piece in
      if made[piece.path] == nil { missing = piece }
      return made[piece.path]
    }
    return missing
  }
}

extension CopyJob.Piece {
  fileprivate init(
    _ form: PictureForm, at path: String, of request: PictureRequest, _ engine: UInt64
  ) {
    var making = StableHash()
    for number in [CopyMaker.version, engine, request.contents.print] {
      making.add(number: number)
    }
    making.add(number: UInt64(request.contents.byteCount))
    for word in form.arguments(for: "", of: request.contents.picture?.still) { making.add(word) }
    self.init(form: form, path: path, making: making.value)
  }
}

extension PictureCopies {
  /// What stands in place of a picture.
  init(_ job: CopyJob, _ copies: CopyJob.Copies) {
    func copy(_ copy: CopyJob.Copy) -> Copy {
      Copy(path: copy.path, size: copy.origin.size, byteCount: copy.origin.byteCount)
    }
    self.init(
      of: job.request, plain: copy(copies.plain), others: copies.others.map(copy),
      in: job.request.encodings.offered, onPaper: copies.onPaper.mapValues(copy))
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
  ///
  /// - Parameter still: what is known of the picture in the file.
  func arguments(for file: String, of still: StillPicture?) -> [String] {
    [file, "--size", "\(width)x\(height ?? encoding.greatestHeight)>"]
      + (still?.colours ?? .untold).arguments
      + ["--output", "copy.\(encoding.fileExtension)[\(options)]"]
  }

  /// What the program is told of the format. The qualities look alike; each is measured in its own way.
  private var options: String {
    switch encoding {
    case .webp: "Q=\(quality ?? 78),strip"
    case .losslessWebP: "lossless,strip"
    case .avif: "Q=\(quality ?? 50),strip"
    // JPEG has no transparency: what shines through becomes white.
    // Not in several passes, for whose sake an old printer would need more memory.
    case .jpeg where purpose == .paper: "Q=85,optimize_coding,background=255,strip"
    case .jpeg: "Q=\(quality ?? 80),optimize_coding,interlace,background=255,strip"
    case .png: "compression=9,strip"
    }
  }
}

extension StillPicture.Colours {
  /// What makes `vipsthumbnail` write sRGB. A picture that says nothing of its colours must be said to have them already:
  /// else its white becomes a pale green (vips 8.14); and for grey ones there is no such profile.
  fileprivate var arguments: [String] {
    switch self {
    case .grey: []
    case .untold: ["--import-profile", "srgb", "--export-profile", "srgb"]
    case .described: ["--export-profile", "srgb"]
    }
  }
}
