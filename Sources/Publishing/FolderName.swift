extension String {
  /// A folder's path without the slashes that a shell's completion puts at its end. The root becomes
  /// `/.`, so that a name can be put behind it with a slash.
  var withoutTrailingSlashes: String {
    let path = self[..<(lastIndex { $0 != "/" }.map { index(after: $0) } ?? startIndex)]
    return path.isEmpty && !isEmpty ? "/." : String(path)
  }
}
