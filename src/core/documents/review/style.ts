/**
 * The review's style sheet: for a screen of any width, for dark screens, and for paper, with a margin for a pen. No `>` selectors, so that
 * HTML and XML read it alike; lengths in rem, so that zoom and the reader's own size of type both work.
 */
export const REVIEW_CSS = `
:root{color-scheme:light dark;--ink:#1d2433;--muted:#4b5566;--page:#fffdf8;--card:#fff;--hair:#d5dae3;--link:#0b4fb3;--soft:#f1f3f6;--warm:#fff1d6}
*{box-sizing:border-box}
html{font:100%/1.5 Figtree,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);overflow-wrap:anywhere}
header,main,nav{max-width:46rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}
h1{font-size:2rem;line-height:1.15;margin:0 0 .5rem}
h2{font-size:1.5rem;line-height:1.2;margin:2.5rem 0 .75rem}
h3{font-size:1.25rem;line-height:1.25;margin:0 0 .5rem}
h4{font-size:1.0625rem;line-height:1.35;margin:0 0 .5rem}
p{margin:0 0 .75rem}
a{color:var(--link)}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;padding:.5rem 1rem;background:var(--card);z-index:1}
.lead,.muted{color:var(--muted)}
.role{font-size:1.125rem;padding:1rem;background:var(--warm);border-radius:.75rem}
.scene{background:var(--card);border:2px solid var(--ink);border-radius:.75rem;padding:1rem;margin:0 0 1.5rem}
.option{border-top:2px solid var(--hair);margin-top:1rem;padding-top:1rem}
.number{font-variant-numeric:tabular-nums;font-weight:700;color:var(--muted);padding:0 .25rem;border-radius:.25rem;background:var(--soft)}
.lines{list-style:none;margin:0 0 .75rem;padding:0}
.lines li{margin:0 0 .375rem}
.narration .says{font-style:italic}
.narration .who{color:var(--muted)}
.when{color:var(--muted)}
.ask{font-size:1.125rem;font-weight:700}
dl{margin:0}
dl div{display:grid;grid-template-columns:8rem 1fr;gap:0 .75rem;margin:0 0 .375rem}
dt{color:var(--muted);font-weight:600}
dd{margin:0;min-width:0}
dd p{margin:.25rem 0}
dd ul{margin:0;padding-left:1.125rem}
dd .lines{margin:0}
.cast{list-style:none;padding:0;display:grid;gap:1rem}
.cast li{display:flex;gap:1rem}
.cast p{margin:0}
.cast svg{flex:none;width:4rem;height:4rem;border-radius:.75rem;background:#e8f6f1}
.contents{padding-left:1.125rem;columns:16rem}
.contents li{break-inside:avoid;margin:0 0 .25rem}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:var(--muted);padding:0 0 .5rem}
th,td{text-align:left;padding:.25rem .5rem .25rem 0;border-bottom:1px solid var(--hair);vertical-align:top}
td{font-variant-numeric:tabular-nums}
:target{outline:3px solid #f2b33d;outline-offset:2px}
@media (max-width:34rem){dl div{display:block}.scene{padding:.75rem}th,td{padding-right:.25rem}}
@media screen and (prefers-color-scheme:dark){:root{--ink:#eef1f6;--muted:#b4bdcb;--page:#12161f;--card:#1b2230;--hair:#3b465a;--link:#8fc0ff;--soft:#2a3344;--warm:#33290f}}
@media print{
:root{color-scheme:light}
html{font-size:10.5pt}
body{background:#fff}
header,main,nav{max-width:none;padding:0;margin:0 42mm 0 0}
.skip{display:none}
.scene{break-before:page;border:0;padding:0}
h2,h3,h4{break-after:avoid}
.lines li,dl div,.cast li,tr{break-inside:avoid}
.role,.number,.cast svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
@page{margin:18mm}
}
@media (forced-colors:active){.scene,.number{border:1px solid}}
`;
