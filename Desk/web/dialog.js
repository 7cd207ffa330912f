// Questions to the person. Each gives the focus back to where it was.

import { element, fill } from "./dom.js";
import { word } from "./words.js";
export { say } from "./toast.js";
export { choose } from "./choose.js";

/** What a dialog begins at: of radio buttons, the one that is chosen. */
const FIRST = ".dialog-body :is(input:not([type=radio]), [type=radio]:checked, select, textarea, button)";

let count = 0;

/** A name that no other element of the page has. */
export const freshId = prefix => `${prefix}-${++count}`;

/**
 * Opens a dialog above everything and waits until it is closed.
 * @param {string} title
 * @param {(close: (value: any) => void) => Node[]} build makes what is below the title; `close` ends the
 *   dialog with a value. What has `autofocus` gets the focus first.
 * @param {{wide?: boolean}} [options]
 * @returns {Promise<any>} the value, null when it was closed with Escape or the cross
 */
export function openDialog(title, build, { wide = false } = {}) {
  const opener = document.activeElement;
  const id = freshId("dialog");
  return new Promise(done => {
    let value = null;
    const close = given => { value = given ?? null; dialog.close(); };
    const cross = element("button", { type: "button", class: "quiet icon-only dialog-cross",
      aria: { label: word("close") }, on: { click: () => close(null) } }, "×");
    const dialog = element("dialog", { class: wide ? "dialog wide" : "dialog", aria: { labelledby: id } },
      element("div", { class: "dialog-head" }, element("h2", { id }, title), cross),
      element("div", { class: "dialog-body" }, build(close)));
    dialog.addEventListener("close", () => {
      dialog.remove();
      giveBack(opener);
      done(value);
    });
    document.body.append(dialog);
    dialog.showModal();
    (dialog.querySelector("[autofocus]") ?? dialog.querySelector(FIRST))?.focus();
  });
}

// Who opened it may be gone by now.
function giveBack(opener) {
  const isThere = opener?.isConnected && opener !== document.body && opener.checkVisibility();
  (isThere ? opener : document.querySelector("main h1"))?.focus({ preventScroll: true });
}

/**
 * Asks for a yes.
 * @param {string} title the question
 * @param {{text?: string|string[], content?: Node, submit: string, danger?: boolean}} options `submit`: what
 *   the button does, as a verb
 * @returns {Promise<boolean>}
 */
export async function confirm(title, { text = [], content = null, submit, danger = false }) {
  const answer = await openDialog(title, close => [
    [text].flat().map(line => element("p", {}, line)),
    content,
    element("div", { class: "dialog-foot" },
      element("button", { type: "button", class: "quiet", on: { click: () => close(false) } }, word("cancel")),
      element("button", { type: "button", class: danger ? "danger" : "primary", autofocus: !danger,
        on: { click: () => close(true) } }, submit)),
  ]);
  return answer === true;
}

/**
 * @typedef {object} DialogField
 * @property {string} name
 * @property {string} label
 * @property {"text"|"long"|"date"|"choice"|"radio"|"flag"} [kind] “text” when left out
 * @property {string|boolean|null} [value]
 * @property {string} [hint]
 * @property {boolean} [required]
 * @property {{value: string, label: string}[]} [options] of a choice, of radio buttons
 * @property {string} [language] of what is written in it, as “en”
 */

/**
 * Asks for some values.
 * @param {string} title
 * @param {DialogField[]} fields
 * @param {string} submitLabel what the button does, as a verb
 * @param {{intro?: string, action?: (values: object) => Promise<any>}} [options] `action` does it while the
 *   dialog is open; when it refuses, the dialog stays and says why. Its result is the result.
 * @returns {Promise<any>} the values by name, or what `action` returned; null when it was given up
 */
