// @ts-check
// One text for all languages, or one for each.

import { freshId } from "./dialog.js";
import { element } from "./dom.js";
import { place } from "./form-fields.js";
import { rubyButton, rubyShown } from "./form-ruby.js";
import { growing } from "./form-text.js";
import { typing } from "./form-typing.js";
import { word } from "./words.js";

/** Stands for the text that holds in all languages. */
const ALL = "";

/** @type {import("./form-field.js").ControlMaker} */
export function textsControl(field, context, ids) {
  const texts = new Texts(field, context, ids);
  return {
    element: texts.element,
    write: next => texts.show(next),
    inputs: () => [...texts.rows.values()].map(row => row.area),
    focus: path => (texts.rows.get(path[texts.field.path.length]) ?? [...texts.rows.values()][0]).area.focus(),
  };
}

class Texts {
  constructor(field, context, ids) {
    this.field = field;
    this.context = context;
    this.ids = ids;
    this.rows = new Map();
    /** Languages that were added and in which nothing is written yet. */
    this.begun = new Set();
    this.list = element("div", { class: "form-languages" });
    this.adds = element("div", { class: "form-adds", hidden: true });
    this.splitter = this.button(word("form.texts.split"), () => this.split());
    this.adders = new Map();
    this.adds.append(this.splitter);
    this.element = element("div", { class: "form-texts" }, this.list, this.adds);
  }

  button(text, run) {
    return element("button", { type: "button", class: "quiet small", on: { click: run } }, text);
  }

  show(next) {
    this.field = next;
    const tags = this.shownTags();
    for (const [tag, row] of this.rows) if (!tags.includes(tag)) this.drop(tag, row);
    for (const tag of tags) if (!this.rows.has(tag)) this.rows.set(tag, this.makeRow(tag));
    for (const tag of tags) this.rows.get(tag).write(tag === ALL ? next.value ?? "" : next.value?.[tag] ?? "");
    place(this.list, tags.map(tag => this.rows.get(tag).element));
    this.showAdders(tags);
  }

  drop(tag, row) {
    row.stop();
    this.rows.delete(tag);
  }

  /** The languages that have a row, in the site’s order. */
  shownTags() {
    const { value, languages } = this.field;
    const given = value !== null && typeof value === "object" ? Object.keys(value) : [];
    const tags = new Set([...given, ...this.begun]);
    if (tags.size === 0) return [ALL];
    const known = (languages ?? []).filter(tag => tags.delete(tag));
    return [...known, ...tags];
  }

  /** The buttons that give a language a text of its own. They stay: one of them may have the focus. */
  showAdders(tags) {
    const languages = this.field.languages ?? [];
    for (const tag of languages) {
      if (this.adders.has(tag)) continue;
      const adder = this.button(word("form.texts.add", { language: this.nameOf(tag) }), () => this.begin([tag]));
      this.adders.set(tag, adder);
      this.adds.append(adder);
    }
    const isOne = tags.includes(ALL);
    this.splitter.hidden = !isOne;
    for (const [tag, adder] of this.adders) adder.hidden = isOne || tags.includes(tag);
    this.adds.hidden = languages.length < 2 || [...this.adds.children].every(each => each.hidden);
  }

  /** Makes rows for languages, and gives the last one the focus. */
  begin(tags) {
    for (const tag of tags) this.begun.add(tag);
    this.show(this.field);
    this.rows.get(tags.at(-1)).area.focus();
  }

  /** From one text for all languages to one for each: what is written is in the content’s own language. */
  split() {
    this.context.flush();
    const first = this.context.language;
    const second = (this.field.languages ?? []).find(tag => tag !== first);
    const text = this.rows.get(ALL)?.area.value ?? "";
    this.field = { ...this.field, value: text ? { [first]: text } : null };
    this.begin([first, second].filter(Boolean));
    if (text) this.tell();
  }

  /** Tells what is written, all rows together. */
  tell() {
    const texts = [...this.rows].map(([tag, row]) => [tag, row.area.value]);
    for (const [tag, text] of texts) if (text) this.begun.delete(tag);
    // A language whose text was emptied is told as empty: one that is left out keeps its text.
    const value = this.rows.has(ALL) ? texts[0][1] : Object.fromEntries(texts.filter(([tag]) => !this.begun.has(tag)));
    const isEmpty = texts.every(([, text]) => text === "");
    this.context.change({ path: this.field.path, value: isEmpty ? (this.field.required ? "" : null) : value });
  }

  nameOf(tag) {
    return this.context.languages.find(each => each.tag === tag)?.name ?? tag;
  }

  makeRow(tag) {
    const language = tag || this.context.language;
    const area = growing(this.field, { isOneLine: true, language });
    area.id = freshId("text");
    area.setAttribute("aria-describedby", this.ids.described);
    // One text alone is named by the legend.
    if (tag === ALL) area.setAttribute("aria-labelledby", this.ids.label);
    const typed = typing(area, this.context, () => this.tell());
        return {
      area,
      element: element("div", { class: tag === ALL ? "form-language is-all" : "form-language" },
        tag === ALL ? null : element("label", { for: area.id, lang: language }, this.nameOf(tag)),
        element("div", { class: "form-language-text" }, area, rubyShown(area).element), rubyButton(area, language)),
      write: typed.write,
      stop: typed.stop,
    };
  }
}
