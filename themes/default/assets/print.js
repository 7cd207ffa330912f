// What a reader's own browser finds out before it prints, since the theme cannot know its fonts: how the booklet's
// parts are spaced so that none ends on a page with few lines, the page numbers in its contents, and the size of
// type with which a press release fills one sheet.
(() => {
  "use strict";
  // What only a screen shows has no place in the measuring.
  const screenRules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
    .filter(rule => rule instanceof CSSMediaRule && rule.media.mediaText.startsWith("screen"))
    .map(rule => ({ media: rule.media, text: rule.media.mediaText }));

  // A table that is wider than a phone scrolls, for the keyboard as well.
  for (const table of document.querySelectorAll(".table")) {
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
  }

  const beforePrinting = measure => {
    const run = () => {
      for (const rule of screenRules) rule.media.mediaText = "not all";
      measure();
      for (const rule of screenRules) rule.media.mediaText = rule.text;
    };
    addEventListener("beforeprint", run);
    document.fonts.ready.then(run);
  };

  // Firefox lays out what it prints at 144 dots an inch and rounds rules and letters' heights to whole
  // dots, which on a screen have another size.
  const zoom = CSS.supports("-moz-appearance", "none") ? 1.5 / devicePixelRatio : 1;

  const contents = document.querySelector(".toc");
  if (contents) {
    const parts = [contents, ...document.querySelectorAll(".part, .colophon")];
    const links = [...contents.querySelectorAll("a")];
    // The cover, the empty page behind it and the title page stand before the contents.
    const pagesBefore = 3;

    // Every part begins on a new page, so each is measured alone: a copy of it flows into columns as large as
    // the page's text area, and columns break where pages will.
    const columnsOf = part => {
      const isVertical = getComputedStyle(document.body).writingMode === "vertical-rl";
      const box = document.createElement("div");
      box.inert = true;
      box.style.cssText = `position:absolute;inset:0 auto auto 0;visibility:hidden;overflow:hidden;
        width:var(--area-width);height:var(--area-height);column-fill:auto;column-gap:0;
        column-width:var(--area-${isVertical ? "height" : "width"});text-rendering:geometricPrecision;
        zoom:${zoom}`;
      const copy = part.cloneNode(true);
      copy.style.breakBefore = "auto";
      copy.style.page = "auto";
      for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id");
      box.append(copy);
      (part.parentElement ?? document.body).append(box);
      const count = Math.max(1, Math.round(
        isVertical ? box.scrollHeight / box.clientHeight : box.scrollWidth / box.clientWidth));
      const isRunt = count > 1 && isFewLines(copy, box, isVertical, count);
      box.remove();
      return { count, isRunt };
    };

    // Whether in the last column stand less than six lines, of which none ends below two fifths of it. Readings
    // are nearer to their words than lines are to each other.
    const isFewLines = (copy, box, isVertical, count) => {
      const area = box.getBoundingClientRect();
      const length = isVertical ? area.width : area.height;
      const range = new Range();
      range.selectNodeContents(copy);
      const ends = [...range.getClientRects()]
        .filter(rect => (isVertical ? (rect.top - area.top) / area.height : (rect.left - area.left) / area.width)
          > count - 1.01)
        .map(rect => (isVertical ? area.right - rect.left : rect.bottom - area.top) / length)
        .sort((a, b) => a - b);
      let lines = 0, line = -1;
      for (const end of ends) if (end > line + 0.022) { lines++; line = end; }
      return lines < 6 && line < 0.4;
    };

    // A part whose last page holds few lines is closed up or opened a little, as the style says; how many pages it
    // has then.
    const fitted = part => {
      const set = ([name, value]) => {
        part.style.removeProperty("--fit");
        part.style.removeProperty("--keep");
        if (name) part.style.setProperty(name, value);
      };
      set([]);
      const found = columnsOf(part);
      if (!found.isRunt) return found.count;
      for (const way of [...[-1, 1, -2, 2, -3, 3, -4, 4, -5, 5].map(step => ["--fit", step]), ["--keep", "avoid"]]) {
        set(way);
        const now = columnsOf(part);
        if (now.count <= found.count && !now.isRunt) return now.count;
      }
      set([]);
      return found.count;
    };

    beforePrinting(() => {
      for (const link of links) link.dataset.page ??= "00";
      let page = pagesBefore + 1;
      for (const part of parts) {
        const id = part.querySelector("h2").id;
        for (const link of links) if (link.hash === "#" + id) link.dataset.page = page;
        page += fitted(part);
      }
    });
  }

  // A press release: from 11 pt down in steps of a tenth to 7 pt. One that is too long even so has 9 pt.
  const sheet = document.querySelector(".sheet");
  if (sheet) {
    const root = document.documentElement;
    beforePrinting(() => {
      const own = sheet.style.cssText;
      const probe = document.createElement("div");
      // What rounding adds to many lines has room as well.
      probe.style.cssText = "position:absolute;visibility:hidden;block-size:calc(var(--sheet-height) - 2mm)";
      document.body.append(probe);
      sheet.style.cssText = "width:var(--sheet-width);text-rendering:geometricPrecision";
      let tenths = 110;
      do root.style.fontSize = tenths / 10 + "pt";
      while (sheet.offsetHeight > probe.offsetHeight && tenths-- > 70);
      root.style.fontSize = "";
      root.style.setProperty("--sheet-type", (tenths < 70 ? 90 : tenths) / 10 + "pt");
      sheet.style.cssText = own;
      probe.remove();
    });
  }
})();
