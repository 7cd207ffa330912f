#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A server on loopback that a script of `Tests/servers` starts, with all its files in a folder of its own. It ends when
/// the test lets go of it.
public final class RealServer: Sendable {
  /// The folder with its files.
  public let folder: TemporaryFolder
  /// What it says of itself, on one line of JSON.
  public let facts: String
  /// Where the stream is that is its standard input: an address, since nobody but `deinit` may use it.
  private let input: UInt

  /// Starts a server, and waits until it is ready.
  ///
  /// - Parameters:
  ///   - name: the name of its script.
  ///   - arguments: what the script is told besides the folder.
  ///   - folder: its folder; nil for a new one.
  public init(
    _ name: String, _ arguments: [String] = [], in folder: TemporaryFolder? = nil
  ) throws {
    let folder = try folder ?? TemporaryFolder()
    // As the program does: who talks to a server that goes is not to go as well.
    signal(SIGPIPE, SIG_IGN)
    let words = ["\(Checkout.path)/Tests/servers/\(name)", folder.path] + arguments
    let quoted = words.map {
      "'" + $0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
    }
    let ready = "ready-\(name)"
    // What an earlier one said in this folder.
    folder.delete(ready)
    let command =
      "exec \(quoted.joined(separator: " ")) > '\(folder.path)/\(ready)' 2> '\(folder.path)/errors-\(name)'"
    guard let input = popen(command, "we") else {
      throw TestFileError(deed: "start", path: name)
    }
    self.input = UInt(bitPattern: input)
    self.folder = folder
    for _ in 0..<1200 {
      let text = (try? folder.text(ready)) ?? ""
      if text.hasSuffix("\n") {
        facts = text
        return
      }
      usleep(100_000)
    }
    pclose(input)
    throw TestFileError(
      deed: "start (\((try? folder.text("errors-\(name)")) ?? ""))", path: name)
  }

  deinit {
    if let stream = UnsafeMutablePointer<FILE>(bitPattern: input) { pclose(stream) }
  }

  /// The number that the server says under a name.
  public func number(_ name: String) -> Int? {
    guard let start = facts.firstRange(of: "\"\(name)\": ")?.upperBound else { return nil }
    return Int(facts[start...].prefix { $0.isNumber })
  }

  /// The text that the server says under a name.
  public func text(_ name: String) -> String? {
    guard let start = facts.firstRange(of: "\"\(name)\": \"")?.upperBound else { return nil }
    var text = ""
    var rest = facts.unicodeScalars[start...]
    while let sign = rest.popFirst(), sign != "\"" {
      guard sign == "\\", let next = rest.popFirst() else {
        text.unicodeScalars.append(sign)
        continue
      }
      guard next == "u" else {
        text.unicodeScalars.append(next)
        continue
      }
      let code = UInt32(String(rest.prefix(4)), radix: 16).flatMap(Unicode.Scalar.init)
      rest = rest.dropFirst(4)
      text.unicodeScalars.append(code ?? "?")
    }
    return text
  }
}
