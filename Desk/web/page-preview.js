// The real page beside the text: a frame on the site's own name, which tells what it shows and is told where to look.

import { element, fill } from "./dom.js";
import { pageHref } from "./mistakes.js";
import { previewAddress, site } from "./site.js";
import { word } from "./words.js";
import { asRead, headings, lineOf } from "./page-split.js";

/** So much of a line is looked for in the page. */
const LENGTH = 60;
/** What a previewed page may do. */
export const SANDBOX = "allow-scripts allow-same-origin allow-forms allow-popups allow-downloads";

export class PreviewPane {
  /**
   * @param {import("./page-text.js").PageText} page
   * @param {{leadToFirst: () => void, pathOf: (address: string) => Promise<string|null>}} actions
   */
  constructor(page, { leadToFirst, pathOf }) {
    Object.assign(this, { page, pathOf });
    this.note = element("div", { class: "page-preview-note", role: "status" });
    this.why = element("button", { type: "button", on: { click: leadToFirst } }, word("page.preview.why"));
    this.frame = element("iframe", { class: "page-frame", sandbox: SANDBOX, title: word("page.preview") });
    this.element = element("section", { class: "page-pane page-preview", aria: { label: word("page.preview") } },
      this.note, this.frame);
    this.hear = event => this.listen(event);
    addEventListener("message", this.hear);
    page.addEventListener("answer", ({ detail }) => this.judge(detail));
    this.go();
  }

  /** Shows the page itself. */
  go() {
    const { address } = this.page;
    if (address === null) {
      this.frame.hidden = true;
      return fill(this.note, element("p", {}, word("page.preview.nowhere")));
    }
    this.frame.hidden = false;
    fill(this.note);
    this.address = address;
    this.frame.src = previewAddress(address);
  }

  /** What the desk said of a text: whether the page follows it. */
  judge({ shown }) {
    if (this.page.address !== this.address) return this.go();
    this.isOld = shown === false;
    this.element.toggleAttribute("data-old", this.isOld);
    fill(this.note, this.isOld && [element("p", {}, word("page.preview.old")), this.why]);
  }

  async listen({ data, origin, source }) {
    if (origin !== site().origin || source !== this.frame.contentWindow) return;
    if (typeof data?.address !== "string") return;
    if (data.kind === "shown") this.element.dataset.shown = data.address;
    if (data.kind === "open") await this.follow(data.address);
  }

  /** Somebody followed a link in the page. Of several that a page tells at once, the last one counts. */
  async follow(address) {
    this.wanted = address;
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.wanted !== null) {
      const asked = this.wanted;
      this.wanted = null;
      await this.showOther(asked);
    }
    this.isAsking = false;
  }

  async showOther(address) {
    if (same(address, this.address)) return this.isOld || fill(this.note);
    const path = await this.pathOf(address);
    fill(this.note, element("p", {}, word("page.preview.other")),
      path && path !== this.page.path && element("a", { class: "button", href: pageHref(path) }, word("page.preview.edit")),
      element("button", { type: "button", on: { click: () => this.back() } }, word("page.preview.back")));
  }

  back() {
    fill(this.note);
    this.tell({ kind: "go", address: this.address });
    // A page that does not listen is left by the frame itself.
    setTimeout(() => { if (this.note.childElementCount === 0) this.frame.focus(); }, 0);
  }

  /** Brings the piece of the page that stands at a place of the whole text into view. @param {number} place */
  show(place) {
    const { text } = this.page;
    const start = text.lastIndexOf("\n", place - 1) + 1;
    const end = text.indexOf("\n", start);
    const line = asRead(text.slice(start, end < 0 ? undefined : end)).slice(0, LENGTH);
    const heading = headings(text).findLast(each => each.place <= place)?.text;
    this.tell({ kind: "show", line: lineOf(text, place), texts: [line, heading].filter(Boolean) });
  }

  tell(message) {
    this.frame.contentWindow?.postMessage(message, site().origin);
  }

  end() {
    removeEventListener("message", this.hear);
  }
}

/** Two addresses of one page, as they are read: that of a folder is its index.html. */
export const same = (a, b) => whole(a) === whole(b);

const whole = address => (address ?? "").replace(/(^|\/)$/, "$1index.html").normalize("NFC");
