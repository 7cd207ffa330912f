// @ts-check
// What the Facts and the Look screen have in common: site.yaml as a form beside the real page, kept and saved as a page is.

import { Unreachable, ask } from "./api.js";
import { watchConnection } from "./connection.js";
import { element, fill } from "./dom.js";
import { listen } from "./events.js";
import { icon } from "./icons.js";
import { menuButton } from "./menu.js";
import { SettingsForm, fieldAt } from "./facts-form.js";
import { SETTINGS, SettingsText } from "./facts-text.js";
import { TextField } from "./page-field.js";
import { askHistory } from "./page-history.js";
import { Keeping } from "./page-keeping.js";
import { mistakesView } from "./page-mistakes.js";
import { Saving } from "./page-saving.js";
import { Sending } from "./page-sending.js";
import { placeOf } from "./page-split.js";
import { exchangeWithOffer } from "./page-undo.js";
import { site } from "./site.js";
import { say, sayWhy } from "./toast.js";
import { language, word } from "./words.js";

/**
 * @typedef {object} ScreenOptions
 * @property {"facts"|"look"} name also the last part of the address that the fields are asked at
 * @property {object} answer what it said
 * @property {{element: HTMLElement, tell: (answer: any) => void, end: () => void}} preview
 */

export class SettingsScreen {
  /** @param {HTMLElement} main @param {ScreenOptions} options */
  constructor(main, { name, answer, preview }) {
    this.name = name;
    this.preview = preview;
    const first = site().languages[0]?.tag ?? language();
    const page = this.page = new SettingsText(answer, first);
    this.keeping = new Keeping(site().folder, SETTINGS);
    this.sending = new Sending(page, { onProblem: refused => this.explain(refused) });
    this.form = new SettingsForm(page, { groups: answer.groups, isLook: name === "look", edit: line => this.edit(line) });
    this.field = new TextField({ label: word("facts.text.label"), language: "und", onText: (text, isOpen) => {
      page.write(text, "field");
      this.sending.send(isOpen);
    } });
    this.field.load(page.text);
    this.saving = new Saving(page, { keeping: this.keeping, sending: this.sending, settle: () => this.form.settle() });
    this.mistakes = mistakesView(page, { lead: mistake => this.lead(mistake), problem: refused => this.explain(refused) });
    this.place(main, answer.groups);
    page.addEventListener("text", event => this.follow(/** @type {CustomEvent} */ (event).detail.by));
    page.addEventListener("answer", event => preview.tell(/** @type {CustomEvent} */ (event).detail));
    this.listenAround(main);
  }

  place(main, groups) {
    this.sections = sections(groups, id => this.enter(id));
    this.kept = element("div", { class: "note calm facts-kept", hidden: true });
    this.asText = element("section", { class: "facts-as-text", aria: { label: word("facts.text.label") }, hidden: true },
      element("p", { class: "hint" }, word("facts.text.hint")), this.field.element);
    this.views = viewChoice(this.name === "facts" ? ["form", "text", "page"] : ["form", "page"], view => this.show(view));
    fill(main,
      element("div", { class: "facts-head" }, element("h1", {}, word(`${this.name}.title`)), this.views.element,
        this.saving.element, menuButton(icon("more"), word("facts.menu"),
          () => [{ label: word("page.history"), run: () => this.history() }], "quiet icon-only")),
      this.kept,
      element("div", { class: "facts-columns" },
        element("div", { class: "facts-column" }, this.sections, this.form.element, this.asText),
        // Beside the form: what comes and goes above it would move it under the hands of who types in it.
        element("div", { class: "facts-side" }, this.mistakes, this.preview.element)));
    this.columns = /** @type {HTMLElement} */ (main.querySelector(".facts-columns"));
    this.show(this.page.form.fields.length > 0 || this.name === "look" ? "form" : "text");
  }

  listenAround(main) {
    const press = event => this.saving.press(event);
    const warn = event => { if (this.saving.isAtRisk) event.preventDefault(); };
    document.addEventListener("keydown", press);
    addEventListener("beforeunload", warn);
    const stop = listen("files", ({ paths }) => { if (!paths || paths.includes(SETTINGS)) this.lookAtDisk(); });
    watchConnection(state => { if (!this.isOver) this.saving.hearConnection(state); });
    this.stop = () => {
      document.removeEventListener("keydown", press);
      removeEventListener("beforeunload", warn);
      stop();
    };
  }

  /**
   * Takes up what was typed and not saved: in a tab that is gone, or in another one.
   * @param {{text: string, print: string}|null} [held] what the desk holds of it
   */
  async takeUp(held = null) {
    const { page, keeping } = this;
    const kept = await keeping.find(page.saved);
    const left = kept ?? held;
    const changes = kept?.changes ?? [];
    if (!left || left.text === page.text && changes.length === 0) return keeping.drop();
    // A save says from what the text was made: where the file changed since, both are shown then.
    page.print = left.print;
    page.isElsewhere = kept === null && await keeping.isHeldElsewhere();
    this.saving.isFound = true;
    page.write(left.text, "disk");
    this.form.changes.retell(changes);
    const discard = () => {
      this.kept.hidden = true;
      this.saving.isFound = false;
      this.exchange(page.saved, page.savedPrint, word("page.left.gone"));
    };
    fill(this.kept, element("p", {}, word(page.isElsewhere ? "facts.elsewhere" : "facts.kept")), element("div", { class: "buttons" },
      element("button", { type: "button", on: { click: discard } }, word("facts.kept.discard"))));
    this.kept.hidden = false;
    page.addEventListener("saved", () => {
      this.kept.hidden = true;
      this.saving.isFound = false;
    }, { once: true });
  }

