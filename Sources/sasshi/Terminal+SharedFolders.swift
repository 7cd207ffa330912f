import Publishing

/// Where the files are that come with the program.
extension Terminal {
  /// The folders that hold the themes of all sites.
  var themeFolders: [String] {
    [sharedFolder("themes", unlessNamedBy: "SASSHI_THEMES")].compactMap(\.self)
  }

  /// The texts with which sites and pages begin.
  func starter() throws(MachineFailure) -> Starter {
    try Starter(at: starterFolder)
  }

  /// The folder of those texts.
  var starterFolder: String {
    sharedFolder("starter", unlessNamedBy: "SASSHI_STARTER") ?? "starter"
  }

  /// The folder of the desk's screens.
  var screensFolder: String {
    sharedFolder("desk", unlessNamedBy: "SASSHI_DESK", inCheckout: ["Desk", "web"]) ?? "desk"
  }

  /// The handbook.
  var handbook: Handbook {
    Handbook(
      at: sharedFolder(
        "handbook", unlessNamedBy: "SASSHI_HANDBOOK", inCheckout: ["handbook", "output"])
        ?? "handbook")
  }

  /// A folder that comes with the program: the one that the environment names, else the one below the program's prefix
  /// (Filesystem Hierarchy Standard 3.0, section 4.11), or in the checkout in which it was built.
  ///
  /// - Parameter place: where the folder is in the checkout; nil: at its top.
  private func sharedFolder(
    _ name: String, unlessNamedBy variable: String, inCheckout place: [String]? = nil
  ) -> String? {
    if let named = environment(variable) { return named }
    guard let program = start?.program else { return nil }
    let parts = program.split(separator: "/").map(String.init)
    let root = parts.lastIndex { $0.hasPrefix(".build") }
    let folder =
      root.map { parts[..<$0] + (place ?? [name]) } ?? parts.dropLast(2) + [
        "share", "sasshi", name,
      ]
    return "/" + folder.joined(separator: "/")
  }
}
