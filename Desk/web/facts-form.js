// @ts-check
// The form of site.yaml or of a look, bound to the text.

import { ask } from "./api.js";
import { element, fill } from "./dom.js";
import { FormChanges } from "./form-changes.js";
import { unknownView } from "./form-unknown.js";
import { formView } from "./form.js";
import { SETTINGS } from "./facts-text.js";
import { site } from "./site.js";
import { language } from "./words.js";

/** Pictures of the look are published as they are, so that every browser must show them. */
const SHOWN = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg"];

export class SettingsForm {
  /**
   * @param {import("./facts-text.js").SettingsText} page
   * @param {object} options
   * @param {{id: string, label: string, hint: string|null}[]} options.groups
   * @param {boolean} options.isLook whether the fields are those of the theme
   * @param {(line: number) => void} options.edit shows a line of the text
   */
  constructor(page, { groups, isLook, edit }) {
    Object.assign(this, { page, edit, isLook, more: isLook ? { look: true } : {} });
    this.changes = new FormChanges({
      path: () => SETTINGS,
      text: () => page.text,
      more: this.more,
      take: (text, from) => page.writeMade(text, from, "form"),
      show: form => this.show(form ?? page.form),
      hold: changes => page.hold(changes),
      isThere: () => this.element.isConnected,
    });
    this.changes.know(page.form, page.text);
    page.addEventListener("text", event => this.changes.hearText(/** @type {CustomEvent} */ (event).detail.by));
    this.view = formView(page.form, {
      language: page.language, languages: site().languages, groups, onChange: this.changes.add,
      // Pictures that site.yaml names lie in the folders of the languages.
      beside: `${page.language}/index.md`, formats: isLook ? SHOWN : null,
    });
    this.unknown = element("div", {});
    this.element = element("div", { class: "facts-form" }, this.view.element, this.unknown);
    this.show(page.form);
    // What is wrong is known once the preview was built of the text.
    page.addEventListener("answer", () => { if (!this.changes.isBusy) this.show(page.form); });
  }

  show(form) {
    this.page.hearForm(form);
    this.view.update(withProblems(this.changes.over(form), this.page.mistakes));
    if (!this.isLook) fill(this.unknown, unknownView(form.unknown ?? [], this.edit));
  }

  /** Leads to a field. @returns {boolean} whether there is such a field */
  focusField(path) {
    return this.view.focusField(path);
  }

  /** Waits for everything that was typed. */
  async settle() {
    this.view.flush();
    await this.changes.settled();
  }

  /** Shows what the text says that came from elsewhere. Throws what keeps it from being shown as a form. */
  async refresh() {
    const { text } = this.page;
    const answer = await ask("POST", "/api/form", { path: SETTINGS, text, changes: [], ...this.more });
    if (!answer.form || this.page.text !== text || this.changes.isBusy) return;
    this.changes.know(answer.form, text);
    this.show(answer.form);
  }
}

/**
 * The field that is written on a line of the file, or the last one above it.
 * @param {import("./form.js").Field[]} fields
 * @param {number} line
 * @returns {import("./form.js").Field|null}
 */
export function fieldAt(fields, line) {
  const all = fields.flatMap(field => [field, ...(field.items ?? []).flat()]);
  const above = all.filter(field => (field.line ?? Infinity) <= line);
  return above.reduce((best, field) => (best === null || field.line >= best.line ? field : best), null);
}

/** The form with what is wrong beside the fields that say it. */
function withProblems(form, mistakes) {
  const errors = mistakes.filter(({ severity, line, file }) => severity === "error" && line !== null && file.endsWith(SETTINGS));
  const problems = new Map(errors.map(mistake => [fieldOn(form.fields, mistake.line), mistake]));
  const judged = field => ({
    ...field,
    problem: field.problem ?? said(problems.get(field)),
    items: field.items?.map(item => item.map(judged)) ?? null,
  });
  return { ...form, fields: form.fields.map(judged) };
}

/** The field that is written on a line, and not only above it: one text for each language takes a line for each. */
function fieldOn(fields, line) {
  const field = fieldAt(fields, line);
  const lines = field?.kind === "texts" && typeof field.value === "object" ? Object.keys(field.value ?? {}).length : 0;
  return field && line <= field.line + lines ? field : null;
}

const said = mistake => mistake ? [mistake.message, mistake.hint].filter(Boolean).join(language() === "ja" ? "" : " ") : null;
