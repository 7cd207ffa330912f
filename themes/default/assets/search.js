// Searches the site within the page. Its words, search/<language>.js, are loaded when a reader opens
// the search; without this script there is no button.
"use strict";

{
  const opener = document.getElementById("theme.search-open");
  const dialog = document.getElementById("theme.search");
  const [input, status, list] = dialog.querySelectorAll("input, [role=status], ol");
  const { root, index, digits } = dialog.dataset;
  const [count, none, failed] = dialog.querySelector("template")?.content.children ?? [];
  const { nonce } = document.currentScript;
  let script, pages, levels, timer, latest, due;

  const say = (words, number = "") => status.innerHTML = words?.innerHTML
    .replace("{}", number.replace(/\d/g, digit => digits?.[digit] ?? digit)) ?? "";

  const make = (parent, tag, ...content) => {
    const made = parent.appendChild(document.createElement(tag));
    made.append(...content);
    return made;
  };

  // A sign with its marks and what is written below it, or {base|reading}.
  const signs = /\{([^|]*)\|([^}]*)\}|[^{](?:[\u094d\u1039\u17d2]\p{Lo}|[\p{M}\p{DI}ﾞﾟ゛゜\u1160-\u11ff])*/gu;
  // Found alike, besides widths, cases and kana.
  const alike = [
    [/ \u0301|[`‘’‚‛ʻʼ′׳]/g, "'"],
    [/[〜〰∼⁓]/g, "~"],
    [/[·‧゠]/g, "・"],
    [/[\p{Pd}−─━]/gu, "-"],
    // Quotation marks, what shows nothing, and accents, though not those of kana.
    [/["„\p{Pi}\p{Pf}〈-】〔-〛〝-〟ـ\p{DI}]| (?=[\u3099\u309a])/gu, ""],
    [/(?=[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}])[^\P{M}\u3099\u309a]/gu, ""],
    [/[đð]/gi, "d"],
    [/ø/gi, "o"],
    [/ł/gi, "l"],
    [/æ/gi, "ae"],
    [/œ/gi, "oe"],
    [/[ァ-ヶヽ]/g, kana => String.fromCharCode(kana.charCodeAt() - 96)],
  ];
  const forms = {};
  const form = sign => forms[sign] ??= alike
    .reduce((text, pair) => text.replace(...pair), sign.replace(/^[|}]|[｛｜｝]/g, "").normalize("NFKD"))
    .toLowerCase().toUpperCase().normalize("NFC");
  const fold = text => text.replace(signs, form);

  // Between signs: out of a base or reading, over a space before CJK or in a number, into one.
  const out = /(?:\|[^}]*\}|\}|\([ぁ-ゖー]+\)|\))?/.source;
  const into = /(?: (?=[{⺀-\uffff])|[ ,'](?=\d{3}))?(?:\{(?:[^|]*\|)?)?/.source;
  const pattern = (word, gap) =>
    [...word].map(sign => `\\u{${sign.codePointAt().toString(16)}}`).join(out + gap + into);
  // Of scripts that part words by spaces.
  const letter = /(?![\u2e80-\ua4cf\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Khmr}])[\p{L}\p{M}\p{N}]/u;

  // Finds a word whole, where one begins, and anywhere, with or without some signs in it.
  const patterns = text => {
    const word = text.replace(/,(?=\d{3}(?!\d))/g, "");
    const bare = word.replace(/[-・()ー]/g, "");
    const start = (letter.test(word[0]) ? `(?:^|(?!${letter.source})[^])` : "") + pattern(word, "");
    const whole = start + (letter.test(word.at(-1)) ? `(?!${letter.source})` : "");
    const loose = bare[3] ? pattern(bare, "[-・()ー]*") : pattern(word.replace(/(...)ー$/, "$1"), "");
    return [whole, start, loose + "ー?"].map(source => RegExp(source, "gu"));
  };

  // Writes text with marks; of a long one, that around the first.
  const write = (element, text, folded, length = Infinity) => {
    const found = new Uint8Array(folded.length);
    for (const word of levels[2]) {
      for (const { index, 0: hit } of folded.matchAll(word)) found.fill(1, index, index + hit.length);
    }
    const parts = [], marks = [];
    let end = 0, enough = found.includes(1) ? Infinity : 2 * length;
    for (const part of text.matchAll(signs)) {
      const size = form(part[0]).length;
      const mark = size ? found.subarray(end, end + size).includes(1) : found[end - 1] && found[end];
      end += size;
      marks.push(mark);
      if (parts.push(part) > enough) break;
      if (mark) enough = Math.min(enough, parts.length + 2 * length);
    }
    let start = length < parts.length ? Math.max(0, marks.findIndex(Boolean) - 20) : 0;
    while (letter.test(parts[start - 1] ?? "")) start--;
    for (end = start + length; letter.test(parts[end] ?? "");) end++;
    if (start) element.append("…");
    for (let mark; start < end && parts[start]; start++) {
      const [part, base = part, reading] = parts[start];
      mark = marks[start] && (mark || make(element, "mark"));
      if (reading) make(make(mark || element, "ruby", base), "rt", reading);
      else (mark || element).append(base);
    }
    if (parts[end]) element.append("…");
    element.normalize();
  };

  const show = (parent, { lang, label, name, url, title, text, rank, head, all }) => {
    const item = make(parent, "li");
    const hit = make(item, "div");
    const link = make(hit, "a");
    link.href = url;
    hit.lang = lang;
    write(link, title, head);
    if (rank) write(make(hit, "i"), name, fold(name));
    write(make(hit, "span"), text, all.slice(head.length + 1), 90);
    make(item, "small", label);
  };

  // Rests every 20 ms, for the page to go on; says whether a newer query came.
  const isLate = async search => {
    if (performance.now() > due) {
      await new Promise(go => setTimeout(go));
      due = performance.now() + 20;
    }
    return search !== latest;
  };

  const search = async () => {
    clearTimeout(timer);
    if (!pages) return;
    const own = latest = {};
    due = performance.now() + 20;
    const words = fold(input.value).split(/[\s{|}]+|\B'|'\B/).filter(Boolean).map(patterns);
    levels = [0, 1, 2].map(level => words.map(word => word[level]));
    const fits = (words, text) => words.every(word => text.search(word) >= 0);
    const level = text => fits(levels[2], text) ? levels.findIndex(words => fits(words, text)) : 3;
    const ranks = [...Array(12)].map(() => []);
    for (const page of words[0] ? pages : []) {
      let best = 3;
      for (const section of page) {
        if (await isLate(own)) return;
        section.head ??= fold(section.title);
        section.all ??= `${section.head} ${fold(section.text)}`;
        const found = level(section.all);
        ranks[found * 3 + (found === level(section.head) ? section.rank : 2)].push(section);
        best = Math.min(best, found);
      }
      if (best === 3 && words[1]) ranks[level(page.map(({ all }) => all).join()) * 3 + 2].push(page[0]);
    }
    const hits = ranks.slice(0, 9).flat();
    const items = new DocumentFragment();
    for (const hit of hits.slice(0, 100)) {
      if (await isLate(own)) return;
      show(items, hit);
    }
    list.replaceChildren(items);
    if (hits[0]) say(count, hits.length > 100 ? "100+" : `${hits.length}`);
    else say(words[0] && none);
  };

  const read = () => {
    pages = sasshiSearch.map(([lang, label, ...sections]) =>
      sections.map(([address, title, text], at) => {
        const [[page, name]] = sections;
        return {
          lang, label, name, title, text, rank: at && 1, url: root + (at ? page : "") + address,
        };
      }));
    search();
  };

  const open = () => {
    if (!dialog.open) dialog.showModal();
    input.select();
    if (script) return;
    script = make(document.head, "script");
    script.onload = read;
    script.onerror = () => say(failed);
    script.nonce = nonce;
    script.src = index;
  };

  opener.onclick = open;
  opener.hidden = !dialog.showModal;
  document.addEventListener("keydown", event => {
    if (event.key !== "k" || !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    open();
  });
  input.oninput = () => {
    clearTimeout(timer);
    latest = null;
    timer = setTimeout(search, 100);
  };
  dialog.onsubmit = async event => {
    event.preventDefault();
    await search();
    list.querySelector("a")?.focus();
  };
  dialog.onclick = ({ target }) => target.matches("dialog, button, a, a *") && dialog.close();
}
