import CQPDF

extension QPDFDocument {
  /// Whether it is protected, be it only against changes.
  var isEncrypted: Bool { qpdf_is_encrypted(data) != 0 }

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

  /// The XMP of the document and of all that is embedded in it, each once, and whether none was left out because it is
  /// damaged or larger, or all of them are.
  func metadata(
    atMost most: Int
  ) throws(ImpositionProblem) -> (texts: [[UInt8]], areAll: Bool) {
    var texts = [[UInt8]]()
    var areAll = true
    var known = Set<Int32>()
    var room = 4 * most
    try forEachDictionary { dictionary in
      let metadata = qpdf_oh_get_key(data, dictionary, "/Metadata")
      guard qpdf_oh_is_stream(data, metadata) != 0,
        known.insert(qpdf_oh_get_object_id(data, metadata)).inserted
      else { return }
      if let text = streamData(metadata, atMost: min(most, room)) {
        room -= text.count
        texts.append(text)
      } else {
        areAll = false
      }
    }
    return (texts, areAll)
  }

  /// The XMP of the document alone; nil when there is none, or a larger one.
  func documentMetadata(atMost most: Int) throws(ImpositionProblem) -> [UInt8]? {
    defer { qpdf_oh_release_all(data) }
    let metadata = qpdf_oh_get_key(data, qpdf_get_root(data), "/Metadata")
    let text = qpdf_oh_is_stream(data, metadata) != 0 ? streamData(metadata, atMost: most) : nil
    try check()
    return text
  }

  /// Sets the XMP of the document.
  func setDocumentMetadata(_ text: [UInt8]) throws(ImpositionProblem) {
    defer { qpdf_oh_release_all(data) }
    let stream = stream(text)
    let dictionary = qpdf_oh_get_dict(data, stream)
    qpdf_oh_replace_key(data, dictionary, "/Type", qpdf_oh_new_name(data, "/Metadata"))
    qpdf_oh_replace_key(data, dictionary, "/Subtype", qpdf_oh_new_name(data, "/XML"))
    qpdf_oh_replace_key(data, qpdf_get_root(data), "/Metadata", stream)
    try check()
  }

  /// What is in a stream; nil when it is damaged or larger.
  private func streamData(_ stream: qpdf_oh, atMost most: Int) -> [UInt8]? {
    var bytes: UnsafeMutablePointer<UInt8>?
    var length = 0
    var isWhole: QPDF_BOOL = 0
    qpdf_oh_get_stream_data(data, stream, qpdf_dl_generalized, &isWhole, &bytes, &length)
    defer { free(bytes) }
    guard let bytes, isWhole != 0, length <= most else { return nil }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
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

  /// The document's bytes, the same each time, built as they were: what needs an old version of PDF, or a standard for
  /// archives (ISO 19005-1, section 6.1), still finds it.
  func bytesOfSameKind() throws(ImpositionProblem) -> [UInt8] {
    qpdf_init_write_memory(data)
    try check()
    qpdf_set_object_stream_mode(data, qpdf_o_preserve)
    qpdf_set_newline_before_endstream(data, 1)
    return try writtenBytes()
  }

  /// Calls the body with each object of the file that is a dictionary or has one. A few may come twice.
  func forEachDictionary(_ body: (qpdf_oh) -> Void) throws(ImpositionProblem) {
    func visit(_ object: qpdf_oh) throws(ImpositionProblem) {
      if qpdf_oh_is_dictionary(data, object) != 0 {
        body(object)
      } else if qpdf_oh_is_stream(data, object) != 0 {
        body(qpdf_oh_get_dict(data, object))
      }
      qpdf_oh_release_all(data)
      try check()
    }
    let size = qpdf_oh_get_key(data, qpdf_get_trailer(data), "/Size")
    let count = qpdf_oh_is_integer(data, size) != 0 ? qpdf_oh_get_int_value(data, size) : 0
    qpdf_oh_release_all(data)
    // What a file says of itself need not be so; the largest books have a tenth of it.
    for number in 1..<max(2, min(Int32(clamping: count), Self.mostObjects)) {
      try visit(qpdf_get_object_by_id(data, number, 0))
    }
    // Old programs give a number to another object, of a generation that nobody can ask for.
    try visit(qpdf_get_root(data))
    for number in 0..<(try pageCount()) {
      try visit(qpdf_get_page_n(data, number))
    }
  }

  private static let mostObjects: Int32 = 1_000_000
}
