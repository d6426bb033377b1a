/** Shows the groups of rows that the form asks for. Without it the page shows everything. */
export const filterScript = `
'use strict';
const form = document.getElementById('filter');
const count = document.getElementById('count');
const groups = [...document.querySelectorAll('tbody')];
const places = [...document.querySelectorAll('.part, details.domain, section')].filter((place) => place.querySelector('tbody'));
const words = new Map();

function wordsOf(group) {
  if (!words.has(group)) words.set(group, group.textContent.toLowerCase());
  return words.get(group);
}

function isWanted(group, wanted, phrase) {
  return wanted.every(([name, value]) => group.dataset[name].split('\\n').includes(value)) && wordsOf(group).includes(phrase);
}

function show() {
  const wanted = ['domain', 'organ', 'level', 'reason'].map((name) => [name, form.elements[name].value]).filter(([, value]) => value !== '');
  const phrase = form.elements.words.value.trim().toLowerCase();
  let shown = 0;
  for (const group of groups) {
    group.hidden = !isWanted(group, wanted, phrase);
    if (!group.hidden) shown += 1;
  }
  for (const place of places) place.hidden = place.querySelector('tbody:not([hidden])') === null;
  count.textContent = '显示 ' + shown + ' 条，共 ' + groups.length + ' 条';
}

/** The header of the tables stays under the form. */
function fit() {
  document.documentElement.style.setProperty('--bar', form.offsetHeight + 'px');
}

form.hidden = false;
form.addEventListener('input', show);
form.addEventListener('reset', () => setTimeout(show));
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('resize', fit);
addEventListener('beforeprint', () => { for (const each of document.querySelectorAll('details')) each.open = true; });
show();
fit();
`;
