// Starts the app. Where it cannot run, the page as it came stays, with a calm line and the phone number.

import { listen, tellAge } from './age.js';
import { linkAround, root } from './dom.js';
import { end, fail, failForNow, forgetRetry, hasEnded, lost, reload, watch } from './loading.js';
import { start } from './program.js';
import { backToPlace, bringBackPage, keepPlace, putTypedBack, remember, restore } from './visitor.js';
import { keepForLater } from './worker.js';

const begunAt = location.pathname;
let partIsGone = false;

// The app says so when its first page stands, and when it broke down.
function arrived() {
  end();
  forgetRetry();
  if (root.getAttribute('data-app') !== 'ready') {
    bringBackPage();
  } else if (restore()) {
    tellAge();
    keepForLater();
  }
}

// The page has no code to draw it. From the beginning that is as good as a program that does not come. Later
// the app offers another try; but on an old page, whose files are gone, only the page as it is now helps.
function lacksPart() {
  if (!hasEnded()) lost();
  else if (partIsGone && location.pathname !== begunAt) reload();
}

// The Content-Security-Policy lets script addresses through by this policy only, and no HTML at all.
if (window.trustedTypes && window.trustedTypes.createPolicy) {
  window.trustedTypes.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, document.baseURI).origin === location.origin ? url : null)
  });
}

putTypedBack();

if (typeof WebAssembly !== 'object' || typeof fetch !== 'function' || typeof Promise !== 'function') {
  fail('Je browser is te oud voor deze pagina. Werk je browser bij, of bel ons.');
} else {
  watch();
  listen();
  document.addEventListener('app-takes-over', remember);
  document.addEventListener('app-ready', arrived);
  document.addEventListener('content-comes', keepPlace);
  document.addEventListener('content-stands', backToPlace);
  // What the page is about did not come; on the page as it was published it stands.
  document.addEventListener('app-gives-up', failForNow);
  document.addEventListener('app-lacks-part', lacksPart);
  document.addEventListener('part-is-gone', () => { partIsGone = true; });
  // A program that broke down still catches links, and leads nowhere: then the browser follows them.
  window.addEventListener('click', (event) => {
    if (root.getAttribute('data-app') === 'failed' && linkAround(event.target)) event.stopImmediatePropagation();
  }, true);
  start();
}
