/** What the choices show and what the reasons show: two reports beside the outcome, and never a sum of them. */
import { DEBRIEF } from '../../../core/text/debrief.ts';
import type { EvidenceView } from '../../../core/report/told/view.ts';
import type { ChapterProps } from './props.ts';

/** A band from 0 to 100, and a mark where choosing by chance would be; the sentence says the same. */
const Band = ({ band }: { band: NonNullable<EvidenceView['band']> }) => (
  <svg class="band" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
    <rect class="no" width="100" height="12" />
    <rect class="yes" x={band.from} width={band.to - band.from} height="12" />
    <path class="chance" d={`M${band.byChance} 0V12`} />
  </svg>
);

export const Evidence = ({ view, progress }: Pick<ChapterProps, 'view' | 'progress'>) => (
  <section class="card stack">
    <h2>{DEBRIEF.showsTitle}</h2>
    {view.counted === null ? (
      <p>{DEBRIEF.counting(Math.floor(progress * 100))}</p>
    ) : (
      <dl class="shows">
        {view.counted.evidence.map(({ name, says, band }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {band && <Band band={band} />}
              {says}
            </dd>
          </div>
        ))}
      </dl>
    )}
    {view.style && <p>{view.style.says}</p>}
    <p class="small muted">{DEBRIEF.showsNote}</p>
    {view.concepts.length > 0 && (
      <>
        <h3>{DEBRIEF.conceptsTitle}</h3>
        <ul class="concepts">
          {view.concepts.map(({ name, choices }) => (
            <li key={name}>{choices > 1 ? `${name} (${choices})` : name}</li>
          ))}
        </ul>
      </>
    )}
    <h3>{DEBRIEF.reasonsTitle}</h3>
    <p>{DEBRIEF.reasonsNone}</p>
  </section>
);
