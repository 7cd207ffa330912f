// The parts of a page's screen put together, and what one of them asks of another.

import { ask, Unreachable } from "./api.js";
import { watchConnection } from "./connection.js";
import { element, fill } from "./dom.js";
import { listen } from "./events.js";
import { say, sayWhy } from "./toast.js";
import { time as when, word } from "./words.js";
import { barView } from "./page-bar.js";
import { TextField } from "./page-field.js";
import { Front } from "./page-front.js";
import { headView } from "./page-head.js";
import { askHistory } from "./page-history.js";
import { mistakesView } from "./page-mistakes.js";
import { Pictures } from "./page-pictures.js";
import { OtherPages } from "./page-others.js";
import { PreviewPane } from "./page-preview.js";
import { Saving } from "./page-saving.js";
import { Sending } from "./page-sending.js";
import { sourceView } from "./page-source.js";
import { placeOf } from "./page-split.js";
import { exchangeWithOffer } from "./page-undo.js";
import { viewSwitch } from "./page-views.js";

/** How long the caret rests before the preview goes to its place, in milliseconds. */
const REST = 250;

export class PageScreen {
  /**
   * @param {HTMLElement} main
   * @param {import("./page-text.js").PageText} page
   * @param {import("./page-keeping.js").Keeping} keeping
   */
  constructor(main, page, keeping) {
    Object.assign(this, { main, page, keeping, isWhole: false, isTouched: false, ends: [] });
    const problem = refused => this.explain(refused);
    this.sending = new Sending(page, { onProblem: problem });
    this.field = new TextField({ label: word("page.text"), language: page.language,
      onText: (text, composing) => this.hearField(text, composing) });
    this.field.load(page.body);
    this.front = new Front(page);
    this.saving = new Saving(page, { keeping, sending: this.sending, settle: () => this.front.settle(),
      isResting: () => !this.field.isComposing });
    this.preview = new PreviewPane(page, { pathOf: address => this.others.pathOf(address),
      leadToFirst: () => this.lead(page.mistakes.find(({ severity }) => severity === "error") ?? page.mistakes[0]) });
    this.pictures = new Pictures(page, this.field);
    this.source = this.viewOfSource();
    this.bar = barView(page, this.field, { problem, picture: () => this.pictures.ask(),
      addSpeaker: name => this.front.addSpeaker(name) });
    this.mistakes = mistakesView(page, { lead: mistake => this.lead(mistake), problem });
    this.others = new OtherPages(page, { save: () => this.saving.save(), onGone: () => { this.isGone = true; } });
    this.notes = element("div", { class: "page-notes" });
    this.views = viewSwitch(main, this.source !== null);
    this.build();
  }

  build() {
    const head = headView(this.page, { history: () => this.history(), whole: () => this.toggleWhole(),
      isWhole: () => this.isWhole, others: () => this.others.actions() });
    const write = element("section", { class: "page-pane page-write", aria: { label: word("page.view.write") } },
      this.front.element, this.bar, this.pictures.progress, this.field.element);
    fill(this.main, element("div", { class: "page-top" }, head, this.saving.element), this.notes,
      element("div", { class: "page-middle" }, this.views.element),
      element("div", { class: "page-panes" }, write, this.preview.element, this.source?.element), this.mistakes);
    this.main.classList.add("page-screen");
  }

  /** @param {number|null} line to which the screen was opened */
  begin(line) {
    const { page, sending } = this;
    page.addEventListener("text", ({ detail }) => {
      if (detail.by === "field" || detail.by === "form") this.isTouched = true;
      if (detail.by !== "field") this.followText(detail.by);
      sending.send(this.field.isComposing);
    });
    this.on(document, "keydown", event => this.saving.press(event));
    this.on(window, "beforeunload", event => { if (this.saving.isAtRisk) event.preventDefault(); });
    for (const kind of ["pointerup", "keyup"]) this.field.area.addEventListener(kind, event => this.followCaret(event));
    this.ends.push(listen("files", ({ paths }) => { if (paths?.includes(page.path)) this.look(); }));
    // A stream that was cut may have missed a change.
    this.ends.push(listen("hello", () => this.look()));
    page.addEventListener("saved", () => sending.send());
    watchConnection(state => { if (!this.isOver) this.saving.hearConnection(state); });
    page.addEventListener("answer", () => { if (!page.hasForm && !this.isTouched) this.showWhole(true); });
    if (!page.hasForm) this.showWhole(true);
    sending.send();
    this.others.read();
    if (line) this.lead({ line });
  }

  on(target, kind, handler) {
    target.addEventListener(kind, handler);
    this.ends.push(() => target.removeEventListener(kind, handler));
  }

  hearField(text, composing) {
    // What is written comes into view by itself: the place where the caret was before it would move the page once more.
    clearTimeout(this.caret);
    if (this.isWhole) this.page.write(text, "field");
    else this.page.writeBody(text, "field");
    // The end of a composition changes no sign, but lets the text be shown.
    if (!composing) this.sending.send();
  }

  /** Brings the field to a text that it did not write. Only what the person asked for is shown to them with the focus. */
  followText(by) {
    const text = this.isWhole ? this.page.text : this.page.body;
    if (by === "disk" || by === "form" || by === "mark") this.field.follow(text);
    else this.field.exchange(text);
  }

  followCaret(event) {
    if (event.type === "keyup" && !/^(Arrow|Page|Home|End)/.test(event.key)) return;
    clearTimeout(this.caret);
    this.caret = setTimeout(() => this.preview.show(this.offset + this.field.area.selectionStart), REST);
  }

