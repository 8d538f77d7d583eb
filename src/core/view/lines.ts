/** Lines as they are spoken now: conditions tested, absent speakers skipped, faces and mood words chosen. */
import type { Face } from '../look/look.ts';
import { holds } from '../rules/conditions.ts';
import type { Frame } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import type { Line, Text } from '../scenario/text.ts';
import { MOOD_WORDS } from '../text/descriptions.ts';
import { maySpeak } from './people.ts';
import type { LineView, PersonView } from './view.ts';

/** `before`: the state the words answer. `now`: after it, so that somebody who joins with a choice can already speak. */
export function linesView(
  p: Prepared,
  text: Text,
  lines: readonly Line[],
  before: Frame,
  now: Frame,
  team: readonly PersonView[],
): LineView[] {
  return lines
    .filter((line) => holds(p, before, line.when) && (line.who === null || maySpeak(p, before, line.who) || maySpeak(p, now, line.who)))
    .map((line) => lineView(text, line, team));
}

function lineView(text: Text, line: Line, team: readonly PersonView[]): LineView {
  const cast = line.who === null ? undefined : text.cast[line.who];
  if (line.who === null || !cast) return { who: null, face: 'neutral', mood: '', says: line.says };
  const own = team.find((one) => one.id === line.who && one.state === 'here');
  const face: Face = line.mood ?? own?.face ?? 'neutral';
  return {
    who: { id: line.who, name: cast.name, title: cast.title, look: cast.look },
    face,
    mood: face === 'neutral' ? '' : MOOD_WORDS[face],
    says: line.says,
  };
}
