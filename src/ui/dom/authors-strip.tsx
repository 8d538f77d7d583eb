/**
 * The strip at the bottom of the page while somebody writes a scenario: what is wrong and where, what became of the run, a link to this
 * moment. Errors first, hints folded. The page keeps its room above it, so that no option lies under it. Never in the build.
 */
import './css/authors-strip.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AUTHORING } from '../../core/text/authoring.ts';
import { PAGES } from '../../core/text/pages.ts';
import type { PlacedProblem, StripView } from '../../core/view/authoring.ts';
import { copyText } from './copy.ts';

export type AuthorsStripProps = {
  strip: StripView;
  /** What became of the run with the last save; empty: nothing to say. */
  says: string;
  link: () => string;
  /** Opens "file:line:column" in the author's editor. */
  open: (place: string) => void;
  /** What was said is read. */
  close: () => void;
};

/** The rest is for the terminal. */
const MOST_SHOWN = 50;

/** Windows this wide have room for the list at once; on smaller ones it is opened. In CSS pixels. */
const WIDE = 900;

/** Writes the strip's height to `--authors-strip` on the root, where the page's style sheet leaves room for it. */
const useRoom = () => {
  const strip = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!strip.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const height = Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0);
      document.documentElement.style.setProperty('--authors-strip', `${height}px`);
    });
    observer.observe(strip.current);
    return () => observer.disconnect();
  }, []);
  return strip;
};

const TAGS = { error: 'tag tag--due', warning: 'tag tag--sun', hint: 'tag tag--mist' } as const;

const Problems = ({ problems, open }: { problems: readonly PlacedProblem[]; open: AuthorsStripProps['open'] }) => (
  <ul>
    {problems.slice(0, MOST_SHOWN).map(({ severity, place, code, message, fix }) => (
      <li key={`${place} ${code}`}>
        <span class={TAGS[severity]}>{AUTHORING.severity[severity]}</span>{' '}
        <button type="button" class="authors-place" aria-label={AUTHORING.openIn(place)} onClick={() => open(place)}>
          <code>{place}</code>
        </button>{' '}
        <code>{code}</code> {message}{' '}
        {fix && (
          <span class="muted">
            <b>{PAGES.fix}</b> {fix}
          </span>
        )}
      </li>
    ))}
    {problems.length > MOST_SHOWN && <li>{AUTHORING.more(problems.length - MOST_SHOWN)}</li>}
  </ul>
);

export const AuthorsStrip = ({ strip, says, link, open, close }: AuthorsStripProps) => {
  const { summary, problems, hints } = strip;
  const [asked, setAsked] = useState<boolean | null>(null);
  const [copied, setCopied] = useState('');
  const room = useRoom();
  const isOpen = problems.length > 0 && (asked ?? innerWidth >= WIDE);
  const copy = (): void => void copyText(link()).then((done) => setCopied(done ? AUTHORING.copied : AUTHORING.notCopied));
  const first = problems[0];
  return (
    <aside ref={room} id="authors-strip" class="authors-strip" aria-label={AUTHORING.region} data-state={first || says ? 'told' : 'quiet'}>
      <div class="authors-told" role="status">
        {says && <p data-says="run">{says}</p>}
        {summary && <p data-says="problems">{summary}</p>}
      </div>
      {first && !isOpen && (
        <p class="authors-first">
          <code>{first.place}</code> {first.message}
        </p>
      )}
      {isOpen && (
        <div class="authors-list">
          <Problems problems={problems} open={open} />
          {hints.length > 0 && (
            <details>
              <summary>{AUTHORING.hints(hints.length)}</summary>
              <Problems problems={hints} open={open} />
            </details>
          )}
        </div>
      )}
      <p class="authors-buttons">
        {first && (
          <button type="button" aria-expanded={isOpen} onClick={() => setAsked(!isOpen)}>
            {isOpen ? AUTHORING.hide : AUTHORING.show}
          </button>
        )}
        {says && (
          <button type="button" onClick={close}>
            {AUTHORING.close}
          </button>
        )}
        <button type="button" data-action="copy-moment" onClick={copy}>
          {AUTHORING.copyLink}
        </button>
        <span aria-live="polite">{copied}</span>
      </p>
    </aside>
  );
};
