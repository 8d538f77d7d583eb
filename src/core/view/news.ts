/** What happened with a choice besides the meters: one sentence each, in the order it happened. */
import type { Prepared } from '../rules/prepare.ts';
import type { Happening } from '../rules/trace.ts';
import type { Step } from '../run/play.ts';
import type { Text } from '../scenario/text.ts';
import { news } from '../text/descriptions.ts';
import { idAtRow, NEAR } from './people.ts';
import { promiseWords } from './promises.ts';
import type { NewsView, PersonView } from './view.ts';

/** At most this many people are named as warning after one choice; the others show it (MODEL.md §8). */
const MOST_WARNINGS = 1;

/** What weighs most is said first: who is gone, who came, what a date did, who is close to going; then the rest in its order. */
const WEIGHT: Readonly<Partial<Record<Happening['what'], number>>> = {
  leaves: 0,
  sick: 0,
  back: 1,
  joins: 1,
  broken: 2,
  kept: 2,
  warns: 3,
};
const PLAIN = 4;

export function newsView(p: Prepared, text: Text, step: Step, team: readonly PersonView[]): NewsView[] {
  const said: NewsView[] = [];
  let warnings = 0;
  const inOrder = worstWarningFirst(p, step, team).sort((a, b) => (WEIGHT[a.what] ?? PLAIN) - (WEIGHT[b.what] ?? PLAIN));
  for (const happening of inOrder) {
    if (happening.what === 'warns' && ++warnings > MOST_WARNINGS) continue;
    const says = sentenceOf(p, text, happening, team);
    if (says) said.push({ says, isLoss: happening.what === 'leaves' || happening.what === 'sick' });
  }
  return said;
}

/** Where several warn at once, the one whose numbers are lowest speaks for all. */
function worstWarningFirst(p: Prepared, step: Step, team: readonly PersonView[]): Happening[] {
  const low = (happening: Happening): number =>
    happening.what === 'warns' ? (team.find((one) => one.id === idAtRow(p, happening.row))?.engagement ?? 100) : -1;
  return [...step.trace.happened].sort((a, b) => (a.what === 'warns' && b.what === 'warns' ? low(a) - low(b) : 0));
}

function sentenceOf(p: Prepared, text: Text, happening: Happening, team: readonly PersonView[]): string {
  switch (happening.what) {
    case 'warns':
      return news.warns(
        nameAt(p, team, happening.row),
        happening.why,
        (personAt(p, team, happening.row)?.engagement ?? 100) < NEAR.engagement,
      );
    case 'leaves':
      return `${news.leaves(nameAt(p, team, happening.row))} ${news.seatEmpty}`;
    case 'relieved':
    case 'sick':
    case 'back':
    case 'joins':
      return news[happening.what](nameAt(p, team, happening.row));
    case 'learned': {
      const fact = p.story.facts[happening.fact] ?? '';
      return news.learned(text.facts[fact] ?? fact);
    }
    case 'promised':
    case 'kept':
    case 'broken': {
      const { to, what } = promiseWords(text, p.story.promises[happening.promise]?.id ?? '');
      return news[happening.what](to, what);
    }
    case 'landed':
      return laterSentence(p, text, happening.later);
    case 'chance':
      return news.chance(happening.good, happening.in10);
  }
}

const personAt = (p: Prepared, team: readonly PersonView[], row: number): PersonView | undefined => {
  const id = idAtRow(p, row);
  return team.find((one) => one.id === id);
};

const nameAt = (p: Prepared, team: readonly PersonView[], row: number): string => personAt(p, team, row)?.name ?? idAtRow(p, row);

/** The sentence an author wrote for a delayed effect: it stands with the option that started it. */
function laterSentence(p: Prepared, text: Text, later: number): string {
  for (const { scene, options } of p.scenes) {
    for (const { option } of options) {
      const slot = option.later.indexOf(later);
      if (slot >= 0) return text.scenes[scene.id]?.options[option.id]?.later[slot] ?? '';
    }
  }
  return '';
}
