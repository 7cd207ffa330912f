"""Other web sites, open in the same browser, and the desk: they learn nothing and change nothing."""

import http.server
import json
import threading

import pytest

from browsing import CHROMIUM_OPTIONS, ENGINE
from desk import open_desk, start_desk
from program import Workspace

# What a page elsewhere may try. Each answers with what it got to see, or throws.
ATTEMPTS = {
    "reads a text": "fetch(DESK + '/api/page?path=ja/index.md', {credentials: 'include'}).then(r => r.text())",
    "reads blindly": "fetch(DESK + '/api/site', {credentials: 'include', mode: 'no-cors'}).then(r => r.text())",
    "saves": """fetch(DESK + '/api/page', {method: 'PUT', credentials: 'include',
        headers: {'Content-Type': 'application/json'},
        body: JSON.stringify({path: 'ja/index.md', text: 'STRANGER', print: ''})}).then(r => r.text())""",
    "saves as plain text": """fetch(DESK + '/api/new', {method: 'POST', credentials: 'include', mode: 'no-cors',
        headers: {'Content-Type': 'text/plain'},
        body: JSON.stringify({kind: 'page', title: 'STRANGER', path: 'stranger'})}).then(r => r.text())""",
    "publishes": """fetch(DESK + '/api/publish/look', {method: 'POST', credentials: 'include',
        headers: {'Content-Type': 'application/json'}, body: '{"back": false}'}).then(r => r.text())""",
    "names a host as plain text": """fetch(DESK + '/api/publish/try', {method: 'POST', credentials: 'include', mode: 'no-cors',
        headers: {'Content-Type': 'text/plain'}, body: JSON.stringify({to: {way: 'folder', path: '/tmp'}, baseURL: null})})
        .then(r => r.text())""",
    "listens": """new Promise((done, fail) => { const events = new EventSource(DESK + '/api/events', {withCredentials: true});
        events.onmessage = event => done(event.data); events.onerror = () => fail('closed') })""",
    "frames": """new Promise((done, fail) => { const frame = document.createElement('iframe'); frame.src = DESK + '/';
        frame.onload = () => { try { done(frame.contentDocument.body.innerText) } catch (error) { fail(String(error)) } };
        document.body.append(frame) })""",
    "loads as script": """new Promise((done, fail) => { const script = document.createElement('script');
        script.src = DESK + '/api/site'; script.onload = () => done('loaded'); script.onerror = () => fail('refused');
        document.body.append(script) })""",
    "loads as picture": """new Promise((done, fail) => { const picture = new Image();
        picture.src = DESK + '/api/picture?path=ja/photo.png'; picture.onload = () => done('loaded');
        picture.onerror = () => fail('refused') })""",
}


@pytest.fixture(scope="module")
def cookies():
    """What the browser sent to somebody else."""
    return []


@pytest.fixture(scope="module")
def stranger(cookies):
    """A web server of somebody else on this machine: its port."""
    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            cookies.append(self.headers.get("Cookie"))
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>elsewhere</title><body>")

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()


@pytest.fixture(scope="module")
def desk(tmp_path_factory, short_handbook):
    workspace = Workspace(tmp_path_factory.mktemp("strangers"))
    with open_desk(workspace.folder, SASSHI_HANDBOOK=str(short_handbook)) as desk:
        desk.content = workspace.content
        # Entered by the program; the browser needs a way in of its own.
        second = start_desk(workspace.folder)
        desk.address = second.address
        yield desk


@pytest.fixture(scope="module")
def context(playwright, desk):
    # The name by which somebody else's site reaches this machine.
    browser = playwright.chromium.launch(executable_path=ENGINE, args=[
        *CHROMIUM_OPTIONS, "--host-resolver-rules=MAP elsewhere.example 127.0.0.1, MAP rebound.example 127.0.0.1"])
    context = browser.new_context()
    page = context.new_page()
    page.goto(desk.address)
    page.wait_for_load_state()
    assert "token" not in page.url
    yield context
    browser.close()


def attempt(page, desk, code):
    """What a page gets to see, or why it does not."""
    script = f"const DESK = {json.dumps(desk.origin)}; return {code}"
    return page.evaluate(
        "code => Promise.race([new Function(code)().then(seen => ({seen}), error => ({error: String(error)})),"
        " new Promise(done => setTimeout(() => done({error: 'never'}), 3000))])", script)


@pytest.mark.parametrize("what", ATTEMPTS)
@pytest.mark.parametrize("place", ["another site", "another port", "the previewed site", "the handbook"])
def test_pages_elsewhere_learn_nothing_and_change_nothing(context, desk, stranger, place, what):
    before = {path: path.read_bytes() for path in desk.content.rglob("*") if path.is_file()}
    page = context.new_page()
    page.goto({"another site": f"http://elsewhere.example:{stranger}/",
               "another port": f"http://127.0.0.1:{stranger}/",
               "the previewed site": f"{desk.site}/index.html",
               "the handbook": f"{desk.site}/.sasshi/handbook/index.html"}[place])
    assert page.locator("h1, title").count() > 0
    seen = attempt(page, desk, ATTEMPTS[what])
    page.close()
    assert "EvalError" not in seen.get("error", ""), "it tried nothing"
    assert "error" in seen or not seen["seen"], seen
    assert before == {path: path.read_bytes() for path in desk.content.rglob("*") if path.is_file()}


def test_a_form_elsewhere_changes_nothing(context, desk, stranger):
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{stranger}/")
    for enctype in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]:
        with page.expect_navigation():
            page.evaluate("""([action, enctype]) => {
              const form = Object.assign(document.createElement("form"), {action, enctype, method: "post"});
              form.append(Object.assign(document.createElement("input"), {
                name: '{"kind":"page","title":"STRANGER","path":"stranger","x":"', value: '"}'}));
              document.body.append(form);
              form.submit();
            }""", [f"{desk.origin}/api/new", enctype])
        page.goto(f"http://127.0.0.1:{stranger}/")
    page.close()
    assert not list(desk.content.rglob("stranger*"))


def test_a_name_that_leads_here_meanwhile_is_no_name_of_the_desk(context, desk):
    page = context.new_page()
    answer = page.goto(f"http://rebound.example:{desk.port}/api/site")
    assert answer.status == 403 and not answer.text().strip().startswith("{")
    page.close()


def test_whoever_gets_the_cookie_reads_and_changes_nothing_with_it(context, desk, stranger, cookies):
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{stranger}/")
    cookies.clear()
    page.evaluate("fetch('/picture').then(answer => answer.text())")
    # Cookies know no ports.
    assert desk.cookie in cookies[0]
    assert page.evaluate("localStorage.length") == 0
    # What another page says of a key is not believed.
    page.goto(f"{desk.origin}/entered#{64 * '0'}")
    page.wait_for_url(lambda url: "entered" not in url)
    assert page.evaluate("localStorage.getItem('sasshi-key')") == desk.key
    page.close()
    for method, path, body in [("GET", "/api/site", None), ("GET", "/api/page?path=ja/index.md", None),
                               ("GET", "/api/events", None), ("POST", "/api/close", {})]:
        status, _, answer = desk.request(method, path, body, {"Sasshi-Key": None}, cookie=cookies[0])
        assert status == 401 and b"problem" in answer, path
