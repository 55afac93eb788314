/** The style of a page: set like a report on paper, light and dark, for phones, screens and print. */
export const pageStyle = `
:root { color-scheme: light dark; --paper: var(--plot-page, #fff); --ink: var(--plot-text, #14171c); --soft: #555d69; --line: #d9dde2; --shade: #f4f5f7; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --soft: #a9b1bc; --line: #39404a; --shade: #1e232a; --link: #8fc1ff; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 50.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.015em; font-weight: 650; text-wrap: balance; }
h2 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 .5rem; letter-spacing: -.01em; font-weight: 650; }
h3 { font-size: 1.0625rem; line-height: 1.4; margin: 2rem 0 .4rem; font-weight: 650; }
p, ul, ol, dl { margin: 0 0 .9rem; max-width: 70ch; }
ul, ol { padding-left: 1.25rem; } li { margin: 0 0 .3rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
.subject { color: var(--soft); margin: 0; }
nav { margin: 1.5rem 0 0; padding: .9rem 0; border-block: 1px solid var(--line); font-size: .875rem; }
nav ol { display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; list-style: none; margin: 0; padding: 0; max-width: none; } nav li { margin: 0; }
nav a { text-decoration: none; display: inline-block; padding: .2rem 0; } nav a:hover { text-decoration: underline; }
section { margin-top: 3.5rem; } #answer { margin-top: 2rem; }
#answer h2 { font-size: .8125rem; text-transform: uppercase; letter-spacing: .08em; color: var(--soft); font-weight: 600; margin-bottom: .35rem; }
.answer { font-size: clamp(1.1875rem, 1.02rem + .8vw, 1.5rem); line-height: 1.4; letter-spacing: -.008em; margin-bottom: .8rem; max-width: 56ch; text-wrap: pretty; }
.how, .sure, .absent { color: var(--soft); } .absent { border-left: 3px solid var(--line); padding-left: .8rem; }
figure { margin: 1.25rem 0 1.75rem; }
figure svg { display: block; max-width: 100%; height: auto; }
figcaption { font-size: .875rem; line-height: 1.5; color: var(--soft); max-width: 70ch; margin-top: .5rem; } figure .title { font-weight: 600; margin: 0 0 .5rem; line-height: 1.4; }
.narrow { display: none; }
details { margin: .5rem 0 1rem; } summary { cursor: pointer; font-size: .875rem; color: var(--link); padding: .3rem 0; width: fit-content; }
.scroll { overflow-x: auto; max-width: 100%; margin: .75rem 0 1.25rem; }
@media (min-width: 60rem) { section > .scroll { width: max-content; min-width: 100%; max-width: min(78rem, 100vw - 3rem); position: relative; left: 50%; transform: translateX(-50%); } }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0 0 .4rem; position: sticky; left: 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); }
thead th { vertical-align: bottom; font-weight: 600; color: var(--soft); border-bottom: 1px solid var(--soft); }
tbody th { font-weight: 500; min-width: 11.5rem; max-width: 22rem; } tbody td { max-width: 26rem; }
th.number, td.number { text-align: right; white-space: nowrap; } thead th.number { white-space: normal; }
pre, code { font: .8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
pre { background: var(--shade); padding: .8rem 1rem; overflow: auto; max-height: 40rem; border-radius: .25rem; margin: .5rem 0 1rem; }
pre.command { white-space: pre-wrap; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1.25rem; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.story { font-size: .875rem; } .story time, .story .at { font-variant-numeric: tabular-nums; color: var(--soft); }
footer { margin-top: 4rem; border-top: 1px solid var(--line); padding-top: 1rem; font-size: .8125rem; color: var(--soft); }
@media (max-width: 43rem) {
  body { padding: 1.5rem 1.0625rem 3rem; } h1 { font-size: 1.625rem; } h2 { font-size: 1.25rem; } section { margin-top: 2.75rem; }
  .wide { display: none; } .narrow { display: block; } .narrow svg { width: 100%; max-width: 30rem; }
  nav ol { columns: 2; display: block; } nav a { padding: .3rem 0; } tbody th { min-width: 8.5rem; max-width: 9.5rem; position: sticky; left: 0; background: var(--paper); } dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; }
}
@media print {
  :root { color-scheme: light; --soft: #444; --line: #bbb; --shade: #f5f5f5; --link: #000; }
  body { padding: 0; max-width: none; font-size: 10pt; } nav, .skip, details:not([open]) { display: none; } .wide { display: block; } .narrow { display: none; }
  figure, tr, pre { break-inside: avoid; } h2, h3 { break-after: avoid; } thead { display: table-header-group; } .scroll { overflow: visible; position: static; transform: none; max-width: 100%; } table { font-size: 6.75pt; width: 100%; } th, td { padding: .2rem .45rem .2rem 0; } th.number, td.number { white-space: normal; } tbody th { min-width: 0; } pre { font-size: 6.5pt; overflow-wrap: anywhere; } section { margin-top: 1.75rem; }
  pre { max-height: none; white-space: pre-wrap; }
}
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: currentcolor; } }
`;
