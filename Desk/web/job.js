// A long work of the desk’s program, as making PDF files: how far it is, and what came of it.

import { ask } from "./api.js";
import { explain } from "./dialog.js";
import { element, fill } from "./dom.js";
import { listen } from "./events.js";
import { mistakeList } from "./mistakes.js";
import { word } from "./words.js";

export class JobView {
  /**
   * @param {"paper"|"build"} kind
   * @param {(isRunning: boolean) => void} changed called when a work begins and when it ends
   */
  constructor(kind, changed) {
    this.kind = kind;
    this.changed = changed;
    this.isRunning = false;
    // The words are read out at the beginning and at the end, not at each step.
    this.said = element("p", { role: "status" });
    this.bar = element("progress", { aria: { label: word(`job.${kind}`) } });
    this.step = element("p", { class: "soft small" });
    this.problems = element("div");
    this.box = element("section", { class: "panel job", hidden: true, aria: { label: word(`job.${kind}`) } },
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
    if (!job || job.kind !== this.kind) return;
    const { running, done, of, what, problems, message } = job;
    this.box.hidden = false;
    this.bar.hidden = !running;
    this.bar.max = Math.max(of, 1);
    this.bar.value = done;
    this.say(running ? word(`job.${this.kind}`) : message ?? word(problems.length > 0 ? "job.failed" : "job.done"));
    this.step.textContent = running ? word("job.step", { done, of, what }) : "";
    this.box.classList.toggle("good", !running && problems.length === 0);
    fill(this.problems, problems.length > 0 && mistakeList(problems));
    if (running !== this.isRunning) {
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
