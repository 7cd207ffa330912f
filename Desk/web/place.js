// Keeping the person’s place while a part of the screen is made anew.

const nameOf = element => element.getAttribute("aria-label") ?? element.textContent;

/**
 * Does `change`, which makes what is in `root` anew. The focus stays on what it was on, or in the same row, or goes to
 * the heading; what was unfolded is unfolded again. Rows and <details> are known by data-key.
 * @param {HTMLElement} root
 * @param {() => void} change
 */
export function keepPlace(root, change) {
  const active = root.contains(document.activeElement) ? document.activeElement : null;
  const key = active?.closest("[data-key]")?.dataset.key;
  const unfolded = new Set([...root.querySelectorAll("details[data-key][open]")].map(part => part.dataset.key));
  change();
  const parts = [...root.querySelectorAll("[data-key]")];
  for (const part of parts) if (unfolded.has(part.dataset.key)) part.open = true;
  if (!active || active.isConnected) return;
  const row = key === undefined ? root : parts.find(part => part.dataset.key === key);
  const same = [...row?.querySelectorAll(active.localName) ?? []]
    .find(other => nameOf(other) === nameOf(active) && !other.disabled);
  const near = key === undefined ? null : row?.querySelector("a, button");
  (same ?? near ?? document.querySelector("main h1")).focus({ preventScroll: true });
}
