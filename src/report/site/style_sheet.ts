/** The one style sheet of the site: light, dark, narrow and printed; what a box that is ticked shows or hides. */
import { MOST_SWITCHES } from "../table/quality_table_html.ts";

/** CSS text. */
export function styleSheet(): string {
  const columns = Array.from(
    { length: MOST_SWITCHES },
    (_, at) => `.tabled:has(#col-${at}:not(:checked)) .c${at}{display:none}`,
  );
  return `${SHEET_TEXT.trim()}\n${columns.join("\n")}\n`;
}

const SHEET_TEXT = `
:root{color-scheme:light dark;--ground:#fff;--text:#16181d;--soft:#545a66;--line:#c9ced6;--band:#f1f3f6;--link:#174ea6;--mark:#fdf0d5;--accent:#9a2c16}
@media (prefers-color-scheme:dark){:root{--ground:#16181d;--text:#e8e9ec;--soft:#b3b9c4;--line:#414754;--band:#21252d;--link:#9ec1ff;--mark:#46391b;--accent:#ffab97}}
*{box-sizing:border-box}
html{background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif}
body{margin:0 auto;padding:0 1rem 3rem;max-width:100rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem;z-index:9}
h1{font-size:1.6rem;line-height:1.2;margin:.3rem 0 .6rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
h3{font-size:1.05rem;margin:1.5rem 0 .4rem}
header ul{list-style:none;padding:0;margin:.4rem 0;display:flex;flex-wrap:wrap;gap:.3rem 1rem}
.way li+li::before{content:"› ";color:var(--soft)}
[aria-current]{font-weight:600}
footer{margin-top:3rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
.scrolled{overflow-x:auto;max-width:100%;border:1px solid var(--line);border-radius:4px}
table{border-collapse:separate;border-spacing:0;font-variant-numeric:tabular-nums;font-size:.9rem;width:100%}
caption{text-align:left;padding:.5rem .7rem;color:var(--soft)}
th,td{padding:.3rem .5rem;border-top:1px solid var(--line);text-align:left;white-space:nowrap}
td.wide{white-space:normal;min-width:18rem}
thead th{background:var(--band);vertical-align:bottom}
tbody th{font-weight:500;position:sticky;left:0;background:var(--ground)}
.n{text-align:right}
tbody tr:hover td,tbody tr:hover th{background:var(--band)}
.best,.sep{font-weight:700;background:var(--mark)}
.tabled:has(#naive:checked) .sep{font-weight:400;background:none}
.tabled:has(#naive:checked) .nb{font-weight:700}
.tabled:has(#naive:checked) .ns{text-decoration:underline}
.ci{display:none;color:var(--soft);font-weight:400;font-size:.85em}
.tabled:has(#show-ci:checked) .ci{display:inline}
.if-naive{display:none}
.tabled:has(#naive:checked) .if-naive{display:list-item}
.notes{color:var(--soft);font-size:.9rem;max-width:70rem}
.switches{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:start;margin:.8rem 0}
fieldset{border:1px solid var(--line);border-radius:4px;padding:.2rem .7rem .4rem;display:flex;flex-wrap:wrap;gap:.2rem 1rem}
legend{color:var(--soft);font-size:.85rem}
label{display:inline-flex;gap:.3rem;align-items:center;min-height:1.75rem}
input,select,button{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--soft);border-radius:4px;padding:.15rem .5rem}
input[type=checkbox]{width:1.1rem;height:1.1rem}
button{cursor:pointer}
th button{border:0;background:none;padding:0 .2rem;min-width:1.5rem;min-height:1.5rem}
th[aria-sort=ascending] button::after{content:"▲"}
th[aria-sort=descending] button::after{content:"▼"}
th:not([aria-sort]) button::after{content:"⇅";color:var(--soft)}
code{font-family:ui-monospace,monospace;font-size:.85em;overflow-wrap:anywhere}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}
dl.facts dt{color:var(--soft)}
dl.facts dd{margin:0;min-width:0;overflow-wrap:anywhere}
details{margin:.4rem 0}
summary{cursor:pointer;padding:.2rem 0}
figure{margin:1rem 0}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(37rem,100%),1fr));gap:0 1.5rem}
.charts>*{min-width:0}
figure.chart img{max-width:100%;min-width:36rem;height:auto;display:block}
figure.chart .scrolled{border:0;width:fit-content}
figcaption{color:var(--soft);font-size:.9rem}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:1rem;padding:0;list-style:none}
.cards>li{border:1px solid var(--line);border-radius:6px;padding:.6rem .9rem}
.cards h2,.cards h3{margin:.2rem 0}
.sheet{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1rem}
.sheet figure{margin:0}
.sheet img{width:100%;height:auto;display:block;image-rendering:pixelated}
.crops{display:grid;grid-template-columns:1fr 1fr;gap:4px;margin-top:4px}
.framed{position:relative}
.framed svg{position:absolute;inset:0;width:100%;height:100%;fill:none}
.framed rect{stroke:#e69f00;stroke-width:2;vector-effect:non-scaling-stroke}
.framed rect+rect{stroke:#56b4e9;stroke-dasharray:5 3}
.framed+.crops img{border:2px solid #e69f00}
.framed+.crops img+img{border:2px dashed #56b4e9}
.two{position:relative;overflow:hidden;max-width:60rem;touch-action:pan-y;cursor:ew-resize}
.two img{width:100%;height:auto;display:block}
.two img+img{position:absolute;left:0;top:0}
.js-only{display:none}
.has-js .js-only{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;margin:.6rem 0}
.has-js .no-js{display:none}
[hidden]{display:none!important}
label:has(input[type=range]){width:min(60rem,100%);white-space:nowrap}
input[type=range]{flex:1;padding:0}
@media (max-width:40rem){th,td{padding:.3rem .4rem}dl.facts{grid-template-columns:1fr}dl.facts dd{margin-bottom:.4rem}caption{position:sticky;left:0;max-width:calc(100vw - 2.2rem)}tbody th,tbody td:not(.n){white-space:normal;min-width:6rem;max-width:9rem}thead th{white-space:normal}thead th.n{white-space:nowrap}}
@page{size:landscape}
@media print{th,td{white-space:normal;padding:.15rem .3rem}table{font-size:.75rem}:root{--ground:#fff;--text:#000;--soft:#333;--line:#999;--band:#eee;--link:#000;--mark:#eee;--accent:#000}html{font-size:11px}.switches,.js-only,.has-js .js-only,.skip,nav,th button{display:none!important}.scrolled{overflow:visible;border:0}figure{break-inside:avoid}tbody th{position:static}}
@media print and (prefers-color-scheme:dark){figure.chart img{background:#16181d}}
`;
