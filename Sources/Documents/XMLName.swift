/// The name of an element or attribute, as it stands in an XML text.
struct XMLName {
  /// What stands before its colon; empty where there is none.
  let prefix: ArraySlice<UInt8>
  /// The name without its prefix.
  let local: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    let colon = bytes.lastIndex(of: UInt8(ascii: ":"))
    prefix = colon.map { bytes[..<$0] } ?? []
    local = colon.map { bytes[($0 + 1)...] } ?? bytes
  }

  /// Whether it is a name, whatever its prefix.
  func `is`(_ name: StaticString) -> Bool {
    local.count == name.utf8CodeUnitCount && name.withUTF8Buffer { local.elementsEqual($0) }
  }
}
