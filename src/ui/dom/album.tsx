/** The album of endings: those found by name, the others as a question mark. */
import { HOME } from '../../core/text/home.ts';
import type { StoryCard } from '../../core/view/home.ts';

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
    </section>
  );
};
