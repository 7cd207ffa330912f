extension PrivateFolder {
  /// The private folder of a site: beside its content; where there is none, or others can read what stands there, in a
  /// folder of the person's own. It is the same each time.
  ///
  /// - Parameters:
  ///   - folder: the folder that holds the site.
  ///   - environment: the value of a variable of the environment; nil when it is unset or empty.
  public static func ofSite(
    at folder: String, environment: (String) -> String?
  ) throws(MachineFailure) -> PrivateFolder {
    let print = SitePrint(of: folder)
    let own = [
      environment("XDG_RUNTIME_DIR"), environment("XDG_CACHE_HOME"),
      environment("HOME").map { "\($0)/.cache" },
    ]
    // XDG Base Directory Specification: a path that is not absolute counts as none.
    let places = own.compactMap { $0 }.filter { $0.hasPrefix("/") }.map {
      "\($0)/sasshi/\(print.text)"
    }
    let isSite = ContentFolder("\(print.path)/\(ContentFolder.usualName)").isThere
    return try first(of: (isSite ? ["\(print.path)/\(name)"] : []) + places)
  }
}
