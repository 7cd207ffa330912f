// @ts-check
// What changes of a form are about: a field, or an item of a list by its number.

/**
 * @typedef {import("./form.js").Change} Change
 * @typedef {import("./form.js").Field} Field
 * @typedef {import("./form-changes.js").Form} Form
 */

const isEqual = (a, b) => a.length === b.length && a.every((part, index) => String(part) === String(b[index]));

/** Whether a change gives a field its value. @param {Change} change @param {string[]} path */
export const isAt = (change, path) => "value" in change && isEqual(change.path, path);

const firstNumber = ({ path }) => path.findIndex(part => /^\d+$/.test(part));

/** Whether a change tells an item by its number. @param {Change} change */
export const isAboutItems = change => !("value" in change) || firstNumber(change) >= 0;

/** What a field is called; null where there is none. @param {Form|null|undefined} form @param {string[]} path */
export const labelOf = (form, path) => find(form?.fields, path)?.label ?? null;

function find(fields, path) {
  return fields?.flatMap(field => isEqual(field.path, path) ? [field]
    : (field.items ?? []).map(item => find(item, path)).filter(Boolean))[0];
}

/** A form with a change that is not in its text, and what was said against it. @param {Form} form @returns {Form} */
export function laidOver(form, { change, message = null }) {
  const laid = fields => fields.map(field => {
    if (isAt(change, field.path)) return { ...field, value: joined(field.value, change.value), problem: message ?? field.problem };
    return field.items ? { ...field, items: field.items.map(laid) } : field;
  });
  return { ...form, fields: laid(form.fields) };
}

const isByLanguage = value => value !== null && typeof value === "object" && !Array.isArray(value);

/** A language that is not told keeps its text. */
const joined = (former, value) => isByLanguage(former) && isByLanguage(value) ? { ...former, ...value } : value;

/**
 * Whether one of the changes would meet another item than the one that people saw.
 * @param {Change[]} changes
 * @param {Form|null} shown
 * @param {Form|null} now
 */
export function areMoved(changes, shown, now) {
  return changes.filter(isAboutItems).some(change => {
    const number = firstNumber(change);
    const path = number < 0 ? change.path : change.path.slice(0, number);
    const [former, items] = [shown, now].map(form => find(form?.fields, path)?.items ?? []);
    if ("insert" in change && number < 0) return false;
    if (former.length !== items.length) return true;
    // What is taken away must be what was seen, to the last word.
    if ("remove" in change && number < 0) return said(former[change.remove]) !== said(items[change.remove]);
    const touched = "move" in change && number < 0 ? change.move : [Number(change.path[number])];
    return touched.some(index => nameOf(former[index]) !== nameOf(items[index]));
  });
}

const said = item => JSON.stringify(item, (key, value) => key === "line" || key === "problem" ? undefined : value);

/** What an item is told by: what it says first. */
const nameOf = item => JSON.stringify(item?.find(({ value }) => value !== null)?.value);
