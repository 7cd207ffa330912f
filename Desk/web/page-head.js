// The head of a page's screen: which page it is, how it stands, and what can be done with it.

import { element, fill } from "./dom.js";
import { menuButton } from "./menu.js";
import { icon } from "./icons.js";
import { languageName, previewAddress } from "./site.js";
import { badges as stateBadges } from "./states.js";
import { word } from "./words.js";
import { asRead } from "./page-split.js";

/**
 * @param {import("./page-text.js").PageText} page
 * @param {{history: () => void, whole: () => void, isWhole: () => boolean,
 *   others: () => import("./menu.js").Action[]}} actions `others`: what can be done with any page
 */
export function headView(page, actions) {
  const title = element("h1", { lang: page.language });
  const badges = element("div", { class: "badges" });
  const menu = menuButton(icon("more"), word("page.menu"), () => [
    { label: word("page.history"), run: actions.history },
    page.address === null ? null : { label: word("page.look"), href: previewAddress(page.address), tab: true },
    { label: word(actions.isWhole() ? "page.whole.off" : "page.whole"), run: actions.whole },
    ...actions.others(),
  ].filter(Boolean), "quiet icon-only");
  const show = () => {
    title.textContent = asRead(page.title) || page.path.split("/").at(-1);
    document.title = `${title.textContent} – Sasshi`;
    fill(badges, element("span", { class: "badge" }, languageName(page.language)), stateBadges(stateOf(page)));
  };
  page.addEventListener("form", show);
  show();
  return element("div", { class: "page-head" },
    element("a", { class: "page-up", href: "#/pages" }, word("page.up")), title, badges, menu);
}

/** How the page stands; what is wrong and what is saved is said elsewhere on this screen. */
function stateOf({ state, form: { fields } }) {
  const value = key => fields.find(({ path }) => path.length === 1 && path[0] === key)?.value;
  const embargo = value("embargo");
  const isDay = typeof embargo === "string" && /^\d{4}-\d\d-\d\d$/.test(embargo);
  return { ...state, errors: 0, warnings: 0, unsaved: false, draft: value("draft") === true, embargo: isDay ? embargo : null };
}
