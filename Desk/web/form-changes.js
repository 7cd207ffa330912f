// @ts-check
// Changes of a form, written into the text of its file by the program, one after the other.

import { ask } from "./api.js";
import { say } from "./dialog.js";
import { word } from "./words.js";

/**
 * @typedef {import("./form.js").Change} Change
 * @typedef {import("./form.js").Removal} Removal
 * @typedef {{fields: import("./form.js").Field[], unknown: {text: string, line: number}[]}} Form
 * @typedef {{message: string, hint?: string|null}} Problem
 *
 * @typedef {object} Owner whoever has the text
 * @property {() => string} path of the file
 * @property {() => string} text as it is now; asked for whenever changes go out
 * @property {(text: string, form: Form|null, from: string) => void} take takes the changed text, and the text `from`
 *   which it was made (the owner’s may have gone on meanwhile). The form comes with the last of all changes told so far,
 *   and is null before that: fields that went by an earlier one would show what they said before.
 * @property {(problem: Problem, path: string[]) => void} refuse a change that cannot be made, and where
 * @property {object} [more] what the program is to know besides
 */

/**
 * Hands changes to the program and its answers to the owner. What comes while a question is out waits, and goes with
 * the next one. What was taken away is told, with a button that brings it back.
 *
 * @param {Owner} owner
 * @returns {{add: (change: Change, removal?: Removal) => void, isBusy: () => boolean, settled: () => Promise<void>}}
 */
export function formChanges(owner) {
  return new Changes(owner);
}

class Changes {
  constructor(owner) {
    this.owner = owner;
    /** @type {{change: Change, removal?: Removal & {before?: string, after?: string}}[]} */
    this.waiting = [];
    this.working = null;
    // Both are handed on as they are.
    this.add = this.add.bind(this);
    this.isBusy = () => this.working !== null;
    this.settled = async () => { while (this.working) await this.working; };
  }

  add(change, removal) {
    this.waiting.push({ change, removal });
    this.working ??= this.work().finally(() => { this.working = null; });
    if (removal) say(word("form.removed", { what: removal.removed }), { undo: () => this.bringBack(removal) });
  }

  async work() {
    while (this.waiting.length > 0) await this.send(this.waiting.splice(0));
  }

  ask(text, changes) {
    return ask("POST", "/api/form", { path: this.owner.path(), text, changes, ...this.owner.more });
  }

  async send(those) {
    const from = this.owner.text();
    const changes = those.map(each => each.change);
    try {
      const answer = await this.ask(from, changes);
      if (those.length === 1 && those[0].removal) Object.assign(those[0].removal, { before: from, after: answer.text });
      this.owner.take(answer.text, this.waiting.length === 0 ? answer.form : null, from);
    } catch (refused) {
      if (!refused.problem) throw refused;
      // One of several that cannot be made keeps none of the others back.
      if (those.length > 1 && refused.status === 422) for (const each of those) await this.send([each]);
      else this.owner.refuse(refused.problem, refused.answer?.path ?? changes[0].path);
    }
  }

  /** The text as it was before, comments and all; when more was written since, what was in the item. */
  bringBack(removal) {
    if (removal.before === undefined || removal.after !== this.owner.text()) {
      for (const change of removal.again) this.add(change);
      return;
    }
    this.working ??= this.restore(removal.before).finally(() => { this.working = null; });
  }

  async restore(text) {
    const from = this.owner.text();
    const answer = await this.ask(text, []);
    this.owner.take(answer.text, this.waiting.length === 0 ? answer.form : null, from);
    await this.work();
  }
}
