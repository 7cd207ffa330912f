import Manuscript
import Markdown

/// What the book says about its own making, as the booklet on paper does.
struct EBookColophon {
  private let voice: EBookVoice
  private let index: Page
  /// What says that the booklet's own page is in another language than the book.
  private let foreign: [(String, String)]
  /// Of the parts whose text is a sample: what they are called, and what says in which language.
  private let samples: [[UInt8]]
  private let colophon: ColophonView

  init(of writer: EBookWriter) {
    let voice = writer.voice
    self.voice = voice
    index = writer.index
    foreign = writer.foreign(writer.booklet.index)
    colophon = ColophonView(index.colophon, voice.locale)
    let pages = writer.site.versions[writer.version].pages
    samples =
      (index.isSample ? [voice.word("overview")] : [])
      + writer.booklet.chapters.filter { pages[$0].isSample }.map {
        EBookVoice.span(voice.markup(pages[$0].title), writer.foreign($0))
      }
  }

  /// Writes it as a part of the book.
  func write(titled title: InlineText, to body: inout XMLWriter) {
    body.element("section", EBookDocument.Kind.colophon.attributes) { part in
      part.element("h1", [("id", EBookDocument.headingID)], markup: voice.markup(title))
      part.element("p", [("class", "colophon-title")] + foreign, markup: voice.markup(index.title))
      if !colophon.subtitle.isEmpty {
        part.element(
          "p", [("class", "colophon-title")] + foreign, markup: voice.markup(colophon.subtitle))
      }
      let entries = self.entries
      if !entries.isEmpty {
        part.element("dl") { list in
          for (term, text) in entries {
            list.element("dt", markup: term)
            list.element("dd", markup: text)
          }
        }
      }
      part.paragraph(voice.markup(voice.price), class: "price")
      part.paragraph(voice.markup(voice.licence), class: "licence")
    }
  }

  private var entries: [(term: [UInt8], text: [UInt8])] {
    var entries = [(term: [UInt8], text: [UInt8])]()
    func add(_ key: String, _ text: [UInt8]) {
      if !text.isEmpty { entries.append((voice.word(key), text)) }
    }
    func own(_ text: InlineText) -> [UInt8] {
      text.isEmpty || foreign.isEmpty
        ? voice.markup(text) : EBookVoice.span(voice.markup(text), foreign)
    }
    if !colophon.issued.isEmpty { add("issued", issued) }
    if let organisation = voice.organisation {
      add(
        "publisher",
        colophon.publisher.isEmpty ? voice.markup(organisation.name) : own(colophon.publisher))
    } else {
      add("publisher", own(colophon.publisher))
    }
    add("cooperation", own(colophon.cooperation))
    if let organisation = voice.organisation {
      add("address", voice.markup(organisation.address))
      add("representative", voice.markup(organisation.representative))
      add("website", organisation.url.isEmpty ? [] : voice.link(organisation.url))
    }
    for contact in voice.people {
      let label = voice.markup(contact.label)
      entries.append(
        (
          voice.word("contacts") + (label.isEmpty ? [] : voice.word("colon") + label),
          voice.markup(contact)
        ))
    }
    for sample in samples {
      entries.append(
        (
          voice.word("sample-label"),
          sample + Array("<br />".utf8) + voice.word("sample-part-note")
        ))
    }
    return entries
  }

  private var issued: [UInt8] {
    Array("<time datetime=\"\(colophon.isoIssued)\">".utf8) + voice.markup(colophon.issued)
      + Array("</time>".utf8)
  }
}
