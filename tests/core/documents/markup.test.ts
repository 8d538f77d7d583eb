import { describe, expect, it } from 'vitest';
import { clean, isolated } from '../../../src/core/documents/characters.ts';
import { drawing, element, htmlText, markupText, stylesheet, svgText } from '../../../src/core/documents/markup.ts';

const p = (text: string): string => markupText(element('p', {}, text));

describe('text is never markup', () => {
  it('escapes elements, entities and the end of CDATA', () => {
    expect(p('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(p('a ]]> b')).toBe('<p>a ]]&gt; b</p>');
    expect(p('&lt; & &amp;')).toBe('<p>&amp;lt; &amp; &amp;amp;</p>');
  });
  it('escapes both quotes and line ends in attributes', () => {
    expect(markupText(element('p', { title: `"><img onerror='x'>\n` }))).toBe(
      '<p title="&quot;&gt;&lt;img onerror=&#39;x&#39;&gt;&#10;"></p>',
    );
  });
  it('writes children, numbers and lists in order, and leaves out what is null', () => {
    expect(markupText(element('p', { id: 'a', hidden: false, lang: null }, 'x', null, 1, [element('br', {}), 'y']))).toBe(
      '<p id="a">x1<br>y</p>',
    );
  });
});

describe('what may not stand in a document can be seen', () => {
  it('replaces controls, NUL, noncharacters and lone surrogates', () => {
    expect(clean('a\u0000b\u001bc\u0085d\ufffee\ud800f\udc00g')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg');
    expect(clean('tab\tline\n😀')).toBe('tab\tline\n😀');
  });
  it('closes directions that are left open, and drops ends without a beginning', () => {
    expect(clean('a\u202eb')).toBe('a\u202eb\u202c');
    expect(clean('a\u2067b\u202ac')).toBe('a\u2067b\u202ac\u202c\u2069');
    expect(clean('a\u2069b\u202c')).toBe('ab');
    expect(clean('\u2067a\u202eb\u2069c')).toBe('\u2067a\u202eb\u202c\u2069c');
  });
  it('sets words apart that could turn the sentence round, and no others', () => {
    expect(isolated('Ravi')).toBe('Ravi');
    expect(isolated('\u202eivaR')).toBe('\u2068\u202eivaR\u202c\u2069');
    expect(isolated('שלום')).toBe('\u2068שלום\u2069');
  });
});

describe('the writer refuses what runs or reaches out', () => {
  it('elements and attributes', () => {
    for (const name of ['script', 'style', 'iframe', 'form', 'a b', 'x>']) expect(() => element(name, {}), name).toThrow('no element');
    for (const name of ['onclick', 'onLoad', 'style', 'src', 'a b'])
      expect(() => element('p', { [name]: 'x' }), name).toThrow('no attribute');
  });
  it('links out of the document', () => {
    for (const href of ['javascript:alert(1)', 'https://example.org', '//x', ''])
      expect(() => element('a', { href }), href).toThrow('links');
    expect(markupText(element('a', { href: '#a' }, 'b'))).toBe('<a href="#a">b</a>');
  });
  it('style sheets that end early or fetch', () => {
    for (const css of ['</style><script>', '@import "x"', 'a{b:url(x)}', 'a&b']) expect(() => stylesheet(css), css).toThrow('style sheet');
  });
  it('drawings that are more than a drawing', () => {
    const bad = ['<p></p>', '<svg><script/></svg>', '<svg onload="x"></svg>', '<svg><a href="http://x"/></svg>', '<svg style="x"></svg>'];
    for (const svg of [...bad, '<svg><rect fill="url(http://x)"/></svg>', '<svg><!ENTITY></svg>'])
      expect(() => drawing(svg), svg).toThrow('drawing');
    expect(markupText(drawing('<svg><rect fill="url(#a)"/></svg>'))).toBe('<svg><rect fill="url(#a)"/></svg>');
  });
});

it('documents begin as they must', () => {
  expect(htmlText(element('html', {}))).toBe('<!DOCTYPE html>\n<html></html>\n');
  expect(svgText(element('svg', {}))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<svg></svg>\n');
});
