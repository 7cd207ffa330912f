// What is said about the desk’s program itself: the bar while it does not answer, and the last screen.

import { element } from "./dom.js";
import { icon, sign } from "./icons.js";
import { word } from "./words.js";

let bar = null;

/** Shows the bar on top while nobody answers, and takes it away. @param {"here"|"lost"} state */
export function showBar(state) {
  bar ??= document.body.insertAdjacentElement("afterbegin", element("div", { class: "lost-bar", role: "alert" }));
  bar.replaceChildren();
  bar.hidden = state === "here";
  if (state === "lost") {
    bar.append(icon("warning"), element("p", {},
      element("strong", {}, word("connection.lost")), " ", word("connection.lost.hint")));
  }
}

/**
 * The last screen, after which nothing of this tab works any more. The screen behind it stays: what was
 * written there and not saved can still be copied.
 * @param {"ended"|"expired"} state
 * @param {boolean} mayHoldText whether somebody may have been writing
 */
export function showLast(state, mayHoldText) {
  const dialogs = [...document.querySelectorAll("dialog[open]")];
  const words = dialogs.flatMap(dialog => [...dialog.querySelectorAll("textarea, input[type=text]")])
    .map(({ value }) => value).filter(Boolean).join("\n");
  for (const dialog of dialogs) dialog.close();
  const behind = [...document.body.children].filter(part => !part.hidden);
  for (const part of behind) part.hidden = true;
  const heading = element("h1", { tabindex: -1 }, word(`${state}.title`));
  const back = () => {
    last.remove();
    for (const part of behind) part.hidden = false;
  };
  const last = element("main", { class: "last" }, sign(), heading,
    element("p", {}, word(`${state}.text`)), element("p", { class: "soft" }, word(`${state}.how`)),
    words && element("label", {}, word("last.words"), element("textarea", { readonly: true, rows: 4, value: words })),
    mayHoldText && element("p", {}, element("button", { type: "button", on: { click: back } }, word("last.look"))));
  document.body.append(last);
  document.title = `${word(`${state}.title`)} – Sasshi`;
  heading.focus();
}
