// Runs a program and prints what it answers: node run.mjs FOLDER, where the glue and the parts are. A name
// after that is a file that does not come the first time.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, missing] = process.argv.slice(2);
const asked = [];
globalThis.document = new EventTarget();
globalThis.fetch = async (url, { cache }) => {
  const name = basename(url.pathname);
  asked.push(`${name} ${cache}`);
  if (name === missing && cache === 'default') return new Response('', { status: 404 });
  return new Response(readFileSync(join(folder, name)), { headers: { 'content-type': 'application/wasm' } });
};
console.error = () => {};

const glue = await import(pathToFileURL(join(folder, 'fixture.js')));
await glue.default({ module_or_path: readFileSync(join(folder, 'fixture_bg.wasm')) });
const answers = [];
for (const isOdd of [true, true, false]) answers.push(await glue.answer('ABCXYZ', isOdd) ?? null);
console.log(JSON.stringify({ answers, asked }));
