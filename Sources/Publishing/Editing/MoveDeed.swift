import Manuscript

/// A planned move while it is done, so that it can be undone. At every moment each text is in its old place, its new one,
/// or both.
struct MoveDeed {
  let desk: ContentDesk
  let history: TextHistory
  let now: Moment
  /// What was done so far, in its order.
  private var done: [Step] = []

  private enum Step {
    case made(FilePlace, [UInt8])
    case replaced(FilePlace, MovePlan.Edit)
    case deleted(FilePlace, MovePlan.Edit)
    case movedHistory(ContentPath, ContentPath)
  }

  init(desk: ContentDesk, history: TextHistory, now: Moment) {
    self.desk = desk
    self.history = history
    self.now = now
  }

  /// Does it.
  ///
  /// - Returns: nil when all of it was done; else the file that has other bytes than when it was planned, or stands where
  ///   a page was to come, and then nothing was.
  mutating func perform(_ plan: MovePlan) throws(SystemError) -> ContentPath? {
    for edit in plan.edits {
      guard try desk.place(of: edit.path).bytes() == edit.old else { return edit.path }
      if edit.new != edit.old { try history.keep(edit.old, of: edit.path, until: now) }
    }
    for edit in plan.edits {
      if try !write(edit) {
        undo()
        return edit.newPath ?? edit.path
      }
    }
    for edit in plan.edits {
      if try !delete(edit) {
        undo()
        return edit.path
      }
    }
    for edit in plan.edits {
      guard let new = edit.newPath else { continue }
      try history.move(edit.path, to: new)
      done.append(.movedHistory(edit.path, new))
    }
    return nil
  }

  /// Takes back what was done, as far as nobody else changed it since.
  mutating func undo() {
    for step in done.reversed() {
      switch step {
      case .made(let place, let bytes):
        _ = try? place.delete(bytes)
      case .replaced(let place, let edit): _ = try? place.replace(edit.new, with: edit.old)
      case .deleted(let place, let edit): _ = try? place.make(edit.old)
      case .movedHistory(let old, let new): try? history.move(new, to: old)
      }
    }
    done = []
  }

  private func place(
    of path: ContentPath, makingFolders makesFolders: Bool = false
  ) throws(SystemError) -> FilePlace {
    var place = try desk.place(of: path, makingFolders: makesFolders)
    place.rescue = history.rescue(for: path, until: now)
    return place
  }

  private mutating func write(_ edit: MovePlan.Edit) throws(SystemError) -> Bool {
    guard let new = edit.newPath else {
      let place = try self.place(of: edit.path)
      guard try place.replace(edit.old, with: edit.new) else { return false }
      done.append(.replaced(place, edit))
      return true
    }
    let old = try desk.place(of: edit.path)
    let place = try self.place(of: new, makingFolders: true)
    guard try place.make(edit.new, permissions: old.properties()?.permissions) else { return false }
    done.append(.made(place, edit.new))
    return true
  }

  private mutating func delete(_ edit: MovePlan.Edit) throws(SystemError) -> Bool {
    guard edit.newPath != nil else { return true }
    let place = try self.place(of: edit.path)
    guard try place.delete(edit.old) else { return false }
    done.append(.deleted(place, edit))
    return true
  }
}
