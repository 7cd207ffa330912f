// What is typed and not saved, kept in the browser: each tab has a copy of its own, so that none writes over
// another's. A copy whose tab is gone is found when the page is opened again.

/** @typedef {{text: string, print: string, changes: object[], time: string}} Kept `changes`: of the form, not in the text */

const PREFIX = "sasshi-kept";

const prefixOf = (folder, path) => JSON.stringify([PREFIX, folder, path]);

/** The files of a site of which closed tabs left copies, each with the time of the newest. @param {string} folder */
export async function leftBehind(folder) {
  const found = new Map();
  for (const { key, path } of await deadKeys(folder)) {
    const { text, time } = read(key) ?? {};
    if (typeof text === "string" && (found.get(path) ?? "") < time) found.set(path, time);
  }
  return [...found].map(([path, time]) => ({ path, time }));
}

/** What closed tabs left of a file goes with it to another path. @param {string} folder @param {{path: string, to: string|null}[]} files */
export async function moveLeft(folder, files) {
  const to = new Map(files.map(file => [file.path, file.to]));
  for (const { key, path } of await deadKeys(folder)) {
    const kept = to.get(path) ? read(key) : null;
    if (kept && store(prefixOf(folder, to.get(path)) + key.slice(prefixOf(folder, path).length), kept)) remove(key);
  }
}

/** Nobody wants what closed tabs left of a file. @param {string} folder */
export async function dropLeft(folder, path) {
  for (const each of await deadKeys(folder)) if (each.path === path) remove(each.key);
}

async function deadKeys(folder) {
  const start = prefixOf(folder, "").slice(0, -2);
  const alive = await living();
  return keys().filter(key => key.startsWith(start) && !alive.has(key))
    .map(key => ({ key, path: JSON.parse(key.slice(0, key.lastIndexOf("]") + 1))[2] }));
}

export class Keeping {
  /** @param {string} folder of the site: another site may have had the same port @param {string} path */
  constructor(folder, path) {
    this.prefix = prefixOf(folder, path);
    this.key = `${this.prefix}${crypto.randomUUID()}`;
    /** False when the browser refuses: then the tab says so when it is closed. */
    this.works = true;
    // The lock says to other tabs that this one is there; it goes with the tab, however that ends.
    navigator.locks.request(this.key, () => this.isOver || new Promise(done => { this.release = done; }));
  }

  /** @param {string} text @param {string} print of what it was made from @param {object[]} changes */
  keep(text, print, changes = []) {
    this.works = store(this.key, { text, print, changes, time: new Date().toISOString() });
  }

  drop() {
    remove(this.key);
  }

  /**
   * Takes over the newest copy that a tab left behind; null without one.
   * @param {string} saved what is on the disk: copies of it are no longer needed
   * @returns {Promise<Kept|null>}
   */
  async find(saved) {
    const alive = await living();
    const found = keys().filter(key => key.startsWith(this.prefix) && !alive.has(key))
      .map(key => ({ key, ...read(key) })).filter(({ text }) => typeof text === "string")
      .sort((a, b) => a.time < b.time ? 1 : -1);
    const newest = found.find(({ text, changes }) => text !== saved || changes?.length > 0);
    if (newest && !store(this.key, { text: newest.text, print: newest.print, changes: newest.changes, time: newest.time })) return newest;
    for (const { key, text } of found) {
      if (text === saved || text === newest.text) localStorage.removeItem(key);
    }
    return newest ?? null;
  }

  /** Whether another tab that is open has something of this page that is not saved. */
  async isHeldElsewhere() {
    return [...await living()].some(key => key !== this.key && key.startsWith(this.prefix) && read(key));
  }

  end() {
    this.isOver = true;
    this.release?.();
  }
}

/** The names of tabs that are open. */
async function living() {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name }) => name));
}

/** @param {Kept} kept @returns {boolean} whether the browser took it */
function store(key, kept) {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

function remove(key) {
  try { localStorage.removeItem(key); } catch { /* Then there is none. */ }
}

function keys() {
  try { return Object.keys(localStorage); } catch { return []; }
}

function read(key) {
  try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
}
