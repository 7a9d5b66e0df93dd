"""How does the page look: on a wide screen, on a telephone, in the dark, on paper?

「69%」 of a contradiction is red, underlined twice and followed by ✗: a colour is never the only sign.
"""

STYLE = """
:root {
  color-scheme: light dark;
  --paper: #fff; --desk: #f4f4f1; --ink: #1d1f21; --faint: #5f6468; --line: #d9dad5; --link: #0b57b5;
  --failing: #b3161b; --failing-tint: #fdeceb;
  --doubtful: #8a5300; --doubtful-tint: #fdf1dc;
  --waived: #4350b5; --waived-tint: #ecedfb;
  --undetermined: #0a6b77; --undetermined-tint: #e3f3f5;
  --passing: #2b6e33; --passing-tint: #e7f3e8;
  --lit: #ffe27a;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1c1e20; --desk: #141516; --ink: #e4e4e0; --faint: #a2a6a9; --line: #3a3d40; --link: #8ab8ff;
    --failing: #ff8f87; --failing-tint: #472020;
    --doubtful: #f0b429; --doubtful-tint: #40310f;
    --waived: #aab4ff; --waived-tint: #2a2e52;
    --undetermined: #6fd0dc; --undetermined-tint: #123a40;
    --passing: #85cf8d; --passing-tint: #1d3a21;
    --lit: #6b5600;
  }
}
.failing { --color: var(--failing); --tint: var(--failing-tint); }
.doubtful { --color: var(--doubtful); --tint: var(--doubtful-tint); }
.waived { --color: var(--waived); --tint: var(--waived-tint); }
.undetermined { --color: var(--undetermined); --tint: var(--undetermined-tint); }
.passing { --color: var(--passing); --tint: transparent; }

*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-block: 1rem; }
body {
  margin: 0; background: var(--desk); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
h1, h2, h3, p, ul, dl, dd, figure, blockquote { margin: 0; padding: 0; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.sheet:target > header > h2, .prose p:target { background: var(--lit); }

.run, .unread, .contents, .sheet { max-width: 84rem; margin-inline: auto; padding: 1rem 1.5rem; }
.run { padding-block: 1.5rem .5rem; color: var(--faint); }
h1 { font-size: 1.15rem; font-weight: 600; color: var(--faint); }
.end { display: block; font-size: 1.6rem; line-height: 1.3; color: var(--color); }
.keys { font-size: .85rem; }
.unread { border-inline-start: .3rem solid var(--failing); background: var(--failing-tint); }
.unread h2 { font-size: 1.1rem; color: var(--failing); }
.unread ul { list-style: none; }

.contents { max-height: 60vh; overflow: auto; }
table {
  overflow-wrap: break-word; border-collapse: collapse; background: var(--paper);
  font-variant-numeric: tabular-nums;
}
caption { text-align: start; font-weight: 600; }
th, td { padding: .25rem .75rem; border: 1px solid var(--line); text-align: end; font-weight: normal; }
th:first-child { text-align: start; min-width: 12rem; }
thead th {
  white-space: nowrap; color: var(--faint); background: var(--paper); position: sticky; top: 0;
}
th > span { display: inline-block; width: 1.2em; color: var(--color); font-weight: bold; }

.sheet { display: grid; grid-template-columns: minmax(0, 1fr) minmax(22rem, 29rem); gap: 1rem 1.5rem; }
.sheet.alone { grid-template-columns: minmax(0, 46rem); }
.sheet > header { grid-column: 1 / -1; color: var(--faint); }
main > * + * { border-top: 1px solid var(--line); }
h2 { font-size: 1.1rem; color: var(--ink); }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; list-style: none; font-size: .9rem; }
.prose {
  background: var(--paper); border: 1px solid var(--line); border-radius: .4rem; padding: 1.25rem 1.5rem;
  align-self: start; line-height: 1.9;
}
.prose p { max-width: 42em; margin: 0 auto .9em; }

mark {
  background: none; color: inherit; scroll-margin-block: 35vh; border-radius: .15em;
  text-decoration: underline dotted var(--faint) 1px; text-underline-offset: .25em;
}
.prose mark:not(.long) { white-space: nowrap; }
mark:is(.failing, .doubtful, .waived, .undetermined, .passing) {
  text-decoration: underline solid var(--color) 1px; background: var(--tint);
}
mark.failing { text-decoration-style: double; color: var(--color); font-weight: 600; }
mark.doubtful { text-decoration-style: wavy; color: var(--color); font-weight: 600; }
mark.waived, mark.undetermined { text-decoration-style: dashed; }
mark.failing::after { content: "✗"; content: "✗" / ""; }
mark.doubtful::after { content: "!"; content: "!" / ""; }
mark.waived::after { content: "○"; content: "○" / ""; }
mark.undetermined::after { content: "?"; content: "?" / ""; }
mark::after {
  color: var(--color); font-size: .65em; font-weight: bold; vertical-align: super; line-height: 0;
  padding-inline-start: .1em;
}
mark a { color: inherit; text-decoration: inherit; }
mark a:hover { background: var(--lit); }
mark:target, mark.lit { background: var(--lit); outline: 2px solid var(--color, var(--ink)); }

.findings { display: flex; flex-direction: column; gap: .75rem; align-self: start; }
.tall > .findings {
  position: sticky; top: 0; max-height: 100vh; overflow: auto; scroll-padding-block: .5rem;
  border-block-end: 1px solid var(--line);
}
.card {
  background: var(--paper); border: 1px solid var(--line); border-inline-start: .3rem solid var(--color);
  border-radius: .4rem; padding: .75rem 1rem; font-size: .92rem;
}
.card:target, .card.lit { outline: 3px solid var(--lit); outline-offset: -1px; }
h3 { font-size: .95rem; }
.badge {
  color: var(--color); background: var(--tint); border: 1px solid; border-radius: .25rem; padding: 0 .4rem;
}
blockquote { line-height: 1.7; padding-block-start: .4rem; }
blockquote a, blockquote b { color: inherit; font-weight: 600; unicode-bidi: isolate; }
blockquote .stated { color: var(--color); background: var(--tint); text-decoration-style: double; }
.place, .faint { font-size: .8rem; color: var(--faint); }
.place a { color: inherit; }
dl {
  display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .75rem; padding-block: .4rem;
}
dl > div { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; }
dt { color: var(--faint); }
dd { grid-column: 2; }
.strong { font-weight: 600; }
.help { color: var(--passing); font-weight: 600; }
.accepted { color: var(--waived); }
.whole { white-space: nowrap; }
details > summary { cursor: pointer; padding: .4rem 1rem; color: var(--color); }
details > .card, details > ul { margin-block-start: .75rem; }
details > ul { padding-inline-start: 2rem; }

svg { display: block; width: 100%; max-width: 30rem; margin-block: .4rem; font-size: 12px; }
svg text { fill: var(--ink); }
svg text:not([x]) { fill: var(--faint); }
svg rect { fill: var(--line); }
svg path { stroke: var(--ink); stroke-width: 2; }
svg .open { stroke-dasharray: 2 2; }
svg .value { fill: var(--color); stroke: none; }
svg .gap { fill: var(--tint); }

@media (hover: none) { .keys { display: none; } }
@media (max-width: 60rem) {
  .run, .unread, .contents, .sheet { padding-inline: .75rem; }
  .sheet, .sheet.alone { display: block; }
  .sheet > * + * { margin-block-start: .75rem; }
  .prose { padding: 1rem; }
  .tall > .findings { position: static; max-height: none; overflow: visible; }
}
@page { margin: 15mm; }
@media print {
  :root { --desk: #fff; --lit: transparent; }
  body { font-size: 10pt; }
  .sheet, .sheet.alone { display: block; padding: 0; }
  .sheet + .sheet { break-before: page; }
  .run, .contents { max-height: none; overflow: visible; padding: 0; }
  table { font-size: 8pt; }
  .keys { display: none; }
  .prose { border: 0; padding: 0; }
  .prose p { max-width: none; }
  .tall > .findings { position: static; max-height: none; overflow: visible; }
  .findings { display: block; margin-block-start: 1rem; }
  .card { break-inside: avoid; margin-block-end: .5rem; }
}
"""
