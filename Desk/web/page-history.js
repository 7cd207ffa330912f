// Former texts of a page: what differed, and bringing one back.

import { ask } from "./api.js";
import { explain, openDialog } from "./dialog.js";
import { element, fill } from "./dom.js";
import { time, word } from "./words.js";
import { compare, differenceView, shortened } from "./page-difference.js";

/**
 * @param {import("./page-text.js").PageText} page
 * @returns {Promise<string|null>} the text that is to come back; null for none
 */
export async function askHistory(page) {
  const path = encodeURIComponent(page.path);
  const { versions } = await ask("GET", `/api/history?path=${path}`);
  return openDialog(word("page.history"), close => {
    if (versions.length === 0) return [element("p", { tabindex: -1, autofocus: true }, word("page.history.empty"))];
    const view = element("div", { class: "page-history-view", aria: { live: "polite" } });
    const show = async ({ id, time: when }, button) => {
      try {
        const { text } = await ask("GET", `/api/history/text?path=${path}&id=${encodeURIComponent(id)}`);
        for (const each of list.querySelectorAll("button")) each.setAttribute("aria-pressed", String(each === button));
        fill(view, element("h3", {}, word("page.history.of", { time: time(when) })),
          element("p", { class: "hint" }, word("page.history.differences")),
          differenceView(shortened(compare(text, page.text))),
          element("div", { class: "dialog-foot" }, element("button", { type: "button", class: "primary",
            on: { click: () => close(text) } }, word("page.history.back"))));
      } catch (refused) {
        explain(view, refused);
      }
    };
    const list = element("ul", { class: "page-versions" }, versions.map(version => {
      const button = element("button", { type: "button", aria: { pressed: false },
        on: { click: () => show(version, button) } }, time(version.time));
      return element("li", {}, button);
    }));
    return [element("p", {}, word("page.history.hint")), element("div", { class: "page-history" }, list, view)];
  }, { wide: true });
}
