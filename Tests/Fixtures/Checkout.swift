/// The folder of the repository in which the tests stand.
public enum Checkout {
  /// Its path.
  public static let path = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  /// The path of the default theme.
  public static let defaultTheme = path + "/themes/default"
}
