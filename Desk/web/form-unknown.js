// @ts-check
// What a file says and its form does not know: shown as it is written, and left alone.

import { element } from "./dom.js";
import { word } from "./words.js";

/**
 * @param {{text: string, line: number}[]} unknown
 * @param {(line: number) => void} edit leads to the line, where it can be edited as text
 * @returns {HTMLElement|null} null when the form knows everything
 */
export function unknownView(unknown, edit) {
  if (unknown.length === 0) return null;
  return element("section", { class: "form-unknown" },
    element("h2", {}, word("form.unknown")),
    element("p", { class: "hint" }, word("form.unknown.hint")),
    unknown.map(({ text, line }) => element("div", { class: "form-unknown-part" },
      element("pre", { tabindex: 0, aria: { label: word("form.unknown.from", { n: line }) } }, text),
      element("button", { type: "button", class: "quiet small", on: { click: () => edit(line) } },
        word("form.unknown.edit", { n: line })))));
}
