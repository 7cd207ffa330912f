// @ts-check
// Readings over words: {漢字|かんじ}.

import { element } from "./dom.js";
import { word } from "./words.js";

/** Ruby as it is written, with one reading or one for each sign. `｜` separates as `|` does. */
const RUBY = /\{([^{}|｜\n]+)[|｜]([^{}\n]*)\}/g;

/** Languages whose words have readings. */
const hasReadings = language => /^(ja|zh)\b/.test(language);

/**
 * A button that gives the selected words a reading: it writes the marks and puts the caret where the reading is typed.
 * @param {HTMLTextAreaElement} area
 * @param {string} language of the text
 * @returns {HTMLElement|null} null for languages without readings
 */
export function rubyButton(area, language) {
  if (!hasReadings(language)) return null;
  const button = element("button", { type: "button", class: "form-tool", on: { click: () => addReading(area) } },
    word("form.reading"));
  // The focus stays in the text, and with it the selection.
  button.addEventListener("pointerdown", event => event.preventDefault());
  return button;
}

function addReading(area) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  area.focus();
  // insertText is what the browser’s own undo knows.
  document.execCommand("insertText", false, `{${value.slice(start, end)}|}`);
  const caret = start === end ? start + 1 : end + 2;
  area.setSelectionRange(caret, caret);
}

/**
 * The text with its readings above the words, below a control that holds such marks.
 * @param {HTMLTextAreaElement} area
 * @returns {{element: HTMLElement}}
 */
export function rubyShown(area) {
  // To those who listen, the control has said it all.
  const shown = element("p", { class: "form-ruby", aria: { hidden: true }, hidden: true });
  const show = () => {
    const parts = rubyParts(area.value);
    shown.hidden = !parts.some(part => part instanceof Node);
    shown.lang = area.lang;
    if (!shown.hidden) shown.replaceChildren(...parts);
  };
  area.addEventListener("input", show);
  area.addEventListener("written", show);
  return { element: shown };
}

function rubyParts(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(RUBY)) {
    parts.push(text.slice(end, match.index), ruby(match[1], match[2].split(/[|｜]/)));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}

function ruby(base, readings) {
  const signs = [...base];
  const pairs = readings.length === signs.length ? signs.map((sign, index) => [sign, readings[index]])
    : [[base, readings.join("")]];
  return element("ruby", {}, pairs.map(([sign, reading]) => [sign, element("rt", {}, reading)]));
}

/** A text as it is said: without the readings. @param {string} text */
export const withoutReadings = text => text.replace(RUBY, "$1");
