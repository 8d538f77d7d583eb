/** At an ending: what all runs of the story found so far, in one sentence, and by name for whoever asks. */
import './css/chapter.css';
import { AGAIN } from '../../core/text/second-play.ts';
import type { AlbumView } from '../../core/view/view.ts';

const List = ({ title, of }: { title: string; of: readonly string[] }) => (
  <div>
    <h3 class="label">{title}</h3>
    <ul class="notes small">
      {of.map((says) => (
        <li key={says}>{says}</li>
      ))}
    </ul>
  </div>
);

export const Found = ({ album: { endings, unlocked } }: { album: AlbumView }) => {
  const titles = endings.flatMap(({ title }) => title ?? []);
  const opened = unlocked.flatMap(({ says }) => says ?? []);
  return (
    <section class="found" aria-labelledby="found">
      <h2 id="found" class="label">
        {AGAIN.found}
      </h2>
      <p class="small">{AGAIN.foundOf(titles.length, endings.length, opened.length, unlocked.length)}</p>
      <details>
        <summary>{AGAIN.showFound}</summary>
        <List title={AGAIN.endings} of={titles} />
        {opened.length > 0 && <List title={AGAIN.opened} of={opened} />}
      </details>
    </section>
  );
};
