// Choosing one of many: a field that filters a list.

import { openDialog, freshId } from "./dialog.js";
import { element, fill } from "./dom.js";
import { word } from "./words.js";

/**
 * @typedef {object} Choice
 * @property {any} value
 * @property {string} label
 * @property {string} [detail] a second line, searched as well
 * @property {string} [language] of the label, as “en”
 */

/** Letters as people type them: wide or narrow, small or capital, hiragana or katakana. */
export const folded = text => text.normalize("NFKC").toLowerCase()
  .replace(/[\u30a1-\u30f6]/g, kana => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/**
 * Lets the person choose one item.
 * @param {string} title
 * @param {Choice[]} items
 * @param {{label?: string, empty?: string}} [options] `label` of the field, `empty`: said when there are no items
 * @returns {Promise<any>} the value that was chosen, null for none
 */
export function choose(title, items, { label = word("choose.filter"), empty = word("choose.empty") } = {}) {
  return openDialog(title, close => {
    if (items.length === 0) return [element("p", { tabindex: -1, autofocus: true }, empty)];
    return new Chooser(items, label, close).parts;
  }, { wide: true });
}

class Chooser {
  constructor(items, label, close) {
    this.close = close;
    this.current = 0;
    const id = freshId("choices");
    this.list = element("ul", { id, role: "listbox", class: "choices", aria: { label } });
    this.count = element("p", { class: "hint", role: "status" });
    this.input = element("input", { id: `${id}-filter`, type: "text", role: "combobox", autocomplete: "off", autofocus: true,
      aria: { expanded: true, controls: id, autocomplete: "list" },
      on: { input: () => this.filter(), keydown: event => this.press(event) } });
    this.options = items.map((item, index) => ({ item, text: folded(`${item.label} ${item.detail ?? ""}`),
      row: this.makeRow(item, `${id}-${index}`) }));
    this.parts = [element("div", { class: "field" },
      element("label", { for: `${id}-filter` }, label), this.input, this.count), this.list];
    this.filter();
  }

  makeRow(item, id) {
    return element("li", { id, role: "option", aria: { selected: false }, on: { click: () => this.close(item.value) } },
      element("span", { class: "choice-label", lang: item.language }, item.label),
      item.detail && element("span", { class: "choice-detail" }, item.detail));
  }

  filter() {
    const wanted = folded(this.input.value).split(/\s+/).filter(Boolean);
    this.shown = this.options.filter(({ text }) => wanted.every(part => text.includes(part)));
    fill(this.list, this.shown.map(({ row }) => row));
    this.count.textContent = word("choose.count", { n: this.shown.length });
    this.mark(0);
  }

  mark(index) {
    for (const { row } of this.options) row.setAttribute("aria-selected", "false");
    this.current = Math.max(0, Math.min(index, this.shown.length - 1));
    const row = this.shown[this.current]?.row;
    row?.setAttribute("aria-selected", "true");
    row?.scrollIntoView({ block: "nearest" });
    if (row) this.input.setAttribute("aria-activedescendant", row.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  press(event) {
    if (event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    if (event.key in steps) this.mark(this.current + steps[event.key]);
    else if (event.key === "Enter" && this.shown.length > 0) this.close(this.shown[this.current].item.value);
    else return;
    event.preventDefault();
  }
}
