/** One option in the review: its words, what it costs and brings, what follows, where it leads, how many take it. */
import { LABELS, uncertainty } from '../../analysis/odds/odds.ts';
import { attention } from '../../rules/meaning.ts';
import { STOCKS, type StoryOption } from '../../rules/story.ts';
import { MOVE_NAMES, MOVES, STRENGTH_NAMES, STRENGTHS } from '../../rules/words.ts';
import { LABEL_WORDS, LEANS_WORDS, MOVE_WORDS, REVIEW_WORDS, share, STRENGTH_WORDS } from '../../text/documents.ts';
import { type Child, element, type Markup } from '../markup.ts';
import { anchor, letter } from '../numbering.ts';
import { joined } from '../phrase.ts';
import { chanceOf, laterOf, promiseMaker, promiseOf } from './consequences.ts';
import { fact, linesOf, linked, list, type Page, written } from './page.ts';

const W = REVIEW_WORDS;

function moveFacts(option: StoryOption): Markup | null {
  const name = MOVE_NAMES[option.move];
  if (name === undefined) return null;
  const strength = STRENGTH_WORDS[STRENGTH_NAMES[option.strength] ?? 'full'] ?? '';
  const { lead, manage } = attention(option.move, option.strength);
  const how = strength === '' ? '' : ` (${strength})`;
  return fact(
    W.move,
    `${MOVE_WORDS[name]}${how}: ${MOVES[name].about}. Of the week, ${share(lead)} goes to leading and ${share(manage)} to managing.`,
  );
}

/** In a team story the move says it. */
const leansFact = ({ leans, move }: StoryOption): Markup | null =>
  leans === null || MOVE_NAMES[move] !== undefined
    ? null
    : fact(
        W.forAuthors,
        (LEANS_WORDS[leans] ?? '').replace(/^./, (first) => first.toUpperCase()),
      );

/** First effects of the move at its strength, then the author's own. */
function atOnce({ words }: Page, option: StoryOption): readonly string[] {
  const name = MOVE_NAMES[option.move];
  const times = STRENGTHS[STRENGTH_NAMES[option.strength] ?? 'full'];
  const first =
    name === undefined
      ? []
      : STOCKS.flatMap((stock, meter) =>
          MOVES[name].first[stock] === undefined ? [] : [{ meter, by: (MOVES[name].first[stock] ?? 0) * times }],
        );
  // What the move and the author change on the same meter is one change to whoever reads it.
  const own = option.effects.filter((effect) => !('meter' in effect) || !first.some(({ meter }) => meter === effect.meter));
  const summed = first.map(({ meter, by }) => ({
    meter,
    by: by + option.effects.reduce((sum, effect) => sum + ('meter' in effect && effect.meter === meter ? effect.by : 0), 0),
  }));
  return [...words.effects(summed), ...words.effects(own)];
}

function takenOf(page: Page, scene: number, option: number): Markup | null {
  const { odds } = page;
  const known = odds?.scenes[scene];
  if (!odds || !known) return null;
  const taken = known.taken[option] ?? 0;
  const label = LABEL_WORDS[LABELS[odds.method]] ?? '';
  const within = uncertainty(odds, Math.min(1, taken));
  const interval =
    within > 0 ? `, ${within < 0.01 ? 'under 1' : Math.round(within * 100)} point${within < 0.015 ? '' : 's'} up or down` : '';
  return fact(W.taken, `${share(taken)} of random runs (${label}${interval})`);
}

export function optionOf(page: Page, scene: number, index: number): Markup | null {
  const { story, text, words, numbering } = page;
  const at = story.scenes[scene];
  const option = at?.options[index];
  const own = at && option ? text.scenes[at.id]?.options[option.id] : undefined;
  if (!at || !option || !own) return null;
  const id = anchor.option(at.id, option.id);
  const idOf = (part: string): string => anchor.inOption(at.id, option.id, part);
  const number = numbering.option(scene, index);
  const sides = words.sides(option.for, option.against);
  const names = (people: readonly number[]): string => people.map(words.person).join(', ');
  const effects = atOnce(page, option);
  const read = own.lines.length + own.good.length + own.bad.length;
  const open: readonly Child[] = option.when
    ? [
        'Only if ',
        ...written(words.condition(option.when)),
        option.hidden ? '. Hidden otherwise.' : '. Otherwise it is shown closed',
        ...(own.locked === null || option.hidden ? [option.hidden ? null : '.'] : [', with: ', page.authored('q', own.locked)]),
      ]
    : [];
  return element(
    'section',
    { class: 'option', id, 'aria-labelledby': `${id}.heading` },
    element('h4', { id: `${id}.heading` }, linked(id, number), ' ', page.authored('span', own.says)),
    element(
      'dl',
      {},
      open.length === 0 ? null : fact(W.open, ...open),
      moveFacts(option),
      own.lines.length === 0
        ? null
        : fact(
            W.hears,
            linesOf(page, own.lines, (line) => idOf(`line-${line}`), number),
          ),
      fact(W.atOnce, effects.length === 0 ? W.nothing : effects.join(', ')),
      sides.length === 0 ? null : fact(W.people, sides.join('. ')),
      chanceOf(page, option, own, idOf, number),
      option.later.length === 0
        ? null
        : fact(
            W.later,
            list(
              option.later.flatMap((place, slot) => {
                const later = story.laters[place];
                return later ? [laterOf(page, later, own.later[slot] ?? '')] : [];
              }),
            ),
          ),
      promiseOf(page, option, own, id, `${number}${letter(read)}`),
      option.keeps.length === 0
        ? null
        : fact(
            W.keeps,
            ...written(
              joined(
                option.keeps.map((promise) => promiseMaker(page, promise)),
                ', ',
              ),
            ),
          ),
      option.learn.length === 0
        ? null
        : fact(W.learn, ...option.learn.map((place) => page.authored('q', text.facts[story.facts[place] ?? ''] ?? ''))),
      option.set.length === 0 ? null : fact(W.sets, option.set.map((flag) => `the flag “${story.flags[flag] ?? ''}”`).join(', ')),
      option.joins.length === 0 ? null : fact(W.joins, names(option.joins)),
      option.leaves.length === 0 ? null : fact(W.leaves, names(option.leaves)),
      fact(W.leads, ...(at.interrupt ? [W.back] : written(words.routes(option.goto ?? at.next)))),
      takenOf(page, scene, index),
      leansFact(option),
      own.concepts.length === 0
        ? null
        : fact(W.concepts, own.concepts.map((slug) => slug.replaceAll('-', ' ').replace(' t ', '’t ')).join(', ')),
    ),
  );
}
