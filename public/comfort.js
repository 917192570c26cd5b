// How this visitor likes a page: the size of the text, and calm. It stands in the page itself, before the style, so
// that the page is painted as it is liked; without the app, so that it works from the first moment. The choices
// stay on the device. Written for old browsers too.
(function () {
  'use strict';

  // What is kept under a key, and the attribute by which the style sheets know it.
  var CHOICES = [
    { key: 'tekstgrootte', attribute: 'data-text', values: ['groot', 'extra-groot'] },
    { key: 'rustig', attribute: 'data-calm', values: ['ja'] }
  ];
  var root = document.documentElement;

  function load(key) {
    try { return localStorage.getItem(key); } catch (e) { return null; }
  }

  function save(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
      return true;
    } catch (e) {
      return false;
    }
  }

  // What is no choice of ours is the choice for nothing special.
  function show(choice, value) {
    if (choice.values.indexOf(value) >= 0) root.setAttribute(choice.attribute, value);
    else root.removeAttribute(choice.attribute);
  }

  function valueOf(field) {
    return field.type === 'checkbox' ? 'ja' : field.value;
  }

  // Fields are drawn without knowing the choice: by the publisher, and once more by the app.
  function fill() {
    CHOICES.forEach(function (choice) {
      var shown = root.getAttribute(choice.attribute);
      var fields = document.querySelectorAll('#' + choice.key + ', input[name="' + choice.key + '"]');
      for (var i = 0; i < fields.length; i++) {
        var value = valueOf(fields[i]);
        var chosen = choice.values.indexOf(value) >= 0 ? value === shown : !shown;
        // Also by default: it is no change of the page, which the loader would bring back.
        fields[i].defaultChecked = chosen;
        fields[i].checked = chosen;
      }
    });
  }

  function changed(event) {
    CHOICES.forEach(function (choice) {
      var field = event.target;
      if (field.name !== choice.key && field.id !== choice.key) return;
      if (field.type === 'radio' && !field.checked) return;
      show(choice, field.checked ? valueOf(field) : null);
      if (!save(choice.key, root.getAttribute(choice.attribute))) root.setAttribute('data-comfort', 'unkept');
      fill();
    });
  }

  // What hangs over the page must not stay where the visitor has gone on.
  function leave(target) {
    var left = null;
    var open = document.querySelectorAll('.passing[open]');
    for (var i = 0; i < open.length; i++) {
      if (open[i].contains(target)) continue;
      open[i].removeAttribute('open');
      left = open[i];
    }
    return left;
  }

  // Notices that the visitor put away, and those about the own branch: a published page holds all. By a style, because
  // they are not there yet; what stood in the way would move the page when the app comes.
  function showNotices() {
    var away = (load('weggezet') || '').match(/\d+/g) || [];
    var branch = load('mijn-vestiging');
    var marks = away.map(function (mark) { return '[data-notice="' + mark + '"]'; });
    var rules = marks.map(function (mark) { return '.notice' + mark + '{display:none}'; });
    var left = marks.map(function (mark) { return ':not(' + mark + ')'; }).join('');
    // A list of which nothing is shown is none.
    rules.push('.notices__list:not(:has(.notice:not(.notice--of-branch)' + left + ')){display:none}');
    if (/^[a-z0-9-]+$/.test(branch)) {
      var own = '.notice[data-branch="' + branch + '"]';
      rules.unshift(own + '{display:block}');
      rules.push('.notices__list:has(' + own + left + '){display:block}');
    }
    try {
      var sheet = new CSSStyleSheet();
      rules.forEach(function (rule) {
        try { sheet.insertRule(rule, sheet.cssRules.length); } catch (e) { /* `:has` is not known everywhere */ }
      });
      document.adoptedStyleSheets = [sheet];
    } catch (e) { /* an older browser: the app shows and hides them */ }
  }

  // Older browsers print a fold as it is on the screen.
  function unfold() {
    var closed = document.querySelectorAll('main details:not([open])');
    for (var i = 0; i < closed.length; i++) closed[i].setAttribute('open', 'print');
  }

  function foldAgain() {
    var opened = document.querySelectorAll('details[open="print"]');
    for (var i = 0; i < opened.length; i++) opened[i].removeAttribute('open');
  }

  root.setAttribute('data-comfort', 'kept');
  showNotices();
  window.addEventListener('beforeprint', unfold);
  window.addEventListener('afterprint', foldAgain);
  CHOICES.forEach(function (choice) { show(choice, load(choice.key)); });
  // Not at DOMContentLoaded, which waits for the other scripts.
  if (document.readyState === 'loading') document.addEventListener('readystatechange', fill);
  else fill();
  document.addEventListener('app-ready', fill);
  document.addEventListener('change', changed);
  document.addEventListener('focusin', function (event) { leave(event.target); });
  document.addEventListener('click', function (event) {
    // A link in it leads on, and the app keeps the header.
    leave(event.target.closest('.passing a') ? null : event.target);
    if (event.target.hasAttribute('data-prints')) window.print();
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape' && event.key !== 'Esc') return;
    var open = leave(null);
    if (open && open.contains(document.activeElement)) open.querySelector('summary').focus();
  });
})();
