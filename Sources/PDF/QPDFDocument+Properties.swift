import CQPDF

extension QPDFDocument {
  /// Whether it is protected, be it only against changes.
  var isEncrypted: Bool { qpdf_is_encrypted(data) != 0 }

  /// Whether somebody signed it (ISO 32000-2, section 12.8).
  func isSigned() throws(ImpositionProblem) -> Bool {
    defer { qpdf_oh_release_all(data) }
    let root = qpdf_get_root(data)
    let form = qpdf_oh_get_key(data, root, "/AcroForm")
    var isSigned = hasKey(root, "/Perms")
    if qpdf_oh_is_dictionary(data, form) != 0 {
      let flags = qpdf_oh_get_key(data, form, "/SigFlags")
      isSigned =
        isSigned
        || qpdf_oh_is_integer(data, flags) != 0
          && qpdf_oh_get_int_value(data, flags) & 1 != 0
    }
    try check()
    return isSigned
  }

  /// The texts of the document's information, by key without its slash.
  func information() throws(ImpositionProblem) -> [String: String] {
    defer { qpdf_oh_release_all(data) }
    let information = qpdf_oh_get_key(data, qpdf_get_trailer(data), "/Info")
    var texts = [String: String]()
    guard qpdf_oh_is_dictionary(data, information) != 0 else { return texts }
    var keys = [String]()
    qpdf_oh_begin_dict_key_iter(data, information)
    while qpdf_oh_dict_more_keys(data) != 0, let key = qpdf_oh_dict_next_key(data) {
      keys.append(String(cString: key))
    }
    for key in keys {
      let value = qpdf_oh_get_key(data, information, key)
      guard qpdf_oh_is_string(data, value) != 0, let text = qpdf_oh_get_utf8_value(data, value)
      else { continue }
      texts[String(key.dropFirst())] = String(cString: text)
    }
    try check()
    return texts
  }

  /// The XMP of the document and of all that is embedded in it; larger ones are left out.
  func metadata(atMost most: Int) throws(ImpositionProblem) -> [[UInt8]] {
    var texts = [[UInt8]]()
    try forEachDictionary { dictionary in
      let metadata = qpdf_oh_get_key(data, dictionary, "/Metadata")
      guard qpdf_oh_is_stream(data, metadata) != 0 else { return }
      var bytes: UnsafeMutablePointer<UInt8>?
      var length = 0
      var isWhole: QPDF_BOOL = 0
      qpdf_oh_get_stream_data(data, metadata, qpdf_dl_generalized, &isWhole, &bytes, &length)
      defer { free(bytes) }
      if let bytes, length <= most {
        texts.append(Array(UnsafeBufferPointer(start: bytes, count: length)))
      }
    }
    return texts
  }

  /// Takes away the document's information.
  func removeInformation() throws(ImpositionProblem) {
    defer { qpdf_oh_release_all(data) }
    qpdf_oh_remove_key(data, qpdf_get_trailer(data), "/Info")
    try check()
  }

  /// Takes away the XMP of the document and of all that is embedded in it, and what programs keep there for
  /// themselves (ISO 32000-2, section 14.5).
  func removeMetadata() throws(ImpositionProblem) {
    try forEachDictionary { dictionary in
      for key in ["/Metadata", "/PieceInfo", "/LastModified"] {
        qpdf_oh_remove_key(data, dictionary, key)
      }
    }
  }

  /// Calls the body with each object of the file that is a dictionary or has one.
  private func forEachDictionary(_ body: (qpdf_oh) -> Void) throws(ImpositionProblem) {
    let size = qpdf_oh_get_key(data, qpdf_get_trailer(data), "/Size")
    let count = qpdf_oh_is_integer(data, size) != 0 ? qpdf_oh_get_int_value(data, size) : 0
    qpdf_oh_release_all(data)
    // What a file says of itself need not be so; the largest books have a tenth of it.
    for number in 1..<max(2, min(Int32(clamping: count), Self.mostObjects)) {
      let object = qpdf_get_object_by_id(data, number, 0)
      if qpdf_oh_is_dictionary(data, object) != 0 {
        body(object)
      } else if qpdf_oh_is_stream(data, object) != 0 {
        body(qpdf_oh_get_dict(data, object))
      }
      qpdf_oh_release_all(data)
      try check()
    }
  }

  private static let mostObjects: Int32 = 1_000_000

  private func hasKey(_ dictionary: qpdf_oh, _ key: String) -> Bool {
    qpdf_oh_is_dictionary(data, dictionary) != 0 && qpdf_oh_has_key(data, dictionary, key) != 0
  }
}
