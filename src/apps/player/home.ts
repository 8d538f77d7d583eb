/** The home page's view: the stories that came with the game, and what this device remembers of each. */
import { catalogue } from 'virtual:catalogue';
import type { HomeView, StoryCard } from '../../core/view/home.ts';
import { isAside, partsOf } from '../../core/rules/choice.ts';
import { viewOf } from '../../core/view/view-of.ts';
import { replay } from '../../core/run/replay.ts';
import { knownOf } from '../../io/storage/known.ts';
import type { Package, Saved, Saves } from '../../io/storage/saves.ts';
import { type Book, openShipped } from './books.ts';

/** The saved run of a story if it can be carried on: begun, and not at its ending. */
async function unfinished(saves: Saves, story: string, from: Package = 'shipped'): Promise<Saved | null> {
  const found = await saves.find(from, story);
  return found.is === 'saved' && found.saved.page !== 'ending' && found.saved.run.choices.length > 0 ? found.saved : null;
}

/** Asides leave their decision open. */
const decisionsOf = (choices: readonly string[]): number => choices.filter((choice) => !isAside(partsOf(choice).option)).length;

const stateOf = (place: number, now: number): StoryCard['chapters'][number]['state'] =>
  place < now ? 'done' : place === now ? 'now' : 'ahead';

/** `own`: the story from a file that was played in this tab; it can be carried on while the tab lives. */
export async function homeView(saves: Saves, wrong: string | null, own: Book | null): Promise<HomeView> {
  const saved = await Promise.all(catalogue.map(async (entry) => ({ entry, run: await unfinished(saves, entry.id) })));
  const stories = saved.map(({ entry, run }): StoryCard => {
    const album = saves.album('shipped', entry.id);
    const known = knownOf(saves, 'shipped', entry.id).read();
    return {
      id: entry.id,
      title: entry.title,
      minutes: entry.minutes,
      outcomes: entry.outcomes,
      cast: entry.cast.map((look) => ({ look, face: 'calm' })),
      progress: run ? { made: decisionsOf(run.run.choices), about: entry.decisions } : null,
      chapters: entry.chapters.map((title, place) => ({ title, state: stateOf(place, run?.chapter ?? (run ? 0 : -1)) })),
      hasEarlier: saves.hasEarlier('shipped', entry.id),
      finished: album.finished,
      endings: entry.endings.map((ending) => ({ ...ending, title: album.endings.includes(ending.id) ? ending.title : null })),
      unlocked: entry.unlockable.map(({ id, says }) => ({ id, says: known.unlocked.has(id) ? says : null })),
    };
  });
  const ownRun = own ? await unfinished(saves, own.prepared.story.id, 'own') : null;
  const last = [...saved.map(({ run }) => run), ownRun].filter((run) => run !== null).sort((a, b) => b.at - a.at)[0];
  const book = last && (last === ownRun && own ? own : await openShipped(last.run.scenario));
  return { stories, resume: last && book ? await resumeCard(last, book) : null, wrong };
}

/** Where the last run was left, in its own words; null where its story no longer goes that way (opening it tells why). */
async function resumeCard(saved: Saved, book: Book): Promise<HomeView['resume']> {
  const { steps, frame, stopped } = replay(book.prepared, saved.run.seed, saved.run.choices);
  const page = stopped ? 'scene' : saved.page;
  const view = viewOf({
    prepared: book.prepared,
    text: book.text,
    frame,
    last: steps.at(-1) ?? null,
    page: page === 'decision' ? 'scene' : page,
  });
  const line = view.lines.at(-1);
  const speaker = view.lines.findLast((one) => one.who !== null);
  return {
    scenario: saved.run.scenario,
    isOwn: book.from === 'own',
    title: view.scenario.title,
    clock: [view.clock, view.chapter].filter(Boolean).join(' · '),
    line: line ? (line.who ? `${line.who.name}: ${line.says}` : line.says) : view.heading,
    person: speaker?.who ? { look: speaker.who.look, face: speaker.face } : null,
  };
}
