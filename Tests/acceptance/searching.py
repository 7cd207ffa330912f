"""The search of a page in a browser, used as readers use it."""

from contextlib import contextmanager
from urllib.parse import unquote

from browsing import watched_page

RESULTS = """() => [...document.querySelectorAll(".search li")].map(item => {
  const read = selector => [...item.querySelectorAll(selector)].map(found => {
    const copy = found.cloneNode(true);
    copy.querySelectorAll("rt").forEach(reading => reading.remove());
    return copy.textContent;
  });
  return {
    address: item.querySelector("a").href, language: item.querySelector("[lang]").lang,
    title: read("a")[0], page: read("i")[0] ?? null, text: read("span")[0],
    label: read("small")[0], marks: read("mark"),
  };
})"""


def wait_until(page, expression):
    """Waits until a JavaScript expression is true; Playwright's own way would need `eval` in the page."""
    for _ in range(1200):
        if page.evaluate(f"Boolean({expression})"):
            return
        page.wait_for_timeout(50)
    raise TimeoutError(expression)


class Search:
    """The search of the page that a browser shows."""

    def __init__(self, page, location):
        self.page = page
        self.location = location
        self.status = page.locator(".search [role=status]")

    def open(self):
        self.page.keyboard.press("Control+k")
        wait_until(self.page, "globalThis.sasshiSearch")

    def results(self, query):
        """The results of a query, their addresses relative to the site."""
        self.page.locator(".search input").fill("")
        wait_until(self.page, "!document.querySelector('.search [role=status]').textContent")
        self.page.locator(".search input").fill(query)
        wait_until(self.page, "document.querySelector('.search [role=status]').textContent")
        results = self.page.evaluate(RESULTS)
        for result in results:
            assert result["address"].startswith(self.location)
            result["address"] = unquote(result["address"].removeprefix(self.location))
        return results

    def addresses(self, query):
        return [result["address"] for result in self.results(query)]


@contextmanager
def opened(browser, location, path):
    """A page whose search is open; nothing may go wrong or abroad meanwhile."""
    with watched_page(browser, location) as (page, complaints, foreign):
        page.goto(location + path)
        search = Search(page, location)
        search.open()
        yield search
        assert complaints == [] and foreign == []
