// @ts-check
// Changes of a form, written into the text of its file by the program, one after the other. What is not written yet, as
// nobody answered or the program refused it, is held until it is.

import { Refusal, Unreachable, ask } from "./api.js";
import { watchConnection } from "./connection.js";
import { say } from "./dialog.js";
import { areMoved, isAboutItems, isAt, labelOf, laidOver } from "./form-paths.js";
import { language, word } from "./words.js";

/**
 * @typedef {import("./form.js").Change} Change
 * @typedef {import("./form.js").Removal & {before?: string, after?: string}} Removal
 * @typedef {{fields: import("./form.js").Field[], unknown: {text: string, line: number}[]}} Form
 * @typedef {{message: string, hint?: string|null}} Problem
 *
 * @typedef {object} Owner whoever has the text
 * @property {() => string} path of the file
 * @property {() => string} text as it is now; asked for whenever changes go out
 * @property {(text: string, from: string) => boolean} take takes the changed text that was made of `from`; false where
 *   its own went on meanwhile so that they do not go together: the changes are made anew then
 * @property {(form: Form|null) => void} show shows the form that follows from all changes told so far; null: the last
 *   one again. It is shown with `over`. Before that, fields would show what they said before.
 * @property {(changes: Change[]) => void} hold keeps the changes that are not in the text
 * @property {() => boolean} isThere whether anybody sees the form
 * @property {object} [more] what the program is to know besides
 */

/**
 * Hands changes to the program and its answers to the owner. What comes while a question is out waits, and goes with
 * the next one. What was taken away is told, with a button that brings it back.
 */
export class FormChanges {
  /** @param {Owner} owner */
  constructor(owner) {
    this.owner = owner;
    /** Those that are out are among them until they are answered. @type {{change: Change, removal?: Removal}[]} */
    this.waiting = [];
    /** How many of them go one by one, since one of them was refused. */
    this.alone = 0;
    /** What stays in its field and not in the text. @type {{change: Change, message: string}[]} */
    this.refused = [];
    /** The form on which the next change is made, and its text where that is known. @type {{form: Form|null, text: string|null}|null} */
    this.known = null;
    /** That of the newest text. */
    this.newest = null;
    this.isStale = false;
    this.working = null;
    // It is handed on as it is.
    this.add = this.add.bind(this);
    watchConnection(state => { if (state === "here" && owner.isThere()) this.start(); });
  }

  /** Whether a form that comes from elsewhere is older than what was told. */
  get isBusy() { return this.waiting.length > 0 || this.isStale; }

  /** @param {Change} change @param {Removal} [removal] */
  add(change, removal) {
    this.refused = this.refused.filter(each => !isAt(each.change, change.path));
    this.waiting.push({ change, removal });
    this.hold();
    this.start();
    if (removal) say(word("form.removed", { what: removal.removed }), { undo: () => this.bringBack(removal) });
  }

  /** Tells what was held when the screen was left. @param {Change[]} changes */
  retell(changes) {
    if (changes.length === 0) return;
    this.known = null;
    for (const change of changes) this.add(change);
    this.owner.show(null);
  }

  /** The form that fields show now, by which people name items. */
  know(form, text = null) {
    this.known = { form, text };
  }

  /** Somebody may have chosen another text than the one that the held changes were made for. @param {string} by */
  hearText(by) {
    if (CHOSEN.includes(by)) this.forget();
  }

  forget() {
    this.refused = [];
    this.waiting = [];
    this.alone = 0;
    this.hold();
  }

  /** A form with what is held, and why. @param {Form} form @returns {Form} */
  over(form) {
    return [...this.waiting, ...this.refused].reduce(laidOver, form);
  }

  /** Waits until all is written that can be; what was refused is tried again, and named where it is refused again. */
  async settled() {
    this.waiting.push(...this.refused.splice(0).map(({ change }) => ({ change })));
    this.start();
    await this.rest();
    const [first] = this.refused;
    if (first) say([labelOf(this.known?.form, first.change.path), first.message].filter(Boolean).join(language() === "ja" ? "：" : ": "));
  }

  async rest() {
    while (this.working) await this.working;
  }

  hold() {
    this.owner.hold([...this.waiting, ...this.refused].map(({ change }) => change));
  }

