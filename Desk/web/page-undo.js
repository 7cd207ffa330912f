// The way back from a text that was put in place of another.

import { say } from "./dialog.js";

/**
 * Does `exchange`, which puts another text in place, and says so with an offer to take it back: the former text comes,
 * and with it the file from which it was made. The offer goes with the next sign that anybody writes: that is kept.
 * @param {import("./page-text.js").PageText} page
 * @param {() => void} exchange
 * @param {string} message
 * @param {{by: string, onBack?: () => void}} options `by`: who writes, as page.write() is told
 */
export function exchangeWithOffer(page, exchange, message, { by, onBack }) {
  const { text, print } = page;
  exchange();
  const made = page.text;
  const isOtherFile = page.print !== print;
  const back = () => {
    // What this tab saved meanwhile is known to whoever takes it back; what others saved is not.
    if (isOtherFile) page.print = print;
    onBack?.();
    page.write(text, by);
  };
  const close = say(message, { undo: back });
  const judge = () => {
    if (page.text === made) return;
    page.removeEventListener("text", judge);
    close();
    if (!isOtherFile || page.text !== text || page.print === print) return;
    // The field's own undo brought it back.
    page.print = print;
    page.tell("saved");
  };
  page.addEventListener("text", judge);
}
