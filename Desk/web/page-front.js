// The front matter as a form: the title always there, the rest behind a summary.

import { element, fill } from "./dom.js";
import { FormChanges } from "./form-changes.js";
import { formView } from "./form.js";
import { site } from "./site.js";
import { word } from "./words.js";

const isTitle = ({ path }) => path.length === 1 && path[0] === "title";
const isOther = field => !isTitle(field);

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
        this.update();
      },
      hold: changes => page.hold(changes),
      isThere: () => this.element.isConnected,
    });
    this.changes.know(page.form, page.isUnsaved ? null : page.text);
    const options = { language: page.language, languages: site().languages, beside: page.path,
      onChange: (change, removal) => this.changes.add(change, removal) };
    this.title = formView(this.form(isTitle), options);
    this.rest = formView(this.form(isOther), options);
    this.unknown = element("div", { class: "page-unknown" });
    this.details = element("details", { class: "page-more" },
      element("summary", { class: "fold" }, word("page.more")), this.rest.element, this.unknown);
    this.element = element("div", { class: "page-front" }, this.title.element, this.details);
    page.addEventListener("form", () => this.show());
    page.addEventListener("text", event => this.changes.hearText(event.detail.by));
    this.showUnknown();
  }

  /** Some of the fields, with what is held of them. */
  form(isWanted) {
    return { fields: this.changes.over(this.page.form).fields.filter(isWanted) };
  }

  show() {
    // Fields go by what was told last: what is on its way comes with the form that follows.
    if (this.changes.isBusy) return;
    this.changes.know(this.page.form);
    this.update();
  }

  update() {
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
