import Fixtures
import Testing

@testable import Publishing

struct OneTimeTokenTests {
  private let folder: TemporaryFolder
  private let place: PrivateFolder

  init() throws {
    folder = try TemporaryFolder()
    place = try PrivateFolder.first(of: ["\(folder.path)/.sasshi"])
  }

  @Test func itLetsOneIn() throws {
    let token = try OneTimeToken(in: place, now: 1000)
    #expect(token.text.utf8.count == 64)
    #expect(OneTimeToken.isAwaited(in: place, now: 1000))
    #expect(OneTimeToken.use(token.text, in: place, now: 1001))
    #expect(!OneTimeToken.use(token.text, in: place, now: 1001))
    #expect(!OneTimeToken.isAwaited(in: place, now: 1001))
  }

  @Test func ofManyAtOnceOneGetsIn() async throws {
    let token = try OneTimeToken(in: place, now: 0)
    let entered = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 { group.addTask { OneTimeToken.use(token.text, in: place, now: 0) } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(entered == 1)
  }

  @Test func anOldOneLetsNobodyIn() throws {
    let token = try OneTimeToken(in: place, now: 1000)
    #expect(!OneTimeToken.use(token.text, in: place, now: 1301))
    // Nor does one from a time to come, for ever.
    let later = try OneTimeToken(in: place, now: 9000)
    #expect(!OneTimeToken.isAwaited(in: place, now: 1000))
    #expect(!place.names.contains { $0.hasPrefix("token-") })
    #expect(!OneTimeToken.use(later.text, in: place, now: 9000))
  }

  @Test func whatIsNoTokenLetsNobodyIn() throws {
    let token = try OneTimeToken(in: place, now: 0).text
    try place.write(Array("x\n".utf8), to: "token-\(String(repeating: "0", count: 32))")
    let wrong = [
      "", "../../etc/passwd", token.uppercased(), String(token.dropLast()), token + "0",
      String(token.dropLast()) + (token.hasSuffix("0") ? "1" : "0"),
      String(token.prefix(32)) + String(repeating: "0", count: 32),
      String(repeating: "0", count: 64), "/" + token.dropFirst(),
    ]
    for text in wrong where text != token {
      #expect(!OneTimeToken.use(text, in: place, now: 0), "\(text)")
    }
    #expect(OneTimeToken.use(token, in: place, now: 0))
  }

  @Test func nobodyGuessesIt() {
    let digits = Set((0..<1000).map { _ in OneTimeToken.randomDigits(64) })
    #expect(digits.count == 1000)
  }
}
