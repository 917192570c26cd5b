// Keeps the app and what was last seen for when there is no connection.
//
// Publishing writes the version, its files and the addresses of the app below. A version is kept whole or
// not at all: it is used only when each of its files is there, and pages of another version are never kept.
'use strict';

const VERSION = 'unpublished';
// Each name says what is in the file, and beside it stands which bytes those are.
const FILES = {};
// The forms of the addresses of the app; a star is any one step.
const ROUTES = [];

const APP = 'app-' + VERSION;
const PAGES = 'pages-' + VERSION;
// Content outlives versions: an older agenda is better than none.
const CONTENT = 'content';
// A page of the app without its own copy begins as this one, and the app makes it.
const SHELL = '/app.html';
// After this a copy is better than waiting.
const PATIENCE = 4000;
// After this a copy is left for the next page to make.
const LONGEST = 60000;
const MOST_PAGES = 60;
// What a file of the content is about; without it the app cannot use the file.
const LISTS = { library: 'branches', events: 'events', 'reading-tips': 'groups', help: 'topics' };
const MOST_BYTES = 8 * 1024 * 1024;

self.addEventListener('install', (event) => {
  event.waitUntil(keepVersion());
});

// Nothing more than this: until it is done every request of the open pages waits, a message of a visitor
// among them.
self.addEventListener('activate', (event) => {
  const ours = [APP, PAGES, CONTENT];
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => !ours.includes(name)).map((name) => caches.delete(name))))
      .then(() => self.clients.claim())
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'version') event.ports[0].postMessage(VERSION);
  if (event.data === 'take-over') self.skipWaiting();
  if (event.data === 'keep' && event.source) event.waitUntil(keepWhatLacks(event.source));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (nameOf(url.pathname) in LISTS) event.respondWith(content(event, url));
  else if (url.pathname in FILES) event.respondWith(file(request));
});

// All files of this version, or a failure.
async function keepVersion() {
  const paths = Object.keys(FILES);
  const files = await Promise.all([shell(), ...paths.map(whole)]);
  const cache = await caches.open(APP);
  await Promise.all([SHELL, ...paths].map((path, at) => cache.put(path, files[at])));
}

// The file with the bytes that belong to its name. The browser may have kept others.
async function whole(path) {
  const integrity = FILES[path];
  const response = await fetch(path, { integrity })
    .catch(() => fetch(path, { integrity, cache: 'reload' }));
  if (!response.ok) throw new Error(path + ' is missing');
  return response;
}

// The page that starts this version. While a site is replaced it may be that of another.
async function shell() {
  const response = await fetch(SHELL, { cache: 'no-cache' });
  if (!response.ok || response.redirected || !isOfThisVersion(await response.clone().text())) {
    throw new Error(SHELL + ' is of another version');
  }
  return response;
}

function isOfThisVersion(html) {
  return html.includes(' data-version="' + VERSION + '"');
}

// The first visit began without us: its page and all content are fetched once more, which is little,
// because the browser has just had most of it. What did not come then is tried again by the next page.
async function keepWhatLacks(client) {
  const contents = Object.keys(LISTS).map((name) => '/content/' + name + '.json');
  await Promise.all([
    ...contents.map((path) => keepIfLacking(CONTENT, path, keepContent)),
    keepIfLacking(PAGES, new URL(client.url).pathname, keepPage)
  ]);
}

async function keepIfLacking(name, path, keep) {
  if (await (await caches.open(name)).match(path)) return;
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), LONGEST);
  try {
    await keep(path, await fetch(path, { signal: limit.signal }));
  } catch (e) {
    // The others do not wait for this one.
  }
  clearTimeout(timer);
}

// The name of a file of the content, or nothing.
function nameOf(path) {
  const named = /^\/content\/([^/]+)\.json$/.exec(path);
  return named ? named[1] : '';
}

// Of this version there is only one, so its copy is as good as the original.
async function file(request) {
  const cache = await caches.open(APP);
  return (await cache.match(new URL(request.url).pathname)) || fetch(request);
}

// A page as it is now; without a connection as it was, or, where the app has it, as the app makes it.
async function page(event, url) {
  const fresh = fetch(event.request).then((response) => {
    if (response.status >= 500) throw response;
    // A device that is full keeps nothing, and then the page is as good.
    event.waitUntil(keepPage(url.pathname, response.clone()).catch(() => {}));
    return response;
  });
  const kept = async () =>
    (await (await caches.open(PAGES)).match(url.pathname))
    || (isRoute(url.pathname) ? (await caches.open(APP)).match(SHELL) : undefined);
  return firstOf(event, fresh, kept);
}

// Whether the app has a page with this address; a poster, for one, is only published, and a calendar is a file.
function isRoute(path) {
  if (path.endsWith('.ics')) return false;
  const steps = stepsOf(path);
  return ROUTES.map(stepsOf).some((form) =>
    form.length === steps.length && form.every((step, at) => step.startsWith(':') || step === steps[at]));
}

function stepsOf(path) {
  return path.split('/').filter((step) => step);
}

async function keepPage(path, response) {
  if (!response.ok || response.redirected) return;
  // The login page of a hotel is no page of ours, and a newer page needs newer files.
  if (!isOfThisVersion(await response.clone().text())) return;
  const cache = await caches.open(PAGES);
  await cache.put(path, response);
  const paths = await cache.keys();
  await Promise.all(paths.slice(0, Math.max(0, paths.length - MOST_PAGES)).map((old) => cache.delete(old)));
}

// Content as it is now. What is no content never takes the place of the last good copy.
async function content(event, url) {
  const fresh = fetch(event.request).then(async (response) => {
    if (await keepContent(url.pathname, response.clone())) return response;
    throw response;
  });
  const kept = async (failure) => {
    const copy = await (await caches.open(CONTENT)).match(url.pathname);
    if (copy) tell(event, copy.headers.get('x-kept-at'), failure instanceof Response);
    return copy;
  };
  return firstOf(event, fresh, kept);
}

// Keeps what is content, and says whether it is.
async function keepContent(path, response) {
  const text = await response.text();
  if (!isContent(nameOf(path), response, text)) return false;
  const copy = new Response(text, {
    headers: { 'content-type': 'application/json', 'x-kept-at': new Date().toISOString() }
  });
  // A device that is full keeps nothing, and then the content is as good.
  await caches.open(CONTENT).then((cache) => cache.put(path, copy)).catch(() => {});
  return true;
}

// As the app reads it: see the content module.
function isContent(name, response, text) {
  if (!response.ok || response.redirected || text.length > MOST_BYTES) return false;
  try {
    const value = JSON.parse(text);
    return Array.isArray(value) || Array.isArray(value[LISTS[name]]);
  } catch (e) {
    return false;
  }
}

// What comes in time, or else the copy, or else what comes at all. A failure may be an answer too, though
// not a good one.
async function firstOf(event, fresh, kept) {
  event.waitUntil(fresh.catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  try {
    return (await Promise.race([fresh, late])) || (await kept()) || (await fresh);
  } catch (failure) {
    const copy = await kept(failure);
    if (copy) return copy;
    if (failure instanceof Response) return failure;
    throw failure;
  }
}

// Lets the page say how old its data are, and whether that is because of a bad answer.
async function tell(event, keptAt, isAnswered) {
  const client = event.clientId && (await self.clients.get(event.clientId));
  if (client) client.postMessage({ keptAt, isAnswered });
}
