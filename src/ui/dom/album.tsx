/** The album: endings found by name, the others as a question mark; and options that were closed at times, once one was open. */
import { HOME } from '../../core/text/home.ts';
import type { StoryCard } from '../../core/view/home.ts';

const Unlocked = ({ stories }: { stories: readonly StoryCard[] }) => {
  const all = stories.flatMap(({ id, unlocked }) => unlocked.map((one) => ({ says: one.says, key: `${id}.${one.id}` })));
  const open = all.filter(({ says }) => says !== null);
  if (all.length === 0) return null;
  return (
    <>
      <h3>{HOME.albumOptions}</h3>
      {open.length > 0 && (
        <ul class="notes small" data-album="unlocked">
          {open.map(({ key, says }) => (
            <li key={key}>{says}</li>
          ))}
        </ul>
      )}
      <p class="small muted">{HOME.optionsFound(open.length, all.length)}</p>
    </>
  );
};

export const Album = ({ stories }: { stories: readonly StoryCard[] }) => {
  const endings = stories.flatMap((story) => story.endings.map((ending) => ({ ...ending, key: `${story.id}.${ending.id}` })));
  const found = endings.filter((ending) => ending.title !== null).length;
  return (
    <section class="stack">
      <h2>{HOME.album}</h2>
      {found === 0 && <p>{HOME.albumEmpty}</p>}
      <ul class="album">
        {endings.map((ending) =>
          ending.title === null ? (
            <li key={ending.key}>
              <span class="pic blank" aria-hidden="true">
                ?
              </span>
              {HOME.unknownEnding}
            </li>
          ) : (
            <li key={ending.key}>
              <span class="pic" data-kind={ending.kind} aria-hidden="true" />
              {ending.title}
            </li>
          ),
        )}
      </ul>
      {found > 0 && <p class="small muted">{HOME.albumFound(found, endings.length)}</p>}
      <Unlocked stories={stories} />
    </section>
  );
};
