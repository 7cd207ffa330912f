import Diagnostics

/// A file name that a system gives to a copy.
struct CopiedName {
  /// The name of the file of which it is a copy.
  let original: String
  /// Whether nobody gives such a name by hand.
  let isCertain: Bool

  /// What a name says; nil when it is no copy's. Looks at bytes first: nearly no name is one.
  init?(_ path: String) {
    let mayBe = path.withBytes { bytes in
      bytes.contains { $0 == 0x20 || $0 == 0xE3 || $0 == 0x28 } || path.hasSuffix(".md.md")
    }
    guard mayBe, path.hasSuffix(".md") else { return nil }
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let stem = String(path[slash...].dropLast(3))
    guard let (original, isCertain) = Self.original(of: stem), !original.isEmpty else { return nil }
    self.original = path[..<slash] + original + ".md"
    self.isCertain = isCertain
  }

  private static func original(of stem: String) -> (name: String, isCertain: Bool)? {
    if stem.hasSuffix(".md") { return (String(stem.dropLast(3)), true) }
    for prefix in ["コピー ～ ", "コピー 〜 ", "Copy of "] where stem.hasPrefix(prefix) {
      return (String(stem.dropFirst(prefix.count)), true)
    }
    let (bare, isNumbered) = withoutNumber(stem)
    for suffix in ["のコピー", " - コピー", " copy", " - Copy", " コピー"] where bare.hasSuffix(suffix) {
      let name = bare.dropLast(suffix.count)
      return (String(name.reversed().drop { $0 == " " }.reversed()), true)
    }
    return isNumbered ? (bare, false) : nil
  }

  /// A name without ` (1)` or ` 2` at its end.
  private static func withoutNumber(_ stem: String) -> (name: String, isNumbered: Bool) {
    var name = Substring(stem)
    let isBracketed = name.last == ")"
    if isBracketed { name.removeLast() }
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard (1...2).contains(digits) else { return (stem, false) }
    name = name.dropLast(digits)
    if isBracketed {
      guard name.last == "(" else { return (stem, false) }
      name.removeLast()
    } else if name.last != " " {
      return (stem, false)
    }
    return (String(name.reversed().drop { $0 == " " }.reversed()), true)
  }
}

extension SiteAssembly {
  /// Names pages that are copies of others by their names: a number alone says so only where the other is
  /// there too.
  mutating func judgeCopies() {
    for drafts in drafts {
      var paths: Set<String>?
      for index in drafts.indices where drafts[index].page.original == nil {
        guard let copy = CopiedName(drafts[index].page.sourcePath) else { continue }
        let known = paths ?? Set(drafts.lazy.map(\.page.sourcePath))
        paths = known
        guard copy.isCertain || known.contains(copy.original) else { continue }
        diagnostics.append(copied(drafts[index].page.sourceName, copy.original))
      }
    }
  }

  private func copied(_ file: String, _ original: String) -> Diagnostic {
    .warning(
      .copiedFile, at: Location(file),
      Wording(
        english: "By its name this is a copy of “\(original)”; it is published as another page.",
        japanese: "名前からみて「\(original)」のコピーですが、別のページとして公開されます。"),
      hint: Wording(
        english: "Delete it, move it out of the content folder, or give it a name of its own.",
        japanese: "消すか、コンテンツのフォルダーから出すか、別の名前を付けてください。"))
  }
}
