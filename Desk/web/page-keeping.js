// What is typed and not saved, kept in the browser: each tab has a copy of its own, so that none writes over
// another's. A copy whose tab is gone is found when the page is opened again.

/** @typedef {{text: string, print: string, time: string}} Kept */

const PREFIX = "sasshi-kept";

export class Keeping {
  /** @param {string} folder of the site: another site may have had the same port @param {string} path */
  constructor(folder, path) {
    this.prefix = JSON.stringify([PREFIX, folder, path]);
    this.key = `${this.prefix}${crypto.randomUUID()}`;
    /** False when the browser refuses: then the tab says so when it is closed. */
    this.works = true;
    // The lock says to other tabs that this one is there; it goes with the tab, however that ends.
    navigator.locks.request(this.key, () => new Promise(done => { this.release = done; }));
  }

  /** @param {string} text @param {string} print of what it was made from */
  keep(text, print) {
    this.works = store(this.key, { text, print, time: new Date().toISOString() });
  }

  drop() {
    try { localStorage.removeItem(this.key); } catch { /* Then there is none. */ }
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
    const newest = found.find(({ text }) => text !== saved);
    if (newest && !store(this.key, { text: newest.text, print: newest.print, time: newest.time })) return newest;
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

function keys() {
  try { return Object.keys(localStorage); } catch { return []; }
}

function read(key) {
  try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
}
