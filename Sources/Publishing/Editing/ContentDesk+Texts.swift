public import Diagnostics
public import Manuscript

extension ContentDesk {
  /// What became of a text that was to be saved.
  public enum SaveOutcome: Hashable, Sendable {
    /// The file has it; the print of its bytes.
    case saved(TextPrint)
    /// Somebody changed the file meanwhile; what it says now. Nothing was saved.
    case changedMeanwhile(EditableText)
    /// The file is not there any more. Nothing was saved.
    case gone
  }

  /// The text of a file.
  ///
  /// - Throws: when there is no such file, when it cannot be read, or is no text in UTF-8.
  public func text(at path: ContentPath) throws(MachineFailure) -> EditableText {
    let found: [UInt8]?
    do throws(SystemError) {
      found = try place(of: path).bytes()
    } catch {
      throw failure(.openFile, path, error)
    }
    guard let found else { throw failure(.openFile, path, .notFound) }
    return try editable(found, at: path)
  }

  /// Saves a text of which lines end with LF, as `text(at:)` gives it. The file keeps its line ends and its byte order
  /// mark; its former text is in its history before the new one is in its place.
  ///
  /// - Parameters:
  ///   - print: the print of the file from which the text was made; nil for a file that is not there yet, or no longer,
  ///     which is made with the folders around it.
  ///   - now: the moment of saving.
  public func save(
    _ text: String, at path: ContentPath, madeFrom print: TextPrint?, now: Moment
  ) throws(MachineFailure) -> SaveOutcome {
    guard path.isText else { throw MachineFailure(ContentPath.refused(path.text)) }
    guard text.utf8.count <= SizeLimit.text.bytes else {
      let size = text.utf8.count
      throw MachineFailure(SizeLimit.text.diagnostic(at: location(of: path), size: size))
    }
    let result = try changing(path) { history throws(SystemError) in
      try replacement(of: path, by: text, madeFrom: print, history, now)
    }
    switch result {
    case .saved(let bytes): return .saved(TextPrint(of: bytes))
    case .other(let bytes?): return .changedMeanwhile(try editable(bytes, at: path))
    case .other(nil): return .gone
    }
  }

  func editable(_ bytes: [UInt8], at path: ContentPath) throws(MachineFailure) -> EditableText {
    do throws(Diagnostic) {
      return try EditableText(of: bytes, in: location(of: path))
    } catch {
      throw MachineFailure(error)
    }
  }
}

extension ContentDesk {
  /// What stands at a path when a text has been saved there, or was not.
  private enum Replacement {
    case saved([UInt8])
    /// Something else than that from which the text was made.
    case other([UInt8]?)
  }

  private func replacement(
    of path: ContentPath, by text: String, madeFrom print: TextPrint?, _ history: TextHistory,
    _ now: Moment
  ) throws(SystemError) -> Replacement {
    guard let print else { return try making(path, text, history, now) }
    var place: FilePlace
    do throws(SystemError) {
      place = try self.place(of: path)
    } catch .notFound {
      return .other(nil)
    }
    guard let old = try place.bytes() else { return .other(nil) }
    // What is no text cannot be what somebody was shown; what it is, is said to whoever asks for it.
    guard let shown = try? EditableText(of: old, in: path.text) else { return .other(old) }
    let new = shown.bytes(saying: text)
    // Who saves the same twice, in two windows, is told that it is saved.
    if new == old { return .saved(old) }
    guard shown.print == print else { return .other(old) }
    try history.keep(old, of: path, until: now)
    place.rescue = history.rescue(for: path, until: now)
    return try place.replace(old, with: new) ? .saved(new) : .other(try place.bytes())
  }

  private func making(
    _ path: ContentPath, _ text: String, _ history: TextHistory, _ now: Moment
  ) throws(SystemError) -> Replacement {
    var place = try place(of: path, makingFolders: path.kind != .themeSettings)
    place.rescue = history.rescue(for: path, until: now)
    let new = Array(text.withFeeds.utf8)
    if try place.make(new) { return .saved(new) }
    let old = try place.bytes()
    return old == new ? .saved(new) : .other(old)
  }
}
