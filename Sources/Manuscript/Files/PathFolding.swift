extension String {
  /// What two paths share that some file systems take for one: letter case and Unicode form aside.
  /// (Two `String`s that differ only in Unicode form are equal.)
  public var foldedPath: String {
    // Through capitals, for the letters that have more than one small form.
    utf8.allSatisfy { $0 < 0x80 } ? lowercased() : uppercased().lowercased()
  }
}
