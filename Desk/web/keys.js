// What is pressed on a keyboard.

/** Whether a key belongs to an input method that is at work (229: what older browsers say instead). */
export const isComposing = event => event.isComposing || event.keyCode === 229;

/** Whether a letter is pressed with Ctrl, or ⌘, alone. @param {KeyboardEvent} event @param {string} letter */
export const isCommand = (event, letter) => event.key.toLowerCase() === letter && (event.ctrlKey || event.metaKey)
  && !event.altKey && !event.shiftKey;
