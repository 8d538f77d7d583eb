/**
 * What is said and told, in order. Narration is grey; the first speaker's words are large (their face lies beside the card); others
 * come with a small face. A speaker's name is said again only after somebody else spoke, or when their mood changes.
 */
import { WORDS } from '../../core/text/interface.ts';
import type { LineView } from '../../core/view/view.ts';
import { Face, type Portraits } from './face.tsx';

type LinesProps = {
  lines: readonly LineView[];
  portraits: Portraits | null;
  /** The person whose large face is already shown; others get a small one. Null: everybody gets one. */
  first: string | null;
};

/** The first line somebody says, and its speaker; null where all is narration. */
export const firstSpoken = (lines: readonly LineView[]): (LineView & { readonly who: NonNullable<LineView['who']> }) | null => {
  for (const line of lines) if (line.who) return { ...line, who: line.who };
  return null;
};

export const Lines = ({ lines, portraits, first }: LinesProps) => (
  <>
    {lines.map((line, index) => {
      const { who } = line;
      if (!who) return <p class="told">{line.says}</p>;
      const before = lines[index - 1];
      const named = before?.who?.id !== who.id || before.mood !== line.mood;
      const words = (
        <>
          {named && (
            <p class="say-who">
              {who.name} <small>{who.title}</small> {line.mood && <span class="tag tag--mist">{line.mood}</span>}
            </p>
          )}
          <p class="line">{WORDS.quote(line.says)}</p>
        </>
      );
      if (who.id === first) return words;
      return (
        <div class="aside">
          {named && <Face portraits={portraits} look={who.look} face={line.face} />}
          <div>{words}</div>
        </div>
      );
    })}
  </>
);
