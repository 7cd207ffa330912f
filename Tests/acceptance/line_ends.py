"""The lines in which a browser sets the texts of a page."""

# Every block of text that is shown, as its lines: the texts between two line ends, without readings.
READ_LINES = """() => {
  const inline = ["inline", "inline-block", "ruby", "ruby-base", "contents"];
  const skipped = "rt, rp, script, dialog, svg, pre, [hidden], [aria-hidden=true], :popover-open";
  const blockOf = node => {
    let element = node.parentElement;
    while (inline.includes(getComputedStyle(element).display)) element = element.parentElement;
    return element;
  };
  const blocks = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(skipped) || !node.parentElement.checkVisibility()) continue;
    const block = blockOf(node);
    if (!blocks.has(block)) blocks.set(block, []);
    const lines = blocks.get(block);
    const isRaised = node.parentElement.closest("sup");
    let index = 0;
    for (const letter of node.data) {
      range.setStart(node, index);
      range.setEnd(node, index += letter.length);
      const box = [...range.getClientRects()].at(-1);
      const line = lines.at(-1);
      if (!letter.trim() || !box?.width) {
        if (line) line.text += letter;
        continue;
      }
      const middle = (box.top + box.bottom) / 2;
      if (line && (isRaised || Math.abs(line.middle - middle) < box.height * .6)) line.text += letter;
      else lines.push({ middle, text: letter });
    }
  }
  return [...blocks].filter(([, lines]) => lines.length).map(([block, lines]) => ({
    name: block.localName + (block.className && `.${block.className}`),
    language: block.closest("[lang]").lang,
    lines: lines.map(line => line.text.trim().replace(/\\s+/g, " ")),
  }));
}"""

# The right edges of what stands in the page's own column, from the left edge of the page.
READ_EDGES = """() => {
  const found = "main :is(.container, .reading) :is(p, ul, ol, dl, table, .box, .routes, .footnotes)";
  const inside = ".box, .route, .hero, .turn, .cast, .figures, .buttons, table, li, .notice, .outline, header, footer";
  const edges = {};
  for (const element of document.querySelectorAll(found)) {
    if (!element.checkVisibility() || element.parentElement.closest(inside)) continue;
    if (element.localName === "p" && getComputedStyle(element).maxInlineSize === "none") continue;
    const edge = Math.round(element.getBoundingClientRect().right);
    (edges[edge] ??= []).push(`${element.localName}.${element.className}`);
  }
  return edges;
}"""
