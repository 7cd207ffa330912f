import Diagnostics
import YAML

extension [UInt8] {
  /// A file's text without the mark of byte order; throws when it is none.
  func checkedText(file: String) throws(EditRefusal) -> UTF8Text {
    do throws(Diagnostic) {
      return try SourceText.checked(self, file: file)
    } catch {
      throw EditRefusal(error)
    }
  }
}

extension UTF8Text {
  /// The tags that `languages` of this `site.yaml` names, as far as they can be read.
  var languageTags: [String] {
    guard let node = try? YAMLNode.parse(bytes, file: "") else { return [] }
    var reader = MappingReader(node)
    return Language.readAll(&reader, among: []).map(\.tag)
  }
}
