extension QRCode {
  /// How many light modules a reader needs on each side (ISO/IEC 18004, section 5.3.8).
  static let quietZone = 4

  /// The code as an SVG element: black on white, quiet zone included, one unit to a module, without a
  /// size of its own.
  ///
  /// It has no id and no name. Where people meet it, give its surroundings `role="img"` and a label that
  /// says where the code leads.
  public var svg: String {
    let side = size + 2 * Self.quietZone
    let frame = "M0 0h\(side)v\(side)H0z"
    let path = String(decoding: path, as: UTF8.self)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" \
      shape-rendering="crispEdges"><path fill="#fff" d="\(frame)"/><path fill="#000" d="\(path)"/></svg>
      """
  }
}

extension QRCode {
  /// A rectangle for each run of dark modules in a row. All are one path, so that no light seam shows
  /// between rows on a screen or in print. As bytes, which are put together in a fifth of the time.
  private var path: [UInt8] {
    let starts = (0..<size).map { Array("M\($0 + Self.quietZone) ".utf8) }
    let widths = (0...size).map { Array("h\($0)v1h-\($0)z".utf8) }
    var path: [UInt8] = []
    path.reserveCapacity(8 * size * size)
    for row in 0..<size {
      let height = Array("\(row + Self.quietZone)".utf8)
      var column = 0
      while column < size {
        let start = column
        while column < size, self[row, column] { column += 1 }
        if column > start {
          path += starts[start]
          path += height
          path += widths[column - start]
        }
        column += 1
      }
    }
    return path
  }
}
