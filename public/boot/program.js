// Gets the program of the app and its glue, and runs it.

import { isRetry, lost } from './loading.js';

// What came broken the first time may be kept by the browser for a year, so the second time we pass its copies by.
async function get(address, anew) {
  const response = await fetch(address, { credentials: 'same-origin', cache: anew ? 'reload' : 'default' });
  const type = response.headers.get('content-type') || '';
  if (!response.ok || type.indexOf('html') >= 0) throw new Error(address + ' is missing');
  return response;
}

function getAnew(address) {
  // A preload may have brought the broken copy along; it is used up by then.
  return get(address, true).catch(() => get(address, true));
}

async function run(script, program) {
  const retry = isRetry();
  const response = retry ? getAnew(program) : get(program, false);
  response.catch(() => { /* told when it is run */ });
  const glue = await (retry ? importAnew(script) : import(script));
  const begin = (module_or_path) => glue.default({ module_or_path });
  await begin(response).catch((broken) => {
    if (!retry) throw broken;
    return begin(get(program, true));
  });
}

// A browser runs what it has loaded from an address, also when that came broken; so from another one.
async function importAnew(script) {
  await getAnew(script);
  return import(script + '?' + Date.now());
}

// The addresses stand at the script that starts us.
export function start() {
  const self = document.querySelector('script[data-js]');
  run(self.getAttribute('data-js'), self.getAttribute('data-wasm')).catch(lost);
}
