import CQPDF

extension QPDFDocument {
  /// The pages to which the document's named destinations lead, counted from 1: those in the catalog's dictionary,
  /// as Chromium writes them, and those in its tree of names, as WeasyPrint does (ISO 32000-2, section 12.3.2.4).
  func destinations() throws(ImpositionProblem) -> [String: Int] {
    defer { qpdf_oh_release_all(data) }
    let root = qpdf_get_root(data)
    var pages = [String: Int]()
    addDictionary(qpdf_oh_get_key(data, root, "/Dests"), to: &pages)
    // To ask what is no dictionary for a key is a fault to libqpdf.
    let names = qpdf_oh_get_key(data, root, "/Names")
    if qpdf_oh_is_dictionary(data, names) != 0 {
      addTree(qpdf_oh_get_key(data, names, "/Dests"), to: &pages)
    }
    try check()
    return pages
  }

  private func addDictionary(_ named: qpdf_oh, to pages: inout [String: Int]) {
    guard qpdf_oh_is_dictionary(data, named) != 0 else { return }
    qpdf_oh_begin_dict_key_iter(data, named)
    while qpdf_oh_dict_more_keys(data) != 0, let key = qpdf_oh_dict_next_key(data) {
      let name = String(cString: key)
      pages[String(name.dropFirst())] = page(of: qpdf_oh_get_key(data, named, key))
    }
  }

  /// - Parameter depth: how far the node is from the root; a damaged tree may lead back to itself.
  private func addTree(_ node: qpdf_oh, to pages: inout [String: Int], depth: Int = 0) {
    guard depth < 8, qpdf_oh_is_dictionary(data, node) != 0 else { return }
    let names = items(of: qpdf_oh_get_key(data, node, "/Names"))
    for index in stride(from: 0, to: names.count - 1, by: 2) {
      guard let name = qpdf_oh_get_utf8_value(data, names[index]) else { continue }
      // Before the next call, which may take the letters' memory.
      let key = String(cString: name)
      pages[key] = page(of: names[index + 1])
    }
    for kid in items(of: qpdf_oh_get_key(data, node, "/Kids")) {
      addTree(kid, to: &pages, depth: depth + 1)
    }
  }

  private func page(of destination: qpdf_oh) -> Int? {
    guard qpdf_oh_is_array(data, destination) != 0 else { return nil }
    let index = qpdf_find_page_by_oh(data, qpdf_oh_get_array_item(data, destination, 0))
    return index >= 0 ? Int(index) + 1 : nil
  }
}
