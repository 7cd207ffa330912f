// The text of a page while somebody writes it: one copy for all parts of the screen.

import { split } from "./page-split.js";

/**
 * Tells those who listen of “text” (it is another one; detail.by: who wrote it), “saved” (what is on the disk is
 * another), “form” (the front matter's form), “answer” (what the desk said of the text: detail).
 */
export class PageText extends EventTarget {
  /** @param {object} answer what GET /api/page said */
  constructor(answer) {
    super();
    this.path = answer.path;
    /** Where the text is saved. */
    this.door = "/api/page";
    /** Whether two texts of it can stand in one, the other between remarks. */
    this.mayUnite = true;
    this.kind = answer.kind;
    this.language = answer.language;
    this.key = answer.key;
    this.state = answer.state;
    this.source = answer.source;
    this.address = answer.address;
    this.mistakes = answer.mistakes;
    this.form = answer.form;
    /** What is on the disk, and its print. */
    this.saved = answer.text;
    this.print = answer.print;
    /** Whether it is a text that another tab is writing, and this one only shows. */
    this.isElsewhere = false;
    this.set(answer.text);
  }

  get isUnsaved() { return this.text !== this.saved; }

  /** What the form calls the page. */
  get title() {
    const field = this.form.fields.find(({ path }) => path.length === 1 && path[0] === "title");
    return typeof field?.value === "string" ? field.value : "";
  }

  set(text) {
    this.text = text;
    Object.assign(this, split(text));
  }

  /** Another text. @param {string} text @param {string} by who wrote it: “field”, “form”, or anybody else */
  write(text, by) {
    if (text === this.text) return;
    if (by !== "disk") this.isElsewhere = false;
    this.set(text);
    this.tell("text", { by });
  }

  /** The text below the front matter as the field has it. */
  writeBody(body, by) {
    if (body === this.body) return;
    this.isElsewhere = false;
    this.text = this.front + body;
    this.body = body;
    this.tell("text", { by });
  }

  /** The front matter of another text; what stands below it stays. @param {string} text */
  writeFront(text, by) {
    const { front } = split(text);
    this.write(front + this.body, by);
  }

  /** What is on the disk now. */
  settle(text, print) {
    this.saved = text;
    this.print = print;
    this.tell("saved");
  }

  /** What the desk said of a text that was sent to it. */
  hear(answer) {
    this.mistakes = answer.mistakes;
    this.address = answer.address ?? this.address;
    if (answer.form) this.hearForm(answer.form);
    this.tell("answer", answer);
  }

  hearForm(form) {
    this.form = form;
    this.tell("form");
  }

  tell(kind, detail = null) {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }
}
