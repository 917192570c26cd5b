// What the visitor did before the app came: where they are, what they typed, chose and opened. It stays when
// the app takes the place of the page, and when the page is loaded again.

import { each } from './dom.js';

const TYPED = 'boot-typed';

let before = null;
// What was typed before a reload, and has no field until the app comes.
let unplaced = [];

function isText(field) {
  return field.tagName === 'TEXTAREA' || /^(text|search|email|tel|url|number)$/.test(field.type);
}

function isChanged(field) {
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  if (field.tagName === 'SELECT') return field.selectedIndex > 0;
  return field.value !== field.defaultValue;
}

function changed() {
  const fields = [];
  each('input, textarea, select', (field) => {
    if (field.id && isChanged(field)) fields.push({ id: field.id, value: field.value, checked: field.checked });
  });
  return fields;
}

// Where the focus is, in words that also fit the page of the app.
export function placeOf(element) {
  if (!element || element === document.body) return null;
  const href = element.getAttribute('href');
  const place = { selector: element.tagName, at: 0 };
  if (element.id) place.selector = '[id="' + element.id + '"]';
  else if (href) place.selector = 'a[href="' + href.replace(/["\\]/g, '\\$&') + '"]';
  // The page of the app may have other folds before this one.
  else if (element.tagName === 'SUMMARY' && element.parentNode.id) place.selector = '[id="' + element.parentNode.id + '"] > summary';
  each(place.selector, (other, at) => { if (other === element) place.at = at; });
  try {
    place.from = element.selectionStart;
    place.to = element.selectionEnd;
  } catch (e) { /* this kind of field does not tell */ }
  return place;
}

function elementAt(place) {
  return place && document.querySelectorAll(place.selector)[place.at];
}

function focusOn(place) {
  const element = elementAt(place);
  if (!element) return;
  element.focus({ preventScroll: true });
  try {
    if (place.from !== undefined) element.setSelectionRange(place.from, place.to);
  } catch (e) { /* this kind of field has no place to type */ }
}

// Takes along what was typed. Where nothing can be kept, the browser may still do so by itself.
export function keepTyped() {
  try {
    const kept = { path: location.pathname, focus: placeOf(document.activeElement), fields: changed().concat(unplaced) };
    if (kept.fields.length) sessionStorage.setItem(TYPED, JSON.stringify(kept));
  } catch (e) { /* storage may be blocked */ }
}

export function putTypedBack() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(TYPED));
    sessionStorage.removeItem(TYPED);
    if (!kept || kept.path !== location.pathname) return;
    kept.fields.forEach((known) => {
      const field = document.getElementById(known.id);
      if (!field) {
        unplaced.push(known);
        return;
      }
      field.value = known.value;
      field.checked = known.checked;
    });
    focusOn(kept.focus);
  } catch (e) { /* storage may be blocked */ }
}

// The app takes the place of the page now.
export function remember() {
  before = {
    nodes: Array.from(document.body.childNodes),
    x: window.pageXOffset,
    y: window.pageYOffset,
    focus: placeOf(document.activeElement),
    fields: changed().concat(unplaced),
    open: []
  };
  each('details', (details) => { if (details.open) before.open.push(placeOf(details)); });
}

// The page of the app is there: all is as it was. Says whether it took the place of another one.
export function restore() {
  if (!before) return false;
  const { focus, fields, open, x, y } = before;
  before = null;
  open.forEach((place) => {
    const details = elementAt(place);
    if (details) details.open = true;
  });
  const focused = elementAt(focus);
  fields.forEach((known) => putIn(known, focus, focused));
  focusOn(focus);
  window.scrollTo(x, y);
  return true;
}

function putIn(known, place, focused) {
  const field = document.getElementById(known.id);
  if (!field) return;
  const draft = field.tagName === 'TEXTAREA' ? field.value : '';
  // The app has a text of an earlier visit in it: no text goes.
  if (draft && known.value.indexOf(draft) !== 0) {
    known.value = draft + '\n\n' + known.value;
    if (field === focused) {
      place.from += draft.length + 2;
      place.to += draft.length + 2;
    }
  }
  field.value = known.value;
  field.checked = known.checked;
  // Of answers that exclude each other only the chosen one tells.
  if (field.type === 'radio' && !field.checked) return;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // Whoever is still typing has not chosen yet.
  if (field !== focused || !isText(field)) field.dispatchEvent(new Event('change', { bubbles: true }));
}

// Content comes into the page: what has the focus may be made anew, and what is in sight may move.
let place = null;

export function keepPlace() {
  const inSight = [];
  each('main *', (element) => {
    const { top } = element.getBoundingClientRect();
    if (top >= 0 && top < window.innerHeight) inSight.push({ element, top });
  });
  place = { focus: placeOf(document.activeElement), inSight };
}

export function backToPlace() {
  if (!place) return;
  const { focus, inSight } = place;
  place = null;
  if (document.activeElement === document.body) focusOn(focus);
  // Who is at the top sees what comes above; who reads further down stays at what they read.
  const mark = window.pageYOffset > 0 && inSight.find(({ element }) => element.isConnected);
  if (mark) window.scrollBy(0, mark.element.getBoundingClientRect().top - mark.top);
}

// The app broke down before it could draw: then the page as it came is the best we have.
export function bringBackPage() {
  if (!before) return;
  const { nodes } = before;
  before = null;
  if (!document.querySelector('main')) nodes.forEach((node) => { document.body.appendChild(node); });
}