  /** Where the field's text begins in the whole text. */
  get offset() { return this.isWhole ? 0 : this.page.front.length; }

  /** What the desk says of a question, when nobody nearer shows it. */
  explain(refused) {
    if (refused instanceof Unreachable) return this.saving.show("lost");
    sayWhy(refused);
  }

  /** Leads to the place of a mistake. */
  lead(mistake) {
    if (!mistake) return;
    const { page } = this;
    this.views.show("write");
    if (mistake.line && mistake.line < page.bodyLine && !this.isWhole) {
      if (page.hasForm && this.front.focusLine(mistake.line)) return;
      this.showWhole(true);
    }
    const from = placeOf(page.text, mistake.line ?? page.bodyLine, mistake.column ?? 1);
    const to = mistake.endLine ? placeOf(page.text, mistake.endLine, mistake.endColumn ?? 1) : from;
    this.field.show(Math.max(0, from - this.offset), Math.max(0, to - this.offset));
    this.preview.show(from);
  }

  /** The whole text in the field, or what stands below its front matter. */
  async toggleWhole() {
    await this.front.settle();
    // What it says now may wait for its answer still.
    if (this.isWhole) await this.sending.settled();
    if (this.isWhole && !this.page.hasForm) return say(word("page.whole.broken"));
    this.showWhole(!this.isWhole);
    this.field.area.focus();
  }

  showWhole(isWhole) {
    this.isWhole = isWhole;
    this.front.element.hidden = isWhole;
    this.field.load(isWhole ? this.page.text : this.page.body);
  }

  async history() {
    try {
      const text = await askHistory(this.page);
      if (text !== null) this.exchangeWith(text, word("page.history.came"));
    } catch (refused) {
      this.explain(refused);
    }
  }

  /** Another text in place of this one, which can be taken back. */
  exchangeWith(text, message) {
    exchangeWithOffer(this.page, () => this.page.write(text, "exchange"), message, { by: "exchange" });
  }

  async mark() {
    try {
      await this.front.settle();
      const { path, text: from, source } = this.page;
      // Marked is what the translator saw, not what somebody made of it since.
      const { text } = await ask("POST", "/api/mark", { path, text: from, source: source.print });
      if (!this.page.writeMade(text, from, "mark")) return await this.mark();
      if (await this.saving.save()) {
        this.source.marked();
        say(word("page.source.marked"));
      }
    } catch (refused) {
      if (refused.status === 409) await this.renewSource().catch(() => {});
      this.explain(refused);
    }
  }

  /** Shows the source as it is by now. */
  async renewSource() {
    const { source } = await ask("GET", `/api/page?path=${encodeURIComponent(this.page.path)}`);
    if (!source) return;
    this.page.source = source;
    const former = this.source.element;
    this.source = this.viewOfSource();
    former.replaceWith(this.source.element);
  }

  viewOfSource() {
    return this.page.source && sourceView(this.page, this.field, { mark: () => this.mark() });
  }

  /** What was typed and not saved is shown; the way back is beside it. */
  offerSaved(time) {
    const { page, saving } = this;
    const open = () => {
      saving.isFound = true;
      this.notes.append(note);
    };
    const close = () => {
      note.remove();
      saving.isFound = false;
    };
    const goOn = () => {
      close();
      this.field.area.focus();
    };
    const goBack = () => {
      close();
      exchangeWithOffer(page, () => {
        page.print = page.savedPrint;
        page.write(page.saved, "exchange");
      }, word("page.left.gone"), { by: "exchange", onBack: open });
    };
    const back = element("button", { type: "button", on: { click: goBack } }, word("page.left.back"));
    const note = element("div", { class: "note wait page-left", role: "status" },
      element("p", {}, leftWords(time, page)),
      element("div", { class: "buttons" },
        element("button", { type: "button", on: { click: goOn } }, word("page.left.on")), back));
    const judge = () => {
      // Of a file that is gone there is nothing to go back to.
      back.hidden = page.savedPrint === null;
      if (!page.isUnsaved) close();
    };
    page.addEventListener("saved", judge);
    judge();
    open();
  }

  /** Looks at what is on the disk. */
  async look() {
    await this.saving.isBusy;
    const { path, savedPrint } = this.page;
    const answer = await ask("GET", `/api/page?path=${encodeURIComponent(path)}`)
      .catch(({ status }) => status === 404 ? { text: "", print: null } : null);
    if (!answer || this.isOver) return;
    // Of what this tab saved meanwhile the answer does not know.
    if (this.saving.isBusy || this.page.savedPrint !== savedPrint) return this.look();
    this.saving.hear({ kind: "saved", path, text: answer.text, print: answer.print });
  }

  async leave() {
    if (this.isGone) {
      this.keeping.drop();
      this.end();
      return true;
    }
    if (!await this.saving.mayLeave()) return false;
    if (this.page.isUnsaved && this.keeping.works) say(word("page.leave.kept"));
    this.end();
    return true;
  }

  end() {
    this.isOver = true;
    clearTimeout(this.caret);
    for (const end of this.ends) end();
    for (const part of [this.sending, this.saving, this.preview, this.views, this.keeping]) part.end();
  }
}

function leftWords(time, { isElsewhere, savedPrint }) {
  if (savedPrint === null) return word("page.left.alone");
  if (isElsewhere) return word("page.left.elsewhere");
  return time ? word("page.left", { time: when(time) }) : word("page.left.tab");
}
