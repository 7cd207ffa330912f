"""What a page refuses: scripts and styles in its own text, and anything from elsewhere."""

import re

import pytest
import yaml

from browsing import visit_all, watched_page
from program import LANGUAGES, THEME, chapters, prefix

# A script in the page, one of the site's own that the page does not name, and a style in the page.
ATTACK = """(async () => {
  const inline = document.createElement("script");
  inline.textContent = "window.ranInline = true";
  document.head.append(inline);
  const own = document.createElement("script");
  own.src = document.querySelector("link[rel=stylesheet]").href.replace("assets/style.css", "search/ja.js");
  const loaded = await new Promise(done => {
    own.onload = () => done(true);
    own.onerror = () => done(false);
    document.head.append(own);
  });
  const styled = document.createElement("p");
  styled.setAttribute("style", "color: rgb(1, 2, 3)");
  styled.setAttribute("onclick", "window.ranHandler = true");
  document.body.append(styled);
  styled.click();
  const frame = document.createElement("iframe");
  frame.srcdoc = "<p>";
  document.body.append(frame);
  const image = new Image();
  const shown = await new Promise(done => {
    image.onload = () => done(true);
    image.onerror = () => done(false);
    image.src = "https://example.org/tracker.png";
  });
  return {
    inline: Boolean(window.ranInline), handler: Boolean(window.ranHandler), own: loaded, foreign: shown,
    styled: getComputedStyle(styled).color === "rgb(1, 2, 3)",
  };
})()"""
HARMLESS = {"inline": False, "handler": False, "own": False, "foreign": False, "styled": False}


@pytest.mark.parametrize("built", ["site", "hosted_site"])
def test_no_page_has_a_script_or_a_style_in_its_text(built, request):
    site = request.getfixturevalue(built)
    for page in site.screen_pages():
        html = (site.root / page).read_text()
        assert not re.search(r"<style\b|\sstyle=|\son[a-z]+=", html), page
        for script in re.findall(r"<script\b[^>]*>", html):
            assert " src=" in script or 'type="application/ld+json"' in script, (page, script)


def test_every_page_says_what_it_may_load_before_it_loads_anything(site):
    for page in site.screen_pages():
        html = (site.root / page).read_text()
        policy = html.index('<meta http-equiv="Content-Security-Policy"')
        assert policy < min(html.index(tag) for tag in ["<link", "<script", "<title"] if tag in html)
        [content] = re.findall('http-equiv="Content-Security-Policy" content="([^"]*)"', html)
        assert "default-src 'none'" in content
        assert not re.search(r"unsafe|https?:|\*", content)
        # Nothing but what the theme's templates name may run: no path, no host, not even the site's own.
        [nonce] = re.findall(r"script-src 'nonce-([0-9a-z]+)';", content)
        for script in re.findall(r"<script\b[^>]*>", html):
            assert f'nonce="{nonce}"' in script or 'type="application/ld+json"' in script


def test_a_download_never_runs(workspace, browser):
    (workspace.content / "ja/evil.js").write_text("window.ranDownload = true;")
    settings = workspace.content / "site.yaml"
    settings.write_text(settings.read_text().replace("raw-html: refuse", "raw-html: allow"))
    workspace.write("ja/download.md", "---\ntitle: 例\n---\n[x](evil.js)\n")
    site = workspace.build()
    tab = browser.new_page()
    tab.goto((site.root / "download.html").as_uri())
    tab.evaluate("""() => new Promise(done => {
      const script = document.createElement("script");
      script.src = document.querySelector("a[href$='evil.js']").href;
      script.onload = script.onerror = done;
      document.head.append(script);
    })""")
    assert tab.evaluate("window.ranDownload") is None
    tab.close()
    for html in ['<script src="evil.js"></script>', '<meta http-equiv="refresh" content="0; url=https://example.org/">',
                 '<base href="https://example.org/">', '<img src="a" alt="" onerror="a()">']:
        workspace.write("ja/download.md", f"---\ntitle: 例\n---\n[x](evil.js)\n\n一{html}\n")
        assert workspace.run("check").returncode == 1, html


