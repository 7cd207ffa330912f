// @ts-check
// Items with fields of their own: contacts, order routes, the entries of the menu, speakers.

import { freshId } from "./dialog.js";
import { element, fill } from "./dom.js";
import { fieldList, place } from "./form-fields.js";
import { titleOf } from "./form-picking.js";
import { withoutReadings } from "./form-ruby.js";
import { word } from "./words.js";

/** @typedef {import("./form.js").Field} Field */

/** Up to so many items stand open from the beginning. */
const FEW = 1;

/** @type {import("./form-field.js").ControlMaker} */
export function groupsControl(field, context) {
  const groups = new Groups(field, context);
  return {
    element: groups.element,
    write: next => groups.show(next),
    focus: path => groups.focus(path),
  };
}

class Groups {
  constructor(field, context) {
    this.field = field;
    this.context = context;
    /** @type {Item[]} */
    this.items = [];
    this.isAdding = false;
    this.list = element("div", { class: "form-items" });
    this.adder = element("button", { type: "button", class: "form-add", on: {
      click: () => this.add(),
    } }, word("form.item.add", { what: field.label }));
    this.element = element("div", {}, this.list, this.adder);
  }

  show(next) {
    this.field = next;
    const items = next.items ?? [];
    const isFirst = !this.element.isConnected;
    while (this.items.length > items.length) this.items.pop();
    while (this.items.length < items.length) {
      this.items.push(new Item(this, isFirst ? items.length <= FEW : true));
    }
    this.items.forEach((item, index) => item.show(items[index], index, items.length));
    place(this.list, this.items.map(item => item.element));
    if (this.isAdding && items.length > 0) this.enter();
  }

  itemOf(path) {
    return this.items[Number(path[this.field.path.length])];
  }

  focus(path) {
    const item = this.itemOf(path);
    if (item) item.focus(path);
    else this.adder.focus();
  }

  add() {
    this.context.flush();
    this.isAdding = true;
    this.context.change({ path: this.field.path, insert: this.items.length });
  }

  /** Goes into the item that was added, unless somebody went elsewhere meanwhile. */
  enter() {
    this.isAdding = false;
    if (document.activeElement === this.adder) this.items.at(-1)?.enter();
  }

  /** Shows the items in another order or number before the program answers, so that fields know their paths. */
  rearrange(items) {
    const start = this.field.path.length;
    this.show({ ...this.field, items: items.map((fields, index) => fields.map(each => renumbered(each, start, index))) });
  }

  remove(item) {
    this.context.flush();
    const index = this.items.indexOf(item);
    const fields = (this.field.items ?? [])[index];
    const name = item.name;
    this.items.splice(index, 1);
    this.rearrange((this.field.items ?? []).toSpliced(index, 1));
    (this.items[Math.min(index, this.items.length - 1)]?.opener ?? this.adder).focus();
    this.context.change({ path: this.field.path, remove: index },
      { removed: name, again: [{ path: this.field.path, insert: index }, ...fields.flatMap(valuesOf)] });
  }

  move(item, step) {
    this.context.flush();
    const from = this.items.indexOf(item);
    const to = from + step;
    if (to < 0 || to >= this.items.length) return;
    const button = document.activeElement;
    this.items.splice(to, 0, ...this.items.splice(from, 1));
    const items = [...(this.field.items ?? [])];
    items.splice(to, 0, ...items.splice(from, 1));
    this.rearrange(items);
    this.context.change({ path: this.field.path, move: [from, to] });
    item.keepFocus(button);
    this.context.announce(word("form.item.moved", { what: item.name, n: to + 1 }));
  }
}

/** One item: a heading that says what it holds and opens it, the buttons, its fields. */
class Item {
  constructor(groups, isOpen) {
    const { context } = groups;
    this.groups = groups;
    this.fields = fieldList({ ...context, level: context.level + 1 });
    const id = freshId("item");
    this.opener = element("button", { type: "button", class: "form-opener", aria: { controls: id },
      on: { click: () => this.open(!this.isOpen) } });
    this.body = element("div", { id, class: "form-item-body" }, this.fields.element);
    // Found by the browser’s own search while it is closed.
    this.body.addEventListener("beforematch", () => this.open(true));
    const tool = (face, key, run) => element("button", { type: "button", class: "quiet icon-only", dataset: { key },
      on: { click: run } }, face);
    this.up = tool("↑", "form.item.up", () => groups.move(this, -1));
    this.down = tool("↓", "form.item.down", () => groups.move(this, 1));
    this.away = tool("×", "form.item.remove", () => groups.remove(this));
    const tools = element("div", { class: "form-item-tools" }, this.up, this.down, this.away);
    this.element = element("div", { class: "form-item" },
      element("div", { class: "form-item-head" },
        element(`h${Math.min(context.level, 6)}`, {}, this.opener), tools), this.body);
    this.open(isOpen);
  }

