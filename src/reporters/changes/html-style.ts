/** The look of the page of changes: on a screen, on a phone, on paper. Nothing is loaded from elsewhere. */
export const changesStyle = `
:root { color-scheme: light dark; --ink: #1a1a1a; --faint: #555; --paper: #fff; --line: #6b7280; --head: #eef2f7; --link: #0b4f9e;
  --gone: #7d0a16; --gone-paper: #ffdfdd; --come: #0b4a1e; --come-paper: #d3f8db; --error: #a40e1c; --warning: #7a4a00; --info: #1c5a96; --bar: 0px; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f0f0; --faint: #b5bac2; --paper: #16181c; --line: #8f96a3; --head: #262b33; --link: #9cc7ff;
    --gone: #ffd8d5; --gone-paper: #5c1218; --come: #c4f7ce; --come-paper: #113d1d; --error: #ff9d96; --warning: #f2c063; --info: #9cc7ff; }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; padding: 1rem; max-width: 90rem; background: var(--paper); color: var(--ink);
  font: 16px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", SimSun, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 0.25rem; font: 700 1.5rem/1.4 FZXiaoBiaoSong-B05S, "Noto Serif CJK SC", SimSun, serif; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.2rem; scroll-margin-top: var(--bar); }
h3 { margin: 0; font-size: 1rem; font-weight: 700; }
p { margin: 0.25rem 0; }
a:focus-visible, select:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.counts { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.75rem 0; padding: 0; list-style: none; }
.counts li { padding: 0.25rem 0.75rem; border: 1px solid var(--line); border-radius: 0.25rem; background: var(--head); }
.counts b { font-size: 1.2rem; }
form { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center;
  margin: 0 -1rem; padding: 0.5rem 1rem; background: var(--paper); border-bottom: 2px solid var(--line); }
form p { display: flex; gap: 0.4rem; align-items: center; min-width: 0; max-width: 100%; margin: 0; }
label { white-space: nowrap; }
select, input, button { max-width: 14rem; min-height: 2rem; padding: 0.1rem 0.5rem; border: 1px solid var(--line); border-radius: 0.25rem;
  background: var(--paper); color: var(--ink); font: inherit; }
.part { content-visibility: auto; contain-intrinsic-size: auto 150rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 0.9rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
col.field { width: 6.5em; }
col.note { width: 24%; }
th, td { padding: 0.35rem 0.5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { position: sticky; top: calc(var(--bar) - 1px); z-index: 1; background: var(--line); color: var(--paper); font-weight: 700; }
tbody tr.title > th { border-top: 2px solid var(--ink); background: var(--head); }
tr.title p { color: var(--faint); font-size: 0.85rem; line-height: 1.4; }
.badge { display: inline-block; padding: 0 0.4em; border: 1px solid currentColor; border-radius: 0.25rem; font-size: 0.85em; }
.error { color: var(--error); }
.warning { color: var(--warning); }
.info { color: var(--info); }
del { color: var(--gone); background: var(--gone-paper); text-decoration: line-through; }
ins { color: var(--come); background: var(--come-paper); text-decoration: underline; text-underline-offset: 0.2em; }
/* Struck or underlined as a whole, a text is hard to read; the column says which side it is. */
.whole { text-decoration: none; }
td.added { border-left: 4px solid var(--come); }
td.removed { border-left: 4px solid var(--gone); }
dl { display: grid; grid-template-columns: 5em minmax(0, 1fr) 5em minmax(0, 1fr); gap: 0.15rem 0.75rem; margin: 0; }
dt { color: var(--faint); }
dd { margin: 0; }
ul { margin: 0.25rem 0; padding-left: 1.5rem; }
summary { cursor: pointer; }
details.domain > summary { padding: 0.35rem 0; font-weight: 700; }
@media screen and (max-width: 48rem) {
  body { padding: 0.75rem; }
  form { position: static; margin: 0; padding: 0.5rem 0; }
  form p { flex: 1 1 100%; }
  select, input { flex: 1; max-width: none; width: 0; }
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
  @page { size: A4 landscape; margin: 12mm; }
  :root { --ink: #000; --faint: #333; --paper: #fff; --line: #000; --head: #eee; --gone: #7d0a16; --gone-paper: #fff; --come: #0b4a1e; --come-paper: #fff;
    --error: #000; --warning: #000; --info: #000; }
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; font-size: 1rem; }
  form { display: none; }
  .part { content-visibility: visible; }
  thead { display: table-header-group; }
  thead th { position: static; background: var(--head); color: var(--ink); }
  tr { break-inside: avoid; }
  tr.title { break-after: avoid; }
  h2 { break-after: avoid; }
}
`;
