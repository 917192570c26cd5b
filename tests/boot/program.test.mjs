import assert from 'node:assert';
import { beforeEach, test } from 'node:test';
import { Element, forgetAll, open } from './page.mjs';

const html = new Response('<h1>', { headers: { 'content-type': 'text/html' } });
const program = () => new Response('program', { headers: { 'content-type': 'application/wasm' } });

let asked;

// Starts the app where the server gives these answers, one after the other. The glue notes what it gets.
async function start(answers, refuses = 0) {
  globalThis.ran = [];
  globalThis.refuses = refuses;
  asked = [];
  const glue = `export default async function begin({ module_or_path }) {
    const program = await module_or_path;
    if (globalThis.refuses-- > 0) throw new Error('broken');
    globalThis.ran.push(await program.text());
  }`;
  const { start: begin } = await open('program.js');
  document.found['script[data-js]'] = [new Element('script', {
    attributes: { 'data-js': `data:text/javascript,${encodeURIComponent(glue)}//`, 'data-wasm': '/bieb.wasm' }
  })];
  globalThis.fetch = async (address, { cache }) => {
    asked.push([address.split(':')[0], cache]);
    return answers.shift() ?? program();
  };
  begin();
  await new Promise((resolve) => { setTimeout(resolve, 50); });
}

beforeEach(forgetAll);

test('the program is asked for once and run', async () => {
  await start([]);
  assert.deepEqual(asked, [['/bieb.wasm', 'default']]);
  assert.deepEqual(ran, ['program']);
  assert.equal(location.reloads, 0);
});

test('what is missing or a page of somebody else is tried once more', async () => {
  for (const answer of [new Response('', { status: 404 }), html.clone()]) {
    forgetAll();
    await start([answer]);
    assert.deepEqual([ran, location.reloads], [[], 1]);
  }
});

test('the second time the copies of the browser are passed by', async () => {
  sessionStorage.setItem('boot-retry', 'yes');
  await start([]);
  assert.deepEqual(asked, [['/bieb.wasm', 'reload'], ['data', 'reload']]);
  assert.deepEqual(ran, ['program']);
});

test('the second time a broken copy that came along by itself is not the last word', async () => {
  sessionStorage.setItem('boot-retry', 'yes');
  await start([], 1);
  assert.deepEqual(asked.at(-1), ['/bieb.wasm', 'reload']);
  assert.deepEqual(ran, ['program']);
});
