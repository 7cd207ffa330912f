// @ts-check
// Some of several words, in an order that counts: languages to fall back on, drawings beside a list.

import { freshId } from "./dialog.js";
import { element, fill } from "./dom.js";
import { word } from "./words.js";

/** @type {import("./form-field.js").ControlMaker} */
export function languagesControl(field, context) {
  const nameOf = tag => context.languages.find(each => each.tag === tag)?.name ?? tag;
  return new Order(field, context, now => (now.options ?? [])
    .concat((now.languages ?? []).map(tag => ({ value: tag, label: nameOf(tag) })))).control;
}

/** @type {import("./form-field.js").ControlMaker} */
export function orderControl(field, context) {
  return new Order(field, context, now => now.options ?? []).control;
}

class Order {
  constructor(field, context, optionsOf) {
    this.field = field;
    this.context = context;
    this.optionsOf = optionsOf;
    this.list = element("ol", { class: "form-order" });
    const id = freshId("add");
    this.choice = /** @type {HTMLSelectElement} */ (element("select", { id, on: { change: () => this.add() } }));
    this.adder = element("div", { class: "form-row" },
      element("label", { for: id, class: "unseen" }, word("form.order.add")), this.choice);
    this.control = {
      element: element("div", {}, this.list, this.adder),
      write: next => this.show(next),
      focus: () => this.choice.focus(),
    };
  }

  get value() { return this.field.value ?? []; }

  show(next) {
    this.field = next;
    const shown = JSON.stringify([next.value, next.options, next.languages]);
    // The elements stay while what they show does: one of them may have the focus.
    if (shown === this.shown) return;
    this.shown = shown;
    const options = this.optionsOf(next);
    const labels = new Map(options.map(({ value, label }) => [value, label]));
    fill(this.list, this.value.map((value, index) => this.row(labels.get(value) ?? value, index)));
    const left = options.filter(({ value }) => !this.value.includes(value));
    fill(this.choice, element("option", { value: "" }, word("form.order.add")),
      left.map(({ value, label }) => element("option", { value }, label)));
    this.adder.hidden = left.length === 0;
  }

  row(name, index) {
    const tool = (face, key, run) => element("button", { type: "button", class: "quiet icon-only", title: word(key, { what: name }),
      aria: { label: word(key, { what: name }) }, dataset: { key }, on: { click: run } }, face);
    const tools = [
      index > 0 && tool("↑", "form.item.up", () => this.move(index, -1)),
      index < this.value.length - 1 && tool("↓", "form.item.down", () => this.move(index, 1)),
      tool("×", "form.item.remove", () => this.tell(this.value.toSpliced(index, 1), () => this.choice.focus())),
    ];
    return element("li", {}, element("span", {}, name), tools);
  }

  add() {
    const { value } = this.choice;
    if (value) this.tell([...this.value, value], () => this.choice.focus());
  }

  move(index, step) {
    const values = [...this.value];
    values.splice(index + step, 0, ...values.splice(index, 1));
    this.tell(values, () => {
      const row = this.list.children[index + step];
      const key = step < 0 ? "form.item.up" : "form.item.down";
      /** @type {HTMLElement|null} */ (row?.querySelector(`[data-key="${key}"]`) ?? row?.querySelector("button"))?.focus();
    });
  }

  tell(values, focus) {
    const value = values.length > 0 ? values : null;
    this.show({ ...this.field, value });
    focus();
    this.context.change({ path: this.field.path, value });
  }
}
