/** What happened besides the meters, one sentence each; somebody gone is said louder. */
import type { NewsView } from '../../core/view/view.ts';

export const News = ({ news }: { news: readonly NewsView[] }) =>
  news.length === 0 ? null : (
    <ul class="news">
      {news.map(({ says, isLoss }) => (
        <li key={says} class={isLoss ? 'loss' : undefined}>
          {says}
        </li>
      ))}
    </ul>
  );
