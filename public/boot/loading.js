// How the loading goes: a line in the page says so, with a way out. One reload at most; never a loop.

import { root } from './dom.js';
import { keepTyped } from './visitor.js';

const SLOW = 8000;
const LOST = 20000;
const RETRIED = 'boot-retry';

const status = document.getElementById('boot-status');
const timers = [];
let ended = false;

function say(text, offersReload) {
  if (!status) return;
  status.textContent = text;
  status.hidden = false;
  if (!offersReload) return;
  const phone = document.querySelector('a[href^="tel:"]');
  const button = document.createElement('button');
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

// A reload of ours takes along what was typed before the app came.
export function reload() {
  keepTyped();
  location.reload();
}

export function watch() {
  timers.push(setTimeout(() => say('Het laden duurt langer dan normaal. Even geduld.'), SLOW));
  timers.push(setTimeout(() => fail('Het laden lukt nu niet. Bel ons gerust.'), LOST));
}

// The app came, or will not come.
export function end() {
  ended = true;
  timers.forEach(clearTimeout);
}

export function hasEnded() {
  return ended;
}

export function fail(text) {
  if (ended) return;
  end();
  root.setAttribute('data-app', 'failed');
  say(text, true);
}

export function failForNow() {
  fail('Het laden lukt niet. Kijk of je internet hebt, of bel ons.');
}

// Whether this is the second time. Without storage we cannot count, so then it is.
export function isRetry() {
  try {
    return sessionStorage.getItem(RETRIED) === 'yes';
  } catch (e) {
    return true;
  }
}

// The next fault may be tried once more again.
export function forgetRetry() {
  try { sessionStorage.removeItem(RETRIED); } catch (e) { /* storage may be blocked */ }
}

// An old page may ask for files of a version that is gone: one reload brings the new one.
export function lost() {
  if (ended) return;
  if (isRetry()) {
    failForNow();
    return;
  }
  try { sessionStorage.setItem(RETRIED, 'yes'); } catch (e) { /* isRetry said so already */ }
  end();
  reload();
}
