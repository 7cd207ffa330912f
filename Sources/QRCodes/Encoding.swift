import CQREncode

/// The modules of the smallest symbol that holds a text, row by row, true for dark; nil when the text is
/// empty or too long.
func encodedSymbol(
  of text: String, _ errorCorrection: QRCode.ErrorCorrection
) -> (size: Int, modules: [Bool])? {
  let bytes = Array(text.utf8)
  // Checked here, so that a text of any length costs nothing and its length fits a C int.
  guard !bytes.isEmpty, bytes.count <= errorCorrection.capacity else { return nil }
  // Version 0 stands for the smallest that fits.
  guard let input = QRinput_new2(0, errorCorrection.level) else { return nil }
  defer { QRinput_free(input) }
  if bytes.contains(where: { $0 >= 0x80 }) {
    guard QRinput_appendECIheader(input, utf8Designator) == 0 else { return nil }
  }
  guard QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0,
    let symbol = QRcode_encodeInput(input)
  else { return nil }
  defer { QRcode_free(symbol) }
  let size = Int(symbol.pointee.width)
  // The lowest bit of a module is its colour; the others say what it is for.
  let modules = UnsafeBufferPointer(start: symbol.pointee.data, count: size * size)
  return (size, modules.map { $0 & 1 == 1 })
}

/// The designator of UTF-8 (AIM ECI assignments).
private let utf8Designator: UInt32 = 26

extension QRCode.ErrorCorrection {
  fileprivate var level: QRecLevel {
    switch self {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}
