@testable import Fixtures

/// What everybody on the machine, and the person's own programs, can see of a program that runs.
struct Looks: Sendable {
  /// How many times the program was seen.
  var seen = 0
  /// Where a secret was found.
  var found: [String] = []

  /// Looks at all processes again and again until the program has come and gone.
  ///
  /// - Parameters:
  ///   - program: its name.
  ///   - secret: what is searched for in arguments and environments.
  ///   - folder: one in which servers work that know the secret.
  static func whileRunning(_ program: String, for secret: String, at folder: String) async -> Looks
  {
    var looks = Looks()
    for _ in 0..<600 {
      let processes = TemporaryFolder.names(in: "/proc").map { String(decoding: $0, as: UTF8.self) }
        .filter { $0.allSatisfy(\.isNumber) }
      var runs = false
      for process in processes {
        let name = (try? TestFile.read("/proc/\(process)/comm")) ?? []
        if String(decoding: name, as: UTF8.self) == program + "\n" { runs = true }
        for part in ["cmdline", "environ"] {
          let bytes = (try? TestFile.read("/proc/\(process)/\(part)")) ?? []
          if String(decoding: bytes, as: UTF8.self).contains(secret) {
            looks.found.append("/proc/\(process)/\(part)")
          }
        }
      }
      if runs { looks.seen += 1 }
      if !runs, looks.seen > 3 { return looks }
      try? await Task.sleep(for: .milliseconds(50))
    }
    return looks
  }
}
