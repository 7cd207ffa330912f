// The parts of a page's screen put together, and what one of them asks of another.

import { ask, Unreachable } from "./api.js";
import { watchConnection } from "./connection.js";
import { confirm, say } from "./dialog.js";
import { element, fill } from "./dom.js";
import { listen } from "./events.js";
import { time as when, word } from "./words.js";
import { barView } from "./page-bar.js";
import { TextField, isComposing } from "./page-field.js";
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
    this.source = page.source && sourceView(page, this.field, { mark: () => this.mark() });
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
      if (detail.by !== "field") this.field.exchange(this.isWhole ? page.text : page.body);
      sending.send(this.field.isComposing);
    });
    this.on(document, "keydown", event => this.press(event));
    this.on(window, "beforeunload", event => { if (this.saving.isAtRisk) event.preventDefault(); });
    for (const kind of ["pointerup", "keyup"]) this.field.area.addEventListener(kind, event => this.followCaret(event));
    this.ends.push(listen("files", ({ paths }) => this.hearFiles(paths)));
    page.addEventListener("saved", () => sending.send());
    watchConnection(state => { if (!this.isOver) this.saving.hearConnection(state); });
    sending.send();
    this.others.read();
    if (line) this.lead({ line });
  }

  on(target, kind, handler) {
    target.addEventListener(kind, handler);
    this.ends.push(() => target.removeEventListener(kind, handler));
  }

  hearField(text, composing) {
    if (this.isWhole) this.page.write(text, "field");
    else this.page.writeBody(text, "field");
    // The end of a composition changes no sign, but lets the text be shown.
    if (!composing) this.sending.send();
  }

  press(event) {
    if (isComposing(event) || event.key.toLowerCase() !== "s") return;
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!document.querySelector("dialog[open]")) this.saving.save();
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
    if (!refused.problem) throw refused;
    say([refused.problem.message, refused.problem.hint].filter(Boolean).join(" "));
  }

  /** Leads to the place of a mistake. */
  lead(mistake) {
    if (!mistake) return;
    const { page } = this;
    this.views.show("write");
    if (mistake.line && mistake.line < page.bodyLine && !this.isWhole) {
      if (this.front.focusLine(mistake.line)) return;
      this.toggleWhole();
    }
    const from = placeOf(page.text, mistake.line ?? page.bodyLine, mistake.column ?? 1);
    const to = mistake.endLine ? placeOf(page.text, mistake.endLine, mistake.endColumn ?? 1) : from;
    this.field.show(Math.max(0, from - this.offset), Math.max(0, to - this.offset));
    this.preview.show(from);
  }

  /** The whole text in the field, or what stands below its front matter. */
  async toggleWhole() {
    await this.front.settle();
    this.isWhole = !this.isWhole;
    this.front.element.hidden = this.isWhole;
    this.field.load(this.isWhole ? this.page.text : this.page.body);
    this.field.area.focus();
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
    const former = this.page.text;
    this.page.write(text, "exchange");
    say(message, { undo: () => this.page.write(former, "exchange") });
  }

  async mark() {
    try {
      await this.front.settle();
      const { text } = await ask("POST", "/api/mark", { path: this.page.path, text: this.page.text });
      this.page.writeFront(text, "mark");
      if (await this.saving.save()) {
        this.source.marked();
        say(word("page.source.marked"));
      }
    } catch (refused) {
      this.explain(refused);
    }
  }

  /** What was typed and not saved is shown; the way back is beside it. */
  offerSaved(print, time) {
    const { page } = this;
    this.saving.isFound = true;
    const close = () => {
      note.remove();
      this.saving.isFound = false;
      this.field.area.focus();
    };
    const note = element("div", { class: "note wait page-left", role: "status" },
      element("p", {}, leftWords(time, page.isElsewhere)),
      element("div", { class: "buttons" },
        element("button", { type: "button", on: { click: close } }, word("page.left.on")),
        element("button", { type: "button", on: { click: () => {
          close();
          this.exchangeWith(page.saved, word("page.left.gone"));
          page.print = print;
        } } }, word("page.left.back"))));
    this.notes.append(note);
  }

  async hearFiles(paths) {
    if (!paths?.includes(this.page.path)) return;
    await this.saving.isBusy;
    const { text, print } = await ask("GET", `/api/page?path=${encodeURIComponent(this.page.path)}`).catch(() => ({}));
    if (text !== undefined) this.saving.hear({ kind: "saved", path: this.page.path, text, print });
  }

  async leave() {
    if (this.isGone) {
      this.keeping.drop();
      this.end();
      return true;
    }
    await this.front.settle();
    if (this.saving.mayByItself) await this.saving.save({ isByItself: true });
    if (this.saving.isAtRisk && !await this.mayLose()) return false;
    if (this.page.isUnsaved && this.keeping.works) say(word("page.leave.kept"));
    this.end();
    return true;
  }

  mayLose() {
    return confirm(word("page.leave"), { text: word("page.leave.text"), submit: word("page.leave.anyway"), danger: true });
  }

  end() {
    this.isOver = true;
    clearTimeout(this.caret);
    for (const end of this.ends) end();
    for (const part of [this.sending, this.saving, this.preview, this.views, this.keeping]) part.end();
  }
}

function leftWords(time, isElsewhere) {
  if (isElsewhere) return word("page.left.elsewhere");
  return time ? word("page.left", { time: when(time) }) : word("page.left.tab");
}
