internal import Diagnostics
internal import Publishing

/// The desks of other folders, each a process of its own.
struct SiblingDesks: Sendable {
  /// The path of this program.
  let program: String
  let equipment: Equipment
  let language: MessageLanguage
  let now: @Sendable () -> Int

  /// Opens the desk of a folder, or the one that it has already.
  ///
  /// - Returns: the address at which one browser enters it, once.
  func open(_ folder: String) async throws(MachineFailure) -> String {
    let entrance = Entrance(
      folder: try PrivateFolder.ofSite(at: folder, environment: equipment.environment), now: now)
    if entrance.isFree {
      // It ends with the terminal, as this one does.
      _ = await LooseProcess.start(program, arguments(for: folder), isApart: false)
    }
    for _ in 0..<200 {
      if !entrance.isFree, let port = await entrance.port {
        return try entrance.address(port).address
      }
      try? await Task.sleep(for: .milliseconds(50))
    }
    throw MachineFailure(
      .error(
        .missingProgram, at: Location(folder),
        Wording(english: "This folder could not be opened.", japanese: "このフォルダーを開けませんでした。"),
        hint: Wording(
          english: "Close Sasshi, and start it in that folder: sasshi open",
          japanese: "Sasshi を終わらせて、そのフォルダーで sasshi open を実行してください。")))
  }

  private func arguments(for folder: String) -> [String] {
    DeskCommandLine(
      .open(.none), folder: folder, language: language, program: equipment.program,
      themes: equipment.themes, starter: equipment.starter, web: equipment.web,
      handbook: equipment.handbook.path, settings: equipment.settings
    ).arguments
  }
}
