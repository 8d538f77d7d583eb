/** One decision of a run, looked back on: what was chosen, what it did to each meter and why, and the way back to it. */
import { WORDS } from '../../core/text/interface.ts';
import { PAGES } from '../../core/text/pages.ts';
import type { DecisionRow } from '../../core/view/look-back.ts';
import type { ChangeView } from '../../core/view/view.ts';
import type { Send } from './action.ts';
import { Face, type Portraits } from './face.tsx';
import { News } from './news.tsx';
import { PathIcon } from './icon.tsx';
import { LATER } from './icons-later.ts';
import { signedExact } from './signed-exact.ts';

/** Each meter in a line: from what to what, and what the choice did of it. The pile is told with the reasons. */
const Changed = ({ changes }: { changes: readonly ChangeView[] }) => (
  <ul class="changed">
    {changes
      .filter(({ meter }) => meter !== 'load')
      .map((change) => (
        <li key={change.meter}>
          {WORDS.change(change.name, change.from, change.to)}
          {PAGES.yours(signedExact(change.yours))}
        </li>
      ))}
  </ul>
);

/** Why: the sentence of each change, and all of its causes, largest first. */
const Causes = ({ row }: { row: DecisionRow }) => (
  <details>
    <summary>
      <PathIcon path={LATER.more} flip />
      {PAGES.why}
      <span class="hide">{PAGES.whyOf(row.when)}</span>
    </summary>
    {row.changes.map((change) => (
      <div class="why" key={change.meter}>
        <h4>{change.name}</h4>
        <p class="small">{change.why}</p>
        {change.causes.length > 1 && (
          <ul class="split-list">
            {change.causes.map((cause) => (
              <li key={cause.says}>
                <bdi>{signedExact(cause.by)}</bdi>
                <span>{cause.says}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    ))}
  </details>
);

type DecisionProps = { row: DecisionRow; mayRewind: boolean; portraits: Portraits | null; send: Send };

export const Decision = ({ row, portraits, mayRewind, send }: DecisionProps) => (
  <li class="card stack">
    <div class="aside">
      {row.person && <Face portraits={portraits} look={row.person.look} face={row.person.face} size="m" />}
      <div class="stack">
        <p class="label">{row.when}</p>
        <h3>{row.ask}</h3>
        <p>
          <span class="muted">{PAGES.chose}</span> <b>{row.chose}</b>
        </p>
        {row.changes.length > 0 ? <Changed changes={row.changes} /> : <p class="small muted">{PAGES.nothingChanged}</p>}
      </div>
    </div>
    <News news={row.news} />
    <div class="foot">
      {row.changes.length > 0 && <Causes row={row} />}
      {mayRewind && (
        <button
          type="button"
          class="btn"
          data-action="rewind"
          aria-label={PAGES.goBackTo(row.when)}
          onClick={() => send({ type: 'rewind', to: row.index })}
        >
          <PathIcon path={LATER.rewind} flip />
          {PAGES.goBack}
        </button>
      )}
    </div>
  </li>
);
