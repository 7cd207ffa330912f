// @ts-check
// Facts: what the whole site says of the organisation, and where it stands once: site.yaml as a form.

import { ask } from "./api.js";
import { preview } from "./facts-preview.js";
import { SettingsScreen } from "./facts-screen.js";
import { word } from "./words.js";

/**
 * @param {HTMLElement} main
 * @param {string} argument the group to begin with, as “contacts”
 * @param {URLSearchParams} [query] `line`: that of the file to begin with
 */
export async function show(main, argument, query) {
  const answer = await ask("GET", "/api/facts");
  const screen = new SettingsScreen(main, { name: "facts", answer, preview: preview({ title: word("facts.preview") }) });
  await screen.takeUp(answer.mayUnsaved);
  // The desk leads to the heading of each new screen first.
  const line = Number(query?.get("line"));
  if (line > 0) setTimeout(() => screen.lead({ line }));
  else if (argument) setTimeout(() => screen.enter(argument));
  return () => screen.leave();
}
