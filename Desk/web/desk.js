// The desk: shows the screen that the address names, with the bar and the navigation around it.

import { Refusal, Unreachable, ask } from "./api.js";
import { isOver, note, watchConnection } from "./connection.js";
import { confirm } from "./dialog.js";
import { element, fill } from "./dom.js";
import { showBar, showLast } from "./notices.js";
import { Shell } from "./shell.js";
import { keepFresh, refreshSite, watchSite } from "./site.js";
import { readyToasts } from "./toast.js";
import { language, loadWords, word } from "./words.js";

/** The screens by the first word of the address’s fragment; each module has show(main, argument, query) → leave(). */
const SCREENS = {
  pages: () => import("./pages.js"),
  page: () => import("./page.js"),
  facts: () => import("./facts.js"),
  look: () => import("./look.js"),
  paper: () => import("./paper.js"),
  publish: () => import("./publish.js"),
  start: () => import("./start.js"),
};
/** The entry of the navigation that a screen without its own belongs to. */
const ENTRIES = { page: "pages" };

let shell = null;
let leave = () => true;
let shown = null;
let turn = 0;
let isEnding = false;

/** The screen of an address as `#/page/ja/order.md?line=9`. */
function route() {
  const [, name = "", argument = "", query] = location.hash.match(/^#\/([a-z]+)(?:\/([^?]*))?(?:\?(.*))?$/) ?? [];
  return { name: name in SCREENS ? name : "pages", argument: decoded(argument), query: new URLSearchParams(query) };
}

// A fragment may be typed by hand.
function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

async function follow() {
  if (location.hash === shown) return;
  if (await leave() === false) {
    history.replaceState(null, "", shown);
    return;
  }
  await showScreen();
}

async function showScreen() {
  const mine = ++turn;
  const { name, argument, query } = route();
  shown = location.hash;
  leave = () => true;
  shell.setScreen(name, ENTRIES[name] ?? name);
  const main = shell.newMain();
  try {
    const screen = await SCREENS[name]();
    const leaving = await screen.show(main, argument, query) ?? (() => true);
    // Somebody went on while this one was being made.
    if (mine !== turn) return void leaving();
    leave = leaving;
  } catch (problem) {
    if (mine !== turn) return;
    showProblem(main, problem, showScreen);
  }
  settle(main);
}

function showProblem(main, problem, again) {
  if (!(problem instanceof Refusal || problem instanceof Unreachable)) {
    console.error(problem);
    problem = { problem: { message: word("screen.broken"), hint: word("screen.broken.hint") } };
  }
  const { message, hint } = problem.problem;
  fill(main, element("h1", {}, word("screen.problem")),
    element("div", { class: "note error" }, element("p", {}, message), hint && element("p", {}, hint)),
    element("div", { class: "buttons" },
      element("button", { type: "button", on: { click: again } }, word("screen.again")),
      element("a", { class: "button quiet", href: "#/pages" }, word("nav.pages"))));
}

// A new screen begins at its heading, for the eye and for a screen reader.
function settle(main) {
  main.removeAttribute("aria-busy");
  const heading = main.querySelector("h1");
  if (!heading) return;
  document.title = `${heading.textContent} – Sasshi`;
  heading.tabIndex = -1;
  if (main.contains(document.activeElement)) return;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Changes the language of the desk, and shows everything anew in it. */
async function changeLanguage(wanted) {
  const former = language();
  // What is on the screen goes on until the desk has agreed.
  await ask("PUT", "/api/language", { language: wanted });
  if (await leave() === false) return void await ask("PUT", "/api/language", { language: former });
  try {
    await loadWords(wanted);
    shell.rebuild(await refreshSite());
  } finally {
    // The former one has ended, and would keep nothing any more.
    await showScreen();
  }
}

async function end() {
  const job = await ask("GET", "/api/job").catch(() => null);
  const isSure = !job?.running
    || await confirm(word("end.sure"), { text: word("end.sure.text"), submit: word("end.anyway"), danger: true });
  if (!isSure || await leave() === false) return;
  isEnding = true;
  await ask("POST", "/api/close", {}).catch(() => {});
  note("ended");
}

async function begin() {
  // The desk’s own language is known when it has answered; until then, the browser’s.
  await loadWords(navigator.language.startsWith("ja") ? "ja" : "en");
  watchConnection(state => {
    if (isOver()) showLast(state, shell !== null && !isEnding);
    else showBar(state);
  });
  let site;
  try {
    site = await refreshSite();
  } catch (problem) {
    if (!isOver()) showProblem(document.body.appendChild(element("main")), problem, () => location.reload());
    return;
  }
  if (site.language !== language()) await loadWords(site.language);
  shell = new Shell({ changeLanguage, end });
  shell.rebuild(site);
  watchSite(known => shell.update(known));
  readyToasts();
  keepFresh();
  if (!site.hasContent && route().name !== "start") history.replaceState(null, "", "#/start");
  await showScreen();
  addEventListener("hashchange", follow);
}

begin();
