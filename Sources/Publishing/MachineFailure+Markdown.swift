import Diagnostics
import Markdown

extension MachineFailure {
  /// Makes sure that Markdown can be parsed with the libcmark-gfm of this machine; until then no
  /// Markdown may be read.
  public static func checkMarkdownLibrary() throws(MachineFailure) {
    if let mismatch = LibraryMismatch.current { throw MachineFailure(mismatch) }
  }

  private init(_ mismatch: LibraryMismatch) {
    let (built, loaded) = (mismatch.built, mismatch.loaded)
    self.init(
      .error(
        .wrongLibrary, at: Location("libcmark-gfm"),
        Wording(
          english: "This is version \(loaded), but Sasshi was built with version \(built).",
          japanese: "バージョン \(loaded) ですが、Sasshi はバージョン \(built) で作られています。"),
        hint: Wording(
          english: "Install libcmark-gfm \(built), or build Sasshi again on this machine.",
          japanese: "libcmark-gfm \(built) を入れるか、このコンピューターで Sasshi を作り直してください。"
        )))
  }
}