export function form(title, fields, submitLabel, { intro, action = values => values } = {}) {
  return openDialog(title, close => {
    const rows = fields.map(makeField);
    const problem = element("div", { class: "note error", role: "alert", hidden: true });
    const submit = element("button", { type: "submit", class: "primary" }, submitLabel);
    const send = async event => {
      event.preventDefault();
      if (submit.disabled) return;
      const missing = rows.filter(row => row.complain());
      if (missing.length > 0) return missing[0].focus();
      submit.disabled = true;
      try {
        close(await action(Object.fromEntries(rows.map(row => [row.name, row.read()]))));
      } catch (refused) {
        submit.disabled = false;
        explain(problem, refused);
      }
    };
    return [element("form", { novalidate: true, on: { submit: send } },
      intro && element("p", {}, intro), rows.map(row => row.box), problem,
      element("div", { class: "dialog-foot" },
        element("button", { type: "button", class: "quiet", on: { click: () => close(null) } }, word("cancel")),
        submit))];
  });
}

/** Shows what a Refusal says, or throws what is none. */
export function explain(box, refused) {
  if (!refused.problem) throw refused;
  fill(box, element("p", {}, refused.problem.message),
    refused.problem.hint && element("p", {}, refused.problem.hint));
  box.hidden = false;
}

function makeField(field) {
  const { name, label, kind = "text", hint, required = false } = field;
  const id = freshId("field");
  const complaint = element("p", { class: "field-problem", id: `${id}-problem`, hidden: true });
  const hintBox = hint && element("p", { class: "hint", id: `${id}-hint` }, hint);
  const control = (CONTROLS[kind] ?? CONTROLS.text)(field, id);
  control.input.setAttribute("aria-describedby", [hint && `${id}-hint`, `${id}-problem`].filter(Boolean).join(" "));
  if (required && kind !== "radio") control.input.setAttribute("aria-required", "true");
  const heading = [label, required || kind === "flag" || kind === "radio" || kind === "choice" ? null
    : element("span", { class: "optional" }, word("optional"))];
  const complain = () => {
    const isMissing = required && !control.read();
    complaint.hidden = !isMissing;
    complaint.textContent = isMissing ? word("field.required", { label }) : "";
    control.input.setAttribute("aria-invalid", isMissing);
    return isMissing;
  };
  const box = kind === "radio"
    ? element("fieldset", { class: "field" }, element("legend", {}, heading), hintBox, control.box, complaint)
    : kind === "flag"
      ? element("div", { class: "field" }, control.box, hintBox)
      : element("div", { class: "field" }, element("label", { for: id }, heading), hintBox, control.box, complaint);
  return { name, box, complain, read: control.read, focus: () => control.input.focus() };
}

const asText = input => ({ input, box: input, read: () => input.value.trim() || null });

const CONTROLS = {
  text: ({ value, language, required }, id) =>
    asText(element("input", { id, type: "text", value: value ?? "", lang: language, autofocus: required,
      autocomplete: "off" })),
  long: ({ value, language }, id) => asText(element("textarea", { id, rows: 4, value: value ?? "", lang: language })),
  date: ({ value }, id) => asText(element("input", { id, type: "date", value: value ?? "" })),
  choice: ({ value, options }, id) => {
    const input = element("select", { id }, options.map(option =>
      element("option", { value: option.value, selected: option.value === value }, option.label)));
    return { input, box: input, read: () => input.value };
  },
  radio: ({ name, value, options }, id) => {
    const box = element("div", { class: "radios" }, options.map((option, index) =>
      element("label", { class: "check" },
        element("input", { type: "radio", name: `${id}-${name}`, value: option.value,
          checked: option.value === value || (value === undefined && index === 0) }),
        element("span", {}, option.label))));
    return { input: box.querySelector("input"), box, read: () => box.querySelector(":checked")?.value ?? null };
  },
  flag: ({ label, value }, id) => {
    const input = element("input", { id, type: "checkbox", checked: value === true });
    const box = element("label", { class: "check" }, input, element("span", {}, label));
    return { input, box, read: () => input.checked };
  },
};
