// Brings a page from one source to the next in place. What the site's own scripts and the reader did to it stays, since
// only what differs between the two sources is touched.

/** The node of the former source that each live node was made from. @type {WeakMap<Node, Node>} */
const origins = new WeakMap();
/** Elements in the text that the last exchange changed. @type {Set<Element>} */
let changed = new Set();
/** Scripts of the theme in sources: those that the page's policy lets run. @type {WeakSet<Node>} */
const allowed = new WeakSet();
/** Scripts beside which elements came or went. @type {Set<HTMLScriptElement>} */
let disturbed = new Set();

/**
 * Exchanges what differs.
 * @param {Document} former the source of what is shown
 * @param {Document} source the one that is to be shown; it takes over what is equal in both
 * @returns {Element[]} the elements of the text that changed, and are there
 */
export function exchangePage(former, source) {
  changed = new Set();
  disturbed = new Set();
  exchange(document.documentElement, former.documentElement, source.documentElement);
  runDisturbed();
  return [...changed].filter(element => element.isConnected);
}

/** A live node stands where another one stood. */
export function replaceOrigin(live, fresh) {
  if (origins.has(live)) origins.set(fresh, origins.get(live));
}

/** What differs from build to build and says nothing to a reader is made equal. @param {Document} source */
export function settle(source) {
  for (const element of source.querySelectorAll("[nonce]")) {
    allowed.add(element);
    element.removeAttribute("nonce");
  }
  for (const meta of source.querySelectorAll("meta[http-equiv]")) meta.setAttribute("content", "");
  return source;
}

/** Remembers for a live node and what is in it which nodes of the source they are. */
export function pair(live, source) {
  origins.set(live, source);
  // A page that was built anew between its own answer and this one.
  if (live.nodeType === Node.TEXT_NODE && live.data !== source.data) live.data = source.data;
  let next = live.firstChild;
  for (const child of source.childNodes) {
    let found = next;
    while (found && found.nodeName !== child.nodeName) found = found.nextSibling;
    if (!found) continue;
    pair(found, child);
    next = found.nextSibling;
  }
}

// MARK: The exchange

/** Brings a live node from its former source to the new one. */
function exchange(live, former, source) {
  // What is equal goes on from the former source, with all that stands for it on the page.
  if (former.isEqualNode(source)) return source.replaceWith(former);
  origins.set(live, source);
  if (live.nodeType !== Node.ELEMENT_NODE) {
    if (live.data !== source.data) live.data = source.data;
    return touch(live.parentElement);
  }
  exchangeAttributes(live, former, source);
  exchangeChildren(live, former, source);
}

function exchangeAttributes(live, former, source) {
  for (const { name, value } of source.attributes) {
    if (former.getAttribute(name) !== value) {
      live.setAttribute(name, value);
      touch(live);
    }
  }
  for (const { name } of former.attributes) {
    if (!source.hasAttribute(name)) live.removeAttribute(name);
  }
}

function exchangeChildren(live, former, source) {
  const standing = new Map();
  for (const child of live.childNodes) {
    if (origins.has(child)) standing.set(origins.get(child), child);
  }
  const partners = match([...former.childNodes], [...source.childNodes]);
  const kept = new Set(partners.values());
  for (const [old, child] of standing) {
    if (!kept.has(old)) remove(child, live);
  }
  let last = null;
  for (const child of [...source.childNodes]) {
    const old = partners.get(child);
    const stands = old && standing.get(old);
    if (stands) exchange(stands, old, child);
    else insert(child, live, last);
    last = stands ?? lastMade;
  }
}

/**
 * Which former child a new child goes on from: equal ones first, from both ends, then in order those of the same kind.
 * @returns {Map<Node, Node>} new → former
 */
function match(former, source) {
  const partners = new Map();
  let start = 0, end = 0;
  const room = () => start + end < Math.min(former.length, source.length);
  while (room() && former[start].isEqualNode(source[start])) {
    partners.set(source[start], former[start]);
    start += 1;
  }
  while (room() && former.at(-1 - end).isEqualNode(source.at(-1 - end))) {
    partners.set(source.at(-1 - end), former.at(-1 - end));
    end += 1;
  }
  matchMiddle(former.slice(start, former.length - end), source.slice(start, source.length - end), partners);
  return partners;
}

function matchMiddle(former, source, partners) {
  let from = 0;
  source.forEach((child, index) => {
    let at = former.findIndex((old, place) => place >= from && old.isEqualNode(child));
    if (at < 0) {
      // One that an equal one further on waits for is not taken from it.
      const isFree = old => isAlike(old, child) && !source.slice(index + 1).some(next => next.isEqualNode(old));
      at = former.findIndex((old, place) => place >= from && isFree(old));
    }
    if (at < 0) return;
    partners.set(child, former[at]);
    from = at + 1;
  });
}

const isAlike = (a, b) => a.nodeName === b.nodeName && a.nodeName !== "SCRIPT" && (a.id ?? "") === (b.id ?? "")
  || /^H[1-6]$/.test(a.nodeName) && a.nodeName === b.nodeName;

let lastMade = null;

/** Puts what is new behind `after`, or first. */
function insert(source, parent, after) {
  const made = document.importNode(source, true);
  pair(made, source);
  revive(made);
  parent.insertBefore(made, after ? after.nextSibling : parent.firstChild);
  lastMade = made;
  if (made.nodeType === Node.ELEMENT_NODE) touch(made);
  else if (made.data.trim()) touch(parent);
  disturb(made, parent);
}

function remove(child, parent) {
  if (child.nodeType === Node.ELEMENT_NODE) touch(child.previousElementSibling ?? parent);
  child.remove();
  disturb(child, parent);
}

/** A script from a parser that runs none is a dead one: it is made anew, and runs. */
function revive(node) {
  const scripts = node.nodeName === "SCRIPT" ? [node] : node.querySelectorAll?.("script") ?? [];
  for (const script of scripts) {
    if (script.parentNode) run(script);
  }
}

/** Runs a script where it stands, as far as this page's policy lets it. @returns {HTMLScriptElement} the one that runs */
function run(script) {
  const made = document.createElement("script");
  for (const { name, value } of script.attributes) made.setAttribute(name, value);
  if (allowed.has(origins.get(script))) made.nonce = document.querySelector("script[nonce]")?.nonce ?? "";
  made.textContent = script.textContent;
  replaceOrigin(script, made);
  script.replaceWith(made);
  return made;
}

/** A script that looked for the elements beside it when it ran knows nothing of new ones. */
function disturb(node, parent) {
  if (node.nodeType !== Node.ELEMENT_NODE || node.nodeName === "SCRIPT") return;
  for (let place = parent; place && place !== document.body; place = place.parentElement) {
    const script = place.querySelector(":scope > script:not([type$='json'])");
    if (script && allowed.has(origins.get(script))) return disturbed.add(script);
  }
}

const touch = element => { if (element?.closest("main")) changed.add(element); };

function runDisturbed() {
  for (const script of disturbed) {
    if (!script.isConnected) continue;
    const details = [...script.parentElement.querySelectorAll("details")].map(each => [each, each.open]);
    run(script).addEventListener("load", () => details.forEach(([each, open]) => { each.open = open; }));
  }
}
