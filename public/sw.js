// Keeps the app and what was last seen for when there is no connection.
//
// Publishing writes the version and the list of its files below. A version is kept whole or not at all:
// it is used only when each of its files is there, and pages of another version are never kept.
'use strict';

const VERSION = 'unpublished';
const FILES = [];

const APP = 'app-' + VERSION;
const PAGES = 'pages-' + VERSION;
// Content outlives versions: an older agenda is better than none.
const CONTENT = 'content';
// A page without its own copy begins as this one, and the app makes it.
const SHELL = '/app.html';
// After this a copy is better than waiting.
const PATIENCE = 4000;
const MOST_PAGES = 60;
// What a file of the content is about; without it the app cannot use the file.
const LISTS = { library: 'branches', events: 'events', 'reading-tips': 'groups', help: 'topics' };
const MOST_BYTES = 8 * 1024 * 1024;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(APP).then((cache) => cache.addAll(FILES)));
});

self.addEventListener('activate', (event) => {
  const ours = [APP, PAGES, CONTENT];
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => !ours.includes(name)).map((name) => caches.delete(name))))
      .then(() => self.clients.claim())
      .then(beginWithCopies)
  );
});

// The first visit began without us: its page and all content are fetched once more, which is little,
// because the browser has just had most of it.
async function beginWithCopies() {
  const files = Object.keys(LISTS).map((name) => '/content/' + name + '.json');
  const clients = await self.clients.matchAll();
  const pages = clients.map((client) => new URL(client.url).pathname);
  await Promise.all([
    ...files.map((path) => fetch(path).then((response) => keepContent(path, response)).catch(() => {})),
    ...pages.map((path) => fetch(path).then((response) => keepPage(path, response)).catch(() => {}))
  ]);
}

self.addEventListener('message', (event) => {
  if (event.data === 'version') event.ports[0].postMessage(VERSION);
  if (event.data === 'take-over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (nameOf(url.pathname) in LISTS) event.respondWith(content(event, url));
  else if (FILES.includes(url.pathname)) event.respondWith(file(request));
});

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

// A page as it is now; without a connection as it was, or as the app makes it.
async function page(event, url) {
  const fresh = fetch(event.request).then(async (response) => {
    if (response.status >= 500) throw new Error('the server is in trouble');
    // A device that is full keeps nothing, and then the page is as good.
    event.waitUntil(keepPage(url.pathname, response.clone()).catch(() => {}));
    return response;
  });
  const kept = async () =>
    (await (await caches.open(PAGES)).match(url.pathname)) || (await caches.open(APP)).match(SHELL);
  return firstOf(event, fresh, kept);
}

async function keepPage(path, response) {
  if (!response.ok || response.redirected) return;
  const text = await response.clone().text();
  // The login page of a hotel is no page of ours, and a newer page needs newer files.
  if (!text.includes('data-version="' + VERSION + '"')) return;
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
  const kept = async () => {
    const copy = await (await caches.open(CONTENT)).match(url.pathname);
    if (copy) tell(event, copy.headers.get('x-kept-at'));
    return copy;
  };
  return firstOf(event, fresh, kept).catch((failure) => {
    if (failure instanceof Response) return failure;
    throw failure;
  });
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

// What comes in time, or else the copy, or else what comes at all.
async function firstOf(event, fresh, kept) {
  event.waitUntil(fresh.catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  try {
    const inTime = await Promise.race([fresh, late]);
    if (inTime) return inTime;
  } catch (failure) {
    const copy = await kept();
    if (copy) return copy;
    throw failure;
  }
  return (await kept()) || fresh;
}

// Lets the page say how old its data are.
async function tell(event, keptAt) {
  const client = event.clientId && (await self.clients.get(event.clientId));
  if (client) client.postMessage({ keptAt });
}
