public import Diagnostics
public import Manuscript
internal import YAML

extension Publication {
  /// The folder that holds the site: beside its content.
  public var folder: String {
    let name = content.path.folderAndName.name
    return name == "." || name == ".." ? "\(content.path)/.." : content.path.folderAndName.folder
  }

  /// Where `site.yaml` says that the site is published, and what is wrong with `site.yaml`.
  public func publishingSettings() throws(MachineFailure) -> (
    settings: PublishingSettings?, diagnostics: [Diagnostic]
  ) {
    let read = try readSettings(in: try listContent()).settings
    return (read.value?.publishing, read.diagnostics)
  }

  /// Writes into `site.yaml` where the site is published; every other line of it stays as it is.
  ///
  /// - Parameters:
  ///   - destination: the place. For FTP without TLS, that this is meant is written as well.
  ///   - baseURL: the address at which readers find the site; nil leaves what is said of it.
  /// - Throws: why the file cannot be written.
  /// - Returns: nil when it was written, or why it is written in a way that cannot be changed.
  public func write(
    publishingTo destination: Destination, at baseURL: BaseURL? = nil
  ) throws(MachineFailure) -> Diagnostic? {
    let path = content.location(of: SiteSettings.fileName)
    let old = try content.read(SiteSettings.fileName)
    var changes: [FormChange] = [.set(["publish", "to"], .text(destination.text))]
    if case .ftp = destination.way {
      changes.append(.set(["publish", "insecure"], .text("yes")))
    } else {
      changes.append(.set(["publish", "insecure"], nil))
    }
    if let baseURL { changes.append(.set(["base-url"], .text(baseURL.description))) }
    let new: [UInt8]
    do throws(EditRefusal) {
      new = try SettingsForm(old).applying(changes)
    } catch {
      return .error(
        .unwritableSetting, at: Location(path, line: error.line), error.message, hint: error.hint)
    }
    let isWritten = try EditedFile(path: path).replace(old, with: new)
    // Who saved it just now has said something else, which stays as well.
    return isWritten ? nil : try write(publishingTo: destination, at: baseURL)
  }
}
