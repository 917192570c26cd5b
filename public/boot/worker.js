// The service worker, which keeps the app for when there is no connection.

import { root } from './dom.js';
import { tell } from './line.js';

const version = root.getAttribute('data-version');

// A newer version waits until the visitor wants it, because they may be writing. Where the page is newer than
// its worker there is nothing to interrupt.
function offer(worker) {
  const asked = new MessageChannel();
  asked.port1.onmessage = (answer) => {
    if (answer.data === version) {
      worker.postMessage('take-over');
      return;
    }
    tell('Er is een nieuwe versie.', 'Ververs', () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
      worker.postMessage('take-over');
    });
  };
  worker.postMessage('version', [asked.port2]);
}

function askForCopies() {
  const worker = navigator.serviceWorker.controller;
  if (worker) worker.postMessage('keep');
}

function register() {
  // The first one takes over in a moment, and a newer one may.
  navigator.serviceWorker.addEventListener('controllerchange', askForCopies);
  askForCopies();
  // A browser may refuse at once or after a while.
  new Promise((resolve) => resolve(navigator.serviceWorker.register('/sw.js'))).then((registration) => {
    if (registration.waiting) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker.addEventListener('statechange', () => {
        if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
      });
    });
  }).catch(() => { /* the app works as well without */ });
}

// Only what is published has a version to keep. Nothing that the page needs waits for it.
export function keepForLater() {
  if (!version || !navigator.serviceWorker) return;
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register);
}
