// What the desk’s program tells by itself. All tabs share one stream: a browser opens only six
// connections to one server, and the seventh tab would wait for ever.

import { isOver, look, note, watchConnection } from "./connection.js";
import { keyed } from "./key.js";

const handlers = new Map();
const channel = new BroadcastChannel("sasshi-events");
const PATIENCE = 1000;
let source = null;
let begun = false;

/**
 * Calls `handler` with each event of a kind: “hello”, “preview”, “files”, “job”, “bye”.
 * @param {string} kind
 * @param {(event: any) => void} handler
 * @returns {() => void} stops it
 */
export function listen(kind, handler) {
  begin();
  if (!handlers.has(kind)) handlers.set(kind, new Set());
  handlers.get(kind).add(handler);
  return () => handlers.get(kind).delete(handler);
}

function begin() {
  if (begun) return;
  begun = true;
  channel.addEventListener("message", ({ data }) => hand(data));
  // The tab that has the lock holds the stream; when it closes, the next one takes both.
  navigator.locks.request("sasshi-events", () => {
    open();
    return new Promise(() => {});
  });
  watchConnection(() => { if (isOver()) source?.close(); });
}

function open() {
  source = new EventSource(keyed("/api/events"));
  source.addEventListener("message", ({ data }) => {
    const event = JSON.parse(data);
    channel.postMessage(event);
    hand(event);
  });
  source.addEventListener("error", mend);
}

// A pause mends itself; after an answer that is no stream the browser gives up, and somebody must begin again.
async function mend() {
  await look();
  if (isOver() || source.readyState !== EventSource.CLOSED) return;
  setTimeout(open, PATIENCE);
}

function hand(event) {
  if (event.kind === "bye") note("ended");
  for (const handler of handlers.get(event.kind) ?? []) handler(event);
}
