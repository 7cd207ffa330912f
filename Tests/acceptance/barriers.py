"""What keeps people from using a page: the findings of axe, and what axe does not look for."""

from importlib.resources import files

# The package is used for the copy of axe-core that it carries.
AXE = (files("axe_playwright_python") / "axe.min.js").read_text()
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES = {"runOnly": {"type": "tag", "values": STANDARDS}}
# The rules on which a scheme, which changes nothing but colours, can have an influence; without words
# that have furigana, which are of the colour of the text around them and slow axe down.
COLOUR_RULES = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "exclude": ["ruby"]}
# The rules on which the size of the text can have an influence: how large is what is pressed, and what scrolls.
SIZE_RULES = {"runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}}
SCHEMES = ["light", "dark", "contrast"]
WIDTHS = [320, 1280]

RUN_AXE = """async ({ exclude = [], ...options }) => {
  const results = await axe.run(
    { include: [document], exclude: exclude.filter(selector => document.querySelector(selector)) },
    { ...options, resultTypes: ["violations"] });
  return results.violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id}: ${node.html} ${node.failureSummary}`));
}"""

# What is wider than the window, or cut off by the box around it. A table scrolls in a region of its
# own, a cover is a picture, and what only screen readers read is cut off on purpose.
FIND_CUT_TEXT = """() => {
  const cut = [];
  const excused = '.table, .unseen, [aria-hidden="true"], .speaker .colon, .cover-heading, pre';
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) cut.push(`the page is ${root.scrollWidth} pixels wide`);
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility() || element.closest(excused)) continue;
    const box = element.getBoundingClientRect();
    const hides = getComputedStyle(element).overflowX !== "visible";
    const isOutside = box.width > 0 && (box.left < -1 || box.right > innerWidth + 1);
    const isCut = hides && (
      element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      && getComputedStyle(element).overflowY === "hidden");
    if (isOutside || isCut) cut.push(element.outerHTML.slice(0, 150));
  }
  return cut;
}"""


def find_barriers(page, rules=ALL_RULES):
    """Runs axe in a page that has loaded."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(RUN_AXE, rules)


def audit(page, schemes=SCHEMES):
    """Every finding of the page that is open, and under which circumstances: at both widths in each of these
    schemes, of which light is the first, and with letters of twice the size."""
    findings = []

    def note(circumstances, found):
        findings.extend(f"{circumstances}: {finding}" for finding in found)

    def choose(**choices):
        # Until the page has been laid out anew, and its scripts know.
        page.evaluate("""choices => new Promise(done => {
          Object.assign(document.documentElement.dataset, choices);
          requestAnimationFrame(() => setTimeout(done));
        })""", choices)

    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in schemes:
            choose(scheme=scheme, size="100")
            rules = ALL_RULES if scheme == SCHEMES[0] else COLOUR_RULES
            note(f"{width} px, {scheme}", find_barriers(page, rules))
        note(f"{width} px", page.evaluate(FIND_CUT_TEXT))
        choose(scheme="light", size="200")
        note(f"{width} px, 200 %", find_barriers(page, SIZE_RULES) + page.evaluate(FIND_CUT_TEXT))
    choose(scheme="system", size="100")
    page.emulate_media(contrast="more")
    note("a device that asks for contrast", find_barriers(page, COLOUR_RULES))
    page.emulate_media(contrast="no-preference")
    return findings
