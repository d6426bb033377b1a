/** What all pages with a filter look like: on a screen, on a phone, on paper. Nothing is loaded from elsewhere. */
export const filteredPageStyle = `
:root { color-scheme: light dark; --ink: #1a1a1a; --faint: #555; --paper: #fff; --line: #6b7280; --head: #eef2f7; --link: #0b4f9e;
  --error: #a40e1c; --warning: #7a4a00; --info: #1c5a96; --bar: 0px; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f0f0; --faint: #b5bac2; --paper: #16181c; --line: #8f96a3; --head: #262b33; --link: #9cc7ff;
    --error: #ff9d96; --warning: #f2c063; --info: #9cc7ff; }
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
.badge { display: inline-block; padding: 0 0.4em; border: 1px solid currentColor; border-radius: 0.25rem; font-size: 0.85em; }
.error { color: var(--error); }
.warning { color: var(--warning); }
.info { color: var(--info); }
ul { margin: 0.25rem 0; padding-left: 1.5rem; }
summary { cursor: pointer; }
@media screen and (max-width: 48rem) {
  body { padding: 0.75rem; }
  form { position: static; margin: 0; padding: 0.5rem 0; }
  form p { flex: 1 1 100%; }
  select, input { flex: 1; max-width: none; width: 0; }
}
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root { --ink: #000; --faint: #333; --paper: #fff; --line: #000; --head: #eee; --error: #000; --warning: #000; --info: #000; }
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; font-size: 1rem; }
  /* What was chosen stays: a sheet of paper has to say that it is not all. */
  form { position: static; margin: 0; padding: 0; border: 0; }
  form > :not(output) { display: none; }
  output::after { content: attr(data-chosen); }
  h2 { break-after: avoid; }
}
`;
