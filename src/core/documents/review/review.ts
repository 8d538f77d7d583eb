/**
 * reviewHtml: a whole scenario as one document to read, to comment and to print. In: Story, Text, the author's file, odds where they are
 * known, a painter of portraits. Out: the text of a self-contained HTML file without script, whose policy lets nothing in or out.
 */
import { REVIEW_WORDS } from '../../text/documents.ts';
import { element, htmlText, stylesheet } from '../markup.ts';
import { anchor } from '../numbering.ts';
import { back, endings } from './back.ts';
import { contents, front } from './front.ts';
import { pageOf, type ReviewOf } from './page.ts';
import { scenes } from './scenes.ts';
import { REVIEW_CSS } from './style.ts';

/** Nothing is fetched, nothing runs; the style sheet stands in the file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function reviewHtml(of: ReviewOf): string {
  const page = pageOf(of);
  return htmlText(
    element(
      'html',
      { lang: 'en' },
      element(
        'head',
        {},
        element('meta', { charset: 'utf-8' }),
        element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('title', {}, REVIEW_WORDS.title(of.text.title)),
        stylesheet(REVIEW_CSS),
      ),
      element(
        'body',
        {},
        element('a', { class: 'skip', href: `#${anchor.part('scenes')}` }, REVIEW_WORDS.skip),
        element('header', {}, front(page)),
        contents(page),
        element('main', {}, scenes(page), endings(page), back(page)),
      ),
    ),
  );
}
