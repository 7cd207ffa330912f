/// The folder of the repository in which the tests stand.
public enum Checkout {
  /// Its path.
  public static let path = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  /// The path of the default theme.
  public static let defaultTheme = path + "/themes/default"
  /// The tags of the languages that the default theme speaks: those of its locale files.
  public static let languages = TemporaryFolder.names(in: defaultTheme + "/locales")
    .map { String(decoding: $0, as: UTF8.self) }
    .filter { $0.hasSuffix(".yaml") }
    .map { String($0.dropLast(".yaml".utf8.count)) }.sorted()
}
