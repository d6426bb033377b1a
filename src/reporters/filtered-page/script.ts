interface Filtered {
  /** CSS selector of what is shown or hidden. */
  readonly entries: string;
  /** CSS selector of what is hidden with the last of its entries. */
  readonly places: string;
  /** Names of the facets of the form. */
  readonly facets: readonly string[];
}

/** Shows the entries that the form asks for. Without it the page shows everything. All three are words of the code. */
export const filterScript = ({ entries, places, facets }: Filtered) => `
'use strict';
const form = document.getElementById('filter');
const count = document.getElementById('count');
const entries = [...document.querySelectorAll('${entries}')];
const words = new Map();

function wordsOf(entry) {
  if (!words.has(entry)) words.set(entry, entry.textContent.toLowerCase());
  return words.get(entry);
}

function isWanted(entry, wanted, phrase) {
  return wanted.every(([name, value]) => entry.dataset[name].split('\\n').includes(value)) && (phrase === '' || wordsOf(entry).includes(phrase));
}

/** What was chosen, in words: all that is printed of the form, with the count. */
function chosen(wanted, phrase) {
  const each = wanted.map(([name]) => form.elements[name].selectedOptions[0].textContent);
  if (phrase !== '') each.push('“' + phrase + '”');
  return each.length === 0 ? '' : '（' + each.join('，') + '）';
}

function show() {
  const wanted = ${JSON.stringify(facets)}.map((name) => [name, form.elements[name].value]).filter(([, value]) => value !== '');
  const phrase = form.elements.words.value.trim().toLowerCase();
  let shown = 0;
  for (const entry of entries) {
    entry.hidden = !isWanted(entry, wanted, phrase);
    if (!entry.hidden) shown += 1;
  }
  for (const place of document.querySelectorAll('${places}')) {
    place.hidden = place.querySelector('${entries}') !== null && place.querySelector(':is(${entries}):not([hidden])') === null;
  }
  count.textContent = '显示 ' + shown + ' 条，共 ' + entries.length + ' 条';
  count.dataset.chosen = chosen(wanted, phrase);
}

/** What sticks to the top stays under the form. */
function fit() {
  document.documentElement.style.setProperty('--bar', form.offsetHeight + 'px');
}

/** Paper cannot be unfolded. */
const folded = [];
addEventListener('beforeprint', () => {
  folded.push(...document.querySelectorAll('details:not([open])'));
  for (const each of folded) each.open = true;
});
addEventListener('afterprint', () => {
  for (const each of folded.splice(0)) each.open = false;
});

form.hidden = false;
form.addEventListener('input', show);
form.addEventListener('reset', () => setTimeout(show));
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('resize', fit);
show();
fit();
`;
