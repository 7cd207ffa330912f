// @ts-check
// Several values of one kind: days of the week to tick, lines of text.

import { element } from "./dom.js";
import { place } from "./form-fields.js";
import { orderControl } from "./form-order.js";
import { typing } from "./form-typing.js";
import { word } from "./words.js";

/** Of days of the week the order says nothing; of anything else it may. */
const isSet = options => options.some(option => option.value === "monday");

/** @type {import("./form-field.js").ControlMaker} */
export function listControl(field, context, ids) {
  const options = field.options ?? [];
  if (options.length === 0) return lines(field, context);
  return isSet(options) ? ticks(field, context) : orderControl(field, context, ids);
}

function ticks(field, context) {
  let now = field;
  const tick = option => element("label", { class: "check" },
    element("input", { type: "checkbox", value: option.value, on: { change: tell } }),
    element("span", {}, option.label));
  const box = element("div", { class: "radios" }, (field.options ?? []).map(tick));
  const inputs = [...box.querySelectorAll("input")];
  function tell() {
    const chosen = inputs.filter(input => input.checked).map(input => input.value);
    // What is no word to tick stays where it was.
    const foreign = (now.value ?? []).filter(value => !inputs.some(input => input.value === value));
    const value = [...chosen, ...foreign];
    context.change({ path: now.path, value: value.length > 0 ? value : null });
  }
  return {
    element: box,
    write(next) {
      now = next;
      for (const input of inputs) input.checked = (next.value ?? []).includes(input.value);
    },
    focus: () => inputs[0]?.focus(),
  };
}

function lines(field, context) {
  let now = field;
  let rows = [];
  const list = element("div", { class: "form-lines" });
  const adder = element("button", { type: "button", class: "quiet small", on: {
    click: () => { add(""); rows.at(-1).input.focus(); },
  } }, word("form.list.add"));
  const tell = () => {
    const value = rows.map(row => row.input.value).filter(text => text !== "");
    context.change({ path: now.path, value: value.length > 0 ? value : null });
  };
  const remove = row => {
    const index = rows.indexOf(row);
    row.typed.stop();
    rows.splice(index, 1);
    row.element.remove();
    (rows[Math.min(index, rows.length - 1)]?.input ?? adder).focus();
    tell();
  };
  const add = text => {
    const row = makeLine(text, now, context, tell, () => remove(row));
    rows.push(row);
    list.append(row.element);
  };
  return {
    element: element("div", {}, list, adder),
    inputs: () => rows.map(row => row.input),
    write(next) {
      now = next;
      const values = next.value ?? [];
      // While somebody is in the list, an empty line is about to be filled.
      if (rows.length !== values.length && list.contains(document.activeElement)) return;
      while (rows.length > values.length) rows.pop().typed.stop();
      place(list, rows.map(row => row.element));
      rows.forEach((row, index) => row.typed.write(values[index]));
      for (const value of values.slice(rows.length)) add(value);
    },
    focus: path => (rows[Number(path[now.path.length])]?.input ?? rows[0]?.input ?? adder).focus(),
  };
}

function makeLine(text, field, context, tell, remove) {
  const input = element("input", { type: "text", value: text, aria: { label: field.label }, autocomplete: "off",
    lang: field.language });
  const typed = typing(/** @type {HTMLInputElement} */ (input), context, tell);
  const cross = element("button", { type: "button", class: "quiet icon-only",
    aria: { label: word("form.list.remove") }, title: word("form.list.remove"), on: { click: remove } }, "×");
  return { input, typed, element: element("div", { class: "form-row" }, input, cross) };
}
