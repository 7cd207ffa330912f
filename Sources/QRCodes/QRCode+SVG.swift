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
  /// between rows on a screen or in print. As bytes, which are put together in a small part of the time.
  private var path: [UInt8] {
    var path: [UInt8] = []
    path.reserveCapacity(8 * size * size)
    for row in 0..<size {
      var column = 0
      while column < size {
        let start = column
        while column < size, self[row, column] { column += 1 }
        if column > start {
          path.append(UInt8(ascii: "M"))
          path.append(decimal: start + Self.quietZone)
          path.append(UInt8(ascii: " "))
          path.append(decimal: row + Self.quietZone)
          path.append(UInt8(ascii: "h"))
          path.append(decimal: column - start)
          path += "v1h-".utf8
          path.append(decimal: column - start)
          path.append(UInt8(ascii: "z"))
        }
        column += 1
      }
    }
    return path
  }
}

extension [UInt8] {
  /// Appends the digits of a number that is not negative.
  fileprivate mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
