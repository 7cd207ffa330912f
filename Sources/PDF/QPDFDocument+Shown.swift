import CQPDF

// What pages show, pages that show nothing, and what is shown beside the pages. (The other file of this room that
// knows libqpdf is about whole pages.)
extension QPDFDocument {
  /// What a page shows, counted from 1, in PDF's own syntax.
  func shown(onPage number: Int) throws(ImpositionProblem) -> ShownPage {
    defer { qpdf_oh_release_all(data) }
    let page = qpdf_get_page_n(data, number - 1)
    var content: UnsafeMutablePointer<UInt8>?
    var length = 0
    qpdf_oh_get_page_content_data(data, page, &content, &length)
    defer { free(content) }
    var shown = ShownPage(content: Array(UnsafeBufferPointer(start: content, count: length)))
    let fonts = qpdf_oh_get_key(data, qpdf_oh_get_key(data, page, "/Resources"), "/Font")
    if qpdf_oh_is_dictionary(data, fonts) != 0 {
      qpdf_oh_begin_dict_key_iter(data, fonts)
      var names = [String]()
      while qpdf_oh_dict_more_keys(data) != 0, let key = qpdf_oh_dict_next_key(data) {
        names.append(String(cString: key))
      }
      for name in names { shown.fonts[name] = font(qpdf_oh_get_key(data, fonts, name)) }
    }
    try check()
    return shown
  }

  /// Adds empty pages before a page, counted from 1, of its size.
  func addEmptyPages(_ count: Int, before number: Int) throws(ImpositionProblem) {
    defer { qpdf_oh_release_all(data) }
    let next = qpdf_get_page_n(data, number - 1)
    for _ in 0..<count {
      let page = qpdf_oh_parse(data, "<< /Type /Page /Resources << >> >>")
      qpdf_oh_replace_key(data, page, "/MediaBox", qpdf_oh_get_key(data, next, "/MediaBox"))
      qpdf_add_page_at(data, data, qpdf_make_indirect_object(data, page), 1, next)
    }
    try check()
  }

  /// Sets the outline, all of it open (ISO 32000-2, section 12.3.3), and takes away the names of the places to which
  /// it leads. Bookmarks that lead to no named place are left out.
  func setOutline(_ bookmarks: [Bookmark]) throws(ImpositionProblem) {
    defer { qpdf_oh_release_all(data) }
    let root = qpdf_get_root(data)
    let places = qpdf_oh_get_key(data, root, "/Dests")
    let known = bookmarks.filter {
      qpdf_oh_is_dictionary(data, places) != 0
        && qpdf_oh_is_array(data, qpdf_oh_get_key(data, places, "/" + $0.destination)) != 0
    }
    if known.isEmpty {
      qpdf_oh_remove_key(data, root, "/Outlines")
    } else {
      let outline = qpdf_make_indirect_object(data, qpdf_oh_parse(data, "<< /Type /Outlines >>"))
      add(BookmarkTree.all(known), below: outline, leadingTo: places)
      qpdf_oh_replace_key(data, root, "/Outlines", outline)
      for bookmark in known { qpdf_oh_remove_key(data, places, "/" + bookmark.destination) }
    }
    try check()
  }

  private func add(_ trees: [BookmarkTree], below parent: qpdf_oh, leadingTo places: qpdf_oh) {
    guard !trees.isEmpty else { return }
    var before: qpdf_oh?
    for tree in trees {
      let entry = qpdf_make_indirect_object(data, qpdf_oh_new_dictionary(data))
      let title = qpdf_oh_new_unicode_string(data, tree.bookmark.title)
      qpdf_oh_replace_key(data, entry, "/Title", title)
      qpdf_oh_replace_key(data, entry, "/Parent", parent)
      let place = qpdf_oh_get_key(data, places, "/" + tree.bookmark.destination)
      qpdf_oh_replace_key(data, entry, "/Dest", place)
      if let before {
        qpdf_oh_replace_key(data, entry, "/Prev", before)
        qpdf_oh_replace_key(data, before, "/Next", entry)
      } else {
        qpdf_oh_replace_key(data, parent, "/First", entry)
      }
      add(tree.children, below: entry, leadingTo: places)
      before = entry
    }
    if let before { qpdf_oh_replace_key(data, parent, "/Last", before) }
    let count = trees.reduce(0) { $0 + $1.count }
    qpdf_oh_replace_key(data, parent, "/Count", qpdf_oh_new_integer(data, Int64(count)))
  }

  private func font(_ font: qpdf_oh) -> ShownPage.Font {
    let descendants = qpdf_oh_get_key(data, font, "/DescendantFonts")
    let isComposite = qpdf_oh_is_array(data, descendants) != 0
    let inner = isComposite ? qpdf_oh_get_array_item(data, descendants, 0) : font
    return ShownPage.Font(
      identity: Int(qpdf_oh_get_object_id(data, font)), isComposite: isComposite,
      widths: syntax(of: qpdf_oh_get_key(data, inner, isComposite ? "/W" : "/Widths")),
      usualWidth: syntax(of: qpdf_oh_get_key(data, inner, "/DW")),
      firstCode: syntax(of: qpdf_oh_get_key(data, inner, "/FirstChar")),
      matrix: syntax(of: qpdf_oh_get_key(data, inner, "/FontMatrix")),
      meanings: decoded(qpdf_oh_get_key(data, font, "/ToUnicode")))
  }

  /// An object in PDF's own syntax; empty for one that is not there.
  private func syntax(of object: qpdf_oh) -> [UInt8] {
    guard qpdf_oh_is_null(data, object) == 0 else { return [] }
    return qpdf_oh_unparse_resolved(data, object).map { Array(String(cString: $0).utf8) } ?? []
  }

  /// The bytes of a stream without its compression; empty for what is none.
  private func decoded(_ stream: qpdf_oh) -> [UInt8] {
    guard qpdf_oh_is_stream(data, stream) != 0 else { return [] }
    var bytes: UnsafeMutablePointer<UInt8>?
    var length = 0
    qpdf_oh_get_stream_data(data, stream, qpdf_dl_generalized, nil, &bytes, &length)
    defer { free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }
}
