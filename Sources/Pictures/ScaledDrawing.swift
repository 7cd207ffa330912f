/// A drawing that asks for another size: what shows a drawing inside another one may turn it into as many pixels as the
/// drawing itself asks for, and a small one would be a blur.
public enum ScaledDrawing {
  /// The drawing, which asks for so many CSS pixels along its longer side; any other file, and a drawing that says
  /// nothing of its size, as it is.
  public static func scaled(_ bytes: [UInt8], to side: Int) -> [UInt8] {
    let drawing = SVGPicture(bytes)
    guard drawing.isSVG, let size = drawing.size() else { return bytes }
    let longer = max(size.width, size.height)
    var tag = "<svg"
    let attributes = drawing.attributes.filter { !["width", "height"].contains($0.name) }
    for (name, written) in attributes {
      let value = name == "style" ? withoutSize(written) : written
      tag += " \(name)=\"\(value.replacing("\"", with: "&quot;"))\""
    }
    if !attributes.contains(where: { $0.name == "viewBox" }) {
      tag += " viewBox=\"0 0 \(size.width) \(size.height)\""
    }
    for (name, length) in [("width", size.width), ("height", size.height)] {
      tag += " \(name)=\"\(max(1, length * side / longer))\""
    }
    let end = bytes[drawing.place].dropLast().last == UInt8(ascii: "/") ? "/>" : ">"
    return bytes[..<drawing.place.lowerBound] + Array((tag + end).utf8)
      + bytes[drawing.place.upperBound...]
  }

  /// A style without a width and a height, which would go before those of attributes.
  private static func withoutSize(_ style: Substring) -> Substring {
    let rest = style.split(separator: ";", omittingEmptySubsequences: false).filter { declaration in
      let name = declaration.prefix { $0 != ":" }.filter { !$0.isWhitespace }.lowercased()
      return name != "width" && name != "height"
    }
    return Substring(rest.joined(separator: ";"))
  }
}
