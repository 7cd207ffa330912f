// The desk’s own drawings: lines in a square of 24, of the colour of the words beside them. A drawing
// never stands alone: words say the same.

const DRAWINGS = {
  pages: "M6 3h8l4 4v14H6z M14 3v4h4 M9 12h6 M9 16h6",
  facts: "M4 6h16v12H4z M8 10.5h3 M8 14h3 M14 10.5h3 M14 14h3",
  look: "M12 3c3.5 4.2 6 7.2 6 10.5a6 6 0 0 1-12 0C6 10.2 8.5 7.2 12 3z M9.5 14.5a2.8 2.8 0 0 0 2.8 2.8",
  paper: "M7 9V3h10v6 M7 17H4V9h16v8h-3 M7 14h10v7H7z",
  publish: "M12 15V4 M8 8l4-4 4 4 M4 14v6h16v-6",
  add: "M12 5v14 M5 12h14",
  more: "M6 12h.01 M12 12h.01 M18 12h.01",
  folder: "M3 6h6l2 2h10v11H3z",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z M12 9.5a2.5 2.5 0 1 0 .01 0",
  search: "M10.5 4a6.5 6.5 0 1 0 .01 0 M15.5 15.5L21 21",
  download: "M12 4v11 M8 11l4 4 4-4 M4 19h16",
  trash: "M4 7h16 M9 7V4h6v3 M6 7l1 14h10l1-14 M10 11v6 M14 11v6",
  warning: "M12 4L2.5 20h19z M12 10v5 M12 17.6h.01",
  check: "M4.5 12.5l5 5 10-11",
  stop: "M12 3v8 M7.5 6a8 8 0 1 0 9 0",
  language: "M12 3a9 9 0 1 0 .01 0 M3.5 9h17 M3.5 15h17 M12 3c-5 5-5 13 0 18 M12 3c5 5 5 13 0 18",
  undo: "M8 5L4 9l4 4 M4 9h10a5 5 0 0 1 0 10H9",
  chevron: "M6 9l6 6 6-6",
  handbook: "M6 4h13v13H8a2 2 0 0 0-2 2z M6 19a2 2 0 0 0 2 2h11v-4 M10 8h5",
  outside: "M14 4h6v6 M20 4l-9 9 M18 14v6H4V6h6",
};

const SIGN = "M12 6.5C9.5 4.5 6.5 4 3 4.5V18c3.5-.5 6.5 0 9 2 2.5-2 5.5-2.5 9-2V4.5C17.5 4 14.5 4.5 12 6.5z M12 6.5V20";

const SVG = "http://www.w3.org/2000/svg";

/** A drawing by its name, hidden from screen readers. @param {keyof typeof DRAWINGS} name */
export function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const path = drawing.appendChild(document.createElementNS(SVG, "path"));
  path.setAttribute("d", DRAWINGS[name]);
  return drawing;
}

/** The desk’s sign: an open booklet. */
export function sign() {
  const drawing = icon("pages");
  drawing.setAttribute("class", "sign");
  drawing.firstChild.setAttribute("d", SIGN);
  return drawing;
}
