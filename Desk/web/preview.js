// Runs in the previewed pages, in the desk's frame and in a tab of their own: the page follows each
// build in place, and tells the desk what it shows.

import { exchangePage, pair, replaceOrigin, settle } from "./preview-exchange.js";

const DESK = `http://127.0.0.1:${location.port}`;
const EVENTS = "/.sasshi/events";
const STREAM = "sasshi-builds";
const isInDesk = window.parent !== window;

/** The source of what is shown; null when there was no such page. @type {Document|null} */
let shown;

async function read() {
  const answer = await fetch(location.href, { cache: "no-store", headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return settle(new DOMParser().parseFromString(await answer.text(), "text/html"));
}

const isInWindow = element => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 40 && top < innerHeight - 40;
};

/** Scrolls to the first of some elements, unless one of them is to be seen. @param {Element[]} elements */
function bring(elements) {
  const visible = elements.filter(element => element?.checkVisibility());
  if (visible.length === 0 || visible.some(isInWindow)) return;
  const [first] = visible;
  const isLow = first.offsetHeight < innerHeight / 2;
  first.scrollIntoView({ block: isLow ? "center" : "start", behavior: "instant" });
}

/** Of what changed, what was written: besides it, contents and the time that reading takes go along. */
function written(changed) {
  const text = changed.filter(element => !element.closest("nav, header, footer, aside")
    && !changed.some(other => other !== element && element.contains(other)));
  return text.length > 0 ? text : changed.filter(element => !element.closest("nav"));
}

/** Stylesheets keep their addresses when what they say changes. */
async function refreshStyles() {
  for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
    const text = await fetch(link.href, { cache: "no-store" }).then(answer => answer.text()).catch(() => null);
    const former = styles.get(link);
    styles.set(link, text);
    if (text === null || former === undefined || former === null || former === text) continue;
    const address = new URL(link.href);
    address.search = `?${Date.now()}`;
    const fresh = link.cloneNode();
    fresh.href = address.href;
    fresh.addEventListener("load", () => link.remove());
    replaceOrigin(link, fresh);
    styles.set(fresh, text);
    link.after(fresh);
  }
}

const styles = new WeakMap();
let styling;

function styleSoon() {
  clearTimeout(styling);
  styling = setTimeout(refreshStyles, 400);
}

// MARK: Talking

const tell = message => isInDesk && window.parent.postMessage(message, DESK);
const address = () => decodeURI(location.pathname.slice(1));

/** Says in the page itself that what is shown is not the newest; in the desk, the desk says so. */
function warn(isOld) {
  if (isInDesk) return;
  document.querySelector(".sasshi-note")?.remove();
  if (!isOld) return;
  const isJapanese = navigator.language.startsWith("ja");
  const note = document.createElement("p");
  note.className = "sasshi-note";
  note.role = "status";
  note.lang = isJapanese ? "ja" : "en";
  note.textContent = isJapanese
    ? "間違いがあるため、直前の状態を表示しています。直すと、自動で新しくなります。"
    : "Something is wrong, so this is the page as it was before. It follows by itself once that is mended.";
  document.body.prepend(note);
}

let wanted = null;
let isBusy = false;

/** Follows a build; of several that come meanwhile, the newest. @param {number} build */
async function follow(build) {
  wanted = build;
  if (isBusy) return;
  isBusy = true;
  while (wanted !== null) {
    const build = wanted;
    wanted = null;
    // The page has gone, or the desk has: what is there stays.
    const source = await read().catch(() => null);
    if (!source) continue;
    // The page has come, in place of one that says that there is none.
    if (!shown) return location.reload();
    show(source);
    tell({ kind: "shown", address: address(), build });
  }
  isBusy = false;
}

/** Shows another source of the page. @param {Document} source */
function show(source) {
  const changed = exchangePage(shown, source);
  shown = source;
  if (isInDesk) bring(written(changed));
}

/** @param {{kind: string, build?: number, shown?: boolean, paths?: string[]|null}} said */
function hear(said) {
  if (said.kind === "missed") {
    styleSoon();
    follow(0);
  }
  if (said.kind !== "preview") return;
  warn(!said.shown);
  // Texts leave the look as it is.
  if (!said.paths?.every(path => path.endsWith(".md"))) styleSoon();
  if (said.shown) follow(said.build);
}

/** Text as it is read, without readings and spaces. @param {Element} element */
function plain(element) {
  const copy = element.cloneNode(true);
  for (const reading of copy.querySelectorAll("rt, rp")) reading.remove();
  return copy.textContent.replace(/\s+/g, "");
}

/** The innermost element of the text that says this. @param {string[]} texts the best first */
function find(texts) {
  const blocks = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6, p, li, td, th, dt, dd, figure, pre)")]
    .map(element => [element, plain(element)]);
  for (const text of texts.map(text => text.replace(/\s+/g, "")).filter(Boolean)) {
    const found = blocks.filter(([, said]) => said.includes(text)).at(0);
    if (found) return blocks.filter(([inner, said]) => found[0].contains(inner) && said.includes(text)).at(-1)[0];
  }
}

function obey({ data, origin, source }) {
  if (origin !== DESK || source !== window.parent) return;
  if (data?.kind === "show") bring([find(data.texts ?? [])]);
  if (data?.kind === "go") {
    const target = new URL(data.address, location.origin + "/");
    if (target.origin === location.origin) location.assign(target);
  }
}

// MARK: Listening

/** Listens until the page is left. All previewed pages share one stream: a browser opens only six connections to one
 * server, and the seventh page would wait for ever. */
async function listen() {
  const channel = new BroadcastChannel(STREAM);
  channel.addEventListener("message", ({ data }) => hear(data));
  const leaving = new AbortController();
  addEventListener("pagehide", () => {
    leaving.abort();
    channel.close();
  }, { once: true });
  const hold = hasWaited => carry(channel, hasWaited, leaving.signal);
  // The page that has the lock holds the stream; when it is left, the next one takes both.
  try {
    const isHere = await navigator.locks.request(STREAM, { ifAvailable: true }, lock => lock && hold(false));
    if (isHere === null) await navigator.locks.request(STREAM, { signal: leaving.signal }, () => hold(true));
  } catch (problem) {
    // Some browsers let a frame share nothing: it has a stream of its own.
    if (problem.name !== "AbortError") carry(null, false, leaving.signal);
  }
}

/**
 * Holds a stream until the page is left.
 * @param {BroadcastChannel|null} channel for whom else
 * @param {boolean} mayHaveMissed whether there was another stream before
 * @param {AbortSignal} leaving
 */
function carry(channel, mayHaveMissed, leaving) {
  const events = new EventSource(EVENTS);
  const tell = said => {
    channel?.postMessage(said);
    hear(said);
  };
  events.addEventListener("message", ({ data }) => tell(JSON.parse(data)));
  // A stream that was cut may have missed a build.
  events.addEventListener("open", () => {
    if (mayHaveMissed) tell({ kind: "missed" });
    mayHaveMissed = true;
  });
  return new Promise(done => leaving.addEventListener("abort", () => {
    events.close();
    done(true);
  }));
}

async function begin() {
  tell({ kind: "open", address: address() });
  if (isInDesk) addEventListener("message", obey);
  shown = await read().catch(() => null);
  if (shown) pair(document.documentElement, shown.documentElement);
  listen();
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    listen();
    hear({ kind: "missed" });
  });
  tell({ kind: "shown", address: address(), build: 0 });
  refreshStyles();
}

begin();
