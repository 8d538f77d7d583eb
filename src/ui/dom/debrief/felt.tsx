/** How it felt: the player's own words first, then the two moments at which the team felt best and worst. */
import { DEBRIEF } from '../../../core/text/debrief.ts';
import { Face } from '../face.tsx';
import type { ChapterProps } from './props.ts';

const most = (values: readonly number[], sign: 1 | -1): number =>
  values.reduce((best, value, i) => (sign * (value - (values[best] ?? 0)) > 0 ? i : best), 0);

export const Felt = ({ view, notebook, portraits, actions }: ChapterProps) => {
  const { series, moments } = view.lookBack;
  const values = series.find(({ id }) => id === 'morale')?.values ?? [];
  const when = (at: number): string => (at === 0 ? DEBRIEF.atStart : DEBRIEF.afterWhen(moments[at] ?? ''));
  const [best, worst] = [most(values, 1), most(values, -1)];
  const toggle = (feeling: string): void => {
    const felt = notebook.felt.includes(feeling) ? notebook.felt.filter((one) => one !== feeling) : [...notebook.felt, feeling];
    actions.note({ felt });
  };
  return (
    <>
      <fieldset class="card stack">
        <legend class="lead">{DEBRIEF.feltLead}</legend>
        <div class="chips">
          {DEBRIEF.feelings.map((feeling) => (
            <label key={feeling}>
              <input type="checkbox" checked={notebook.felt.includes(feeling)} onChange={() => toggle(feeling)} />
              {feeling}
            </label>
          ))}
        </div>
      </fieldset>
      <section class="card stack">
        <p>
          {DEBRIEF.feltBest(when(best), values[best] ?? 0)} {DEBRIEF.feltLowest(when(worst), values[worst] ?? 0)}
        </p>
        <ul class="cast-row">
          {view.team.map(({ id, name, mood, look, face }) => (
            <li key={id}>
              <Face portraits={portraits} look={look} face={face} size="m" />
              <span>
                <b>{name}</b> {mood}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};
