/**
 * Nothing can be saved here: a card with the code of the run to copy or to keep as a file. Shown on the home page, and when somebody
 * leaves a run (`leaving`); without a code (no run yet) it only says so.
 */
import { PAGES } from '../../core/text/pages.ts';
import { CopyButton } from './copy-button.tsx';
import { PathIcon } from './icon.tsx';
import { LATER } from './icons-later.ts';

export type NoStorageNoticeProps = { code: string | null; save: () => void; leaving?: boolean };

export const NoStorageNotice = ({ code, save, leaving = false }: NoStorageNoticeProps) => (
  <section class="card card--sun stack">
    <h2>{leaving ? PAGES.leaving : PAGES.noStorage}</h2>
    <p>{PAGES.noStorageLead}</p>
    {code && (
      <>
        <h3>{PAGES.wayBack}</h3>
        <code class="code">{code}</code>
        <p class="row">
          <CopyButton text={code} words={PAGES.copyCode} go />
          <button type="button" class="btn" onClick={save}>
            <PathIcon path={LATER.save} />
            {PAGES.saveFile}
          </button>
        </p>
        <p class="small">{PAGES.codeChanges}</p>
      </>
    )}
  </section>
);
