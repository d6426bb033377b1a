import { filterScript } from '../filtered-page/script.ts';

const filter = filterScript({
  entries: '.finding',
  places: '.domain, main > section',
  facets: ['place', 'domain', 'kind'],
});

/** Folds the long lists, and unfolds what a link leads to: a link into what is filtered away shows everything again. */
export const coverageScript = `${filter}
/** A domain of more findings than these is folded. */
const few = 5;
for (const domain of document.querySelectorAll('.domain')) domain.open = domain.querySelectorAll('.finding').length <= few;

function follow() {
  const target = document.getElementById(location.hash.slice(1));
  if (target === null) return;
  if (target.closest('[hidden]') !== null) {
    form.reset();
    show();
  }
  const around = target.closest('details');
  if (around !== null) around.open = true;
  target.scrollIntoView();
}

addEventListener('hashchange', follow);
follow();
`;
