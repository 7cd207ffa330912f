// The front matter as a form: the title always there, the rest behind a summary.

import { element, fill } from "./dom.js";
import { FormChanges } from "./form-changes.js";
import { formView } from "./form.js";
import { site } from "./site.js";
import { word } from "./words.js";

const isTitle = ({ path }) => path.length === 1 && path[0] === "title";

export class Front {
  /** @param {import("./page-text.js").PageText} page */
  constructor(page) {
    this.page = page;
    this.changes = new FormChanges({
      path: () => page.path,
      text: () => page.text,
      take: (text, from) => page.writeMade(text, from, "form"),
      show: form => {
        page.hearForm(form ?? page.form);
        // Whoever hears it shows it, unless more is on its way.
        if (this.changes.isBusy) this.update();
      },
      hold: changes => page.hold(changes),
      isThere: () => this.element.isConnected,
    });
    this.changes.know(page.form, page.isUnsaved ? null : page.text);
    const options = { language: page.language, languages: site().languages, beside: page.path,
      onChange: this.changes.add };
    const { title, rest } = this.forms();
    this.title = formView(title, options);
    this.rest = formView(rest, options);
    this.unknown = element("div", { class: "page-unknown" });
    this.details = element("details", { class: "page-more" },
      element("summary", { class: "fold" }, word("page.more")), this.rest.element, this.unknown);
    this.element = element("div", { class: "page-front" }, this.title.element, this.details);
    page.addEventListener("form", () => this.show());
    page.addEventListener("text", event => this.changes.hearText(event.detail.by));
    this.showUnknown();
  }

  /** The fields of both forms, with what is held of them. */
  forms() {
    const { fields } = this.changes.over(this.page.form);
    return { title: { fields: fields.filter(isTitle) }, rest: { fields: fields.filter(field => !isTitle(field)) } };
  }

  show() {
    // Fields go by what was told last: what is on its way comes with the form that follows.
    if (this.changes.isBusy) return;
    this.changes.know(this.page.form);
    this.update();
  }

  update() {
    const { title, rest } = this.forms();
    this.title.update(title);
    this.rest.update(rest);
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
