/** The look of what only the page of findings has: causes and the lists of their places. */
export const findingsStyle = `
h2 { border-bottom: 1px solid var(--line); }
.total { color: var(--faint); font-size: 0.9rem; font-weight: 400; white-space: nowrap; }
.cause { content-visibility: auto; contain-intrinsic-size: auto 6rem; padding: 0.35rem 0 0.35rem 0.75rem; }
.cause > summary { margin-left: -0.75rem; }
.cause > p { padding-left: 0.5rem; }
.times { font-weight: 700; white-space: nowrap; }
code { color: var(--faint); font-size: 0.85em; }
.basis { color: var(--faint); }
.cause ul:has(li + li) { columns: 28rem; column-gap: 2rem; }
.finding { margin-bottom: 0.2rem; break-inside: avoid; }
.place { color: var(--faint); font-size: 0.9em; }
.item { font-weight: 700; }
.organ { font-size: 0.9em; }
q { display: block; padding-left: 0.5rem; border-left: 2px solid var(--line); color: var(--faint); font-size: 0.9em; quotes: none; }
mark { background: none; color: var(--ink); font-weight: 700; text-decoration: underline; text-underline-offset: 0.2em; }
@media screen and (max-width: 48rem) {
  .cause ul:has(li) { columns: auto; padding-left: 1.1rem; }
  .finding > span { display: block; }
}
@media print {
  .cause { content-visibility: visible; padding-top: 0; padding-bottom: 0.5rem; }
  .cause > summary { break-after: avoid; list-style: none; }
  .cause > p { break-after: avoid; }
  .cause ul:has(li + li) { columns: 20rem; }
}
`;
