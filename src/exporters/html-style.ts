/** The look of a published page: on a screen, on a phone, on paper. Nothing is loaded from elsewhere. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #767676; --head: #eef2f7; --link: #0b4f9e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f0f0; --paper: #16181c; --line: #8a8f98; --head: #262b33; --link: #9cc7ff; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 16px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", SimSun, sans-serif; }
a { color: var(--link); }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; }
caption { padding: 0.5rem 0 1rem; text-align: left; }
h1 { margin: 0 0 0.5rem; font: 700 1.5rem/1.4 FZXiaoBiaoSong-B05S, "Noto Serif CJK SC", SimSun, serif; }
th, td { border: 1px solid var(--line); padding: 0.4rem 0.5rem; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
thead th { background: var(--head); text-align: center; }
th { font-weight: 700; }
tbody th[scope="row"] { font-weight: 400; }
.centre { text-align: center; }
.wide { min-width: 16em; }
.medium { min-width: 7.5em; }
.centre, .group { min-width: 3.5em; }
h2 { margin: 1rem 0 0.5rem; font-size: 1rem; }
ul { margin: 0; padding: 0; list-style: none; }
tr:target > * { background: var(--head); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media screen and (max-width: 60rem) {
  body { padding: 0.75rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, caption, tbody, tr, td, tbody th { display: block; width: 100%; min-width: 0; }
  tbody tr { margin: 0 0 1rem; border: 2px solid var(--line); }
  td, tbody th { border: 0; border-bottom: 1px solid var(--line); text-align: left; }
  tbody .group { background: var(--head); font-size: 1rem; }
  td::before, tbody th::before { content: attr(data-label) "："; font-weight: 700; }
  td:empty { display: none; }
}
@media print {
  @page { size: A3 landscape; margin: 12mm; }
  :root { --ink: #000; --paper: #fff; --line: #000; --head: #eee; --link: #000; }
  body { padding: 0; font-size: 9pt; }
  .scroll { overflow: visible; }
  caption { text-align: center; }
  table { font-size: 8.5pt; }
  thead { display: table-header-group; }
  td, tbody th:not(.group) { break-inside: avoid; }
}
`;
