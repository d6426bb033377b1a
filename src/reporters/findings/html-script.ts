import { filterScript } from '../filtered-page/script.ts';

const filter = filterScript({
  entries: '.finding',
  places: '.cause, main > section',
  facets: ['severity', 'rule', 'organ', 'domain', 'file'],
});

/** Groups the findings anew, counts what is shown of each cause, and folds the long lists. */
export const findingsScript = `${filter}
const main = document.querySelector('main');
const fold = document.getElementById('fold');
const missing = { organ: '（未写主体）', item: '（不属于哪个事项）' };
/** A list of more places than these is folded. */
const few = 3;
const causeOf = new Map();
const byRule = entries.slice();
const byPlace = entries.slice().sort((a, b) => a.dataset.at - b.dataset.at);

for (const [order, whole] of [...document.querySelectorAll('.cause')].entries()) {
  const cause = { order, empty: whole.cloneNode(true) };
  cause.empty.querySelector('ul').replaceChildren();
  const findings = whole.querySelectorAll('.finding');
  for (const finding of findings) {
    causeOf.set(finding, cause);
    words.set(finding, (cause.empty.textContent + finding.textContent).toLowerCase());
  }
  whole.open = findings.length <= few;
}

function titleOf(by, finding) {
  const value = finding.dataset[by];
  if (value === '') return missing[by];
  if (by === 'item') return finding.querySelector('.item').textContent;
  const options = form.elements[by].options;
  return value.split('\\n').map((number) => [...options].find((option) => option.value === number).textContent).join('、');
}

function causeWith({ empty }, findings) {
  const cause = empty.cloneNode(true);
  cause.querySelector('ul').append(...findings);
  cause.open = findings.length <= few;
  return cause;
}

function sectionOf(title, findings) {
  const causes = new Map();
  for (const finding of findings) {
    const cause = causeOf.get(finding);
    if (!causes.has(cause)) causes.set(cause, []);
    causes.get(cause).push(finding);
  }
  const gravestFirst = [...causes].sort(([a], [b]) => a.order - b.order);
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  const total = document.createElement('span');
  total.className = 'total';
  heading.append(title, ' ', total);
  section.append(heading, ...gravestFirst.map(([cause, own]) => causeWith(cause, own)));
  return section;
}

function regroup() {
  const by = form.elements.by.value;
  const groups = new Map();
  for (const finding of by === 'rule' ? byRule : byPlace) {
    const key = finding.dataset[by];
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(finding);
  }
  main.replaceChildren(...[...groups.values()].map((findings) => sectionOf(titleOf(by, findings[0]), findings)));
}

function tally() {
  for (const section of main.children) {
    let total = 0;
    for (const cause of section.querySelectorAll('.cause')) {
      const shown = cause.querySelectorAll('.finding:not([hidden])').length;
      cause.querySelector('.times').textContent = shown > 1 ? '×' + shown : '';
      total += shown;
    }
    section.querySelector('.total').textContent = total + ' 处';
  }
}

form.addEventListener('input', (event) => {
  if (event.target.name === 'by') {
    regroup();
    show();
  }
  tally();
});
form.addEventListener('reset', () => {
  // Everything is shown again, but in the groups that were chosen.
  const by = form.elements.by.value;
  setTimeout(() => {
    form.elements.by.value = by;
    tally();
  });
});
fold.addEventListener('click', () => {
  const causes = [...main.querySelectorAll('.cause:not([hidden])')];
  const open = causes.some((cause) => !cause.open);
  for (const cause of causes) cause.open = open;
});
// A browser may keep what was chosen when a page is loaded again.
if (form.elements.by.value !== 'rule') regroup();
show();
tally();
`;
