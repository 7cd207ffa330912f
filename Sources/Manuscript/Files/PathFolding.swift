extension String {
  /// What two paths share that some file systems take for one: letter case and Unicode form aside.
  /// (Two `String`s that differ only in Unicode form are equal.)
  public var foldedPath: String {
    // What most paths are made of is folded already.
    if utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A ~= $0) }) { return self }
    // Through capitals, for the letters that have more than one small form.
    return utf8.allSatisfy { $0 < 0x80 } ? lowercased() : uppercased().lowercased()
  }
}
