// When the file changed while somebody wrote: both texts, and the person decides.

import { openDialog } from "./dialog.js";
import { element } from "./dom.js";
import { word } from "./words.js";
import { sidesView } from "./page-difference.js";

/**
 * @param {string} mine
 * @param {string} theirs
 * @param {string} [reason] what the desk said
 * @param {{mayUnite?: boolean}} [options] `mayUnite`: whether both can stand in one text
 * @returns {Promise<"mine"|"theirs"|"both"|null>}
 */
export function askWhichText(mine, theirs, reason = word("page.conflict.reason"), { mayUnite = true } = {}) {
  const answer = (close, value, style) => element("button", { type: "button", class: style, autofocus: style === "primary",
    on: { click: () => close(value) } }, word(`page.conflict.${value}`));
  return openDialog(word("page.conflict"), close => [
    element("div", { class: "page-conflict" },
      element("p", {}, reason), element("p", {}, word("page.conflict.hint")),
      sidesView(mine, theirs, [word("page.conflict.side.mine"), word("page.conflict.side.theirs")])),
    element("div", { class: "dialog-foot" },
      answer(close, "theirs", ""), answer(close, "mine", mayUnite ? "" : "primary"),
      mayUnite && answer(close, "both", "primary")),
  ], { wide: true });
}
