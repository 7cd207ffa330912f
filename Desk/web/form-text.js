// @ts-check
// Controls for one text.

import { element } from "./dom.js";
import { rubyButton, rubyShown } from "./form-ruby.js";
import { typing, valueOf } from "./form-typing.js";

/**
 * @typedef {import("./form-field.js").ControlMaker} ControlMaker
 */

/** How a control of a kind is typed in: what a telephone’s or tablet’s keyboard shows. */
const KEYBOARDS = { number: "decimal", phone: "tel", email: "email", address: "url" };

/** A line of signs: a number, a telephone number, an address. @type {ControlMaker} */
export function lineControl(field, context) {
  const input = element("input", {
    type: "text", inputmode: KEYBOARDS[field.kind], class: `form-line form-${field.kind}`, autocomplete: "off",
    spellcheck: "false", autocapitalize: "off", placeholder: field.default ?? null,
  });
  return single(/** @type {HTMLInputElement} */ (input), field, context);
}

/** A text of one line, which may hold readings. It grows with what is written, so that all of it can be read. @type {ControlMaker} */
export function textControl(field, context) {
  const area = growing(field, { isOneLine: true });
  const shown = rubyShown(area);
  const made = single(area, field, context, element("div", {}, area, shown.element));
  return { ...made, tool: rubyButton(area, field.language ?? context.language) };
}

/** A text of several lines. @type {ControlMaker} */
export function longControl(field, context) {
  return single(growing(field, { isOneLine: false }), field, context);
}

function single(input, field, context, outer = input) {
  let now = field;
  const typed = typing(input, context, text => context.change({ path: now.path, value: valueOf(text, now) }));
  return {
    element: outer,
    input,
    write(next) {
      now = next;
      if (next.language) input.lang = next.language;
      typed.write(next.value ?? "");
    },
    focus: () => input.focus(),
  };
}

/**
 * A control that is as high as its text.
 * @param {import("./form.js").Field} field
 * @param {{isOneLine: boolean, language?: string|null}} options
 * @returns {HTMLTextAreaElement}
 */
export function growing(field, { isOneLine, language = field.language }) {
  const area = /** @type {HTMLTextAreaElement} */ (element("textarea", {
    rows: isOneLine ? 1 : 3, class: isOneLine ? "form-text" : "form-long", lang: language,
    placeholder: field.default ?? null, autocomplete: "off",
  }));
  if (isOneLine) keepToOneLine(area);
  if (!CSS.supports("field-sizing", "content")) grow(area);
  return area;
}

/** A return key ends no line here, and a text that is pasted in comes as one line. */
function keepToOneLine(area) {
  area.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.isComposing) event.preventDefault();
  });
  area.addEventListener("beforeinput", event => {
    if (event.isComposing || event.inputType !== "insertFromPaste") return;
    const text = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    document.execCommand("insertText", false, text.trim().replace(/\s*[\r\n]+\s*/g, " "));
  });
}

function grow(area) {
  const fit = () => {
    area.style.blockSize = "auto";
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };
  area.addEventListener("input", fit);
  area.addEventListener("written", fit);
  new ResizeObserver(fit).observe(area);
}
