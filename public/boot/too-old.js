// Runs only in browsers that know no modules, so it is written for those of 2009. They keep the page as it came.
(function () {
  'use strict';

  var status = document.getElementById('boot-status');
  document.documentElement.setAttribute('data-app', 'failed');
  if (!status) return;
  status.textContent = 'Je browser is te oud voor deze pagina. Werk je browser bij, of bel ons.';
  status.hidden = false;
})();
