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
    try ofSite(
      at: folder,
      or: [
        environment("XDG_RUNTIME_DIR"), environment("XDG_CACHE_HOME"),
        environment("HOME").map { "\($0)/.cache" },
      ])
  }

  /// The folder for what is to last longer than a session of the person at the machine, and may not be cleared away: as
  /// `ofSite`, but no folder on a memory disk and no cache.
  static func lasting(
    ofSiteAt folder: String, environment: (String) -> String?
  ) throws(MachineFailure) -> PrivateFolder {
    try ofSite(
      at: folder,
      or: [environment("XDG_STATE_HOME"), environment("HOME").map { "\($0)/.local/state" }])
  }

  private static func ofSite(
    at folder: String, or own: [String?]
  ) throws(MachineFailure) -> PrivateFolder {
    let print = SitePrint(of: folder)
    // XDG Base Directory Specification: a path that is not absolute counts as none.
    let places = own.compactMap { $0 }.filter { $0.hasPrefix("/") }.map {
      "\($0)/sasshi/\(print.text)"
    }
    let isSite = ContentFolder("\(print.path)/\(ContentFolder.usualName)").isThere
    return try first(of: (isSite ? ["\(print.path)/\(name)"] : []) + places)
  }
}
