extension String {
  /// The text as one word of a command line of a shell (POSIX, section 2.2).
  public var quotedForShell: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || "/._-0123456789".unicodeScalars.contains(scalar)
      }
    let word = hasPrefix("-") ? "./" + self : self
    return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
  }
}
