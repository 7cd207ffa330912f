import Diagnostics
import Manuscript
import Publishing

/// Previews of a site while somebody types: CONTENT THEME FILE ROUNDS. Each round puts one more sentence into the file,
/// below the content folder, builds everything in memory and makes the file's page. Prints for each round the
/// milliseconds of the preview, and those of the page.
@main
enum Benchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let rounds = Int(arguments[4]) else {
      print("preview-benchmark CONTENT THEME FILE ROUNDS")
      return
    }
    let (content, file) = (ContentFolder(arguments[1]), arguments[3])
    var publication = Publication(
      content: content, themes: ThemePlaces(chosen: arguments[2]),
      date: CalendarDate("2026-06-01"))
    publication.unsaved[file] = try content.read(file)
    for _ in 0..<rounds {
      publication.unsaved[file]? += Array("\n文を書いています。\n".utf8)
      let start = ContinuousClock.now
      let preview = try await publication.preview()
      let built = ContinuousClock.now
      let address = preview.address(ofContentFile: file) ?? ""
      let page = try await preview.file(at: address)
      let made = ContinuousClock.now
      if page == nil { print("no page: \(preview.diagnostics.map { $0.text(in: .english) })") }
      print((built - start) / .milliseconds(1), (made - built) / .milliseconds(1))
    }
  }
}
