// Page numbers in the contents, in the reader's own browser. Every part begins on a new page, so each is
// measured alone: a copy of it flows into columns as large as the page's text area, and columns break
// where pages will.
(() => {
  "use strict";
  const contents = document.querySelector(".toc");
  const parts = [contents, ...document.querySelectorAll(".part, .colophon")];
  const links = [...contents.querySelectorAll("a")];
  // The cover, the empty page behind it and the title page stand before the contents.
  const pagesBefore = 3;
  // Firefox lays out what it prints at 144 dots an inch and rounds rules and letters' heights to whole
  // dots, which on a screen have another size.
  const zoom = CSS.supports("-moz-appearance", "none") ? 1.5 / devicePixelRatio : 1;

  // What only a screen shows has no place in the measuring.
  const screenRules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
    .filter(rule => rule instanceof CSSMediaRule && rule.media.mediaText.startsWith("screen"))
    .map(rule => ({ media: rule.media, text: rule.media.mediaText }));

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
    const count = isVertical ? box.scrollHeight / box.clientHeight : box.scrollWidth / box.clientWidth;
    box.remove();
    return Math.max(1, Math.round(count));
  };

  const number = () => {
    for (const rule of screenRules) rule.media.mediaText = "not all";
    for (const link of links) link.dataset.page ??= "00";
    let page = pagesBefore + 1;
    for (const part of parts) {
      const id = part.querySelector("h2").id;
      for (const link of links) if (link.hash === "#" + id) link.dataset.page = page;
      page += columnsOf(part);
    }
    for (const rule of screenRules) rule.media.mediaText = rule.text;
  };

  addEventListener("beforeprint", number);
  document.fonts.ready.then(number);
})();
