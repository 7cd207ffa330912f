// Searches the site within the page. Its words, search/<language>.js, are loaded when a reader opens
// the search; without this script there is no button.
"use strict";

{
  const opener = document.getElementById("theme.search-open");
  const dialog = document.getElementById("theme.search");
  const [input, status, list] = dialog.querySelectorAll("input, [role=status], ol");
  const says = dialog.dataset;
  const { nonce } = document.currentScript;
  let script, pages, wanted, timer;

  const make = (parent, tag, ...content) => {
    const made = parent.appendChild(document.createElement(tag));
    made.append(...content);
    return made;
  };

  // One form for both widths, cases and kana. {base|reading} stays as it is.
  const fold = text => text.normalize("NFKC").toLowerCase()
    .replace(/[ァ-ヶヽヾ]/g, kana => String.fromCharCode(kana.charCodeAt() - 96));

  // Between signs: out of a base or reading, over a space before CJK, into the next.
  const gap = /(?:\|[^}]*}|}|\([ぁ-ゖー]+\)|\))?(?: (?=[{⺀-\uffff]))?(?:\{(?:[^|]*\|)?)?/.source;
  const pattern = word => RegExp([...word].map(sign => sign.replace(/\W/, "\\$&")).join(gap), "g");

  // Writes text with marks; of a long one, that around the first.
  const write = (element, text, length = Infinity) => {
    const parts = [...text.matchAll(/\{([^|]*)\|([^}]*)\}|[^{][\p{M}ﾞﾟ]*/gu)];
    const forms = parts.map(([part]) => fold(part));
    const hits = wanted.flatMap(word => [...forms.join("").matchAll(word)]);
    let end = 0;
    const marks = forms.map(form => {
      const start = end;
      end += form.length;
      return hits.some(hit => hit.index < end && start < hit.index + hit[0].length);
    });
    let start = length < parts.length ? Math.max(0, marks.indexOf(true) - 20) : 0;
    while (/\w/.test(parts[start - 1] ?? "")) start--;
    for (end = start + length; /\w/.test(parts[end] ?? "");) end++;
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

  const show = ({ lang, label, name, url, title, text, rank }) => {
    const item = make(list, "li");
    const link = make(item, "a");
    link.href = url;
    link.lang = lang;
    write(make(link, "b"), title);
    if (rank) write(make(link, "i"), name);
    write(make(link, "span"), text, 90);
    make(item, "small", label);
  };

  const search = () => {
    if (!pages) return;
    wanted = fold(input.value).split(/[\s{|}]+/).filter(Boolean).map(pattern);
    const fits = text => wanted.every(word => text.search(word) >= 0);
    const ranks = [[], [], []];
    for (const page of wanted[0] ? pages : []) {
      const found = page.filter(({ all }) => fits(all));
      if (!found[0] && fits(page.map(({ all }) => all).join())) found.push(page[0]);
      for (const section of found) ranks[fits(section.head) ? section.rank : 2].push(section);
    }
    const hits = ranks.flat();
    list.replaceChildren();
    hits.slice(0, 200).forEach(show);
    status.textContent = !wanted[0] ? "" : !hits[0] ? says.none
      : says.count.replace("{}", hits.length > 200 ? "200+" : hits.length);
  };

  const read = () => {
    pages = sasshiSearch.map(([lang, label, ...sections]) =>
      sections.map(([address, title, text], at) => {
        const [[page, name]] = sections;
        return {
          lang, label, name, title, text, rank: at && 1, url: says.root + (at ? page : "") + address,
          head: fold(title), all: fold(title + " " + text),
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
    script.onerror = () => status.textContent = says.failed;
    script.nonce = nonce;
    script.src = says.index;
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
    timer = setTimeout(search, 100);
  };
  dialog.onsubmit = event => {
    event.preventDefault();
    search();
    list.querySelector("a")?.focus();
  };
  dialog.onclick = ({ target }) => target.matches("dialog, button, a, a *") && dialog.close();
}
