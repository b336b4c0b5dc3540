/** The looks of the sample pages: a page one likes to read, light and dark, from a phone to a wide screen. */
export const SAMPLE_STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5a6573; --paper: #fbfaf7; --line: #dcd8cf; --mark: #0b6e6e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --soft: #a3abb5; --paper: #16191d; --line: #343a42; --mark: #6fd0cb; } }
* { box-sizing: border-box; }
html { font-size: 112.5%; }
body { margin: 0; background: var(--paper); color: var(--ink); font-family: Georgia, "Iowan Old Style", "Noto Serif", serif; line-height: 1.6; }
header { padding: .8rem clamp(1rem, 5vw, 3rem); border-bottom: 1px solid var(--line); font: 600 .85rem/1.4 system-ui, sans-serif; }
nav { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; justify-content: space-between; }
nav a { display: inline-block; padding-block: .25rem; text-decoration: underline; }
nav a::before { content: attr(data-words); content: attr(data-words) / ''; text-decoration: inherit; }
a { color: var(--mark); text-underline-offset: .2em; }
a:focus-visible { outline: 3px solid var(--mark); outline-offset: 3px; }
main { max-width: 44rem; margin: 0 auto; padding: clamp(1.5rem, 6vw, 3.5rem) clamp(1rem, 5vw, 2rem) 6rem; }
h1 { font-size: clamp(1.6rem, 5vw, 2.3rem); line-height: 1.15; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; }
.about { color: var(--soft); font-size: .92rem; margin: 0 0 .3rem; }
.about + .turn, .about + .words { margin-top: 2rem; }
.turn { margin: 0 0 1rem; }
.time { font: .72rem/1 ui-monospace, "DejaVu Sans Mono", monospace; color: var(--soft); }
.speaker { font-family: system-ui, sans-serif; font-size: .85rem; color: var(--mark); }
em { color: var(--soft); }
.notes { padding-left: 1.2rem; margin-top: 1.6rem; }
.notes { list-style: none; padding: 0; }
.notes li { margin-bottom: .7rem; padding-left: 1rem; text-indent: -1rem; }
.notes .dash { color: var(--mark); }
.list { list-style: none; padding: 0; margin-top: 2rem; border-top: 1px solid var(--line); }
.list li { display: flex; flex-wrap: wrap; gap: .3rem 1rem; justify-content: space-between; padding: .8rem 0; border-bottom: 1px solid var(--line); }
.mark { font: 600 .75rem/1.6 system-ui, sans-serif; border: 1px solid currentColor; border-radius: .2rem; padding: 0 .4em; }
.fill { display: inline-block; padding: .5rem 1rem; border: 2px solid var(--mark); border-radius: .4rem; font: 600 .95rem/1.4 system-ui, sans-serif; text-decoration: none; }
.fill:hover { text-decoration: underline; }
.restricted { border-left: 4px solid var(--mark); padding: .5rem 1rem; margin: 0 0 1.5rem; font: 1rem/1.5 system-ui, sans-serif; }
h2 + .restricted { margin-bottom: 0; }
h2 + .list, .restricted + .list { margin-top: .8rem; }
.wide { overflow-x: auto; margin-top: 1.6rem; }
.wide:focus-visible { outline: 3px solid var(--mark); outline-offset: 3px; }
table { border-collapse: collapse; font-size: .85rem; line-height: 1.4; min-width: 44rem; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
.size { color: var(--soft); font: .85rem/1.8 system-ui, sans-serif; }
@media (min-width: 50rem) {
  .timed { position: relative; display: block; padding-left: 6.2rem; }
  .time { position: absolute; left: 0; top: .45rem; }
}
@media print { header { display: none; } }
`
