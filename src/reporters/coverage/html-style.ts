/** The look of what only the page of a province has: the matrix, and the places below it. */
export const coverageStyle = `
h2 { border-bottom: 1px solid var(--line); }
.total { color: var(--faint); font-size: 0.9rem; font-weight: 400; white-space: nowrap; }
.matrix { max-height: 80vh; margin: 1rem 0; overflow: auto; border: 1px solid var(--line); }
.matrix:focus-visible { outline: 3px solid var(--link); }
table { border-collapse: separate; border-spacing: 0; font-size: 0.85rem; }
caption { padding: 0.25rem 0.5rem; text-align: left; color: var(--faint); }
th, td { padding: 0.15rem 0.4rem; border-right: 1px solid var(--line); border-bottom: 1px solid var(--line); text-align: center; white-space: nowrap; }
thead th { position: sticky; top: 0; z-index: 1; background: var(--head); vertical-align: bottom; }
thead th span { display: inline-block; max-height: 12em; white-space: normal; writing-mode: vertical-rl; }
thead th:first-child span { writing-mode: horizontal-tb; }
tbody th { position: sticky; left: 0; background: var(--head); text-align: left; }
th a, .score a { color: var(--link); }
td a { color: inherit; }
td.whole { color: var(--faint); }
.domain, .score { padding: 0.2rem 0 0.2rem 0.75rem; }
.domain { scroll-margin-top: var(--bar); }
.finding { scroll-margin-top: var(--bar); margin-bottom: 0.2rem; break-inside: avoid; }
.finding:target { background: var(--head); }
.item { font-weight: 700; }
.place, .times { color: var(--faint); font-size: 0.9em; }
.score a { padding: 0 0.15rem; }
main > section { content-visibility: auto; contain-intrinsic-size: auto 20rem; scroll-margin-top: var(--bar); }
@media print {
  .matrix { max-height: none; overflow: visible; border: 0; }
  table { font-size: 0.6rem; }
  th, td { padding: 0.05rem 0.1rem; white-space: normal; }
  main > section { content-visibility: visible; }
}
`;
