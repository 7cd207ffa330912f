// The screen of one page: its front matter and its text, the real page beside them, and what is wrong below.

import { ask } from "./api.js";
import { PageScreen } from "./page-screen.js";
import { Keeping } from "./page-keeping.js";
import { PageText } from "./page-text.js";
import { site } from "./site.js";

/**
 * @param {HTMLElement} main
 * @param {string} path of the page below the content folder
 * @param {URLSearchParams} [query] `line`: where to begin
 * @returns {Promise<() => Promise<boolean>>} leaves the screen; false: the person stays
 */
export async function show(main, path, query) {
  const answer = await ask("GET", `/api/page?path=${encodeURIComponent(path)}`);
  const keeping = new Keeping(site().folder, path);
  const kept = await keeping.find(answer.text);
  const left = kept ?? answer.mayUnsaved;
  const page = new PageText(answer);
  const isLeft = left && left.text !== answer.text;
  if (isLeft) {
    // A save says from what the text was made: where the file changed since, both are shown then.
    page.print = left.print;
    page.set(left.text);
    page.isElsewhere = kept === null && await keeping.isHeldElsewhere();
  } else {
    keeping.drop();
  }
  const screen = new PageScreen(main, page, keeping);
  if (isLeft) screen.offerSaved(answer.print, left.time);
  screen.begin(Number(query?.get("line")) || null);
  return () => screen.leave();
}
