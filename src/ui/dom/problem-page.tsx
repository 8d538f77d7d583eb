/** A scenario that cannot be played, or only with warnings: its problems, errors first, each with its place and its fix. */
import './css/problems.css';
import { PAGES } from '../../core/text/pages.ts';
import type { ProblemView } from '../../core/view/problems.ts';
import { CopyButton } from './copy-button.tsx';
import { Frame } from './frame.tsx';
import { usePhaseFocus } from './hooks.ts';
import { Icon, PathIcon } from './icon.tsx';
import { LATER } from './icons-later.ts';
import { Top } from './top.tsx';

export type ProblemPageProps = {
  problems: readonly ProblemView[];
  /** The file's name, as it was dropped. */
  file: string;
  /** Reads the file again; null where that is not possible. */
  readAgain: (() => void) | null;
  back: () => void;
};

const Problem = ({ problem }: { problem: ProblemView }) => (
  <li class={`problem problem--${problem.severity}`}>
    <p class="row">
      <span class={problem.severity === 'error' ? 'tag tag--due' : 'tag tag--mist'}>{PAGES.severity[problem.severity]}</span>
      <code>
        {problem.place} <b>{problem.code}</b>
      </code>
    </p>
    <p>{problem.message}</p>
    {problem.fix && (
      <p class="fix">
        <b>{PAGES.fix}</b> {problem.fix}
      </p>
    )}
  </li>
);

/** The list as plain text, one problem a line, as the command line prints it. */
const asText = (problems: readonly ProblemView[]): string =>
  problems.map(({ place, code, message, fix }) => `${place} ${code} ${message}${fix ? ` ${PAGES.fix} ${fix}` : ''}`).join('\n');

export const ProblemPage = ({ problems, file, readAgain, back }: ProblemPageProps) => {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  const counted = PAGES.counted(errors.length, warnings.length);
  const heading = errors.length > 0 ? PAGES.cannotPlay : PAGES.canPlay;
  const sorted = [...errors, ...warnings];
  usePhaseFocus('page', `problem ${file}`, heading);
  return (
    <Frame says={counted}>
      <Top />
      <main id="main" class="page page--narrow" data-phase="problem">
        <div class="stack">
          <h1 tabIndex={-1}>{heading}</h1>
          <p class="lead">
            <code>{file}</code>
            {PAGES.has(counted)} {errors.length > 0 && warnings.length > 0 && PAGES.errorsFirst}
          </p>
        </div>
        <ol class="card problems">
          {sorted.map((problem) => (
            <Problem problem={problem} />
          ))}
        </ol>
        <p class="row">
          {readAgain && (
            <button type="button" class="btn btn--go" onClick={readAgain}>
              <PathIcon path={LATER.rewind} flip />
              {PAGES.readAgain}
            </button>
          )}
          <CopyButton text={asText(sorted)} words={PAGES.copyList} />
          <button type="button" class="btn btn--quiet" data-action="exit" onClick={back}>
            <Icon name="back" />
            {PAGES.playElse}
          </button>
        </p>
      </main>
    </Frame>
  );
};
