// @ts-check
// Look: the colours, drawings and letters of the theme that a site can change, seen at once on the page and the cover.

import { ask } from "./api.js";
import { element } from "./dom.js";
import { preview, previewFrame } from "./facts-preview.js";
import { SettingsScreen } from "./facts-screen.js";
import { word } from "./words.js";

/** The booklet as it is printed; its first page is the cover. */
const COVER = "print/booklet.html";

/** @param {HTMLElement} main */
export async function show(main) {
  const [answer, { pages }] = await Promise.all([ask("GET", "/api/look"), ask("GET", "/api/pages")]);
  const screen = new SettingsScreen(main, {
    name: "look", answer, preview: lookPreview(pages.some(page => page.kind === "booklet" && page.address)),
  });
  await screen.takeUp(answer.mayUnsaved);
  return () => screen.leave();
}

/** The page, on a light or a dark screen, and the cover. */
function lookPreview(hasCover) {
  const page = preview({ title: word("facts.preview") });
  const cover = hasCover ? coverFrame() : null;
  const box = element("div", { class: "look-preview", dataset: { scheme: "light" } }, schemes(scheme => { box.dataset.scheme = scheme; }), page.element, cover);
  return { ...page, element: box };
}

function schemes(choose) {
  const inputs = ["light", "dark"].map(scheme => element("label", {}, element("input", { type: "radio", name: "look-scheme",
    value: scheme, checked: scheme === "light", on: { change: () => choose(scheme) } }), word(`look.scheme.${scheme}`)));
  return element("fieldset", { class: "segments" }, element("legend", { class: "unseen" }, word("look.scheme")), inputs);
}

function coverFrame() {
  return element("figure", { class: "look-cover" }, element("figcaption", {}, word("look.cover")),
    element("div", { class: "look-cover-window" }, previewFrame({ title: word("look.cover"), address: COVER }).element));
}
