/** The look of what only the page of changes has: tables of old and new. */
export const changesStyle = `
:root { --gone: #7d0a16; --gone-paper: #ffdfdd; --come: #0b4a1e; --come-paper: #d3f8db; }
@media (prefers-color-scheme: dark) {
  :root { --gone: #ffd8d5; --gone-paper: #5c1218; --come: #c4f7ce; --come-paper: #113d1d; }
}
.part { content-visibility: auto; contain-intrinsic-size: auto 150rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 0.9rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
col.field { width: 6.5em; }
col.note { width: 24%; }
th, td { padding: 0.35rem 0.5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { position: sticky; top: calc(var(--bar) - 1px); z-index: 1; background: var(--line); color: var(--paper); font-weight: 700; }
tbody tr.title > th { border-top: 2px solid var(--ink); background: var(--head); }
tr.title p { color: var(--faint); font-size: 0.85rem; line-height: 1.4; }
del { color: var(--gone); background: var(--gone-paper); text-decoration: line-through; }
ins { color: var(--come); background: var(--come-paper); text-decoration: underline; text-underline-offset: 0.2em; }
/* Struck or underlined as a whole, a text is hard to read; the column says which side it is. */
.whole { text-decoration: none; }
td.added { border-left: 4px solid var(--come); }
td.removed { border-left: 4px solid var(--gone); }
dl { display: grid; grid-template-columns: 5em minmax(0, 1fr) 5em minmax(0, 1fr); gap: 0.15rem 0.75rem; margin: 0; }
dt { color: var(--faint); }
dd { margin: 0; }
details.domain > summary { padding: 0.35rem 0; font-weight: 700; }
@media screen and (max-width: 48rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td, tbody th { display: block; width: 100%; }
  colgroup { display: none; }
  td, tbody th { border-width: 0 1px 1px; }
  tbody tr.title > th { border-width: 2px 1px 1px; }
  tbody th[scope="row"] { background: var(--head); font-weight: 700; }
  td[data-label]::before { content: attr(data-label) "："; color: var(--faint); }
  td:empty { display: none; }
  dl { grid-template-columns: 5em minmax(0, 1fr); }
}
@media print {
  :root { --gone: #7d0a16; --gone-paper: #fff; --come: #0b4a1e; --come-paper: #fff; }
  .part { content-visibility: visible; }
  thead { display: table-header-group; }
  thead th { position: static; background: var(--head); color: var(--ink); }
  tr { break-inside: avoid; }
  tr.title { break-after: avoid; }
}
`;
