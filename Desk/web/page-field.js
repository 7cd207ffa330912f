// The field that holds the text: a <textarea>, since its input methods work. Whatever else writes into it goes
// through the browser's own insertion, which its undo knows.

import { element } from "./dom.js";
import { isComposing } from "./keys.js";
import { continuation, difference } from "./page-insertion.js";

export class TextField {
  /**
   * @param {{label: string, language: string, onText: (text: string, isComposing: boolean) => void}} options
   */
  constructor({ label, language, onText }) {
    this.isComposing = false;
    this.tell = () => onText(this.area.value, this.isComposing);
    this.area = element("textarea", {
      class: "page-text", lang: language, spellcheck: language.startsWith("ja") ? "false" : "true", aria: { label },
      on: {
        input: event => {
          // Firefox sends the last input of a composition after its end, Chromium before.
          this.isComposing = event.isComposing;
          this.tell();
        },
        compositionstart: () => { this.isComposing = true; },
        compositionend: () => {
          this.isComposing = false;
          this.tell();
        },
        keydown: event => this.press(event),
      },
    });
    this.mirror = element("div", { class: "page-mirror", aria: { hidden: true } });
    this.element = element("div", { class: "page-field" }, this.area, this.mirror);
  }

  get text() { return this.area.value; }

  /** @returns {import("./page-insertion.js").Selected} */
  get selected() {
    const { value, selectionStart, selectionEnd } = this.area;
    return { text: value, start: selectionStart, end: selectionEnd };
  }

  press(event) {
    if (isComposing(event) || event.key !== "Enter") return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const edit = continuation(this.selected);
    if (!edit) return;
    event.preventDefault();
    this.apply(edit);
    this.reveal(this.area.selectionEnd);
  }

  /** Another text from outside, with the caret where it was; undo begins anew. */
  load(text) {
    if (text === this.text) return;
    const { selectionStart, selectionEnd, scrollTop } = this.area;
    this.area.value = text;
    this.area.setSelectionRange(Math.min(selectionStart, text.length), Math.min(selectionEnd, text.length));
    this.area.scrollTop = scrollTop;
  }

  /**
   * Writes as if it were typed: undo takes it back. Nothing while an input method is at work.
   * @param {import("./page-insertion.js").Edit} edit
   */
  apply({ from, to, text, select }) {
    if (this.isComposing) return;
    const { area } = this;
    const wanted = area.value.slice(0, from) + text + area.value.slice(to);
    area.focus({ preventScroll: true });
    area.setSelectionRange(from, to);
    if (text) document.execCommand("insertText", false, text);
    else if (from < to) document.execCommand("delete");
    if (area.value !== wanted) {
      area.setRangeText(wanted, 0, area.value.length, "preserve");
      this.tell();
    }
    area.setSelectionRange(...select);
  }

  /** Another text, written by the smallest piece that differs; undo takes it back. */
  exchange(text) {
    const edit = difference(this.text, text);
    if (text !== this.text) this.apply({ ...edit, select: [edit.from, edit.from + edit.text.length] });
  }

  /** Another text, while somebody may be elsewhere: the focus stays, and the caret where it was in the words. */
  follow(text) {
    if (text === this.text) return;
    const { from, to, text: piece } = difference(this.text, text);
    const { scrollTop } = this.area;
    this.area.setRangeText(piece, from, to, "preserve");
    this.area.scrollTop = scrollTop;
  }

  /** How far below the text's beginning a place stands, in pixels. */
  topOf(place) {
    const style = getComputedStyle(this.area);
    for (const name of ["font", "letterSpacing", "lineHeight", "paddingInline", "tabSize", "wordBreak", "lineBreak"]) {
      this.mirror.style[name] = style[name];
    }
    this.mirror.style.width = `${this.area.clientWidth}px`;
    const marker = element("span", {}, "\u200b");
    this.mirror.replaceChildren(this.area.value.slice(0, place), marker);
    const top = marker.offsetTop;
    this.mirror.replaceChildren();
    return top + parseFloat(style.paddingTop);
  }

  /** Brings a place into the field's window, where it is not. */
  reveal(place) {
    const top = this.topOf(place);
    const { scrollTop, clientHeight } = this.area;
    if (top >= scrollTop + 8 && top <= scrollTop + clientHeight - 40) return;
    this.area.scrollTop = Math.max(0, top - clientHeight / 3);
  }

  /** Selects a piece, for a person to see. */
  show(from, to) {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(from, to);
    this.reveal(from);
    this.element.scrollIntoView({ block: "nearest" });
  }
}
