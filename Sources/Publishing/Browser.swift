internal import SystemPackage

/// The program that opens the person's browser.
public struct Browser: Sendable {
  private let program: FilePath

  /// The one of this machine; nil where there is none, or nobody would see it.
  ///
  /// - Parameter environment: the value of a variable of the environment; nil when it is unset or empty.
  public static func found(environment: (String) -> String?) async -> Browser? {
    // In WSL, the browser is that of Windows.
    let isWindows = environment("WSL_DISTRO_NAME") != nil
    #if os(macOS)
      let names = ["open"]
    #else
      let names = isWindows ? ["wslview", "xdg-open"] : ["xdg-open"]
      guard isWindows || environment("DISPLAY") != nil || environment("WAYLAND_DISPLAY") != nil
      else { return nil }
    #endif
    for name in names {
      if let path = await ProgramRun.search(for: name) { return Browser(program: path) }
    }
    return nil
  }

  /// Opens a page. The browser goes on when this process has ended, and is not waited for.
  ///
  /// - Parameter path: the page's file.
  /// - Returns: whether the program could be started.
  public func open(_ path: String) async -> Bool {
    await LooseProcess.start(program.string, [path], isApart: true)
  }
}
