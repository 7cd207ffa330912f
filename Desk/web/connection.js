// Whether the desk’s program is there. Others tell what they saw; who shows it listens.

import { keyHeaders } from "./key.js";

/** @typedef {"here"|"lost"|"expired"|"ended"} Connection
 * lost: nothing answers; expired: the desk was started anew and does not know this tab; ended: by the person. */

/** @type {Connection} */
let now = "here";
const watchers = new Set();
const PATIENCE = 1000;

/** Calls `watcher` with each new state. */
export function watchConnection(watcher) {
  watchers.add(watcher);
}

/** Whether nothing comes back any more. */
export const isOver = () => now === "ended" || now === "expired";

/** Notes what was seen. @param {Connection} seen */
export function note(seen) {
  if (seen === now || isOver()) return;
  now = seen;
  for (const watcher of watchers) watcher(now);
  if (now === "lost") setTimeout(look, PATIENCE);
}

/** Asks whether somebody answers, and notes it. */
export async function look() {
  if (isOver()) return;
  try {
    const answer = await fetch("/api/site", { headers: keyHeaders(), cache: "no-store" });
    note(answer.status === 401 ? "expired" : "here");
  } catch {
    if (now === "lost") setTimeout(look, PATIENCE);
    note("lost");
  }
}