  /** Another text in place of this one, made from the file with a print. It can be taken back, with what the form held. */
  exchange(text, print, message) {
    const { page, form } = this;
    const changes = page.untold;
    exchangeWithOffer(page, () => {
      form.changes.forget();
      // Where only what was held differs, nobody else brings the form to the text.
      if (text === page.text) this.refresh();
      page.print = print;
      page.write(text, "kept");
    }, message, { by: "kept", onBack: () => form.changes.retell(changes) });
  }

  /** The text is another one: the preview, and those parts of the screen that did not write it, follow. */
  follow(by) {
    if (by !== "field") {
      this.field.load(this.page.text);
      this.sending.send();
    }
    if (by !== "field" && by !== "form" && this.view !== "text") this.refresh();
  }

  /** @param {"form"|"text"|"page"} view */
  async show(view) {
    if (this.view === "form") await this.form.settle();
    if (this.view === "text" && view === "form" && !await this.refresh()) view = "text";
    this.view = view;
    this.views.mark(view);
    this.columns.dataset.view = view;
    this.asText.hidden = view !== "text";
    this.form.element.hidden = this.sections.hidden = view === "text";
  }

  /** Brings the form to the text. @returns {Promise<boolean>} whether the text can be shown as a form */
  async refresh() {
    try {
      await this.form.refresh();
      return true;
    } catch (refused) {
      this.explain(refused);
      return false;
    }
  }

  /** Leads to a group of the form. */
  enter(id) {
    const heading = document.getElementById(`group-${id}`);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  }

  /** Leads to a line of the text. */
  async edit(line, column = 1, end = null) {
    // The Look screen shows no text.
    if (this.name !== "facts") {
      location.hash = `#/facts?line=${line}`;
      return;
    }
    await this.show("text");
    const from = placeOf(this.page.text, line, column);
    this.field.show(from, end ?? placeOf(this.page.text, line, Infinity));
  }

  /** Leads to what is wrong: the field that says it, else its line. */
  async lead({ line, column = 1, endLine = null, endColumn = 1 }) {
    if (line === null) return;
    const field = this.view === "text" ? null : fieldAt(this.page.form.fields, line);
    if (field) {
      await this.show("form");
      if (this.form.focusField(field.path)) return;
    }
    await this.edit(line, column ?? 1, endLine ? placeOf(this.page.text, endLine, endColumn ?? 1) : null);
  }

  /** Brings back a former text, which can be taken back. */
  async history() {
    try {
      await this.form.settle();
      const text = await askHistory(this.page);
      if (text === null) return;
      this.exchange(text, this.page.print, word("page.history.came"));
    } catch (refused) {
      this.explain(refused);
    }
  }

  async lookAtDisk() {
    // A saving of this tab is told as well.
    await this.saving.isBusy;
    try {
      const { text, print } = await ask("GET", `/api/${this.name}`);
      await this.saving.hear({ kind: "saved", path: SETTINGS, text, print });
    } catch (refused) {
      this.explain(refused);
    }
  }

  explain(refused) {
    // That nobody answers stands on top of the screen.
    if (!(refused instanceof Unreachable)) sayWhy(refused);
  }

  /** Saves what can be saved; what cannot is kept in the browser. @returns {Promise<boolean>} whether the screen may go */
  async leave() {
    if (!await this.saving.mayLeave()) return false;
    if (this.page.isUnsaved && this.keeping.works) say(word("facts.left"));
    this.isOver = true;
    this.stop();
    this.saving.end();
    this.sending.release();
    this.sending.end();
    this.keeping.end();
    this.preview.end();
    return true;
  }
}

/** Links to the groups of a form. */
function sections(groups, enter) {
  const link = ({ id, label }) => element("li", {}, element("button", { type: "button", class: "quiet small",
    on: { click: () => enter(id) } }, label));
  return element("nav", { class: "facts-sections", aria: { label: word("facts.sections") } }, element("ul", {}, groups.map(link)));
}

/** Which part of the screen is shown; the page is one of them where there is no room for it beside the form. */
function viewChoice(views, choose) {
  const inputs = views.map(view => /** @type {HTMLInputElement} */ (element("input", { type: "radio", name: "facts-view",
    value: view, on: { change: () => choose(view) } })));
  return {
    element: element("fieldset", { class: "segments facts-views", dataset: { count: views.length } },
      element("legend", { class: "unseen" }, word("facts.views")),
      inputs.map(input => element("label", { dataset: { view: input.value } }, input, word(`facts.view.${input.value}`)))),
    mark: view => { for (const input of inputs) input.checked = input.value === view; },
  };
}
