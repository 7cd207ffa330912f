import CQPDF

/// A PDF document in libqpdf's hands. It is used by one task at a time.
final class QPDFDocument {
  var data: qpdf_data?
  /// What libqpdf reads from; it must stay as long as the document.
  private let source: UnsafeMutableBufferPointer<UInt8>

  /// The document that these bytes are.
  init(reading bytes: [UInt8]) throws(ImpositionProblem) {
    data = qpdf_init()
    source = .allocate(capacity: bytes.count)
    _ = source.initialize(from: bytes)
    beSilent()
    let start = UnsafeRawPointer(source.baseAddress)?.assumingMemoryBound(to: CChar.self)
    qpdf_read_memory(data, "PDF", start, UInt64(bytes.count), nil)
    try check()
    qpdf_push_inherited_attributes_to_page(data)
    try check()
  }

  /// A document without pages.
  init() throws(ImpositionProblem) {
    data = qpdf_init()
    source = .allocate(capacity: 0)
    beSilent()
    qpdf_empty_pdf(data)
    try check()
  }

  deinit {
    qpdf_cleanup(&data)
    source.deallocate()
  }

  /// How many pages there are.
  func pageCount() throws(ImpositionProblem) -> Int {
    let count = qpdf_get_num_pages(data)
    try check()
    return max(0, Int(count))
  }

  /// The geometry of a page, counted from 1; nil when it has no usable size.
  func geometry(ofPage number: Int) throws(ImpositionProblem) -> PageGeometry? {
    defer { qpdf_oh_release_all(data) }
    let page = qpdf_get_page_n(data, number - 1)
    let boxes = PageGeometry.Boxes(
      media: rectangle(page, "/MediaBox"), crop: rectangle(page, "/CropBox"),
      trim: rectangle(page, "/TrimBox"), bleed: rectangle(page, "/BleedBox"))
    let geometry = PageGeometry(
      boxes: boxes, rotation: self.number(page, "/Rotate").flatMap { Int(exactly: $0) } ?? 0,
      userUnit: self.number(page, "/UserUnit") ?? 1)
    try check()
    return geometry
  }

  /// Whether something with an appearance of its own lies on a page: a note, a stamp, a form's field.
  func hasAppearances(onPage number: Int) throws(ImpositionProblem) -> Bool {
    defer { qpdf_oh_release_all(data) }
    let annotations = qpdf_oh_get_key(data, qpdf_get_page_n(data, number - 1), "/Annots")
    let found = items(of: annotations).contains { annotation in
      qpdf_oh_is_dictionary(data, annotation) != 0
        && qpdf_oh_has_key(data, annotation, "/AP") != 0
        && !["/Link", "/Popup"].contains { name in
          let type = qpdf_oh_get_key(data, annotation, "/Subtype")
          return qpdf_oh_is_name_and_equals(data, type, name) != 0
        }
    }
    try check()
    return found
  }

  /// Adds a page that paints pages of another document.
  func addPage(
    _ mediaBox: Rectangle, trimBox: Rectangle, content: String, forms: [PageForm],
    from other: QPDFDocument
  ) throws(ImpositionProblem) {
    defer {
      qpdf_oh_release_all(data)
      qpdf_oh_release_all(other.data)
    }
    let page = qpdf_oh_parse(
      data,
      "<< /Type /Page /MediaBox \(mediaBox.array) /TrimBox \(trimBox.array) "
        + "/Resources << /XObject << >> >> >>")
    let names = qpdf_oh_get_key(data, qpdf_oh_get_key(data, page, "/Resources"), "/XObject")
    for form in forms {
      qpdf_oh_replace_key(data, names, "/" + form.name, try stream(of: form, from: other))
    }
    qpdf_oh_replace_key(data, page, "/Contents", stream(Array(content.utf8)))
    qpdf_add_page(data, data, qpdf_make_indirect_object(data, page), 0)
    try check()
  }

  /// Sets entries of the catalog, written in PDF's syntax.
  func setCatalogEntry(_ key: String, _ value: String) throws(ImpositionProblem) {
    qpdf_oh_replace_key(data, qpdf_get_root(data), key, qpdf_oh_parse(data, value))
    try check()
  }

