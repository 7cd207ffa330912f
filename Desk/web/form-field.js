// @ts-check
// One field: its label, what it is for, the control of its kind, what is wrong with it.

import { freshId } from "./dialog.js";
import { element } from "./dom.js";
import { choiceControl, flagControl } from "./form-choice.js";
import { colourControl } from "./form-colour.js";
import { dateControl } from "./form-date.js";
import { groupsControl } from "./form-groups.js";
import { listControl } from "./form-list.js";
import { languagesControl } from "./form-order.js";
import { fileControl, pageControl } from "./form-picking.js";
import { lineControl, longControl, textControl } from "./form-text.js";
import { textsControl } from "./form-texts.js";
import { word } from "./words.js";

/**
 * @typedef {import("./form.js").Field} Field
 * @typedef {import("./form.js").Context} Context
 *
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {(field: Field) => void} write shows the value of a field
 * @property {(path: string[]) => void} focus
 * @property {HTMLElement} [input] the one control that the label is for; without it a legend names them all
 * @property {() => HTMLElement[]} [inputs] where a legend names several, those that can be wrong
 * @property {HTMLElement|null} [tool] a button beside the label
 * @property {boolean} [labelBehind] whether the label stands behind the control, as that of a box to tick
 *
 * @typedef {(field: Field, context: Context, ids: {described: string, label: string}) => Control} ControlMaker
 */

/** @type {Record<string, ControlMaker>} */
const CONTROLS = {
  text: textControl, long: longControl, texts: textsControl, date: dateControl, flag: flagControl,
  choice: choiceControl, number: lineControl, phone: lineControl, email: lineControl, address: lineControl,
  colour: colourControl, file: fileControl, page: pageControl, languages: languagesControl, list: listControl,
  groups: groupsControl,
};

/** How long somebody types on before it is said that what stands there is wrong, in milliseconds. */
const PATIENCE = 1500;

/**
 * @param {Field} field
 * @param {Context} context
 * @returns {{element: HTMLElement, field: Field, update: (field: Field) => void, focus: (path: string[]) => boolean}}
 */
export function fieldView(field, context) {
  return new FieldView(field, context);
}

class FieldView {
  constructor(field, context) {
    const id = freshId("field");
    const ids = { described: [`${id}-hint`, `${id}-problem`].join(" "), label: `${id}-label` };
    this.field = field;
    this.control = (CONTROLS[field.kind] ?? textControl)(field, context, ids);
    this.hint = element("p", { class: "hint", id: `${id}-hint` });
    this.required = element("span", { class: "form-required" }, word("form.required"));
    const problem = element("p", { class: "field-problem", id: `${id}-problem`, hidden: true });
    const name = [element("span", { id: ids.label }, field.label), this.required];
    this.element = framed(id, ids, field, this.control, { name, hint: this.hint, problem });
    this.tell = problemTeller(this.element, this.control, problem, context);
    this.update(field);
  }

  update(next) {
    this.field = next;
    this.element.dataset.path = next.path.join(".");
    this.hint.textContent = next.hint ?? "";
    this.hint.hidden = !next.hint;
    this.required.hidden = !next.required;
    this.control.write(next);
    this.tell(next);
  }

  focus(path) {
    this.control.focus(path);
    return true;
  }
}

function framed(id, ids, field, control, { name, hint, problem }) {
  const attributes = { class: "field form-field", dataset: { kind: field.kind } };
  if (!control.input) {
    return element("fieldset", { ...attributes, aria: { describedby: ids.described } },
      element("legend", {}, name), hint, control.element, problem);
  }
  control.input.id = id;
  control.input.setAttribute("aria-describedby", ids.described);
  const label = element("label", { htmlFor: id }, name);
  if (control.labelBehind) {
    return element("div", attributes, element("div", { class: "check form-tick" }, control.element, label), hint, problem);
  }
  const head = element("div", { class: "form-head" }, label, control.tool);
  return element("div", attributes, head, hint, control.element, problem);
}

/** Shows and tells what is wrong, once; while somebody types in the field, after a pause. What is mended goes at once. */
function problemTeller(frame, control, problem, context) {
  let shown = "";
  let timer = 0;
  const show = field => {
    clearTimeout(timer);
    const text = field.problem ?? "";
    problem.textContent = text;
    problem.hidden = !text;
    for (const input of control.input ? [control.input] : control.inputs?.() ?? []) {
      if (text) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
    frame.classList.toggle("is-wrong", Boolean(text));
    if (text && text !== shown) context.announce(`${field.label}: ${text}`);
    shown = text;
  };
  return field => {
    clearTimeout(timer);
    const isTyping = frame.contains(document.activeElement) && document.activeElement?.matches("input, textarea");
    if (!field.problem || field.problem === shown || !frame.isConnected || !isTyping) show(field);
    else timer = setTimeout(show, PATIENCE, field);
  };
}
