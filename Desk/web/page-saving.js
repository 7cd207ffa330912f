// Saving: by the person, and by itself when the writing rests; and what is said about it.

import { ask, Refusal, Unreachable } from "./api.js";
import { confirm } from "./dialog.js";
import { element, fill } from "./dom.js";
import { isCommand, isComposing } from "./keys.js";
import { say, sayWhy, whisper } from "./toast.js";
import { language, word } from "./words.js";
import { askWhichText } from "./page-conflict.js";
import { united } from "./page-difference.js";
import { exchangeWithOffer } from "./page-undo.js";

/** So long the writing rests before the text is saved by itself, and so far apart such savings are: each leaves a former
 * text in the history, which is there for people to find something in. In milliseconds. */
const REST = 10_000;
const APART = 120_000;

const clock = () => new Intl.DateTimeFormat(language(), { hour: "2-digit", minute: "2-digit" }).format(new Date());

export class Saving {
  /**
   * @param {import("./page-text.js").PageText} page
   * @param {object} parts
   * @param {import("./page-keeping.js").Keeping} parts.keeping
   * @param {import("./page-sending.js").Sending} parts.sending
   * @param {() => Promise<void>} parts.settle waits for what the form has still to tell
   * @param {() => boolean} [parts.isResting] false while an input method is at work: what it shows is not written yet
   */
  constructor(page, { keeping, sending, settle, isResting = () => true }) {
    Object.assign(this, { page, keeping, sending, settle, isResting });
    this.lastTime = 0;
    /** What a file that is gone said last, where nothing else was written here. */
    this.last = null;
    this.state = element("p", { class: "page-state" });
    this.button = element("button", { type: "button", class: "primary", aria: { keyshortcuts: "Control+S" },
      title: word("page.save.shortcut"), on: { click: () => this.save() } }, word("page.save"));
    this.element = element("div", { class: "page-saving" }, this.state, this.button);
    this.channel = new BroadcastChannel("sasshi-pages");
    this.channel.addEventListener("message", ({ data }) => this.hear(data));
    page.addEventListener("text", () => this.note());
    page.addEventListener("saved", () => this.note());
    page.addEventListener("untold", () => this.note());
    if (page.isUnsaved) this.note();
    else this.showSaved();
  }

  showSaved() {
    if (this.time) this.show("saved", { time: this.time });
    else this.show("untouched");
  }

  show(state, values) {
    if (this.shown === state && !values) return;
    this.shown = state;
    this.state.dataset.state = state;
    fill(this.state, word(`page.state.${state}`, values));
    this.button.setAttribute("aria-disabled", String(["saved", "untouched", "saving", "over"].includes(state)));
  }

  /** Keeps what stands, and says where it stands. */
  note() {
    clearTimeout(this.timer);
    if (!this.page.isUnsaved) {
      this.keeping.drop();
      this.shown = null;
      this.showSaved();
      return;
    }
    if (!this.page.isElsewhere) this.keeping.keep(this.page.text, this.page.print, this.page.untold);
    if (this.isOver) return this.show("over");
    if (this.shown !== "lost") this.show(this.keeping.works ? "unsaved" : "unkept");
    this.timer = setTimeout(() => this.saveByItself(), Math.max(REST, this.lastTime + APART - Date.now()));
  }

  /** Whether closing the tab would lose something. */
  get isAtRisk() { return this.page.isUnsaved && !this.page.isElsewhere && !this.keeping.works; }

  /** A text with mistakes waits for the person: who builds the site meanwhile gets one without. */
  get mayByItself() {
    return this.page.text !== this.page.saved && !this.page.isElsewhere && !this.isFound && !this.isAsking && this.shown !== "lost"
      && !this.page.mistakes.some(({ severity }) => severity === "error");
  }

  async saveByItself() {
    if (!this.mayByItself) return;
    if (!this.isResting()) return this.note();
    this.lastTime = Date.now();
    await this.save({ isByItself: true });
  }

  /** Saves what stands now. @returns {Promise<boolean>} whether it is on the disk */
  async save({ isByItself = false } = {}) {
    if (this.isOver) return !this.page.isUnsaved;
    await this.settle();
    if (this.isBusy) return this.isBusy.then(() => this.page.isUnsaved ? this.save({ isByItself }) : true);
    if (!this.page.isUnsaved) return true;
    // What the form could not write down has no text.
    if (this.page.text === this.page.saved) return false;
    this.isFound = false;
    this.isBusy = this.work(isByItself);
    try { return await this.isBusy; } finally { this.isBusy = null; }
  }

  /** The keys that save. @param {KeyboardEvent} event */
  press(event) {
    if (!isCommand(event, "s")) return;
    event.preventDefault();
    // What an input method shows is not written yet, and a dialog asks something first.
    if (!isComposing(event) && !document.querySelector("dialog[open]")) this.save();
  }