  /// Takes over what another document's catalog says on which its pages depend: layers and the meaning of
  /// colours. Call it after the pages were added, whose references it must share.
  func takeCatalogEntries(from other: QPDFDocument) throws(ImpositionProblem) {
    for key in ["/OCProperties", "/OutputIntents"] {
      let value = qpdf_oh_get_key(other.data, qpdf_get_root(other.data), key)
      guard qpdf_oh_is_null(other.data, value) == 0 else { continue }
      qpdf_oh_replace_key(data, qpdf_get_root(data), key, copy(value, from: other))
    }
    try other.check()
    try check()
  }

  /// The document's bytes, the same each time, in a version that has all that the other document uses.
  func bytes(inVersionOf other: QPDFDocument) throws(ImpositionProblem) -> [UInt8] {
    qpdf_init_write_memory(data)
    try check()
    qpdf_set_object_stream_mode(data, qpdf_o_generate)
    // 1.7 has the wish for two-sided printing.
    qpdf_set_minimum_pdf_version(data, "1.7")
    if let version = qpdf_get_pdf_version(other.data) {
      qpdf_set_minimum_pdf_version(data, version)
    }
    let bytes = try writtenBytes()
    try other.check()
    return bytes
  }

  /// Writes the document to memory, once it is said how.
  func writtenBytes() throws(ImpositionProblem) -> [UInt8] {
    qpdf_set_deterministic_ID(data, 1)
    qpdf_write(data)
    try check()
    let bytes = UnsafeBufferPointer(
      start: qpdf_get_buffer(data), count: qpdf_get_buffer_length(data))
    return Array(bytes)
  }

  /// The kinds of the fonts that the pages themselves use, such as `/Type3`.
  func fontKinds() throws(ImpositionProblem) -> Set<String> {
    defer { qpdf_oh_release_all(data) }
    var kinds = Set<String>()
    for page in 0..<(try pageCount()) {
      let resources = qpdf_oh_get_key(data, qpdf_get_page_n(data, page), "/Resources")
      let fonts = qpdf_oh_get_key(data, resources, "/Font")
      guard qpdf_oh_is_dictionary(data, fonts) != 0 else { continue }
      qpdf_oh_begin_dict_key_iter(data, fonts)
      while qpdf_oh_dict_more_keys(data) != 0, let key = qpdf_oh_dict_next_key(data) {
        let kind = qpdf_oh_get_key(data, qpdf_oh_get_key(data, fonts, key), "/Subtype")
        guard qpdf_oh_is_name(data, kind) != 0 else { continue }
        kinds.insert(String(cString: qpdf_oh_get_name(data, kind)))
      }
    }
    try check()
    return kinds
  }

  /// Sets an entry of the document's information to a text, or removes it.
  func setInformation(_ key: String, _ text: String?) throws(ImpositionProblem) {
    defer { qpdf_oh_release_all(data) }
    let trailer = qpdf_get_trailer(data)
    var information = qpdf_oh_get_key(data, trailer, "/Info")
    if qpdf_oh_is_dictionary(data, information) == 0 {
      information = qpdf_oh_new_dictionary(data)
      qpdf_oh_replace_key(data, trailer, "/Info", information)
    }
    if let text {
      qpdf_oh_replace_key(data, information, key, qpdf_oh_new_unicode_string(data, text))
    } else {
      qpdf_oh_remove_key(data, information, key)
    }
    try check()
  }

  /// Sets boxes of a page, counted from 1, and adds content in front of what the page shows.
  func finishPage(
    _ number: Int, boxes: [String: Rectangle], content: String
  ) throws(ImpositionProblem) {
    defer { qpdf_oh_release_all(data) }
    let page = qpdf_get_page_n(data, number - 1)
    for (name, box) in boxes {
      qpdf_oh_replace_key(data, page, name, qpdf_oh_parse(data, box.array))
    }
    if !content.isEmpty {
      let shown = qpdf_oh_get_key(data, page, "/Contents")
      let contents = qpdf_oh_new_array(data)
      qpdf_oh_append_item(data, contents, stream(Array("q".utf8)))
      for item in qpdf_oh_is_array(data, shown) != 0 ? items(of: shown) : [shown] {
        qpdf_oh_append_item(data, contents, item)
      }
      qpdf_oh_append_item(data, contents, stream(Array("Q \(content)".utf8)))
      qpdf_oh_replace_key(data, page, "/Contents", contents)
    }
    try check()
  }

