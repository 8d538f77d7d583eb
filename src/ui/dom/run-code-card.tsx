/**
 * The code of the run, to copy or to keep as a file. Where nothing can be saved the card says so first, on the home page and when
 * somebody leaves a run (`leaving`), with a code or without; where the browser keeps the run (`kept`) it is the way to another device.
 */
import { PAGES } from '../../core/text/pages.ts';
import { CopyButton } from './copy-button.tsx';
import { PathIcon } from './icon.tsx';
import { LATER } from './icons-later.ts';

export type RunCodeCardProps = { code: string | null; save: () => void; leaving?: boolean; kept?: boolean };

const Code = ({ code, save }: { code: string; save: () => void }) => (
  <>
    <code class="code">{code}</code>
    <p class="row">
      <CopyButton text={code} words={PAGES.copyCode} go />
      <button type="button" class="btn" onClick={save}>
        <PathIcon path={LATER.save} />
        {PAGES.saveFile}
      </button>
    </p>
  </>
);

export const RunCodeCard = ({ code, save, leaving = false, kept = false }: RunCodeCardProps) =>
  kept ? (
    <section class="card stack">
      <h2>{PAGES.elsewhere}</h2>
      <p>{PAGES.elsewhereLead}</p>
      {code && <Code code={code} save={save} />}
    </section>
  ) : (
    <section class="card card--sun stack">
      <h2>{leaving ? PAGES.leaving : PAGES.noStorage}</h2>
      <p>{PAGES.noStorageLead}</p>
      {code && (
        <>
          <h3>{PAGES.wayBack}</h3>
          <Code code={code} save={save} />
          <p class="small">{PAGES.codeChanges}</p>
        </>
      )}
    </section>
  );
