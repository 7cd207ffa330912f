// The screen Paper: the PDF files of the booklet and the releases, made, looked at and taken along.

import { ask } from "./api.js";
import { button, element, fill } from "./dom.js";
import { icon } from "./icons.js";
import { JobView } from "./job.js";
import { keyed } from "./key.js";
import { keepPlace } from "./place.js";
import { languageName, previewAddress, site } from "./site.js";
import { size, word } from "./words.js";

export async function show(main) {
  const screen = new Paper(main);
  await screen.load();
  screen.build();
  return () => screen.end();
}

const fileAddress = path => keyed(`/api/paper/file?path=${encodeURIComponent(path)}`);
// What this computer cannot make waits for nothing.
const isWaiting = ({ made, outdated, missing }) => !missing && (!made || outdated);

class Paper {
  constructor(main) {
    this.main = main;
    this.job = new JobView("paper", running => this.turn(running));
  }

  async load() {
    const { documents, missing, job } = await ask("GET", "/api/paper");
    Object.assign(this, { documents, missing, running: job });
  }

  build() {
    this.list = element("div");
    fill(this.main, element("h1", {}, word("paper.title")), element("p", { class: "lead" }, word("paper.intro")),
      missingNotes(this.missing, this.documents),
      this.tools = element("div", { class: "buttons tools" }), this.job.box, this.list);
    this.render();
    this.job.show(this.running);
  }

  render() {
    if (this.documents.length === 0) {
      fill(this.tools);
      fill(this.list, element("div", { class: "empty" }, element("p", {}, word("paper.none")),
        element("a", { class: "button", href: "#/pages" }, word("nav.pages"))));
      return;
    }
    keepPlace(this.main, () => this.renderDocuments());
  }

  renderDocuments() {
    const waiting = this.documents.filter(({ purposes }) => purposes.some(isWaiting)).map(({ id }) => id);
    const canMake = !this.missing && !this.job.isRunning;
    fill(this.tools,
      waiting.length > 0
        ? button("primary", () => this.make(waiting),
          word(waiting.length === this.documents.length ? "paper.makeAll" : "paper.makeWaiting", { n: waiting.length }))
        : element("span", { class: "badge good" }, icon("check"), word("paper.allCurrent")),
      waiting.length < this.documents.length && button("", () => this.make(null), word("paper.makeAgain")));
    for (const each of this.tools.querySelectorAll("button")) each.disabled = !canMake;
    fill(this.list, site().languages.map(({ tag }) => {
      const documents = this.documents.filter(({ language }) => language === tag);
      return documents.length > 0 && element("section", {}, element("h2", {}, languageName(tag)),
        element("ul", { class: "rows" }, documents.map(document => this.row(document, canMake))));
    }));
  }

  row(document, canMake) {
    const { id, title, language, kind, ebook, purposes } = document;
    const isMade = !purposes.some(isWaiting);
    const make = button("quiet", () => this.make([id]), word(isMade ? "paper.again" : "paper.make"));
    make.disabled = !canMake || purposes.every(({ missing }) => missing);
    make.setAttribute("aria-label", word(isMade ? "paper.againOf" : "paper.makeOf", { title }));
    return element("li", { class: "row document", dataset: { key: id } },
      element("div", { class: "document-head" },
        element("div", { class: "page-words" }, element("span", { class: "page-detail soft small" }, word(`paper.${kind}`)),
          element("span", { class: "page-title", lang: language, dir: "auto" }, title)),
        make),
      element("ul", { class: "purposes" }, purposes.map(purpose => purposeLine(purpose, title)),
        kind === "booklet" && purposes.filter(({ purpose, made, outdated }) => purpose === "print" && made && !outdated)
          .map(purpose => foldedLine(purpose, title)),
        ebook && ebookLine(ebook, title)));
  }

  async make(documents) {
    await this.job.begin("/api/paper", { documents });
    this.main.querySelector("h1").focus({ preventScroll: true });
  }

  // When a work is done, other files are there.
  async turn(running) {
    if (!this.list) return;
    if (!running) await this.load().catch(() => {});
    this.render();
  }

  end() {
    this.job.end();
    return true;
  }
}

const STYLES = { outdated: "wait", current: "good", cannot: "wait", notMade: "" };

function purposeLine({ purpose, path, made, outdated, missing, size: bytes }, title) {
  const name = word(`paper.for.${purpose}`);
  const state = made ? (outdated ? "outdated" : "current") : missing ? "cannot" : "notMade";
  return element("li", {},
    element("span", { class: "purpose" }, name),
    element("span", { class: `badge ${STYLES[state]}` }, word(`paper.${state}`)),
    made && path && [
      element("span", { class: "soft small" }, bytes !== null && size(bytes)),
      fileButtons(fileAddress(path), { title, purpose: name }),
    ]);
}

/** The pages for paper in the order in which they are printed and folded. */
function foldedLine({ path }, title) {
  const name = word("paper.for.folding");
  return element("li", {},
    element("span", { class: "purpose" }, name),
    element("span", { class: "soft small" }, word("paper.folding.hint")),
    fileButtons(`${fileAddress(path)}&folded=1`, { title, purpose: name }));
}

function fileButtons(address, about) {
  return element("span", { class: "buttons" },
    element("a", { class: "button quiet", href: address, target: "_blank",
      aria: { label: word("paper.lookAt", about) } }, icon("eye"), word("paper.look")),
    element("a", { class: "button quiet", href: `${address}&download=1`, download: true,
      aria: { label: word("paper.downloadOf", about) } }, icon("download"), word("paper.download")));
}

/** The book for e-readers, which the preview has as it is now: nobody needs to make it. */
function ebookLine(path, title) {
  return element("li", {},
    element("span", { class: "purpose" }, word("paper.for.ebook")),
    element("span", { class: "badge good" }, word("paper.current")),
    element("span", { class: "buttons" },
      element("a", { class: "button quiet", href: previewAddress(path), download: true,
        aria: { label: word("paper.downloadBookOf", { title }) } }, icon("download"), word("paper.download"))));
}

/** Which PDF files this computer cannot make, and folded away what helps whoever looks after it. */
function missingNotes(missing, documents) {
  const lacking = documents.flatMap(({ purposes }) => purposes).filter(purpose => purpose.missing);
  const byPurpose = new Map(lacking.map(purpose => [word(`paper.for.${purpose.purpose}`), purpose.missing]));
  const notes = missing ? [[word("paper.missing"), missing]]
    : [...byPurpose].map(([purpose, problem]) => [word("paper.missing.for", { purpose }), problem]);
  return notes.map(([sentence, { message, hint }]) => element("div", { class: "note wait" },
    element("p", {}, sentence), element("p", {}, word("paper.missing.ask")),
    element("details", {}, element("summary", { class: "fold" }, word("paper.missing.how")),
      element("p", {}, message), hint && element("p", {}, hint))));
}
