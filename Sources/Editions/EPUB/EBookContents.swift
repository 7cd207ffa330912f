import Markdown
internal import Themes

/// The contents of a book: a page that is read and, for e-readers, what leads through the book (EPUB 3.3, section 7).
struct EBookContents {
  private let writer: EBookWriter
  private let before, behind: [EBookDocument]

  /// - Parameters:
  ///   - before: the files before the contents.
  ///   - behind: those behind them.
  init(writer: EBookWriter, before: [EBookDocument], behind: [EBookDocument]) {
    self.writer = writer
    self.before = before
    self.behind = behind
  }

  private var voice: EBookVoice { writer.voice }

  /// The page, without the pages on paper.
  var document: EBookDocument { made { _ in } }

  /// The page, with the pages on paper (EPUB 3.3, section 7.4.3), in a book of these files.
  func document(listing pages: EBookPages, of documents: [EBookDocument]) -> EBookDocument {
    made { body in
      guard !pages.breaks.isEmpty else { return }
      let name = voice.locale.word("ebook-page-list")
      let attributes = [
        ("epub:type", "page-list"), ("role", "doc-pagelist"), ("hidden", "hidden"),
        ("aria-label", name),
      ]
      body.element("nav", attributes) { nav in
        nav.element("ol") { list in
          for page in pages.breaks {
            list.element("li") { item in
              item.element(
                "a", [("href", documents[page.document].path.withFragment(page.id))],
                text: "\(page.number)")
            }
          }
        }
      }
    }
  }

  private func made(_ writeMore: @escaping (inout XMLWriter) -> Void) -> EBookDocument {
    EBookDocument(
      .contents, title: voice.locale.shownWord("booklet-contents"),
      page: writer.page { body in
        write(to: &body)
        writeMore(&body)
      })
  }

  private func write(to body: inout XMLWriter) {
    let id = EBookDocument.headingID
    let attributes = [
      ("epub:type", "toc"), ("role", "doc-toc"), ("id", "toc"), ("aria-labelledby", id),
    ]
    body.element("nav", attributes) { nav in
      nav.element("h1", [("id", id)], markup: voice.word("booklet-contents"))
      nav.element("ol") { list in
        for document in behind { write(document, to: &list) }
      }
    }
    writeLandmarks(to: &body)
  }

  private func write(_ document: EBookDocument, to list: inout XMLWriter) {
    list.element("li") { item in
      item.element(
        "a", [("href", document.path)] + document.titleAttributes, markup: label(of: document))
      guard !document.headings.isEmpty else { return }
      item.element("ol") { list in
        for heading in document.headings {
          list.element("li") { item in
            item.element(
              "a",
              [("href", document.path.withFragment(heading.id))] + document.titleAttributes,
              markup: voice.markup(heading.title))
          }
        }
      }
    }
  }

  private func label(of document: EBookDocument) -> [UInt8] {
    guard case .chapter(let number) = document.kind else { return voice.markup(document.title) }
    return voice.heading(document.title, number: number, [])
  }

  /// The places to which e-readers lead from anywhere; nobody reads them as a page.
  private func writeLandmarks(to body: inout XMLWriter) {
    let attributes = [
      ("epub:type", "landmarks"), ("hidden", "hidden"),
      ("aria-label", voice.locale.word("ebook-landmarks")),
    ]
    body.element("nav", attributes) { nav in
      nav.element("ol") { list in
        var known = Set<String>()
        for document in before { writeLandmark(document, document.title, &known, to: &list) }
        let contents = EBookDocument.Kind.contents
        list.element("li") { item in
          item.element(
            "a", [("epub:type", "toc"), ("href", "\(contents.path)#toc")],
            markup: voice.word("booklet-contents"))
        }
        for document in behind { writeLandmark(document, document.title, &known, to: &list) }
      }
    }
  }

  private func writeLandmark(
    _ document: EBookDocument, _ title: InlineText, _ known: inout Set<String>,
    to list: inout XMLWriter
  ) {
    guard let kind = document.kind.landmark, known.insert(kind).inserted else { return }
    list.element("li") { item in
      item.element(
        "a", [("epub:type", kind), ("href", document.path)] + document.titleAttributes,
        markup: voice.markup(title))
    }
  }
}
