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
  const keeping = new Keeping(site().folder, path);
  try {
    const answer = await read(path);
    return await build(main, answer, keeping, Number(query?.get("line")) || null);
  } catch (problem) {
    // Whoever tries again finds what this one could not show.
    keeping.end();
    throw problem;
  }
}

/** The page; of a file that is gone, a page without a text. */
async function read(path) {
  try {
    return await ask("GET", `/api/page?path=${encodeURIComponent(path)}`);
  } catch (refused) {
    if (refused.status !== 404) throw refused;
    return { path, text: "", print: null, address: null, kind: "other", language: path.split("/")[0], key: path, state: null,
      form: null, mistakes: [], mayUnsaved: null, source: null, refused };
  }
}

async function build(main, answer, keeping, line) {
  const kept = await keeping.find(answer.text);
  const left = kept ?? answer.mayUnsaved;
  if (answer.refused && left === null) throw answer.refused;
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
  if (isLeft) screen.offerSaved(left.time);
  screen.front.changes.retell(kept?.changes ?? []);
  screen.begin(line);
  return () => screen.leave();
}
