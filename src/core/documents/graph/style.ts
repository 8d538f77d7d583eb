/**
 * The look of the picture, as a style sheet inside the file: light, dark where a screen asks for it, light again on paper. Colours are the
 * player's (ui/dom tokens). Plain properties, because programs that are not browsers read this file too.
 */

/** By kind of ending: [light, dark]. */
const KIND_COLOURS: Readonly<Record<string, readonly [string, string]>> = {
  thriving: ['#2fa36b', '#54c78e'],
  hollow: ['#c98a1b', '#e0ab4a'],
  chaos: ['#e58a6f', '#f0a08a'],
  stagnation: ['#4c8bd6', '#7fb0ea'],
  collapse: ['#4a6178', '#93a8bd'],
  drift: ['#8e7cc3', '#b3a5de'],
  holding: ['#f2b33d', '#f5c567'],
  otherwise: ['#8a94a6', '#aab3c2'],
};

const kinds = (which: 0 | 1): string =>
  Object.entries(KIND_COLOURS)
    .map(([kind, colours]) => `.fill-${kind}{fill:${colours[which]}}.line-${kind}{stroke:${colours[which]}}`)
    .join('');

type Theme = {
  readonly page: string;
  readonly ink: string;
  readonly muted: string;
  readonly box: string;
  readonly line: string;
  readonly hair: string;
  readonly week: string;
  readonly other: string;
  readonly knock: string;
  readonly share: string;
  readonly warn: string;
  readonly onWarn: string;
};

const theme = (t: Theme): string =>
  [
    `.page{fill:${t.page}}text{fill:${t.ink}}.muted{fill:${t.muted}}.share{fill:${t.share}}.on{fill:${t.onWarn}}`,
    `.week{fill:${t.week}}.week.odd{fill:${t.other}}.lane{fill:${t.knock}}`,
    `.box{fill:${t.box};stroke:${t.ink}}.rule{stroke:${t.hair}}.line{stroke:${t.line}}.tip{fill:${t.line}}`,
    `.halo{stroke:${t.page}}.mark{fill:${t.box};stroke:${t.line}}.bar{fill:${t.hair}}.warn{fill:${t.warn};stroke:${t.page}}`,
    `.lock{stroke:${t.muted}}`,
  ].join('');

const LIGHT: Theme = {
  page: '#fffdf8',
  ink: '#1d2433',
  muted: '#4b5566',
  box: '#ffffff',
  line: '#5f7186',
  hair: '#d5dae3',
  week: '#f1f3f6',
  other: '#f8f3e7',
  knock: '#fdeee6',
  share: '#0b5a45',
  warn: '#b34700',
  onWarn: '#ffffff',
};
const DARK: Theme = {
  page: '#12161f',
  ink: '#eef1f6',
  muted: '#b4bdcb',
  box: '#222a38',
  line: '#94a5ba',
  hair: '#3b465a',
  week: '#181e2a',
  other: '#1d2230',
  knock: '#2c2226',
  share: '#7fdcb4',
  warn: '#ffb07a',
  onWarn: '#12161f',
};

export const GRAPH_CSS = [
  'text{font-family:Figtree,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-size:12.5px}',
  '.heading{font-size:26px;font-weight:800}.sub{font-size:14px}.week-name{font-size:15px;font-weight:700}',
  '.title{font-size:15px;font-weight:700}.small{font-size:11.5px}.ask{font-weight:600}',
  '.share{font-weight:700}.right{text-anchor:end}.middle{text-anchor:middle}',
  '.halo{stroke-width:4px;paint-order:stroke;stroke-linejoin:round}.on{font-size:11.5px;font-weight:700}',
  '.box{stroke-width:1.75px}.rule{stroke-width:1px}.line{fill:none;stroke-linecap:round}.sometimes{stroke-dasharray:7 6}',
  '.lock{fill:none;stroke-width:1.5px}.mark{stroke-width:1.5px}.warn{stroke-width:2px;stroke-linejoin:round}',
  theme(LIGHT),
  kinds(0),
  `@media screen and (prefers-color-scheme:dark){${theme(DARK)}${kinds(1)}}`,
  '@media print{svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}',
].join('');
