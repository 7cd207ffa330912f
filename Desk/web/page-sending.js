// Sends what is typed to the preview: at once, one text at a time, always the newest.

import { ask, Unreachable } from "./api.js";

/** How long an input method may rest before what stands is shown, in milliseconds. */
const PAUSE = 600;

export class Sending {
  /**
   * @param {import("./page-text.js").PageText} page
   * @param {{onProblem: (refused: Error) => void}} options
   */
  constructor(page, { onProblem }) {
    this.page = page;
    this.onProblem = onProblem;
    /** What the preview shows last. */
    this.sent = page.saved;
    /** Whether the desk holds a text of this page that is not saved. */
    this.isHeld = page.isUnsaved;
    this.isBusy = false;
    this.timer = null;
  }

  /** @param {boolean} isComposing whether an input method is at work: then what stands is sent when it rests */
  send(isComposing = false) {
    clearTimeout(this.timer);
    if (isComposing) this.timer = setTimeout(() => this.send(), PAUSE);
    else this.work();
  }

  async work() {
    if (this.isBusy || this.isOver) return;
    this.isBusy = true;
    while (this.sent !== this.page.text && !this.isOver) {
      const text = this.page.text;
      try {
        const answer = await ask("PUT", "/api/unsaved", { path: this.page.path, text });
        this.sent = text;
        this.isHeld = true;
        if (!answer.overtaken && !this.isOver) this.page.hear(answer);
      } catch (refused) {
        // The next key, or the desk's coming back, sends it again.
        if (!(refused instanceof Unreachable)) this.sent = text;
        this.onProblem(refused);
        break;
      }
    }
    this.isBusy = false;
    await this.release();
  }

  /** What is on the disk needs nobody to hold it. */
  async release() {
    if (!this.isHeld || this.page.isUnsaved || this.sent !== this.page.text || this.isOver) return;
    this.isHeld = false;
    await ask("DELETE", `/api/unsaved?path=${encodeURIComponent(this.page.path)}`).catch(() => {});
  }

  end() {
    this.isOver = true;
    clearTimeout(this.timer);
  }
}
