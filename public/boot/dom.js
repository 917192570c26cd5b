// What is in the page.

export const root = document.documentElement;

export function each(selector, work) {
  document.querySelectorAll(selector).forEach(work);
}

// The link that an element stands in, or nothing.
export function linkAround(element) {
  while (element && element.tagName !== 'A') element = element.parentElement;
  return element;
}
