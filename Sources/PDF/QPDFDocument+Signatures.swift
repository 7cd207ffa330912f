import CQPDF

extension QPDFDocument {
  /// Whether somebody signed it (ISO 32000-2, section 12.8), or it says so.
  func isSigned() throws(ImpositionProblem) -> Bool {
    if try saysThatItIsSigned() { return true }
    var isSigned = try hasSignedField()
    try forEachDictionary { dictionary in
      isSigned =
        isSigned || isSignature(dictionary)
        || isSignature(qpdf_oh_get_key(data, dictionary, "/V"))
    }
    return isSigned
  }

  private func saysThatItIsSigned() throws(ImpositionProblem) -> Bool {
    defer { qpdf_oh_release_all(data) }
    let root = qpdf_get_root(data)
    var isSigned =
      qpdf_oh_is_dictionary(data, root) != 0 && qpdf_oh_has_key(data, root, "/Perms") != 0
    let form = qpdf_oh_get_key(data, root, "/AcroForm")
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

  /// Whether a field of the form is signed: fields may stand in one another, and not be objects of their own.
  private func hasSignedField() throws(ImpositionProblem) -> Bool {
    defer { qpdf_oh_release_all(data) }
    let form = qpdf_oh_get_key(data, qpdf_get_root(data), "/AcroForm")
    guard qpdf_oh_is_dictionary(data, form) != 0 else { return false }
    var waiting = items(of: qpdf_oh_get_key(data, form, "/Fields"))
    var known = Set<Int32>()
    var count = 0
    while let field = waiting.popLast(), count < Self.mostFields {
      count += 1
      let number = qpdf_oh_get_object_id(data, field)
      guard qpdf_oh_is_dictionary(data, field) != 0, number == 0 || known.insert(number).inserted
      else { continue }
      if isSignature(qpdf_oh_get_key(data, field, "/V")) { return true }
      waiting += items(of: qpdf_oh_get_key(data, field, "/Kids"))
    }
    try check()
    return false
  }

  private static let mostFields = 100_000

  private func isSignature(_ object: qpdf_oh) -> Bool {
    guard qpdf_oh_is_dictionary(data, object) != 0 else { return false }
    if qpdf_oh_is_array(data, qpdf_oh_get_key(data, object, "/ByteRange")) != 0 { return true }
    let type = qpdf_oh_get_key(data, object, "/Type")
    return ["/Sig", "/DocTimeStamp"].contains { (name: String) in
      qpdf_oh_is_name_and_equals(data, type, name) != 0
    }
  }
}
