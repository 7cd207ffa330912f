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
    /** From which file the desk thinks that it was made. */
    this.sentPrint = page.savedPrint;
    /** Whether the desk holds a text of this page that is not saved. */
    this.isHeld = page.isUnsaved;
    /** Which of the texts that the desk may hold was sent from here; null where that is not known. @type {string|null} */
    this.held = null;
    this.isBusy = false;
    this.timer = null;
  }

  /** @param {boolean} isComposing whether an input method is at work: then what stands is sent when it rests */
  send(isComposing = false) {
    clearTimeout(this.timer);
    if (isComposing) this.timer = setTimeout(() => this.send(), PAUSE);
    else this.work();
  }

  /** Waits until the desk has answered to what was sent. */
  async settled() {
    await this.working;
  }

  work() {
    if (this.isBusy || this.isOver) return;
    this.isBusy = true;
    this.working = this.sendAll();
  }

  /** Whether the desk does not know what stands here, or from which file it was made; of one that is gone it needs not. */
  get isDue() {
    const { text, print, isUnsaved } = this.page;
    return this.sent !== text || (isUnsaved && print !== null && print !== this.sentPrint);
  }

  async sendAll() {
    this.isLost = false;
    while (this.isDue && !this.isOver) {
      const { path, text, print } = this.page;
      try {
        const answer = await ask("PUT", "/api/unsaved", { path, text, print });
        Object.assign(this, { sent: text, sentPrint: print });
        this.isHeld = true;
        this.held = answer.held ?? null;
        if (!answer.overtaken && !this.isOver) this.page.hear(answer, text);
      } catch (refused) {
        // The next key, or the desk's coming back, sends it again.
        if (!(refused instanceof Unreachable)) Object.assign(this, { sent: text, sentPrint: print });
        this.isLost = true;
        this.onProblem(refused);
        break;
      }
    }
    await this.release();
    this.isBusy = false;
    // What was typed while the desk forgot.
    if (this.isDue && !this.isLost) this.work();
  }

  /** What is on the disk needs nobody to hold it. */
  async release() {
    if (!this.isHeld || this.page.isUnsaved || this.sent !== this.page.text || this.isOver) return;
    this.isHeld = false;
    const which = this.held === null ? "" : `&held=${this.held}`;
    await ask("DELETE", `/api/unsaved?path=${encodeURIComponent(this.page.path)}${which}`).catch(() => {});
  }

  end() {
    this.isOver = true;
    clearTimeout(this.timer);
  }
}
