// How old the data are that the page shows, where they are not of now. The service worker says so when it gives
// a copy, and the app when it asked again in vain.

import { root } from './dom.js';
import { hush, tell } from './line.js';

// When the oldest of them were fetched.
let keptAt = null;
// Whether a server gave a bad answer; else nothing came in time.
let answeredBadly = false;
let told = '';

export function listen() {
  document.addEventListener('content-age', ({ detail }) => {
    keptAt = detail && new Date(detail);
    if (keptAt) {
      tellAge();
    } else {
      answeredBadly = false;
      hush(told);
    }
  });
  if (!navigator.serviceWorker) return;
  navigator.serviceWorker.addEventListener('message', (message) => {
    const date = new Date(message.data.keptAt);
    if (!keptAt || date < keptAt) keptAt = date;
    answeredBadly = answeredBadly || message.data.isAnswered;
    tellAge();
  });
}

export function tellAge() {
  if (!keptAt || root.getAttribute('data-app') !== 'ready') return;
  const why = answeredBadly ? 'We kunnen nu geen nieuwe gegevens ophalen.' : 'Er is geen goed internet.';
  told = why + ' Je ziet de gegevens van ' + inDutch(keptAt) + '.';
  tell(told, 'Probeer opnieuw', () => location.reload());
}

// `27 november, 20.55 uur`, as everywhere in the app.
function inDutch(moment) {
  const say = (options) => moment.toLocaleString('nl-NL', Object.assign({ timeZone: 'Europe/Amsterdam' }, options));
  const time = say({ hour: '2-digit', minute: '2-digit' }).replace(':', '.');
  return say({ day: 'numeric', month: 'long' }) + ', ' + time + ' uur';
}