  start() {
    if (this.isBusy) this.working ??= this.work().finally(() => { this.working = null; });
  }

  async work() {
    while (this.waiting.length > 0) {
      const those = this.waiting.slice(0, this.alone > 0 ? 1 : undefined);
      const refused = await this.send(those).catch(refused => refused);
      if (isCut(refused)) return;
      if (refused && !refused.problem) throw refused;
      const isWanted = this.waiting.includes(those[0]);
      // One of several that cannot be made keeps none of the others back.
      if (isWanted && refused?.status === 422 && those.length > 1) {
        this.alone = those.length;
        continue;
      }
      this.waiting = this.waiting.filter(each => !those.includes(each));
      this.alone = Math.max(0, this.alone - 1);
      if (refused && isWanted) for (const { change } of those) this.refuse(change, refused.problem);
      this.hold();
    }
    await this.show();
  }

  async show() {
    const text = this.owner.text();
    if (this.isStale) {
      const answer = await this.ask(text, []).catch(refused => refused);
      // It is asked for again when somebody answers.
      if (isCut(answer)) return;
      this.isStale = false;
      if (answer.form) this.newest = { form: answer.form, text };
    }
    if (this.waiting.length > 0) return this.work();
    if (this.newest) this.known = this.newest;
    this.owner.show(this.newest?.form ?? null);
    this.newest = null;
  }

  ask(text, changes) {
    return ask("POST", "/api/form", { path: this.owner.path(), text, changes, ...this.owner.more });
  }

  /** @returns {Promise<void>} throws why they cannot be made */
  async send(those) {
    const changes = those.map(each => each.change);
    const { known } = this;
    let next = null;
    for (;;) {
      const from = this.owner.text();
      const isSame = await this.belong(changes, known, from);
      const answer = await this.ask(from, changes);
      if (!this.waiting.includes(those[0])) return;
      // What was told after them was told on the form that followed from them, not on what others wrote meanwhile.
      next ??= isSame ? { form: answer.form, text: answer.text } : known;
      if (!this.owner.take(answer.text, from)) continue;
      if (those.length === 1 && those[0].removal) Object.assign(those[0].removal, { before: from, after: answer.text });
      this.known = next;
      this.newest = { form: answer.form, text: answer.text };
      return;
    }
  }

  /**
   * Items are told by their numbers: where others wrote meanwhile, a number may be another item’s.
   * @returns {Promise<boolean>} whether the lists are known to be those of the form that was shown
   */
  async belong(changes, known, from) {
    if (!known || known.text === from) return true;
    if (!changes.some(isAboutItems)) return false;
    const { form } = await this.ask(from, []);
    if (!areMoved(changes, known.form, form)) return true;
    this.newest = { form, text: from };
    throw new Refusal(422, { message: word("form.moved"), hint: word("form.moved.hint") }, null);
  }

  refuse(change, { message, hint }) {
    const text = [message, hint].filter(Boolean).join(language() === "ja" ? "" : " ");
    const shown = this.newest ?? this.known;
    // What was told meanwhile of the same field is newer.
    if (this.waiting.some(each => isAt(each.change, change.path))) return;
    const isShown = labelOf(shown?.form, change.path) !== null;
    // A text that is no form now may be one once it is mended.
    if ("value" in change && (isShown || !shown?.form)) this.refused.push({ change, message: text });
    if (!isShown || !("value" in change)) say("value" in change && typeof change.value === "string" ? `${text} ${change.value}` : text);
  }

  /** The text as it was before, comments and all; when more was written since, what was in the item. */
  async bringBack(removal) {
    await this.rest();
    const left = this.waiting.findIndex(each => each.removal === removal);
    if (left >= 0) {
      // It was never told: nobody answered.
      this.waiting.splice(left, 1);
      this.hold();
      this.owner.show(null);
    } else if (removal.before === undefined || removal.after !== this.owner.text()
        || !this.owner.take(removal.before, removal.after)) {
      for (const change of removal.again) this.add(change);
    } else {
      this.isStale = true;
      this.start();
    }
  }
}

/** Who writes a text that people chose in place of another: the history, “back to the saved one”, a choice between two. */
const CHOSEN = ["exchange", "conflict"];

/** Whether it was never answered: it is tried again. */
const isCut = refused => refused instanceof Unreachable || refused?.status === 401;
