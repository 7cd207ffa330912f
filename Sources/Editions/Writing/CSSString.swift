extension String {
  /// The text as a string of CSS, quotation marks included, that may also stand in a `style` element
  /// (CSS Syntax, section 4.3.7): what could end the string or the element is escaped.
  var cssString: [UInt8] {
    var css: [UInt8] = [UInt8(ascii: "\"")]
    for byte in utf8 {
      switch byte {
      case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"),
        UInt8(ascii: "&"):
        css += "\\\(String(byte, radix: 16)) ".utf8
      default: css.append(byte)
      }
    }
    css.append(UInt8(ascii: "\""))
    return css
  }
}
