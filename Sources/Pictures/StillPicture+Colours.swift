extension StillPicture.Colours {
  /// What the picture in the bytes of a file says of its colours.
  init(of bytes: [UInt8], _ format: PictureFormat) {
    switch format {
    case .jpeg: self = JPEGPicture(bytes).colours
    case .png:
      // Colour types 0 and 4 are grey (PNG, section 11.2.1).
      let isGrey = bytes.number(at: 25, length: 1, little: false).map { $0 & 3 == 0 } ?? false
      self = PNGPicture(bytes).types.contains("iCCP") ? .described : isGrey ? .grey : .untold
    case .webp: self = WebPPicture(bytes).types.contains("ICCP") ? .described : .untold
    case .tiff: self = Self(inTIFF: bytes)
    // What is in their containers is red, green and blue once it is decoded.
    case .heif, .jpegXL, .gif, .svg: self = .untold
    }
  }

  /// What the first directory of a TIFF file says (TIFF 6.0, sections 2 and 8; ICC.1, annex B.4).
  private init(inTIFF bytes: [UInt8]) {
    let little = bytes.first == 0x49
    let directory = bytes.number(at: 4, length: 4, little: little) ?? 0
    let count = bytes.number(at: directory, length: 2, little: little) ?? 0
    self = .untold
    for index in 0..<count {
      let entry = directory + 2 + index * 12
      switch bytes.number(at: entry, length: 2, little: little) {
      // PhotometricInterpretation: 0 and 1 are grey, 2 RGB, 3 a palette, 6 YCbCr, others inks or measured colours.
      case 0x0106:
        switch bytes.number(at: entry + 8, length: 2, little: little) {
        case 0, 1: self = .grey
        case 2, 3, 6, nil: break
        default: self = .described
        }
      case 0x8773: self = .described; return
      case nil: return
      default: break
      }
    }
  }
}
