import CQPDF

extension QPDFDocument {
  /// Who wrote comments on the pages, or made marks or stamps there (ISO 32000-2, section 12.5.6.2), each once.
  func commentators() throws(ImpositionProblem) -> [String] {
    var names = [String]()
    var known = Set<String>()
    try forEachComment { comment in
      let name = qpdf_oh_get_key(data, comment, "/T")
      guard qpdf_oh_is_string(data, name) != 0, let text = qpdf_oh_get_utf8_value(data, name)
      else { return }
      let string = String(cString: text)
      if known.insert(string).inserted { names.append(string) }
    }
    return names
  }

  /// Takes away who wrote comments, and when; what they wrote stays.
  func removeCommentators() throws(ImpositionProblem) {
    try forEachComment { comment in
      for key in ["/T", "/CreationDate", "/M"] { qpdf_oh_remove_key(data, comment, key) }
    }
  }

  private func forEachComment(_ body: (qpdf_oh) -> Void) throws(ImpositionProblem) {
    try forEachDictionary { dictionary in
      if isComment(dictionary) { body(dictionary) }
      for item in items(of: qpdf_oh_get_key(data, dictionary, "/Annots")) where isComment(item) {
        body(item)
      }
    }
  }

  /// Whether something lies on a page whose `/T` is a person: of a form's field, a film and a screen it is a name of
  /// their own.
  private func isComment(_ object: qpdf_oh) -> Bool {
    guard qpdf_oh_is_dictionary(data, object) != 0, qpdf_oh_has_key(data, object, "/Rect") != 0
    else { return false }
    let kind = qpdf_oh_get_key(data, object, "/Subtype")
    return qpdf_oh_is_name(data, kind) != 0
      && !["/Widget", "/Screen", "/Movie"].contains(String(cString: qpdf_oh_get_name(data, kind)))
  }
}