def test_a_drawing_that_is_opened_by_itself_runs_nothing_and_asks_nobody(workspace, browser):
    drawing = workspace.content / "ja/drawing.svg"
    start = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" '
    workspace.write("ja/drawing.md", "---\ntitle: 例\n---\n![図](drawing.svg)\n")
    for content in ['onload="document.title = 1"/>', '><script>document.title = 1</script></svg>',
                    '><image href="https://example.org/a.png"/></svg>',
                    '><style>@import "https://example.org/a.css";</style></svg>']:
        drawing.write_text(start + content)
        assert workspace.run("build").returncode == 1, content
    drawing.write_text(start + '><a href="https://example.org/"><circle r="4" style="fill: #123"/></a></svg>')
    site = workspace.build()
    tab = browser.new_page()
    requests = []
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto((site.root / "drawing.svg").as_uri())
    assert requests == [(site.root / "drawing.svg").as_uri()]
    tab.close()


@pytest.mark.parametrize("path", ["index.html", "404.html", chapters(LANGUAGES[0])[0][0]])
def test_chromium_runs_no_script_that_stands_in_a_page(path, chromium, location):
    with watched_page(chromium, location) as (page, complaints, foreign):
        for language in LANGUAGES[:2]:
            page.goto(location + prefix(language) + path)
            complaints.clear()
            assert page.evaluate(ATTACK) == HARMLESS
            assert any("Content Security Policy" in complaint for complaint in complaints)
        # Not even asked for: the page stops it before the browser does.
        assert foreign == []


def test_firefox_runs_no_script_that_stands_in_a_page(firefox, location):
    tab = firefox.open_tab(location + "index.html")
    for path in ["index.html", "404.html", "en/" + chapters("en")[0][0]]:
        firefox.go(tab, location + path)
        firefox.complaints()
        firefox.requests()
        # What lies on the same disk, Firefox lets run without the page's word.
        assert firefox.evaluate(tab, ATTACK) == HARMLESS | {"own": location.startswith("file:")}
        assert any("Content-Security-Policy" in complaint for complaint in firefox.complaints())
        assert [url for url in firefox.requests() if "example.org" in url] == []
    firefox.close_tab(tab)


def test_a_speaker_has_the_colour_that_the_author_chose(workspace, browser):
    workspace.write("ja/talk.md", """---
title: 座談会
speakers: [{key: 母, colour: "#123456"}, {key: 父}]
---
:::座談会
母：はい
父：いいえ
:::
""")
    site = workspace.build()
    visit = visit_all(browser, site.root.as_uri() + "/", ["talk.html"])["talk.html"]
    assert visit.complaints == []
    page = browser.new_page()
    page.goto((site.root / "talk.html").as_uri())
    colours = page.eval_on_selector_all(
        ".turn", "all => all.map(turn => getComputedStyle(turn).getPropertyValue('--speaker'))")
    page.close()
    assert colours[0] == "#123456"
    assert colours[1] not in ("", "#123456")


def test_a_colour_that_is_hard_to_read_stops_the_build(workspace):
    workspace.build()
    before = workspace.site.state()
    settings = workspace.content / "site.yaml"
    workspace.choose('accent: "#f7941d"')
    line = settings.read_text().splitlines().index('  accent: "#f7941d"') + 1
    for command in ["check", "build"]:
        result = workspace.run(command, LC_ALL="en_GB.UTF-8")
        assert result.returncode == 1
        said = result.stderr.decode()
        assert f"content/site.yaml:{line}:3: error: " in said and "4.5:1" in said
        proposed = re.search(r'accent: "(#[0-9a-f]{6})"', said)[1]
    assert workspace.site.state() == before
    settings.write_text(settings.read_text().replace("#f7941d", proposed))
    workspace.build()
    assert proposed in (workspace.site.root / "assets/settings.css").read_text()


@pytest.mark.style
def test_the_colours_that_theme_yaml_names_are_those_of_the_style_sheet(browser, site):
    theme = yaml.safe_load((THEME / "theme.yaml").read_text())
    style = re.sub(  # #abc is #aabbcc.
        r"#(\w)(\w)(\w)\b", r"#\1\1\2\2\3\3", (THEME / "assets/style.css").read_text().lower())
    named = {name: colour for name, colour in theme["colours"].items() if isinstance(colour, str)}
    assert [name for name, colour in named.items() if colour not in style] == []
    page = browser.new_page()
    for scheme, name in [("light", "paper"), ("dark", "paper-dark")]:
        page.emulate_media(color_scheme=scheme)
        page.goto((site.root / "index.html").as_uri())
        shown = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        # What is mixed with a setting, browsers are told as it comes out.
        told = page.locator(f'meta[name="theme-color"][media*="{scheme}"]').get_attribute("content")
        assert told == named.get(name, told)
        wanted = [int(told[i:i + 2], 16) for i in (1, 3, 5)]
        assert shown == f"rgb({wanted[0]}, {wanted[1]}, {wanted[2]})"
    page.close()
