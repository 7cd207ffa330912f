// @ts-check
// Controls for one of several words, and for yes or no.

import { freshId } from "./dialog.js";
import { element, fill } from "./dom.js";
import { word } from "./words.js";

/** @typedef {import("./form-field.js").ControlMaker} ControlMaker */

/** With more than this many words to choose from, a list that opens is easier to look through. */
const FEW = 5;

/** @type {ControlMaker} */
export function choiceControl(field, context) {
  return (field.options ?? []).length > FEW ? listedChoice(field, context) : radioChoice(field, context);
}

/** What can be chosen; for an optional field, to leave it open as well. A word that is none of them stays. */
function optionsOf(field) {
  const options = field.options ?? [];
  const known = options.find(option => option.value === field.default)?.label ?? field.default;
  const open = known ? word("form.unset.default", { default: known }) : word("form.unset");
  const foreign = field.value !== null && !options.some(option => option.value === field.value);
  return [
    ...(field.required ? [] : [{ value: "", label: open }]), ...options,
    ...(foreign ? [{ value: field.value, label: field.value }] : []),
  ];
}

function listedChoice(field, context) {
  let now = field;
  let shown = "";
  const select = element("select", { on: {
    change: () => context.change({ path: now.path, value: select.value || null }),
  } });
  return {
    element: select,
    input: select,
    write(next) {
      now = next;
      const options = optionsOf(next);
      // The list stays while what can be chosen stays: it may be open.
      if (shown !== JSON.stringify(options)) {
        fill(select, options.map(option => element("option", { value: option.value }, option.label)));
      }
      shown = JSON.stringify(options);
      select.value = next.value ?? "";
    },
    focus: () => select.focus(),
  };
}

function radioChoice(field, context) {
  const name = freshId("choice");
  let now = field;
  const box = element("div", { class: "radios" });
  const radio = option => element("label", { class: "check" },
    element("input", { type: "radio", name, value: option.value, on: {
      change: () => context.change({ path: now.path, value: option.value || null }),
    } }), element("span", {}, option.label));
  let shown = "";
  return {
    element: box,
    write(next) {
      now = next;
      const options = optionsOf(next);
      // The elements stay while what can be chosen stays: one of them may have the focus.
      if (shown !== JSON.stringify(options)) fill(box, options.map(radio));
      shown = JSON.stringify(options);
      for (const input of box.querySelectorAll("input")) input.checked = input.value === (next.value ?? "");
    },
    focus: () => (box.querySelector("input:checked") ?? box.querySelector("input"))?.focus(),
  };
}

/** @type {ControlMaker} */
export function flagControl(field, context) {
  let now = field;
  const input = element("input", { type: "checkbox", on: {
    change: () => context.change({ path: now.path, value: input.checked }),
  } });
  return {
    element: input,
    input,
    labelBehind: true,
    write(next) {
      now = next;
      input.checked = next.value ?? next.default === "true";
    },
    focus: () => input.focus(),
  };
}
