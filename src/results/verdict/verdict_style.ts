/** How the verdict page looks: on a phone, in the dark, on paper. System fonts, no picture, no address. */
export const VERDICT_STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --ground: #fff; --line: #c8c8c8; --quiet: #f3f3f1; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e3; --ground: #16181a; --line: #494d52; --quiet: #212427; --link: #8ab8f0; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 78rem; color: var(--ink); background: var(--ground); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .5rem; }
a { color: var(--link); }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
li, pre { overflow-wrap: anywhere; white-space: normal; }
pre { padding: .5rem .75rem; background: var(--quiet); border-radius: .25rem; }
.scroll { overflow-x: auto; margin: 1rem 0 .5rem; }
.scroll:focus-visible { outline: 2px solid var(--link); }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td { white-space: nowrap; }
td.long { white-space: normal; min-width: 16rem; max-width: 30rem; overflow-wrap: anywhere; }
thead th { background: var(--quiet); }
tbody th { font-weight: 600; }
td.number { text-align: right; }
.table ul { font-size: .875rem; }
@media print {
  :root { --ink: #000; --ground: #fff; --line: #999; --quiet: #fff; --link: #000; }
  body { max-width: none; padding: 0; font-size: 9pt; }
  nav, .skip { display: none; }
  .scroll { overflow: visible; }
  table { font-size: 7pt; }
  td { white-space: normal; }
  td.long { min-width: 0; }
  tr { break-inside: avoid; }
  h2, caption { break-after: avoid; }
}
`;
