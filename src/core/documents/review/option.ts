/** One option, need or aside in the review: its words, what it costs and brings, what follows, where it leads, how many take it. */
import { LABELS, uncertainty } from '../../analysis/odds/odds.ts';
import { attention, daysOf, usesOf } from '../../rules/meaning.ts';
import { STOCKS, type StoryOption, type StoryScene } from '../../rules/story.ts';
import { MOVE_NAMES, MOVES, STRENGTH_NAMES, STRENGTHS } from '../../rules/words.ts';
import { LABEL_WORDS, LEANS_WORDS, MOVE_WORDS, REVIEW_WORDS, share, STRENGTH_WORDS } from '../../text/documents.ts';
import { type Listed, listedIn, wordsOf } from '../listed.ts';
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
  const { lead, manage } = attention(usesOf(option));
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

/** [B1] [B3] Days it takes; what comes by itself costs none. */
function priceOf({ story }: Page, scene: StoryScene, { kind, option }: Listed): Markup | null {
  if (option.aside !== null) return fact(W.price, W.ofBank(option.aside));
  if (story.days === null || scene.interrupt || scene.event || kind === 'need') return null;
  return fact(W.price, W.ofFive(daysOf(usesOf(option))));
}

function takenOf(page: Page, scene: number, places: readonly number[]): Markup | null {
  const { odds } = page;
  const known = odds?.scenes[scene];
  if (!odds || !known) return null;
  const taken = places.reduce((sum, place) => sum + (known.taken[place] ?? 0), 0);
  const label = LABEL_WORDS[LABELS[odds.method]] ?? '';
  const within = uncertainty(odds, Math.min(1, taken));
  const interval =
    within > 0 ? `, ${within < 0.01 ? 'under 1' : Math.round(within * 100)} point${within < 0.015 ? '' : 's'} up or down` : '';
  return fact(W.taken, `${share(taken)} of random runs (${label}${interval})`);
}

/** Where it leads: an aside back to its question, what came by itself back to where the story stood. */
function leadsTo({ words }: Page, at: StoryScene, option: StoryOption): readonly Child[] {
  if (option.aside !== null) return [W.staysHere];
  return at.interrupt || at.event ? [W.back] : written(words.routes(option.goto ?? at.next));
}

export function optionOf(page: Page, scene: number, place: number): Markup | null {
  const { story, text, words, numbering } = page;
  const at = story.scenes[scene];
  const one = at && listedIn(at)[place];
  const own = at && one ? wordsOf(text.scenes[at.id], one) : undefined;
  if (!at || !one || !own) return null;
  const { option } = one;
  const missed = text.scenes[at.id]?.calendar?.needs[one.id]?.missed ?? [];
  const id = anchor.option(at.id, one.id);
  const idOf = (part: string): string => anchor.inOption(at.id, one.id, part);
  const number = numbering.listed(scene, place);
  const sides = words.sides(option.for, option.against);
  const names = (people: readonly number[]): string => people.map(words.person).join(', ');
  const effects = atOnce(page, option);
  const read = own.lines.length + own.good.length + own.bad.length + missed.length;
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
      missed.length === 0
        ? null
        : fact(
            W.missed,
            linesOf(page, missed, (line) => idOf(`missed-${line}`), number, own.lines.length),
          ),
      priceOf(page, at, one),
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
      fact(W.leads, ...leadsTo(page, at, option)),
      takenOf(page, scene, one.places),
      leansFact(option),
      own.concepts.length === 0
        ? null
        : fact(W.concepts, own.concepts.map((slug) => slug.replaceAll('-', ' ').replace(' t ', '’t ')).join(', ')),
    ),
  );
}
