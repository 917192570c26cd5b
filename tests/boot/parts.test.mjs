import assert from 'node:assert';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';

// As the build puts it in the glue.
const source = readFileSync(new URL('../../src/tool/build/parts.js', import.meta.url), 'utf8');
let asked;

async function load(answers, address = 'https://bieb.example/bieb.js') {
  globalThis.document = new EventTarget();
  document.gone = 0;
  document.addEventListener('part-is-gone', () => { document.gone += 1; });
  asked = [];
  globalThis.fetch = async (url, { cache }) => {
    asked.push(`${url.pathname} ${cache}`);
    return answers.shift();
  };
  const own = source.replaceAll('import.meta.url', `'${address}'`);
  return import(`data:text/javascript,${encodeURIComponent(`${own}\nexport { fetchPart, fetchShared };`)}//${Math.random()}`);
}

test('another try passes the copy of the browser by', async () => {
  const { fetchPart } = await load([new Response('a'), new Response('b')]);
  const url = new URL('https://bieb.example/help.wasm');
  await fetchPart(url);
  await fetchPart(url);
  assert.deepEqual(asked, ['/help.wasm default', '/help.wasm reload']);
  assert.equal(document.gone, 0);
});

test('after a reload of the loader the first try does so too', async () => {
  const { fetchPart } = await load([new Response('a')], 'https://bieb.example/bieb.js?1796112000976');
  await fetchPart(new URL('https://bieb.example/help.wasm'));
  assert.deepEqual(asked, ['/help.wasm reload']);
});

test('a part that the server has no more is told', async () => {
  const { fetchPart } = await load([new Response('', { status: 404 })]);
  await fetchPart(new URL('https://bieb.example/help.wasm'));
  assert.equal(document.gone, 1);
});

test('what parts share is asked for once, and again where that failed', async () => {
  const { fetchShared } = await load([new Response('', { status: 503 }), new Response('abcdef')]);
  await assert.rejects(fetchShared(0, 2));
  const pieces = await Promise.all([fetchShared(0, 2), fetchShared(2, 6)]);
  assert.deepEqual(await Promise.all(pieces.map((piece) => piece.text())), ['ab', 'cdef']);
  assert.equal(pieces[0].headers.get('content-type'), 'application/wasm');
  assert.deepEqual(asked, ['/shared.wasm default', '/shared.wasm reload']);
});
