import assert from 'node:assert';
import { beforeEach, mock, test } from 'node:test';
import { forgetAll, open } from './page.mjs';

beforeEach(forgetAll);

function shown() {
  mock.timers.tick(100);
  return document.body.children.map((element) => element.textContent).join('');
}

// A page with a service worker, on which a message of it arrives.
async function worker(module, own) {
  const page = await open(module);
  const container = new EventTarget();
  Object.defineProperty(globalThis, 'navigator', { value: { serviceWorker: Object.assign(container, own) }, configurable: true });
  return page;
}

test('data that were kept are shown with their age, the oldest first', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const age = await worker('age.js', {});
  document.documentElement.setAttribute('data-app', 'ready');
  age.listen();
  const say = (keptAt, isAnswered) =>
    navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { keptAt, isAnswered } }));
  say('2026-12-01T08:00:00Z', false);
  assert.match(shown(), /^Er is geen goed internet\. Je ziet de gegevens van 1 december, 09\.00 uur\. Probeer opnieuw$/);
  say('2026-12-01T09:00:00Z', false);
  assert.match(shown(), /09\.00 uur/);
  say('2026-11-30T09:00:00Z', true);
  assert.match(shown(), /^We kunnen nu geen nieuwe gegevens ophalen\..*30 november/);
  mock.timers.reset();
});

test('an app that is not there yet says nothing of it', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const age = await worker('age.js', {});
  age.listen();
  navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { keptAt: '2026-12-01T08:00:00Z' } }));
  assert.equal(shown(), '');
  document.documentElement.setAttribute('data-app', 'ready');
  age.tellAge();
  assert.match(shown(), /09\.00 uur/);
  mock.timers.reset();
});

test('an app that asked again in vain says how old its data are, once, until they are new', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const age = await worker('age.js', {});
  document.documentElement.setAttribute('data-app', 'ready');
  age.listen();
  const say = (detail) => document.dispatchEvent(Object.assign(new Event('content-age'), { detail }));
  say('2026-12-01T08:00:00.000Z');
  assert.match(shown(), /^Er is geen goed internet\. .* 09\.00 uur\. Probeer opnieuw$/);
  const button = document.body.children[0].children[0];
  say('2026-12-01T08:00:00.000Z');
  shown();
  assert.equal(document.body.children[0].children[0], button, 'it is not said again');
  say(null);
  assert.equal(shown(), '');
  say('2026-12-01T08:30:00.000Z');
  assert.match(shown(), /09\.30 uur/);
  mock.timers.reset();
});
