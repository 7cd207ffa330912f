"""How the lines of a text begin and end, in browsers and in PDF files (JIS X 4051 and
https://www.w3.org/TR/jlreq/#characters_not_starting_a_line)."""

import json
import re

import pdfs

CLOSING = "、。，．」』】〕］｝〉》）)]}・：；？！ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ’”"
OPENING = "（「『【〔［｛〈《([{‘“"

# What begins or ends a line and must not, of all that a page shows: the sign and what stands before it. A
# note's mark is `^`. Horizontal lines from left to right, or vertical ones.
FIND_BAD_LINES = """({ closing, opening, root }) => {
  const blocks = new Map();
  const blockOf = element => {
    if (!blocks.has(element)) {
      const isInline = /^(inline|ruby|ruby-base|contents)$/.test(getComputedStyle(element).display);
      blocks.set(element, isInline ? blockOf(element.parentElement) : element);
    }
    return blocks.get(element);
  };
  const range = document.createRange();
  const place = (node, at) => {
    if (node.nodeType === 3) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
    }
    const all = [...(node.nodeType === 3 ? range : node).getClientRects()].filter(box => box.width && box.height);
    return all.length ? all : null;
  };
  const isVertical = getComputedStyle(document.querySelector(root)).writingMode === "vertical-rl";
  const start = box => isVertical ? box.top : box.left;
  const far = (one, other) => isVertical ? one.right - other.right : other.bottom - one.bottom;
  // A line goes on where a character stands behind the one before it.
  const isNewLine = (before, after) =>
    start(after[0]) <= start(before.at(-1)) && far(before.at(-1), after[0]) > 2;
  const walker = document.createTreeWalker(
    document.querySelector(root), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node => {
      if (node.nodeType === 3) return NodeFilter.FILTER_ACCEPT;
      const isOut = node.matches("rt, rp, script, style, svg, dialog, pre, .colon, .cover-heading, .page-note")
        || !node.checkVisibility();
      if (isOut) return NodeFilter.FILTER_REJECT;
      return node.matches("img") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    });
  const bad = [];
  // The character before the one at hand.
  let last = null;
  const judge = (node, at, sign) => {
    const block = blockOf(node.parentElement);
    const before = last?.block === block ? last : null;
    last = { node, at, block, sign };
    if (!before) return;
    const isMark = at === node.data?.search(/\\S/) && node.parentElement.closest("sup")
      && !before.node.parentElement.closest("sup");
    const isBad = isMark || closing.includes(sign) || opening.includes(before.sign);
    if (!isBad || before.sign === " ") return;
    const [one, other] = [place(before.node, before.at), place(node, at)];
    if (!one || !other || !isNewLine(one, other)) return;
    const text = before.node.data?.slice(Math.max(0, before.at - 8), before.at + 1) ?? before.sign;
    bad.push(`${text}|${isMark ? "^" : ""}${sign}`);
  };
  for (let node; node = walker.nextNode();) {
    if (node.nodeType === 1) judge(node, 0, "picture");
    for (let at = 0; at < node.data?.length; at++) {
      const sign = node.data[at];
      if (!/\\s/.test(sign)) judge(node, at, sign);
      else if (last) last = { ...last, sign: " " };
    }
  }
  return bad;
}"""


def finding(root="body", sizes=None):
    """JavaScript that finds the bad lines of an element; with sizes, of each size in pixels that its line may
    have."""
    signs = json.dumps({"closing": CLOSING, "opening": OPENING, "root": root})
    if sizes is None:
        return f"({FIND_BAD_LINES})({signs})"
    return f"""{sizes}.flatMap(size => {{
      document.querySelector({json.dumps(root)}).style.cssText = `inline-size: ${{size}}px; padding: 0`;
      return ({FIND_BAD_LINES})({signs}).map(found => size + ": " + found);
    }})"""


def bad_lines_of_pdf(pdf):
    """What begins or ends horizontal lines of a PDF and must not: its page, and the word in which it is."""
    return [(number, word) for number in range(1, len(pdfs.boxes(pdf)) + 1)
            for word in bad_lines(pdfs.words(pdf, number))]


def bad_lines(words):
    heights = sorted(word.bottom - word.top for word in words)
    usual = heights[len(heights) // 2] if heights else 0
    bad = []
    for word in words:
        text, left, top, right, bottom = word
        middle, height = (top + bottom) / 2, bottom - top
        line = [other for other in words if other is not word and other.top < bottom and other.bottom > top
                and (other.bottom - other.top > 0.75 * usual or other.top < middle < other.bottom)]
        is_first = not any(other.right <= left + 1.5 for other in line)
        is_last = not any(other.left >= right - 1.5 for other in line)
        if height < 0.75 * usual:
            # A note's mark, or else a reading.
            if is_first and re.fullmatch(r"\[?\d+\]?", text):
                bad.append("^" + text)
        elif is_first and text[0] in CLOSING or is_last and text[-1] in OPENING:
            bad.append(text)
    return bad
