extension String {
  /// A path divided into the folder that holds what stands there, and its name.
  var folderAndName: (folder: String, name: String) {
    guard let slash = lastIndex(of: "/") else { return (".", self) }
    let folder = slash == startIndex ? "/" : String(self[..<slash])
    return (folder, String(self[index(after: slash)...]))
  }
}
