// A page for tests of the loader: just what its modules ask of a browser.

import { register } from 'node:module';

// Each page runs modules of its own, as in a browser: what a module with a number imports has that number too.
const numbered = `export async function resolve(name, context, next) {
  const found = await next(name, context);
  if (!found.url.includes('/public/boot/')) return found;
  const { search } = new URL(context.parentURL);
  return { ...found, url: found.url.includes('?') ? found.url : found.url + search, format: 'module' };
}`;
register(`data:text/javascript,${encodeURIComponent(numbered)}`);

export class Element extends EventTarget {
  constructor(tag, own = {}) {
    super();
    Object.assign(this, { tagName: tag.toUpperCase(), attributes: {}, children: [], text: '', hidden: true, className: '' }, own);
  }
  get textContent() { return this.text + this.children.map((child) => child.textContent).join(''); }
  set textContent(text) { this.text = text; this.children = []; }
  get childNodes() { return this.children; }
  getAttribute(name) { return this.attributes[name] ?? null; }
  setAttribute(name, value) { this.attributes[name] = value; }
  appendChild(child) { this.children.push(child); child.parentNode = this; }
  cloneNode() { return new Element(this.tagName, { text: this.text }); }
  focus() { document.activeElement = this; }
  remove() { this.parentNode.children = this.parentNode.children.filter((child) => child !== this); }
}

class Document extends EventTarget {
  documentElement = new Element('html');
  body = new Element('body');
  readyState = 'complete';
  // What each selector finds.
  found = {};
  activeElement = this.body;
  getElementById(id) { return this.body.children.find((element) => element.id === id) ?? null; }
  querySelector(selector) { return this.querySelectorAll(selector)[0] ?? null; }
  querySelectorAll(selector) { return this.found[selector] ?? []; }
  createElement(tag) { return new Element(tag); }
  createTextNode(text) { return { textContent: text }; }
}

class Storage {
  kept = new Map();
  getItem(key) { return this.kept.get(key) ?? null; }
  setItem(key, value) { this.kept.set(key, value); }
  removeItem(key) { this.kept.delete(key); }
}

// A new page with these elements in its body, and the module of the loader as a browser runs it on that page.
export async function open(module, elements = []) {
  globalThis.document = new Document();
  for (const element of elements) document.body.appendChild(element);
  globalThis.location = { pathname: '/agenda', reloads: 0, reload() { this.reloads += 1; } };
  globalThis.window = new EventTarget();
  window.scrollTo = (x, y) => { window.scrolled = [x, y]; };
  globalThis.sessionStorage ??= new Storage();
  opened += 1;
  return import(`../../public/boot/${module}?${opened}`);
}
let opened = 0;

// A visit by another person.
export function forgetAll() {
  globalThis.sessionStorage = new Storage();
}
