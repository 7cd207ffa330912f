// The words of the screens, in the language that was chosen: words/LANGUAGE/*.json, one object of
// keys each. A word is text, or {one, other} where a number decides.

const FILES = ["desk", "page", "facts", "publish"];

let words = {};
let tag = "ja";
let plurals = new Intl.PluralRules(tag);

/** Reads the words of “ja” or “en”, and says to the browser which language the page is in. */
export async function loadWords(language) {
  const read = await Promise.all(FILES.map(async name => {
    const answer = await fetch(`words/${language}/${name}.json`);
    return answer.ok ? answer.json() : {};
  }));
  words = Object.assign({}, ...read);
  tag = language;
  plurals = new Intl.PluralRules(tag);
  document.documentElement.lang = language;
}

/** The language of the words that are shown: “ja” or “en”. */
export const language = () => tag;

/**
 * The words for a key. `{name}` in them is exchanged for `values.name`; of {one, other} the number
 * `values.n` takes the form that the language has for it.
 * @param {string} key
 * @param {Record<string, string|number>} [values]
 */
export function word(key, values = {}) {
  const found = words[key];
  if (found === undefined) return missing(key);
  const text = typeof found === "string" ? found : found[plurals.select(Number(values.n))] ?? found.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? shown(values[name]) : whole);
}

/** Whether there are words for a key. */
export const hasWord = key => key in words;

const shown = value => typeof value === "number" ? value.toLocaleString(tag) : String(value);

function missing(key) {
  // A program drives the browser: let its test fail. To a person, a key says more than an empty screen.
  if (navigator.webdriver) throw new Error(`no words for “${key}” in “${tag}”`);
  return key;
}

/** A calendar day (YYYY-MM-DD) as people write it: 2026年6月1日, 1 June 2026. */
export function day(text) {
  const [year, month, date] = text.split("-").map(Number);
  return new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, { dateStyle: "long", timeZone: "UTC" })
    .format(Date.UTC(year, month - 1, date));
}

/** A time as the desk writes it (2026-05-01T09:30:00+09:00), in the machine’s zone. */
export function time(text) {
  return new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, { dateStyle: "medium", timeStyle: "short" })
    .format(new Date(text));
}

/** A time of today: 14:05. */
export const timeOfDay = text =>
  new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, { timeStyle: "short" }).format(new Date(text));

/** The size of a file for people: 840 KB, 1.2 MB. */
export function size(bytes) {
  const isBig = bytes >= 1e6;
  const number = (bytes / (isBig ? 1e6 : 1e3)).toLocaleString(tag, { maximumFractionDigits: isBig ? 1 : 0 });
  return `${number} ${isBig ? "MB" : "KB"}`;
}
