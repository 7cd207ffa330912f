// Doing at leisure what many events ask for.

/**
 * Does something once after events that come close together, and not while nobody sees the tab.
 * @param {() => Promise<any>} action what fails is tried again with the next event
 * @param {number} patience milliseconds
 * @returns {{soon: () => void, stop: () => void}}
 */
export function calmly(action, patience) {
  let timer = null;
  const run = () => {
    timer = null;
    if (document.hidden) document.addEventListener("visibilitychange", soon, { once: true });
    else action().catch(() => {});
  };
  const soon = () => { timer ??= setTimeout(run, patience); };
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", soon);
  };
  return { soon, stop };
}
