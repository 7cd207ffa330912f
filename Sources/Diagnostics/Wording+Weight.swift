extension Wording {
  /// How heavy a file is, as people say it: `21 kB`, `3.1 MB`.
  ///
  /// - Parameter bytes: its size in bytes. Anything has at least 1 kB (of 1,000 bytes).
  public static func weight(ofBytes bytes: Int) -> Wording {
    let kilobytes = max(1, (bytes + 500) / 1000)
    guard kilobytes >= 1000 else {
      return Wording(english: "\(kilobytes) kB", japanese: "\(kilobytes)kB")
    }
    let tenths = (bytes + 50_000) / 100_000
    let number = "\(tenths / 10).\(tenths % 10)"
    return Wording(english: "\(number) MB", japanese: "\(number)MB")
  }
}
