internal import Diagnostics
internal import Publishing

/// The private folder of a site as the place by which browsers come in: the lock of the desk that runs, its port, and the
/// tokens.
struct Entrance: Sendable {
  let folder: PrivateFolder
  /// This moment, in seconds of POSIX time.
  let now: @Sendable () -> Int

  private static let lock = "desk.lock"
  private static let former = "desk.port"
  private static let page = "open-"

  /// Takes the site for the desk of this process alone.
  ///
  /// - Returns: nil when another one has it.
  func take() -> Taken? {
    guard folder.lock() else { return nil }
    close()
    return Taken(formerPort: number(in: Self.former))
  }

  /// What is known of a site that was taken.
  struct Taken {
    /// The port of the desk before, if there was one: what a browser keeps for the desk, it keeps for a port.
    let formerPort: Int?
  }

  /// Whether no desk has the site. What one that was killed said of its port is forgotten then.
  var isFree: Bool {
    guard folder.lock() else { return false }
    close()
    folder.unlock()
    return true
  }

  /// Says where the desk is.
  func tell(_ port: Int) throws(MachineFailure) {
    let line = Array("\(port)\n".utf8)
    try folder.write(line, to: Self.former)
    try folder.write(line, to: Self.lock)
  }

  /// Says no more where the desk is, before nobody listens there: whoever comes then waits, and opens a new one.
  func close() {
    _ = folder.delete(Self.lock)
  }

  /// The port of the desk that has the site; nil while it does not say, or nobody listens there yet.
  var port: Int? {
    get async {
      guard let port = number(in: Self.lock), await Listener.isThere(port) else { return nil }
      // It may have been that of a desk that was killed, and another one has just taken the site.
      return number(in: Self.lock) == port ? port : nil
    }
  }

  private func number(in file: String) -> Int? {
    guard let bytes = folder.read(file), bytes.last == UInt8(ascii: "\n") else { return nil }
    return Int(String(decoding: bytes.dropLast(), as: UTF8.self))
  }

  /// Gives the site up. Nobody comes in any more; where the desk was, is still known to the next one.
  func leave() {
    close()
    for name in OneTimeToken.names(in: folder) { OneTimeToken.forget(name, in: folder) }
    _ = tidy()
    folder.unlock()
  }

  /// Makes an address that lets one browser in, once.
  func address(_ port: Int) throws(MachineFailure) -> (address: String, token: OneTimeToken) {
    let token = try OneTimeToken(in: folder, now: now())
    return ("\(Origin.desk.address(port))/?token=\(token.text)", token)
  }

  /// Makes a page that leads to such an address, so that it stands in nobody's list of processes.
  ///
  /// - Returns: the path of the page. It is gone soon after the browser has come in.
  func page(
    to port: Int, in language: MessageLanguage
  ) throws(MachineFailure) -> (path: String, address: String) {
    let (address, token) = try address(port)
    let page = PlainPage(
      title: Wording(english: "Sasshi opens", japanese: "Sasshi を開いています"),
      sentence: Wording(english: "Go on", japanese: "先へ進む"), address: address)
    let name = "\(Self.page)\(token.name).html"
    try folder.write(Array(page.html(in: language).utf8), to: name)
    return ("\(folder.path)/\(name)", address)
  }

  /// Takes away what lets nobody in any more.
  ///
  /// - Returns: whether somebody is on the way.
  func tidy() -> Bool {
    let isAwaited = OneTimeToken.isAwaited(in: folder, now: now())
    let tokens = OneTimeToken.names(in: folder)
    for name in folder.names where name.hasPrefix(Self.page) {
      let token = name.dropFirst(Self.page.utf8.count).prefix { $0 != "." }
      if !tokens.contains(String(token)) { _ = folder.delete(name) }
    }
    return isAwaited
  }
}