  open(isOpen) {
    this.isOpen = isOpen;
    this.opener.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) this.body.removeAttribute("hidden");
    else this.body.setAttribute("hidden", "until-found");
  }

  show(fields, index, count) {
    this.fields.update(fields);
    this.call(fields, index);
    // A button that is switched off would drop the focus.
    this.up.setAttribute("aria-disabled", String(index === 0));
    this.down.setAttribute("aria-disabled", String(index === count - 1));
  }

  /** Says in the heading and in the names of the buttons what the item holds. A page’s title comes later than its path. */
  async call(fields, index) {
    const { spoken: language } = this.groups.context;
    const found = nameOf(fields, language);
    // A language is called by its name.
    if (found?.field.path.at(-1) === "tag") {
      const known = this.groups.context.languages.find(each => each.tag === found.text);
      found.text = known?.name ?? found.text;
    }
    this.named = fields;
    this.rename(found?.text ?? word("form.item.nth", { what: this.groups.field.label, n: index + 1 }), fields);
    if (found?.field.kind !== "page") return;
    const title = await titleOf(found.text, language);
    if (title && this.named === fields) this.rename(title, fields);
  }

  rename(name, fields) {
    this.name = name;
    const detail = detailOf(fields, this.groups.context.spoken, name);
    fill(this.opener, element("span", {}, element("span", {}, name), " ",
      detail && element("span", { class: "form-detail" }, detail)));
    for (const button of [this.up, this.down, this.away]) {
      const label = word(button.dataset.key, { what: name });
      button.setAttribute("aria-label", label);
      button.title = label;
    }
  }

  enter() {
    this.open(true);
    const first = this.body.querySelector("input, textarea, select");
    /** @type {HTMLElement} */ (first ?? this.opener).focus();
  }

  focus(path) {
    this.open(true);
    if (!this.fields.focus(path)) this.opener.focus();
  }

  keepFocus(button) {
    if (button instanceof HTMLElement && this.element.contains(button)) button.focus();
  }
}

/** A field as it is in the item with another number. @returns {Field} */
function renumbered(field, depth, index) {
  return {
    ...field,
    path: field.path.with(depth, String(index)),
    fields: field.fields?.map(each => renumbered(each, depth, index)),
    items: field.items?.map(item => item.map(each => renumbered(each, depth, index))),
  };
}

/** The changes that write what a field holds. @param {Field} field @returns {any[]} */
function valuesOf(field) {
  if (field.items) {
    return field.items.flatMap((item, index) => [{ path: field.path, insert: index }, ...item.flatMap(valuesOf)]);
  }
  return field.value === null || field.value === undefined ? [] : [{ path: field.path, value: field.value }];
}

/** What tells an item from the others, by the last part of a field’s path: the first of them that is filled in. */
const NAMES = ["label", "title", "name", "copies", "recipient", "page", "url", "text", "tag"];

function nameOf(fields, language) {
  for (const mayBeForeign of [false, true]) {
    const texts = fields.map(field => ({ field, text: textOf(field, language, mayBeForeign) })).filter(({ text }) => text);
    const found = NAMES.map(name => texts.find(({ field }) => field.path.at(-1) === name)).find(Boolean);
    if (found) return found;
  }
  const first = fields.find(field => textOf(field, language, true));
  return first ? { field: first, text: textOf(first, language, true) } : null;
}

/** What people look for in an item that is closed: how somebody is reached. */
const DETAILS = ["phone", "email", "form", "url", "role"];

function detailOf(fields, language, name) {
  const field = DETAILS.map(key => fields.find(each => each.path.at(-1) === key && each.value)).find(Boolean);
  const text = field && textOf(field, language, true);
  return text && text !== name ? text : null;
}

/** A value as a text, without readings; one in other languages only where that may be. */
function textOf(field, language, mayBeForeign) {
  const { value } = field;
  const isByLanguage = value !== null && typeof value === "object" && !Array.isArray(value);
  const text = isByLanguage ? value[language] ?? (mayBeForeign ? Object.values(value)[0] : null) : value;
  if (typeof text !== "string") return null;
  return withoutReadings(field.options?.find(option => option.value === text)?.label ?? text).trim();
}
