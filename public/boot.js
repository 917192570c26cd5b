// Starts the app. Written for old browsers too: where the app cannot run, the page as it came stays,
// with a calm line and the phone number. One retry at most; never a loop.
(function () {
  'use strict';

  var SLOW = 8000;
  var LOST = 20000;
  var root = document.documentElement;
  var self = document.currentScript;
  var status = document.getElementById('boot-status');
  var timers = [];
  var ended = false;

  function say(text, offerReload) {
    if (!status) return;
    status.textContent = text;
    if (!offerReload) return;
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Probeer opnieuw';
    button.onclick = function () { location.reload(); };
    status.appendChild(document.createTextNode(' '));
    status.appendChild(button);
  }

  function end() {
    ended = true;
    for (var i = 0; i < timers.length; i++) clearTimeout(timers[i]);
  }

  function fail(text) {
    if (ended) return;
    end();
    root.setAttribute('data-app', 'failed');
    say(text, true);
  }

  function started() {
    end();
    try { sessionStorage.removeItem('boot-retry'); } catch (e) { /* storage may be blocked */ }
  }

  // An old page may ask for files of a version that is gone: one reload brings the new one.
  function lost() {
    if (ended) return;
    var tried = true;
    try {
      tried = sessionStorage.getItem('boot-retry') === 'yes';
      sessionStorage.setItem('boot-retry', 'yes');
    } catch (e) { /* without storage we cannot count, so we do not retry */ }
    if (tried) {
      fail('Het laden lukt niet. Kijk of je verbinding hebt, of bel ons.');
    } else {
      end();
      location.reload();
    }
  }

  // The Content-Security-Policy lets HTML and script addresses through by this policy only. HTML comes
  // from the app's own templates, where all text of others is escaped; scripts come from our own host.
  if (window.trustedTypes && trustedTypes.createPolicy) {
    trustedTypes.createPolicy('default', {
      createHTML: function (html) { return html; },
      createScriptURL: function (url) {
        return new URL(url, document.baseURI).origin === location.origin ? url : null;
      }
    });
  }

  if (typeof WebAssembly !== 'object' || typeof fetch !== 'function' || typeof Promise !== 'function') {
    fail('Je browser is te oud voor deze pagina. Werk je browser bij, of bel ons.');
    return;
  }

  timers.push(setTimeout(function () { say('Het laden duurt langer dan normaal. Even geduld.'); }, SLOW));
  timers.push(setTimeout(function () { fail('Het laden lukt nu niet. Bel ons gerust.'); }, LOST));

  // `ready` is set by the app when its first page stands.
  document.addEventListener('app-ready', started);

  // What came broken may be kept by the browser for a year: a second try asks the server.
  var again = false;
  try { again = sessionStorage.getItem('boot-retry') === 'yes'; } catch (e) { /* then it is the first */ }
  var cache = again ? 'reload' : 'default';

  var script = document.createElement('script');
  script.src = self.getAttribute('data-js');
  script.onerror = lost;
  script.onload = function () {
    if (typeof wasm_bindgen !== 'function') return lost();
    fetch(self.getAttribute('data-wasm'), { credentials: 'same-origin', cache: cache })
      .then(function (response) {
        var type = response.headers.get('content-type') || '';
        if (!response.ok || type.indexOf('html') >= 0) throw new Error('missing');
        return wasm_bindgen({ module_or_path: response });
      })
      .catch(lost);
  };
  function add() { document.head.appendChild(script); }
  if (again) {
    fetch(script.src, { cache: cache }).then(function (response) { return response.text(); }).then(add, add);
  } else {
    add();
  }
})();
