// @ts-check
// A control for a colour, which says while it is chosen whether texts in it can be read.

import { ask } from "./api.js";
import { element, fill } from "./dom.js";
import { typing, valueOf } from "./form-typing.js";
import { word } from "./words.js";

const COLOUR = /^#[0-9a-f]{6}$/i;

/** @type {import("./form-field.js").ControlMaker} */
export function colourControl(field, context, ids) {
  const made = new ColourControl(field, context, ids);
  return { element: made.element, input: made.text, write: next => made.write(next), focus: () => made.text.focus() };
}

class ColourControl {
  constructor(field, context, ids) {
    this.field = field;
    this.context = context;
    this.text = line();
    this.picker = /** @type {HTMLInputElement} */ (element("input", { type: "color", class: "form-swatch",
      aria: { label: word("form.colour.pick", { what: field.label }), describedby: ids.described } }));
    this.reset = element("button", { type: "button", class: "quiet small", on: { click: () => this.set("") } },
      word("form.colour.reset"));
    this.judgement = contrastSentence(field.path, colour => this.set(colour), text => {
      if (this.element.contains(document.activeElement)) context.announce(text);
    });
    this.element = element("div", { class: "form-colour" },
      element("div", { class: "form-row" }, this.picker, this.text, this.reset), this.judgement.element);
    this.typed = typing(this.text, context, value => this.send(value), { isReady: value => COLOUR.test(value) });
    this.picked = typing(this.picker, context, colour => {
      this.typed.write(colour);
      this.send(colour);
    });
    this.picker.addEventListener("input", () => {
      this.text.value = this.picker.value;
      this.show();
    });
    for (const kind of ["input", "written"]) this.text.addEventListener(kind, () => this.show());
  }

  write(next) {
    this.field = next;
    if (next.default) this.text.placeholder = next.default;
    this.typed.write(next.value ?? "");
    this.show();
  }

  /** The picker and the sentence follow the text; an empty one means the theme’s colour. */
  show() {
    const colour = COLOUR.test(this.text.value) ? this.text.value : this.field.default ?? "";
    if (COLOUR.test(colour)) this.picked.write(colour.toLowerCase());
    this.reset.hidden = this.text.value === "" || !this.field.default;
    this.judgement.judge(colour);
  }

  /** A colour that a button stands for. */
  set(colour) {
    this.text.value = colour;
    this.typed.write(colour);
    this.show();
    this.send(colour);
    // The button that was pressed goes with its reason.
    this.text.focus();
  }

  send(value) {
    this.context.change({ path: this.field.path, value: valueOf(value, this.field) });
  }
}

const line = () => /** @type {HTMLInputElement} */ (element("input", {
  type: "text", class: "form-line form-hex", autocomplete: "off", spellcheck: "false", maxlength: 7,
}));

/**
 * A sentence about the contrast of a colour, and the nearest colour that can be read, when this one cannot.
 * @param {string[]} path of the field; what is known of contrasts is about the settings of the theme
 * @param {(colour: string) => void} take
 * @param {(sentence: string) => void} tell
 */
function contrastSentence([top, key], take, tell) {
  const sentence = element("p", { class: "form-contrast" });
  const offer = element("div", { class: "form-offer" });
  let judged = "";
  let asked = new AbortController();
  const judge = async colour => {
    if (top !== "theme" || colour === judged || !COLOUR.test(colour)) return;
    judged = colour;
    asked.abort();
    asked = new AbortController();
    try {
      const answer = await ask("POST", "/api/contrast", { key, colour }, { signal: asked.signal });
      sentence.textContent = answer.sentence ?? "";
      sentence.classList.toggle("is-wrong", answer.passes === false);
      tell(sentence.textContent);
      fill(offer, answer.passes === false && answer.nearest && nearestButton(answer.nearest, take));
    } catch (refused) {
      // It is judged when the site is built, too.
      if (refused.name !== "AbortError") sentence.textContent = "";
    }
  };
  return { element: element("div", {}, sentence, offer), judge };
}

function nearestButton(colour, take) {
  const swatch = element("span", { class: "form-sample", aria: { hidden: true }, style: { "background-color": colour } });
  return element("button", { type: "button", class: "small", on: { click: () => take(colour) } },
    swatch, word("form.colour.nearest", { colour }));
}
