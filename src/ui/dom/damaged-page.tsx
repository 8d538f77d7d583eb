/** A saved run that could not be read: why, the way to keep it, and the way on. */
import './css/problems.css';
import { PAGES } from '../../core/text/pages.ts';
import { Frame } from './frame.tsx';
import { usePhaseFocus } from './hooks.ts';
import { Top } from './top.tsx';

export type DamagedPageProps = { title: string; why: string; keepFile: () => void; start: () => void };

export const DamagedPage = ({ title, why, keepFile, start }: DamagedPageProps) => {
  usePhaseFocus('page', 'damaged', PAGES.damaged, title);
  return (
    <Frame says="">
      <Top />
      <main id="main" class="page page--narrow" data-phase="problem">
        <h1 tabIndex={-1}>{PAGES.damaged}</h1>
        <p class="lead">{PAGES.damagedLead(why)}</p>
        <p class="row">
          <button type="button" class="btn btn--go btn--big" data-action="start" onClick={start}>
            {PAGES.fromStart}
          </button>
          <button type="button" class="btn" onClick={keepFile}>
            {PAGES.keepOld}
          </button>
        </p>
      </main>
    </Frame>
  );
};
