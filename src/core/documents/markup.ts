/**
 * The one writer of generated HTML and SVG. In: names of elements, attributes and children as data. Out: Markup, which only this file can
 * make, so that no text of a scenario is ever read as markup. It refuses what could run or reach out: script, handlers, styles in
 * attributes, addresses outside the document.
 */
import { clean } from './characters.ts';

/** A piece of a document. The field is read by this file only. */
export type Markup = { readonly markup: string };
export type Child = Markup | string | number | null | readonly Child[];
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

const ELEMENT = /^[a-z][a-zA-Z0-9]*$/;
const ATTRIBUTE = /^[a-zA-Z][a-zA-Z0-9:-]*$/;
const FORBIDDEN_ELEMENTS = new Set(['script', 'style', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'foreignObject']);
/** HTML elements without an end tag. */
const VOID = new Set(['meta', 'br', 'hr', 'img']);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** `>` as well, because `]]>` may not stand in XML text. */
const escapeText = (text: string): string => clean(text).replace(/[&<>]/g, (character) => ESCAPES[character] ?? '');
/** Line ends as well: readers of attributes turn them into spaces otherwise. */
const escapeAttribute = (text: string): string =>
  clean(text)
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
    .replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);

function written(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string') return escapeText(child);
  if (typeof child === 'number') return String(child);
  if ('markup' in child) return child.markup;
  return child.map(written).join('');
}

function attribute(name: string, value: Attributes[string]): string {
  if (value === null || value === false || value === undefined) return '';
  if (!ATTRIBUTE.test(name) || /^on/i.test(name) || name === 'style' || name === 'src') throw new Error(`markup: no attribute "${name}".`);
  if ((name === 'href' || name === 'xlink:href') && !String(value).startsWith('#')) throw new Error('markup: links stay in the document.');
  return value === true ? ` ${name}=""` : ` ${name}="${escapeAttribute(String(value))}"`;
}

/** One element. Attributes that are null or false are left out. Text children are escaped. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  if (!ELEMENT.test(name) || FORBIDDEN_ELEMENTS.has(name)) throw new Error(`markup: no element "${name}".`);
  const open = `<${name}${Object.entries(attributes)
    .map(([key, value]) => attribute(key, value))
    .join('')}>`;
  return { markup: VOID.has(name) ? open : `${open}${children.map(written).join('')}</${name}>` };
}

/** Several pieces as one. */
export const together = (...children: readonly Child[]): Markup => ({ markup: children.map(written).join('') });

/** A style sheet of ours. It may not hold a character that HTML and XML would read differently, so `>` selectors are not for it. */
export function stylesheet(css: string): Markup {
  if (/[<>&]|@import|url\(/i.test(css)) throw new Error('markup: a style sheet without < > &, @import and url().');
  return { markup: `<style>${css}</style>` };
}

/** A drawing of ours (core/look), already SVG text. */
export function drawing(svg: string): Markup {
  if (!/^<svg[\s>][\s\S]*<\/svg>\s*$/.test(svg)) throw new Error('markup: a drawing is one svg element.');
  if (/<(?:script|style|foreignObject|image|iframe)\b|\son\w+\s*=|\sstyle\s*=|href\s*=\s*["'](?!#)|url\((?!["']?#)|<!|<\?/i.test(svg))
    throw new Error('markup: this drawing runs or fetches something.');
  return { markup: clean(svg) };
}

/** A whole HTML document. */
export const htmlText = (html: Markup): string => `<!DOCTYPE html>\n${html.markup}\n`;
/** A whole SVG file. */
export const svgText = (svg: Markup): string => `<?xml version="1.0" encoding="UTF-8"?>\n${svg.markup}\n`;
/** The piece as it is written, for tests and for measuring. */
export const markupText = (piece: Markup): string => piece.markup;
