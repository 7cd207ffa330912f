public import Diagnostics
import Manuscript

extension Publication {
  /// Makes the file, beside the content, that tells a host of Git to build the site on each push and to publish it.
  ///
  /// - Parameters:
  ///   - host: the host.
  ///   - starter: the texts of such files.
  ///   - language: the language of comments and of what the host shows.
  /// - Returns: the file's path, or nil when something is wrong; then nothing was made.
  public func addWorkflow(
    for host: GitHost, from starter: Starter, speaking language: MessageLanguage
  ) throws(MachineFailure) -> Checked<String?> {
    let listing = try listContent()
    guard !listing.diagnostics.haveErrors else { return Checked(nil, listing.diagnostics) }
    guard let spoken = Language(tag: language.rawValue),
      let text = starter.text(for: spoken, at: { "workflow/\($0)/\(host.rawValue).yml" })
    else { return Checked(nil) }
    let data = StarterData(name: "", languages: [spoken], content: content.name)
    let filled = try starter.bytes(of: text, with: data)
    guard let bytes = filled.value else { return Checked(nil, filled.diagnostics) }
    let path = content.sibling(host.file).path
    guard try EditedFile(path: path).create(with: bytes) else {
      return Checked(nil, [workflowIsThere(at: path)])
    }
    return Checked(path)
  }

  private func workflowIsThere(at path: String) -> Diagnostic {
    .error(
      .workflowIsThere, at: Location(path),
      Wording(
        english: "There is a file of this name already. It was left as it is.",
        japanese: "この名前のファイルがもうあります。ファイルはそのままです。"),
      hint: Wording(
        english: "To begin anew, give it another name or delete it, and run the command again.",
        japanese: "新しく作るときは、そのファイルの名前を変えるか消してから、もう一度実行してください。"))
  }
}
