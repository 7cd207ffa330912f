import Editions
import Fixtures
import Manuscript

@testable import Publishing

/// A folder with a site of two booklets, and programs that only look like Chromium and WeasyPrint: each copies a PDF.
struct PDFRoom {
  let folder: TemporaryFolder

  /// All PDF files of the site, below the output folder.
  static let files = [
    "print/booklet.pdf", "en/print/booklet.pdf", "downloads/booklet-ja.pdf",
    "en/downloads/booklet-en.pdf",
  ]

  /// What knows the page, and where its PDF has to be (`out`).
  static let start = """
    for word; do case $word in
      --print-to-pdf=*) out=${word#--print-to-pdf=} ;; *.pdf) out=$word ;; esac; done
    page=$(head -c 4000 "${out%/*}/page.html")
    """
  /// Makes the PDF, and notes which.
  static let maker = """
    \(start)
    case $page in *'lang="en"'*) name=en/ ;; *) name= ;; esac
    case $* in *--print-to-pdf=*) name=${name}print/booklet.pdf ;;
      *) case $name in en/) name=en/downloads/booklet-en.pdf ;; *) name=downloads/booklet-ja.pdf ;; esac ;; esac
    case $* in *--disable-pdf-tagging*) ;; *) echo $name >> "$log" ;; esac
    cp "${0%/*}/made.pdf" "$out"
    """

  init(pages: [String] = [a5]) throws {
    folder = try TemporaryFolder()
    var files: [String: String?] = [
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
      "en/index.md": "---\ntitle: Home\n---\n",
    ]
    for language in ["ja", "en"] {
      files["\(language)/booklet/index.md"] = "---\ntitle: Booklet\n---\n"
      files["\(language)/booklet/01-one.md"] = "---\ntitle: One\n---\n"
    }
    try ContentFolderFixture(files).write(to: folder)
    try folder.write("made.pdf", samplePDF(pages: pages))
    try folder.makeFolder("temporary")
    try folder.write("fonts/Old.ttf", "font")
    try writePrograms(Self.maker)
  }

  var output: OutputFolder { OutputFolder("\(folder.path)/output") }

  var publication: Publication {
    Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme))
  }

  func write(_ file: String, _ text: String) throws {
    try folder.write("content/\(file)", text)
  }

  func writePrograms(_ script: String) throws {
    for program in Program.all { try writeProgram(program.key, script) }
  }

  func writeProgram(_ name: String, _ script: String) throws {
    try folder.write(name, "#!/bin/sh\nlog='\(folder.path)/log'\n\(script)\n")
    folder.makeExecutable(name)
  }

  /// The names of the files that programs were started for, drafts apart.
  func started() throws -> [String] {
    try folder.text("log").split(separator: "\n").map(String.init)
  }

  /// What is left in the folder for what lives for a moment.
  func leftovers() throws -> [String] {
    try folder.everything().keys.filter { $0.hasPrefix("temporary/") && $0 != "temporary/" }
  }

  func report(_ change: (inout PDFRequest) -> Void = { _ in }) async throws -> BuildReport {
    let places = Program.all.map { ($0.key, Programs.Place(path: "\(folder.path)/\($0.key)")) }
    var request = PDFRequest(
      programs: Programs(
        Dictionary(uniqueKeysWithValues: places), temporaryFolder: "\(folder.path)/temporary",
        timeLimit: nil, fontPlaces: ["\(folder.path)/fonts"]))
    change(&request)
    return try await publication.makePDFs(request, to: output)
  }

  /// The site with its PDF files, made without an error.
  func make(_ change: (inout PDFRequest) -> Void = { _ in }) async throws -> BuiltSite {
    let report = try await report(change)
    guard case .built(let site) = report.outcome, site.failedPDFs == 0 else {
      throw Unexpected(report)
    }
    return site
  }
}
