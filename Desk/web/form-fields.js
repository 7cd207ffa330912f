// @ts-check
// Fields one below the other, kept when the program sends them anew: an element that somebody is in stays where it is.

import { element } from "./dom.js";
import { fieldView } from "./form-field.js";

/** @typedef {import("./form.js").Field} Field */

/**
 * @param {import("./form.js").Context} context
 * @returns {{element: HTMLElement, update: (fields: Field[]) => void, focus: (path: string[]) => boolean}}
 *   `focus` says whether there is such a field
 */
export function fieldList(context) {
  const list = element("div", { class: "form-fields" });
  let views = [];
  return {
    element: list,
    update(fields) {
      const left = [...views];
      views = fields.map(each => ({ ...each, required: Boolean(each.required) && isWanted(each, fields) })).map(field => {
        const index = left.findIndex(each => isSame(each.field, field));
        if (index < 0) return fieldView(field, context);
        const [view] = left.splice(index, 1);
        view.update(field);
        return view;
      });
      place(list, views.map(view => view.element));
    },
    focus: path => views.some(view => begins(path, view.field.path) && view.focus(path)),
  };
}

/**
 * Whether what a field belongs to is there at all: what a picture shows must be told where there is a picture, not
 * where there is none.
 */
function isWanted({ path }, fields) {
  const owner = path.slice(0, -1);
  // The whole file, or an item, which is there.
  if (owner.length === 0 || isNumber(owner.at(-1))) return true;
  return fields.some(each => begins(each.path, owner) && (each.items ? each.items.length > 0 : each.value !== null));
}

const isNumber = part => /^\d+$/.test(part);

/** Whether two fields are one, whatever the numbers of the items are that they stand in: one that moved keeps its elements. */
const isSame = (one, other) => one.kind === other.kind && named(one.path) === named(other.path);

const named = path => path.map(part => isNumber(part) ? "*" : part).join("/");

const begins = (path, start) => start.every((part, index) => part === path[index]);

/**
 * Puts elements into their order. Those that stand right are not touched, since an element that is moved loses the
 * focus.
 * @param {HTMLElement} parent
 * @param {HTMLElement[]} elements
 */
export function place(parent, elements) {
  for (const child of [...parent.children]) if (!elements.includes(/** @type {HTMLElement} */ (child))) child.remove();
  elements.forEach((each, index) => {
    if (parent.children[index] === each) return;
    const follower = elements[index + 1];
    // One that slipped behind its follower: what stands between them moves, not the one with the focus.
    if (each.contains(document.activeElement) && each.parentElement === parent && follower) {
      while (parent.children[index] !== each) parent.append(parent.children[index]);
    } else {
      parent.insertBefore(each, parent.children[index] ?? null);
    }
  });
}
