import assert from 'node:assert';
import { beforeEach, test } from 'node:test';
import { Element, forgetAll, open } from './page.mjs';

// A field, and what the app hears of it.
function field(tag, own) {
  const made = new Element(tag, { value: '', defaultValue: '', checked: false, defaultChecked: false, heard: [], ...own });
  for (const event of ['input', 'change']) made.addEventListener(event, () => made.heard.push(event));
  return made;
}

async function visit(...fields) {
  const visitor = await open('visitor.js', fields);
  document.found['input, textarea, select'] = fields;
  for (const one of fields) document.found[`[id="${one.id}"]`] = [one];
  return visitor;
}

beforeEach(forgetAll);

test('what was typed comes back after a reload of this page only', async () => {
  (await visit(field('input', { id: 'q', type: 'search', value: 'taal' }))).keepTyped();
  const elsewhere = await visit(field('input', { id: 'q', type: 'search' }));
  location.pathname = '/hulp';
  elsewhere.putTypedBack();
  assert.equal(document.getElementById('q').value, '');

  (await visit(field('input', { id: 'q', type: 'search', value: 'taal' }))).keepTyped();
  (await visit(field('input', { id: 'q', type: 'search' }))).putTypedBack();
  assert.equal(document.getElementById('q').value, 'taal');
});

test('what has no field yet goes into the one of the app', async () => {
  (await visit(field('input', { id: 'late', type: 'text', value: 'Meer' }))).keepTyped();
  const visitor = await visit();
  visitor.putTypedBack();
  visitor.remember();
  const late = field('input', { id: 'late', type: 'text' });
  document.body.appendChild(late);
  assert.equal(visitor.restore(), true);
  assert.equal(late.value, 'Meer');
  assert.deepEqual(late.heard, ['input', 'change']);
});

test('a text of an earlier visit stays before what was typed', async () => {
  const typed = field('textarea', { id: 'message', value: 'nieuw' });
  const visitor = await visit(typed);
  visitor.remember();
  typed.value = 'oud';
  visitor.restore();
  assert.equal(typed.value, 'oud\n\nnieuw');
});

test('who is still typing has not chosen yet', async () => {
  const typed = field('input', { id: 'q', type: 'search', value: 'taal' });
  const visitor = await visit(typed);
  typed.focus();
  visitor.remember();
  document.activeElement = document.body;
  visitor.restore();
  assert.deepEqual(typed.heard, ['input']);
  assert.equal(document.activeElement, typed);
});

test('of answers that exclude each other only the chosen one tells', async () => {
  const [yes, no] = [true, false].map((checked) =>
    field('input', { id: `a-${checked}`, type: 'radio', checked, defaultChecked: !checked }));
  const visitor = await visit(yes, no);
  visitor.remember();
  visitor.restore();
  assert.deepEqual([yes.heard, no.heard], [['input', 'change'], []]);
});

test('what was unfolded stays unfolded, whatever folds the page of the app has before it', async () => {
  const visitor = await visit();
  const [first, second] = ['nieuws', 'meenemen'].map((id) => new Element('details', { id, open: id === 'meenemen' }));
  const summary = new Element('summary');
  second.appendChild(summary);
  document.found.details = [first, second];
  document.found['[id="meenemen"]'] = [second];
  document.found['[id="meenemen"] > summary'] = [summary];
  summary.focus();
  visitor.remember();
  second.open = false;
  document.activeElement = document.body;
  document.found.details = [second];
  visitor.restore();
  assert.deepEqual([first.open, second.open], [false, true]);
  assert.equal(document.activeElement, summary);
});

test('where the app could not draw the page as it came is back', async () => {
  const visitor = await visit(field('input', { id: 'q', type: 'search' }));
  visitor.remember();
  document.body.children = [];
  visitor.bringBackPage();
  assert.equal(document.body.children.length, 1);
  assert.equal(visitor.restore(), false);
});

// A part of the page at this height.
function part(top, own) {
  return new Element('p', { isConnected: true, getBoundingClientRect() { return { top: this.top }; }, top, ...own });
}

test('content that comes leaves the visitor at what they read', async () => {
  const visitor = await visit();
  const [above, first, second] = [part(-90), part(40), part(90)];
  document.found['main *'] = [above, first, second];
  const scrolled = [];
  Object.assign(window, { innerHeight: 600, pageYOffset: 300, scrollBy: (x, y) => scrolled.push(y) });
  visitor.keepPlace();
  Object.assign(first, { isConnected: false });
  Object.assign(second, { top: 130 });
  visitor.backToPlace();
  assert.deepEqual(scrolled, [40], 'the first that still stands is where it was');

  window.pageYOffset = 0;
  visitor.keepPlace();
  second.top = 170;
  visitor.backToPlace();
  assert.deepEqual(scrolled, [40], 'at the top one sees what comes above');
});

test('a focus that went with what was made anew comes back', async () => {
  const visitor = await visit();
  const link = new Element('a', { attributes: { href: '/agenda/x' } });
  document.found['main *'] = [];
  document.found['a[href="/agenda/x"]'] = [link];
  link.focus();
  visitor.keepPlace();
  const anew = new Element('a', { attributes: { href: '/agenda/x' } });
  document.found['a[href="/agenda/x"]'] = [anew];
  document.activeElement = document.body;
  visitor.backToPlace();
  assert.equal(document.activeElement, anew);
});
