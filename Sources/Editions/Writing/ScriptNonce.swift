import Manuscript
import Markdown

/// The word by which a page knows the theme's own scripts (Content Security Policy Level 3, section 6.7.3.3):
/// no other runs, whatever stands in the text or beside it on the site.
///
/// It is made from the text, so that the same site has the same bytes, and whoever writes the text cannot name
/// it there: naming it would change it. A path would not do, since a policy can only name one with the host
/// before it, and the files of a site work everywhere; nor would hashes of the files, which browsers do not
/// accept for scripts that are read from a disk.
enum ScriptNonce {
  /// The word for a file that holds the texts of pages.
  static func nonce(of pages: some Sequence<Page>) -> String {
    var hash = StableHash()
    for page in pages {
      hash.add(page.sourcePath.utf8)
      hash.add(page.body.text)
    }
    return nonce(hash)
  }

  /// The word for a page without a text of its own.
  static func nonce(of title: String) -> String { nonce(StableHash(of: title.utf8)) }

  /// Of 128 bits and more, as the policy's specification advises (section 7.1), and as long as base 64 has it
  /// (RFC 4648, section 4).
  private static func nonce(_ hash: StableHash) -> String {
    var other = hash
    other.add(CollectionOfOne(0))
    return [hash, other].map { hash in
      let digits = String(hash.value, radix: 36)
      return String(repeating: "0", count: 14 - digits.utf8.count) + digits
    }.joined()
  }
}
