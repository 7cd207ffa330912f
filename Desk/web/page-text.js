// The text of a page while somebody writes it: one copy for all parts of the screen.

import { lineOf, split } from "./page-split.js";

/** That of a text whose front matter cannot be read. */
const NO_FORM = { fields: [], unknown: [] };

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
    /** Whether the front matter can be shown as a form: else it must be mended as text first. */
    this.hasForm = Boolean(answer.form);
    this.form = answer.form ?? NO_FORM;
    /** What is on the disk, as far as this tab was told, and its print. */
    this.saved = answer.text;
    this.savedPrint = answer.print;
    /** That of the file from which the text was made. */
    this.print = answer.print;
    /** Whether it is a text that another tab is writing, and this one only shows. */
    this.isElsewhere = false;
    /** What was told in the form and is not in the text: nobody answered, or it was refused. */
    this.untold = [];
    this.set(answer.text);
  }

  get isUnsaved() { return this.text !== this.saved || this.untold.length > 0; }

  /** What the form calls the page. */
  get title() {
    const field = this.form.fields.find(({ path }) => path.length === 1 && path[0] === "title");
    return typeof field?.value === "string" ? field.value : "";
  }

  set(text) {
    const { body } = this;
    this.text = text;
    Object.assign(this, split(text));
    // Blank lines at the top of the body are not taken from under the hands of who typed them.
    const more = body?.endsWith(this.body) ? body.slice(0, body.length - this.body.length) : "";
    const front = this.front.slice(0, this.front.length - more.length);
    if (more === "" || more.trim() !== "" || !front.endsWith("\n") || front + more !== this.front) return;
    Object.assign(this, { front, body, bodyLine: lineOf(text, front.length) });
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

  /**
   * A text that was made of a former one; where only the body was written on meanwhile, that stays.
   * @param {string} made
   * @param {string} from
   * @returns {boolean} false where both do not go together
   */
  writeMade(made, from, by) {
    const [former, next, now] = [from, made, this.text].map(split);
    const isBelow = former.front !== "" && former.front === now.front && former.body === next.body;
    if (from !== this.text && !isBelow) return false;
    this.write(from === this.text ? made : next.front + now.body, by);
    return true;
  }

  /** @param {object[]} changes that are not in the text */
  hold(changes) {
    this.untold = changes;
    if (changes.length > 0) this.isElsewhere = false;
    this.tell("untold");
  }

  /** What is on the disk now. */
  settle(text, print) {
    this.saved = text;
    this.savedPrint = print;
    this.print = print;
    this.tell("saved");
  }

  /** What the desk said of a text that was sent to it. */
  hear(answer, text = this.text) {
    this.mistakes = answer.mistakes;
    this.address = answer.address ?? this.address;
    this.hasForm = Boolean(answer.form);
    // That of an older text would show what fields said before.
    const [{ front }, now] = [text, this.text].map(split);
    if (answer.form && (text === this.text || front !== "" && front === now.front)) this.hearForm(answer.form);
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
