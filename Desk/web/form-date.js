// @ts-check
// A control for a day.

import { element } from "./dom.js";
import { typing } from "./form-typing.js";
import { language, word } from "./words.js";

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The browser’s own control, or a line of text for what it could not show. @type {import("./form-field.js").ControlMaker} */
export function dateControl(field, context) {
  let now = field;
  const input = /** @type {HTMLInputElement} */ (element("input", {
    type: isShowable(field.value) ? "date" : "text", class: "form-date", autocomplete: "off",
    min: "1000-01-01", max: "9999-12-31",
  }));
  const said = element("span", { class: "form-said", aria: { live: "polite" } });
  const clear = element("button", { type: "button", class: "quiet form-clear", on: {
    click: () => { input.value = ""; typed.write(""); context.change({ path: now.path, value: null }); input.focus(); },
  } }, word("form.date.clear"));
  const show = () => {
    said.textContent = spoken(input.value);
    clear.hidden = input.value === "" || Boolean(now.required);
  };
  const typed = typing(input, context, text => context.change({ path: now.path, value: text || null }),
    // A year of which two digits are typed is a year of the Romans to the browser.
    { isReady: text => input.type === "text" ? text !== "" : /^[1-9]/.test(text) });
  input.addEventListener("input", show);
  input.addEventListener("written", show);
  return {
    element: element("div", { class: "form-row" }, input, said, clear),
    input,
    write(next) {
      now = next;
      const isFree = document.activeElement !== input;
      if (isFree) input.type = isShowable(next.value) ? "date" : "text";
      typed.write(next.value ?? "");
      show();
    },
    focus: () => input.focus(),
  };
}

const isShowable = value => value === null || value === "" || DAY.test(value);

/** The day with its day of the week, as it is said; nothing for what is no day. */
function spoken(text) {
  const day = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime())) return "";
  return new Intl.DateTimeFormat(language() === "en" ? "en-GB" : language(), {
    year: "numeric", month: "long", day: "numeric", weekday: "short", timeZone: "UTC",
  }).format(day);
}
