// A line beside the app: about the connection, or about a newer version.

// Within this a screen reader knows a new line.
const KNOWN = 100;

let telling;
let said = '';

// Shows a text, and a button with a label that does some work. What stands there already is not said again.
export function tell(text, label, work) {
  if (text === said) return;
  said = text;
  const line = document.getElementById('boot-line') || document.createElement('p');
  line.id = 'boot-line';
  line.className = 'boot-status';
  line.setAttribute('role', 'status');
  if (!line.parentNode) document.body.appendChild(line);
  // Screen readers speak what changes in a line that they know, and many miss what it began with.
  clearTimeout(telling);
  telling = setTimeout(() => {
    line.textContent = text + ' ';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = label;
    button.onclick = work;
    line.appendChild(button);
  }, KNOWN);
}

// Takes a text away that is not so any more.
export function hush(text) {
  if (!text || text !== said) return;
  said = '';
  clearTimeout(telling);
  document.getElementById('boot-line').remove();
}
