// The form with which a site begins: its name, its languages, and where it is kept.

import { freshId } from "./dialog.js";
import { button, element, fill } from "./dom.js";
import { chooseFolder, shortPath } from "./folders.js";
import { icon } from "./icons.js";
import { word } from "./words.js";

/** A name for a folder: without readings, signs that some machine forbids, and dots in front, which hide it. */
const folderName = name => name.normalize("NFC").replace(/\{([^|{}]*)\|[^{}]*\}/g, "$1")
  .replace(/[\\/:*?"<>|\u0000-\u001f]/g, "").replace(/^[.\s]+|[.\s]+$/g, "");

export class NewSite {
  /**
   * @param {string} home the person’s folder
   * @param {{tag: string, name: string}[]} languages in which a site can be
   * @param {(wish: {folder: string, name: string, languages: string[]}) => Promise<void>} begin
   */
  constructor(home, languages, begin) {
    Object.assign(this, { home, languages, begin, parent: home });
    this.others = element("div", { class: "checks" });
    this.place = element("p", { class: "place" });
    this.box = element("section", { class: "panel" }, element("h2", {}, word("start.new")),
      element("form", { novalidate: true, on: { submit: event => this.send(event) } },
        this.nameField(), this.sourceField(),
        element("fieldset", { class: "field" }, element("legend", {}, word("start.others")),
          element("p", { class: "hint" }, word("start.others.hint")), this.others),
        element("fieldset", { class: "field" }, element("legend", {}, word("start.place")), this.place,
          button("", () => this.changeParent(), icon("folder"), word("start.place.change"))),
        element("button", { type: "submit", class: "primary" }, word("start.make"))));
    this.showOthers();
    this.showPlace();
  }

  nameField() {
    const id = freshId("name");
    this.name = element("input", { id, type: "text", autocomplete: "off",
      aria: { required: true, describedby: `${id}-hint ${id}-problem` }, on: { input: () => this.showPlace() } });
    this.problem = element("p", { class: "field-problem", id: `${id}-problem`, hidden: true },
      word("field.required", { label: word("start.name") }));
    return element("div", { class: "field" }, element("label", { for: id }, word("start.name")),
      element("p", { class: "hint", id: `${id}-hint` }, word("start.name.hint")), this.name, this.problem);
  }

  sourceField() {
    const id = freshId("source");
    this.source = element("select", { id, on: { change: () => this.showOthers() } },
      this.languages.map(({ tag, name }) => element("option", { value: tag }, name)));
    return element("div", { class: "field" }, element("label", { for: id }, word("start.source")), this.source);
  }

  get chosen() {
    return [...this.others.querySelectorAll(":checked")].map(({ value }) => value);
  }

  /** The languages to translate into: all but the one that is written in. */
  showOthers() {
    const chosen = new Set(this.chosen);
    fill(this.others, this.languages.filter(({ tag }) => tag !== this.source.value).map(({ tag, name }) =>
      element("label", { class: "check", lang: tag },
        element("input", { type: "checkbox", value: tag, checked: chosen.has(tag) }), element("span", {}, name))));
  }

  get folder() {
    return `${this.parent.replace(/\/$/, "")}/${folderName(this.name.value) || word("start.place.name")}`;
  }

  showPlace() {
    fill(this.place, word("start.place.says", { folder: shortPath(this.folder, this.home) }));
  }

  async changeParent() {
    this.parent = await chooseFolder(word("start.place.choose"), this.home, false) ?? this.parent;
    this.showPlace();
  }

  async send(event) {
    event.preventDefault();
    const name = this.name.value.trim();
    this.name.setAttribute("aria-invalid", name === "");
    this.problem.hidden = name !== "";
    if (!name) return this.name.focus();
    await this.begin({ folder: this.folder, name, languages: [this.source.value, ...this.chosen] });
  }
}
