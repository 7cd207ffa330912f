// @ts-check
// What is typed into a control, told after a moment’s rest. Nothing is done while a composition is open: a Japanese
// word would be lost or written twice.

/** The rest after which typing is told, in milliseconds. */
const REST = 300;

/**
 * @typedef {object} Typing
 * @property {(text: string) => void} write shows what the file says; a control that somebody is in shows it when it is
 *   left
 * @property {() => void} stop
 */

/**
 * Listens to a control with text.
 * @param {HTMLInputElement|HTMLTextAreaElement} control
 * @param {import("./form.js").Context} context
 * @param {(text: string) => void} tell
 * @param {{isReady?: (text: string) => boolean}} [options] isReady: whether a text can be told before the control is
 *   left. An emptied one cannot: its line would go, and come back at another place.
 * @returns {Typing}
 */
export function typing(control, context, tell, { isReady = text => text !== "" } = {}) {
  let told = control.value;
  let timer = 0;
  let isComposing = false;
  /** @type {string|null} */
  let waiting = null;
  const flush = () => {
    clearTimeout(timer);
    if (isComposing || control.value === told) return;
    told = control.value;
    waiting = null;
    tell(told);
  };
  const rest = () => {
    clearTimeout(timer);
    if (!isComposing && isReady(control.value)) timer = setTimeout(flush, REST);
  };
  const leave = () => {
    isComposing = false;
    flush();
    if (waiting !== null) show(waiting);
    waiting = null;
  };
  const show = text => {
    told = text;
    if (control.value !== text) control.value = text;
    control.dispatchEvent(new CustomEvent("written"));
  };
  control.addEventListener("compositionstart", () => { isComposing = true; clearTimeout(timer); });
  control.addEventListener("compositionend", () => { isComposing = false; rest(); });
  control.addEventListener("input", rest);
  control.addEventListener("blur", leave);
  context.flushes.add(flush);
  return {
    write(text) {
      if (document.activeElement === control && document.hasFocus()) waiting = text;
      else show(text);
    },
    stop: () => { clearTimeout(timer); context.flushes.delete(flush); },
  };
}

/** What an emptied text means: an optional one leaves the file. */
export const valueOf = (text, field) => text === "" && !field.required ? null : text;
