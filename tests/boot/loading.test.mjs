import assert from 'node:assert';
import { beforeEach, mock, test } from 'node:test';
import { Element, forgetAll, open } from './page.mjs';

let line;

function visit() {
  line = new Element('p', { id: 'boot-status' });
  return open('loading.js', [line]);
}

beforeEach(forgetAll);

test('what is lost is tried once more, and then the page says so', async () => {
  (await visit()).lost();
  assert.equal(location.reloads, 1);
  const second = await visit();
  assert.equal(second.isRetry(), true);
  second.lost();
  assert.equal(location.reloads, 0);
  assert.equal(document.documentElement.getAttribute('data-app'), 'failed');
  assert.match(line.textContent, /^Het laden lukt niet\..* Probeer opnieuw$/);
  assert.equal(line.hidden, false);
});

test('after a visit that went well a fault may be tried once more again', async () => {
  (await visit()).lost();
  (await visit()).forgetRetry();
  (await visit()).lost();
  assert.equal(location.reloads, 1);
});

test('where nothing can be kept nothing is loaded again', async () => {
  const refuse = () => { throw new Error('blocked'); };
  globalThis.sessionStorage = { getItem: refuse, setItem: refuse, removeItem: refuse };
  (await visit()).lost();
  assert.equal(location.reloads, 0);
  assert.match(line.textContent, /lukt niet/);
});

test('who waits for long hears so, and then gets a way out', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  (await visit()).watch();
  mock.timers.tick(7999);
  assert.equal(line.textContent, '');
  mock.timers.tick(1);
  assert.match(line.textContent, /duurt langer/);
  mock.timers.tick(12000);
  assert.match(line.textContent, /lukt nu niet.*Probeer opnieuw/);
  mock.timers.reset();
});

test('an app that came says nothing more', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const loading = await visit();
  loading.watch();
  loading.end();
  mock.timers.tick(30000);
  loading.lost();
  loading.failForNow();
  assert.equal(line.textContent, '');
  assert.equal(location.reloads, 0);
  mock.timers.reset();
});