  /// What libqpdf mended since it was last asked, in its own words.
  func takeWarnings() -> [String] {
    var warnings = [String]()
    while qpdf_more_warnings(data) != 0, let warning = qpdf_next_warning(data) {
      warnings.append(words(of: warning))
    }
    return warnings
  }
}

extension QPDFDocument {
  private func beSilent() {
    qpdf_silence_errors(data)
    qpdf_set_suppress_warnings(data, 1)
  }

  /// Throws what went wrong in a call before; most of libqpdf's functions say so in no other way.
  func check() throws(ImpositionProblem) {
    guard qpdf_has_error(data) != 0, let error = qpdf_get_error(data) else { return }
    if qpdf_get_error_code(data, error) == qpdf_e_password { throw .passwordNeeded }
    throw .damaged(words(of: error))
  }

  /// What libqpdf says, without the control characters that it may quote from a file.
  private func words(of error: qpdf_error) -> String {
    let text = qpdf_get_error_message_detail(data, error).map { String(cString: $0) } ?? ""
    let shown = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
    return String(String.UnicodeScalarView(shown))
  }

  /// What an array holds; nothing when it is none.
  func items(of array: qpdf_oh) -> [qpdf_oh] {
    guard qpdf_oh_is_array(data, array) != 0 else { return [] }
    return (0..<qpdf_oh_get_array_n_items(data, array)).map {
      qpdf_oh_get_array_item(data, array, $0)
    }
  }

  private func number(_ dictionary: qpdf_oh, _ key: String) -> Double? {
    value(qpdf_oh_get_key(data, dictionary, key))
  }

  private func value(_ number: qpdf_oh) -> Double? {
    var value = 0.0
    return qpdf_oh_get_value_as_number(data, number, &value) != 0 ? value : nil
  }

  private func rectangle(_ page: qpdf_oh, _ key: String) -> Rectangle? {
    let items = items(of: qpdf_oh_get_key(data, page, key))
    let numbers = items.compactMap(value)
    guard items.count == 4, numbers.count == 4 else { return nil }
    return Rectangle(left: numbers[0], bottom: numbers[1], right: numbers[2], top: numbers[3])
  }

  private func stream(
    of form: PageForm, from other: QPDFDocument
  ) throws(ImpositionProblem) -> qpdf_oh {
    let page = qpdf_get_page_n(other.data, form.page - 1)
    var content: UnsafeMutablePointer<UInt8>?
    var length = 0
    qpdf_oh_get_page_content_data(other.data, page, &content, &length)
    defer { free(content) }
    try other.check()
    let stream = stream(Array(UnsafeBufferPointer(start: content, count: length)))
    let dictionary = qpdf_oh_get_dict(data, stream)
    qpdf_oh_replace_key(data, dictionary, "/Type", qpdf_oh_new_name(data, "/XObject"))
    qpdf_oh_replace_key(data, dictionary, "/Subtype", qpdf_oh_new_name(data, "/Form"))
    qpdf_oh_replace_key(data, dictionary, "/BBox", qpdf_oh_parse(data, form.box.array))
    for key in ["/Resources", "/Group"] {
      let value = qpdf_oh_get_key(other.data, page, key)
      guard qpdf_oh_is_dictionary(other.data, value) != 0 else { continue }
      qpdf_oh_replace_key(data, dictionary, key, copy(value, from: other))
    }
    try other.check()
    try check()
    return stream
  }

  func stream(_ bytes: [UInt8]) -> qpdf_oh {
    let stream = qpdf_oh_new_stream(data)
    let none = qpdf_oh_new_null(data)
    qpdf_oh_replace_stream_data(data, stream, bytes, bytes.count, none, none)
    return stream
  }

  /// An object of another document with all that it refers to. What was copied before is not copied again.
  private func copy(_ object: qpdf_oh, from other: QPDFDocument) -> qpdf_oh {
    let isIndirect = qpdf_oh_is_indirect(other.data, object) != 0
    let indirect = isIndirect ? object : qpdf_make_indirect_object(other.data, object)
    return qpdf_oh_copy_foreign_object(data, other.data, indirect)
  }
}