  /** Saves what can be saved by itself. @returns {Promise<boolean>} whether nothing is lost, or the person says that it may */
  async mayLeave() {
    await this.settle();
    if (this.mayByItself) await this.save({ isByItself: true });
    return !this.isAtRisk || confirm(word("page.leave"),
      { text: word("page.leave.text"), submit: word("page.leave.anyway"), danger: true });
  }

  async work(isByItself) {
    const { path, text, print } = this.page;
    this.show("saving");
    this.tried = text;
    try {
      const answer = await ask("PUT", this.page.door, { path, text, print });
      this.time = clock();
      this.shown = null;
      this.page.settle(text, answer.print);
      this.channel.postMessage({ kind: "saved", path, text, print: answer.print });
      whisper(word("page.state.saved", { time: this.time }));
      return this.page.untold.length === 0;
    } catch (refused) {
      return this.explain(refused, isByItself);
    }
  }

  async explain(refused, isByItself) {
    if (refused instanceof Unreachable) {
      this.show("lost");
      whisper(word("page.state.lost"));
      return false;
    }
    this.show("unsaved");
    if (!(refused instanceof Refusal)) throw refused;
    if (refused.status === 409 && refused.answer.text === this.tried) {
      // The desk saved it once and could not say so any more.
      this.page.settle(this.tried, refused.answer.print);
      return !this.page.isUnsaved;
    }
    if (refused.status === 409 && !isByItself) return this.decide(refused.answer, refused.problem.message);
    sayWhy(refused);
    return false;
  }

  /** Lets the person decide between the text here and the one on the disk. @param {{text: string, print: string}} theirs */
  async decide(theirs, reason) {
    const mine = this.page.text;
    if (theirs.print === null) return this.saveAnew(reason, theirs);
    this.isAsking = true;
    const { mayUnite, print, savedPrint, saved } = this.page;
    const both = mayUnite ? united(mine, theirs.text, print === savedPrint ? saved : null) : null;
    const choice = mine === theirs.text ? "theirs"
      : await askWhichText(mine, theirs.text, reason, { mayUnite: both !== null });
    this.isAsking = false;
    if (choice === null) return false;
    if (choice === "mine" || mine === theirs.text) {
      this.page.settle(theirs.text, theirs.print);
      this.isBusy = null;
      return this.save();
    }
    exchangeWithOffer(this.page, () => {
      this.page.settle(theirs.text, theirs.print);
      this.page.write(choice === "both" ? both : theirs.text, "conflict");
    }, word(`page.conflict.done.${choice}`), { by: "conflict" });
    return choice === "theirs";
  }

  /** The file is not there any more: the text can be saved as a new one. */
  async saveAnew(reason, { problem }) {
    if (!await confirm(reason, { text: problem?.hint ?? [], submit: word("page.conflict.mine") })) return false;
    this.page.settle("", null);
    this.isBusy = null;
    return this.save();
  }

  /** Another tab saved this page, or somebody changed the file. */
  async hear({ kind, path, text, print }) {
    if (kind !== "saved" || path !== this.page.path) return;
    if (print === null) return this.hearGone();
    if (text === this.page.saved && this.page.savedPrint !== null) return;
    const isClean = (!this.page.isUnsaved || this.page.text === this.last) && this.isResting();
    if (isClean || this.page.isElsewhere || text === this.page.text) {
      if (this.page.savedPrint === null) this.isFound = false;
      const differs = text !== this.page.text;
      this.page.settle(text, print);
      this.page.write(text, "disk");
      if (differs) say(word("page.changed.taken"));
    } else {
      say(word("page.changed"), { undo: () => this.decide({ text, print }), undoLabel: word("page.changed.compare") });
    }
  }

  /** The file is gone, for good or while a program writes it anew: the text stays, and nobody makes the file by itself. */
  hearGone() {
    if (this.page.savedPrint === null) return;
    this.last = this.page.isUnsaved ? null : this.page.text;
    this.isFound = true;
    this.page.settle("", null);
    say(word("page.changed.gone"));
  }

  /** Nothing can be saved from this tab any more; what is typed in it is kept all the same. */
  stop() {
    this.isOver = true;
    clearTimeout(this.timer);
    if (this.page.isUnsaved) this.show("over");
  }

  /** @param {import("./connection.js").Connection} state */
  hearConnection(state) {
    if (state === "here") {
      this.back();
      // It may be another program, which was told nothing yet.
      this.sending.sent = null;
      this.sending.send();
    } else if (state === "lost") {
      if (this.page.isUnsaved) this.show("lost");
    } else {
      // Another tab may take over what this one cannot save any more.
      this.keeping.end();
      this.sending.end();
      this.stop();
    }
  }

  /** The desk answers again. */
  back() {
    if (this.shown !== "lost") return;
    this.shown = null;
    this.note();
  }

  end() {
    clearTimeout(this.timer);
    this.channel.close();
  }
}
