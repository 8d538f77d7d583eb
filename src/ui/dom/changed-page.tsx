/** The story changed under a saved run: what still fits, which choice is gone, which meters differ, and the three ways on. */
import './css/problems.css';
import { signed } from '../../core/text/interface.ts';
import { PAGES } from '../../core/text/pages.ts';
import { Frame } from './frame.tsx';
import { usePhaseFocus } from './hooks.ts';
import { Icon, PathIcon } from './icon.tsx';
import { LATER } from './icons-later.ts';
import { Top } from './top.tsx';

export type ChangedPageProps = {
  title: string;
  /** Decisions replayed as they were made. */
  kept: number;
  /** The first choice that no longer exists; null where all still do. */
  gone: { readonly chose: string; readonly when: string } | null;
  /** The choices came with a link: no run of this device is at stake. */
  isLink: boolean;
  meters: readonly { readonly name: string; readonly was: number; readonly now: number }[];
  goOn: () => void;
  keepFile: () => void;
  startOver: () => void;
};

export const ChangedPage = ({ title, kept, gone, isLink, meters, goOn, keepFile, startOver }: ChangedPageProps) => {
  const heading = isLink ? PAGES.linkStops : PAGES.changed;
  const lead = isLink ? PAGES.linkFits(title, kept) : gone ? PAGES.fits(title, kept) : PAGES.fitsAll(title);
  usePhaseFocus('page', 'changed', heading, title);
  return (
    <Frame says="">
      <Top />
      <main id="main" class="page page--narrow" data-phase="problem">
        <div class="stack">
          <h1 tabIndex={-1}>{heading}</h1>
          <p class="lead">{lead}</p>
        </div>
        <section class="card stack">
          <h2>{PAGES.kept}</h2>
          <ul class="kept">
            <li>
              <bdi>{kept}</bdi>
              <span>{PAGES.replayed(kept)}</span>
            </li>
            {gone && (
              <li>
                <bdi>1</bdi>
                <span>{PAGES.gone(gone.chose, gone.when)}</span>
              </li>
            )}
            {meters.map((meter) => (
              <li key={meter.name}>
                <bdi>{signed(meter.now - meter.was)}</bdi>
                <span>{PAGES.differs(meter.name, meter.was, meter.now)}</span>
              </li>
            ))}
          </ul>
          <p class="row">
            <button type="button" class="btn btn--go btn--big" data-action="continue" onClick={goOn}>
              <Icon name="play" />
              {gone ? PAGES.decideAgain(gone.when) : PAGES.goOn}
            </button>
            {!isLink && (
              <button type="button" class="btn" onClick={keepFile}>
                <PathIcon path={LATER.save} />
                {PAGES.keepOld}
              </button>
            )}
            <button type="button" class="btn btn--quiet" data-action="again" onClick={startOver}>
              {PAGES.startOver}
            </button>
          </p>
        </section>
      </main>
    </Frame>
  );
};
