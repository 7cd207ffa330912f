// The front matter as a form: the title always there, the rest behind a summary.

import { element, fill } from "./dom.js";
import { formChanges } from "./form-changes.js";
import { formView } from "./form.js";
import { site } from "./site.js";
import { word } from "./words.js";

const isTitle = ({ path }) => path.length === 1 && path[0] === "title";
const isOther = field => !isTitle(field);
const isEqual = (a, b) => a.length === b.length && a.every((key, index) => String(key) === String(b[index]));

export class Front {
  /** @param {import("./page-text.js").PageText} page */
  constructor(page) {
    this.page = page;
    /** A change that could not be made: {message, path}. */
    this.refusal = null;
    this.changes = formChanges({
      path: () => page.path,
      text: () => page.text,
      take: (text, form) => this.take(text, form),
      refuse: (problem, path) => this.refuse(problem, path),
    });
    const options = { language: page.language, languages: site().languages, beside: page.path,
      onChange: (change, removal) => this.changes.add(change, removal) };
    this.title = formView(this.form(isTitle), options);
    this.rest = formView(this.form(isOther), options);
    this.unknown = element("div", { class: "page-unknown" });
    this.details = element("details", { class: "page-more" },
      element("summary", { class: "fold" }, word("page.more")), this.rest.element, this.unknown);
    this.element = element("div", { class: "page-front" }, this.title.element, this.details);
    page.addEventListener("form", () => this.show());
    this.showUnknown();
  }

  take(text, form) {
    this.refusal = null;
    this.page.writeFront(text, "form");
    if (form) this.page.hearForm(form);
  }

  refuse({ message, hint }, path) {
    this.refusal = { message: [message, hint].filter(Boolean).join(" "), path };
    this.page.hearForm(this.page.form);
  }

  /** Some of the fields, with what was said against one. */
  form(isWanted) {
    const { refusal } = this;
    return { fields: this.page.form.fields.filter(isWanted).map(field =>
      refusal && isEqual(field.path, refusal.path) ? { ...field, problem: refusal.message } : field) };
  }

  show() {
    // Fields go by what was told last: what is on its way comes with the form that follows.
    if (this.changes.isBusy() && this.refusal === null) return;
    this.title.update(this.form(isTitle));
    this.rest.update(this.form(isOther));
    this.showUnknown();
  }

  /** What the form does not know stays in the file as it is. */
  showUnknown() {
    const lines = this.page.form.unknown ?? [];
    fill(this.unknown, lines.length > 0 && [element("p", { class: "hint" }, word("page.unknown")),
      lines.map(({ text }) => element("pre", {}, text))]);
  }

  /** Names somebody who speaks in the text. */
  addSpeaker(name) {
    const field = this.page.form.fields.find(({ path }) => path.length === 1 && path[0] === "speakers");
    if (!field) return;
    const index = field.items?.length ?? 0;
    this.changes.add({ path: field.path, insert: index });
    this.changes.add({ path: [...field.path, String(index), "key"], value: name });
  }

  /** Waits until all that was typed in the form is in the text. */
  async settle() {
    this.title.flush();
    this.rest.flush();
    await this.changes.settled();
  }

  /** Goes to the field whose value stands on a line of the file. @returns {boolean} whether there is one */
  focusLine(line) {
    const found = all(this.page.form.fields).filter(field => field.line !== null && field.line <= line)
      .sort((a, b) => b.line - a.line);
    for (const { path } of found) {
      if (this.title.focusField(path)) return true;
      this.details.open = true;
      if (this.rest.focusField(path)) return true;
    }
    return false;
  }
}

const all = fields => fields.flatMap(field => [...(field.items ?? []).flatMap(all), field]);
