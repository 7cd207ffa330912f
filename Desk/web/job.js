// A long work of the desk’s program, as making PDF files: how far it is, and what came of it.

import { ask } from "./api.js";
import { explain } from "./dialog.js";
import { element, fill } from "./dom.js";
import { listen } from "./events.js";
import { mistakeList } from "./mistakes.js";
import { size, word } from "./words.js";

export class JobView {
  /**
   * @param {string|string[]} kinds of the works that are shown
   * @param {(isRunning: boolean) => void} changed called when a work begins and when it ends
   * @param {{isShownAtEnd?: boolean}} [options] whether it says what came of a work; else the screen does
   */
  constructor(kinds, changed, { isShownAtEnd = true } = {}) {
    Object.assign(this, { kinds: [kinds].flat(), changed, isShownAtEnd });
    this.isRunning = false;
    this.ended = null;
    // The words are read out at the beginning and at the end, not at each step.
    this.said = element("p", { role: "status" });
    const label = word(`job.${this.kinds[0]}`);
    this.bar = element("progress", { aria: { label } });
    this.step = element("p", { class: "soft small" });
    this.problems = element("div");
    this.box = element("section", { class: "panel job", hidden: true, aria: { label } },
      this.said, this.bar, this.step, this.problems);
    this.stops = [listen("job", ({ job }) => this.show(job)), listen("hello", () => this.lookAgain())];
  }

  /** Begins a work. @param {string} path @param {object} [body] */
  async begin(path, body = {}) {
    try {
      this.show(await ask("POST", path, body));
    } catch (refused) {
      this.box.hidden = false;
      this.bar.hidden = true;
      fill(this.step);
      fill(this.said);
      const note = element("div", { class: "note error", role: "alert" });
      fill(this.problems, note);
      explain(note, refused);
    }
  }

  // Events are lost while the desk is not there.
  async lookAgain() {
    if (this.isRunning) this.show(await ask("GET", "/api/job").catch(() => null));
  }

  /** Shows a work, when it is of this kind. @param {object|null} job */
  show(job) {
    if (!job || !this.kinds.includes(job.kind)) return;
    const { id, kind, running, problems, message } = job;
    // What takes no time is told to be at its end before it is told to have begun.
    if (running && id === this.ended) return;
    this.box.hidden = !running && !this.isShownAtEnd;
    this.bar.hidden = !running;
    showBar(this.bar, job);
    for (const part of [this.box, this.bar]) part.setAttribute("aria-label", word(`job.${kind}`));
    this.say(running ? word(`job.${job.sending?.step ?? kind}`)
      : message ?? word(problems.length > 0 ? "job.failed" : "job.done"));
    this.step.textContent = running ? stepOf(job) : "";
    this.box.classList.toggle("good", !running && problems.length === 0);
    fill(this.problems, problems.length > 0 && mistakeList(problems));
    const isNews = running !== this.isRunning || !running && id !== this.ended;
    if (!running) this.ended = id;
    if (isNews) {
      this.isRunning = running;
      this.changed(running);
    }
  }

  say(text) {
    if (this.said.textContent !== text) this.said.textContent = text;
  }

  end() {
    for (const stop of this.stops) stop();
  }
}

function showBar(bar, { done, of, sending }) {
  const [value, max] = sending?.totalBytes > 0 ? [sending.doneBytes, sending.totalBytes] : [done, of];
  bar.max = Math.max(max, 1);
  // Nobody knows how far it is before the files are counted.
  if (max > 0) bar.value = value;
  else bar.removeAttribute("value");
}

/** How far a work is, in words. */
function stepOf({ done, of, what, sending }) {
  if (of === 0) return "";
  const words = [word(what ? "job.step" : "job.step.only", { done, of, what })];
  if (sending?.totalBytes > 0) {
    words.push(word("job.bytes", { done: size(sending.doneBytes), of: size(sending.totalBytes) }));
  }
  if (sending && sending.secondsLeft !== null) words.push(timeLeft(sending.secondsLeft));
  return words.join(word("job.join"));
}

const timeLeft = seconds => seconds < 60 ? word("job.left.short") : word("job.left", { n: Math.ceil(seconds / 60) });
