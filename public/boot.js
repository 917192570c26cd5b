// Starts the app. Written for old browsers too: where the app cannot run, the page as it came stays,
// with a calm line and the phone number. One retry at most; never a loop.
(function () {
  'use strict';

  var SLOW = 8000;
  var LOST = 20000;
  // Within this a screen reader knows a new line.
  var KNOWN = 100;
  // What every page of the app reads first.
  var CONTENT = ['/content/library.json', '/content/events.json'];
  var root = document.documentElement;
  // The oldest browsers do not tell.
  var self = document.currentScript || document.querySelector('script[data-js]');
  var status = document.getElementById('boot-status');
  var timers = [];
  var ended = false;
  var before = null;
  // What was typed before a reload, and has no field until the app comes.
  var unplaced = [];
  var version = root.getAttribute('data-version');
  // When the oldest data that the page shows were fetched, where that was not now.
  var keptAt = null;
  // Whether a server gave a bad answer; else nothing came in time.
  var answeredBadly = false;

  function each(selector, work) {
    var found = document.querySelectorAll(selector);
    for (var i = 0; i < found.length; i++) work(found[i], i);
  }

  // How the loading goes.

  function say(text, offerReload) {
    if (!status) return;
    status.textContent = text;
    status.hidden = false;
    if (!offerReload) return;
    var phone = document.querySelector('a[href^="tel:"]');
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Probeer opnieuw';
    button.onclick = reload;
    // A published page is long, and its phone number stands at the end.
    if (phone && status.className) {
      status.appendChild(document.createTextNode(' '));
      status.appendChild(phone.cloneNode(true));
    }
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

  // Whether this is the second time. Without storage we cannot count, so then it is.
  function isRetry() {
    try {
      return sessionStorage.getItem('boot-retry') === 'yes';
    } catch (e) {
      return true;
    }
  }

  function failForNow() {
    fail('Het laden lukt niet. Kijk of je verbinding hebt, of bel ons.');
  }

  // An old page may ask for files of a version that is gone: one reload brings the new one.
  function lost() {
    if (ended) return;
    if (isRetry()) {
      failForNow();
      return;
    }
    try { sessionStorage.setItem('boot-retry', 'yes'); } catch (e) { /* isRetry said so already */ }
    end();
    reload();
  }

  // A reload of ours takes along what was typed before the app came. Where nothing can be kept, the browser
  // may still do so by itself.
  function reload() {
    try {
      var kept = { path: location.pathname, focus: placeOf(document.activeElement), fields: changed().concat(unplaced) };
      if (kept.fields.length) sessionStorage.setItem('boot-typed', JSON.stringify(kept));
    } catch (e) { /* storage may be blocked */ }
    location.reload();
  }

  function putBack() {
    try {
      var kept = JSON.parse(sessionStorage.getItem('boot-typed'));
      sessionStorage.removeItem('boot-typed');
      if (!kept || kept.path !== location.pathname) return;
      kept.fields.forEach(function (known) {
        var field = document.getElementById(known.id);
        if (!field) return unplaced.push(known);
        field.value = known.value;
        field.checked = known.checked;
      });
      focusOn(kept.focus);
    } catch (e) { /* storage may be blocked */ }
  }

  // The app takes the place of the page. What the visitor did before stays: where they are, what they
  // typed, chose and opened.

  function isText(field) {
    return field.tagName === 'TEXTAREA' || /^(text|search|email|tel|url|number)$/.test(field.type);
  }

  function isChanged(field) {
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
    if (field.tagName === 'SELECT') return field.selectedIndex > 0;
    return field.value !== field.defaultValue;
  }

  function changed() {
    var fields = [];
    each('input, textarea, select', function (field) {
      if (field.id && isChanged(field)) fields.push({ id: field.id, value: field.value, checked: field.checked });
    });
    return fields;
  }

  // Where the focus is, in words that also fit the page of the app.
  function placeOf(element) {
    if (!element || element === document.body) return null;
    var href = element.getAttribute('href');
    var place = { selector: element.tagName, at: 0 };
    if (element.id) place.selector = '[id="' + element.id + '"]';
    else if (href) place.selector = 'a[href="' + href.replace(/["\\]/g, '\\$&') + '"]';
    each(place.selector, function (other, at) { if (other === element) place.at = at; });
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
    var element = elementAt(place);
    if (!element) return;
    element.focus({ preventScroll: true });
    try {
      if (place.from !== undefined) element.setSelectionRange(place.from, place.to);
    } catch (e) { /* this kind of field has no place to type */ }
  }

  function remember() {
    before = {
      nodes: Array.prototype.slice.call(document.body.childNodes),
      x: window.pageXOffset,
      y: window.pageYOffset,
      focus: placeOf(document.activeElement),
      fields: changed().concat(unplaced),
      open: []
    };
    each('details', function (details, at) { if (details.open) before.open.push(at); });
  }

  function restore() {
    var details = document.querySelectorAll('details');
    before.open.forEach(function (at) { if (details[at]) details[at].open = true; });
    var place = before.focus;
    var focused = elementAt(place);
    before.fields.forEach(function (known) {
      var field = document.getElementById(known.id);
      if (!field) return;
      var draft = field.tagName === 'TEXTAREA' ? field.value : '';
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
    });
    focusOn(place);
    window.scrollTo(before.x, before.y);
  }

  // Beside the app: a line about the connection, or about a newer version.

  var telling;

  function tell(text, label, work) {
    var line = document.getElementById('boot-line') || document.createElement('p');
    line.id = 'boot-line';
    line.className = 'boot-status';
    line.setAttribute('role', 'status');
    if (!line.parentNode) document.body.appendChild(line);
    // Screen readers speak what changes in a line that they know, and many miss what it began with.
    clearTimeout(telling);
    telling = setTimeout(function () {
      line.textContent = text + ' ';
      if (!label) return;
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.textContent = label;
      button.onclick = work;
      line.appendChild(button);
    }, KNOWN);
  }

  function tellAge() {
    if (!keptAt || root.getAttribute('data-app') !== 'ready') return;
    var options = { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' };
    var why = answeredBadly ? 'Nieuwe gegevens ophalen lukt nu niet.' : 'Er is geen goede verbinding.';
    tell(why + ' Je ziet de gegevens, bijgewerkt op '
      + keptAt.toLocaleString('nl-NL', options) + '.', 'Probeer opnieuw', function () { location.reload(); });
  }

  // A newer version waits until the visitor wants it, because they may be writing. Where the page is
  // newer than its worker there is nothing to interrupt.
  function offer(worker) {
    var asked = new MessageChannel();
    asked.port1.onmessage = function (answer) {
      if (answer.data === version) {
        worker.postMessage('take-over');
        return;
      }
      tell('Er is een nieuwe versie.', 'Ververs', function () {
        navigator.serviceWorker.addEventListener('controllerchange', function () { location.reload(); });
        worker.postMessage('take-over');
      });
    };
    worker.postMessage('version', [asked.port2]);
  }

  function askForCopies() {
    var worker = navigator.serviceWorker.controller;
    if (worker) worker.postMessage('keep');
  }

  function keepForLater() {
    if (!version || !navigator.serviceWorker) return;
    // The first one takes over in a moment, and a newer one may.
    navigator.serviceWorker.addEventListener('controllerchange', askForCopies);
    askForCopies();
    // A browser may refuse at once or after a while.
    new Promise(function (resolve) {
      resolve(navigator.serviceWorker.register('/sw.js'));
    }).then(function (registration) {
      if (registration.waiting) offer(registration.waiting);
      registration.addEventListener('updatefound', function () {
        var worker = registration.installing;
        worker.addEventListener('statechange', function () {
          if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
        });
      });
    }).catch(function () { /* the app works as well without */ });
  }

  function linkAround(element) {
    while (element && element.tagName !== 'A') element = element.parentElement;
    return element;
  }

  // The app says so when its first page stands, and when it broke down.
  function arrived() {
    end();
    try { sessionStorage.removeItem('boot-retry'); } catch (e) { /* storage may be blocked */ }
    if (!before) return;
    if (root.getAttribute('data-app') === 'ready') {
      restore();
      tellAge();
      if (document.readyState === 'complete') keepForLater();
      else window.addEventListener('load', keepForLater);
    } else if (!document.querySelector('main')) {
      // It broke down before it could draw: then the page as it came is the best we have.
      before.nodes.forEach(function (node) { document.body.appendChild(node); });
    }
    before = null;
  }

  // The Content-Security-Policy lets script addresses through by this policy only, and no HTML at all.
  if (window.trustedTypes && trustedTypes.createPolicy) {
    trustedTypes.createPolicy('default', {
      createScriptURL: function (url) {
        return new URL(url, document.baseURI).origin === location.origin ? url : null;
      }
    });
  }

  putBack();

  if (typeof WebAssembly !== 'object' || typeof fetch !== 'function' || typeof Promise !== 'function') {
    fail('Je browser is te oud voor deze pagina. Werk je browser bij, of bel ons.');
    return;
  }

  timers.push(setTimeout(function () { say('Het laden duurt langer dan normaal. Even geduld.'); }, SLOW));
  timers.push(setTimeout(function () { fail('Het laden lukt nu niet. Bel ons gerust.'); }, LOST));

  if (navigator.serviceWorker) {
    navigator.serviceWorker.addEventListener('message', function (message) {
      var date = new Date(message.data.keptAt);
      if (!keptAt || date < keptAt) keptAt = date;
      answeredBadly = answeredBadly || message.data.isAnswered;
      tellAge();
    });
  }
  document.addEventListener('app-takes-over', remember);
  document.addEventListener('app-ready', arrived);
  // A program that broke down still catches links, and leads nowhere: then the browser follows them.
  window.addEventListener('click', function (event) {
    if (root.getAttribute('data-app') === 'failed' && linkAround(event.target)) event.stopImmediatePropagation();
  }, true);
  // What the page is about did not come; on the page as it was published it stands.
  document.addEventListener('app-gives-up', failForNow);

  // The content comes along with the program, instead of after it.
  CONTENT.forEach(function (address) {
    var link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
    link.href = address;
    document.head.appendChild(link);
  });

  // A published page says which bytes it expects; others are refused by the browser. What came broken the
  // first time may be kept by the browser for a year, so the second time we pass its copies by.
  function get(name, anew) {
    return fetch(self.getAttribute(name), {
      credentials: 'same-origin',
      cache: anew ? 'reload' : 'default',
      integrity: self.getAttribute(name + '-integrity') || ''
    }).then(function (response) {
      var type = response.headers.get('content-type') || '';
      if (!response.ok || type.indexOf('html') >= 0) throw new Error('missing');
      return response;
    });
  }

  // A preload may have brought the broken copy along; it is used up by then.
  function getWell(name) {
    return isRetry() ? get(name, true).catch(function () { return get(name, true); }) : get(name);
  }

  function run(response) {
    return wasm_bindgen({ module_or_path: response });
  }

  // The code of the pages that come later, where the publisher divided the program.
  var later = null;
  var opened = null;
  var isBroken = false;
  var begunAt = location.pathname;

  function needsLater() {
    return self.getAttribute('data-later') && document.querySelector('main[data-later]');
  }

  function askForLater() {
    later = isBroken ? get('data-later', true) : getWell('data-later');
    later.catch(function () { /* told when it is opened */ });
  }

  function open(first) {
    if (first.openLater) return first.openLater();
    if (!later) askForLater();
    return later.then(function (response) {
      return response.arrayBuffer();
    }).then(function (bytes) {
      return WebAssembly.instantiate(bytes, { first: first });
    }).then(function (part) {
      part.instance.exports.openLater();
    });
  }

  // Where the page needs it from the beginning it is a program that does not come. Elsewhere the app offers
  // another try; but to who went on from an old page, whose files are gone, only the page as it is now helps.
  function lostLater() {
    opened = later = null;
    isBroken = true;
    if (!ended && needsLater()) return lost();
    if (location.pathname === begunAt) return;
    fetch(self.getAttribute('data-later'), { method: 'HEAD', cache: 'no-store' }).then(function (answer) {
      if (answer.status === 404) reload();
    }, function () { /* no connection: the app says so */ });
  }

  function openSoon(first) {
    return new Promise(function (resolve, reject) {
      setTimeout(reject, LOST);
      resolve(open(first));
    });
  }

  function start() {
    // `comfort.js` asked for it already, unless it runs later than this.
    var program = getWell('data-wasm');
    if (needsLater()) askForLater();
    program.catch(function () { /* told when it is run */ });
    var script = document.createElement('script');
    script.src = self.getAttribute('data-js');
    script.integrity = self.getAttribute('data-js-integrity') || '';
    script.onerror = lost;
    script.onload = function () {
      if (typeof wasm_bindgen !== 'function') return lost();
      // Where no integrity is given, a broken copy shows only when it is run.
      var first = program.then(run).catch(function (broken) {
        if (!isRetry()) throw broken;
        return get('data-wasm', true).then(run);
      });
      first.catch(lost);
      // The app asks for it before it draws such a page, and after a failure again.
      window.loadLater = function () {
        if (!opened) {
          opened = first.then(openSoon);
          opened.catch(lostLater);
        }
        return opened;
      };
    };
    document.head.appendChild(script);
  }

  if (isRetry()) getWell('data-js').then(start).catch(lost);
  else start();
})();
