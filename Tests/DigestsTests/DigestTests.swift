import Digests
import Testing

/// The examples of FIPS 180-4's publisher (NIST, Cryptographic Standards and Guidelines: Examples with Intermediate Values).
@Suite("Digests")
struct DigestTests {
  @Test("of short texts are those of the standard's examples")
  func examples() {
    #expect(
      Digest(.sha256, of: Array("abc".utf8)).hexadecimal
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      Digest(.sha256, of: []).hexadecimal
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      Digest(.sha1, of: "abc".utf8).hexadecimal == "a9993e364706816aba3e25717850c26c9cd0d89d")
  }

  @Test("of bytes that come in pieces are those of all of them")
  func pieces() {
    var sum = DigestSum(.sha256)
    for piece in ["a", "", "bc"] { Array(piece.utf8).withUnsafeBytes { sum.add($0) } }
    #expect(sum.finished() == Digest(.sha256, of: "abc".utf8))
  }
}
