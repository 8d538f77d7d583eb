/**
 * One minute: "Which decision would you take back?", and beside the answer where the story turned, with one sentence of cause. The player
 * answers before anything is told. This page alone is the end of a run.
 */
import type { TurnView } from '../../../core/report/told/view.ts';
import { DEBRIEF } from '../../../core/text/debrief.ts';
import { PathIcon } from '../icon.tsx';
import { LATER } from '../icons-later.ts';
import type { ChapterProps } from './props.ts';

type Answer = number | 'none' | null;

const Question = ({ view, answer, choose }: { view: ChapterProps['view']; answer: Answer; choose: (answer: Answer) => void }) => (
  <fieldset class="stack">
    <legend class="hide">{DEBRIEF.question}</legend>
    <div class="choice-list">
      {view.decisions.map(({ at, when, chose }) => (
        <label key={at}>
          <input type="radio" name="take-back" value={at} checked={answer === at} onChange={() => choose(at)} />
          <span class="when">{when}</span>
          <span>{chose}</span>
          <span>{answer === at && <span class="tag tag--sun">{DEBRIEF.yourAnswer}</span>}</span>
        </label>
      ))}
      <label>
        <input type="radio" name="take-back" value="none" checked={answer === 'none'} onChange={() => choose('none')} />
        <span class="when" />
        <span>{DEBRIEF.none}</span>
        <span>{answer === 'none' && <span class="tag tag--sun">{DEBRIEF.yourAnswer}</span>}</span>
      </label>
    </div>
  </fieldset>
);

/** A share of all ways on, as a bar; the sentence beside it says the same. */
export const Ways = ({ says, in100 }: { says: string; in100: number }) => (
  <div class="ways">
    <span>{says}</span>
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="no" width="100" height="10" />
      <rect class="yes" width={in100} height="10" />
    </svg>
  </div>
);

const agreed = (turn: TurnView, answer: Answer): string =>
  answer === turn.at ? DEBRIEF.agreed : answer === 'none' ? DEBRIEF.noAnswer : DEBRIEF.other;

const Turn = ({
  turn,
  answer,
  mayRewind,
  actions,
  send,
}: { turn: TurnView; answer: Answer; mayRewind: boolean } & Pick<ChapterProps, 'actions' | 'send'>) => (
  <>
    <h2>{DEBRIEF.heading(turn.when, turn.chose)}</h2>
    <Ways says={DEBRIEF.before(turn.when, turn.before)} in100={turn.before} />
    <Ways says={DEBRIEF.after(turn.after)} in100={turn.after} />
    <Ways says={DEBRIEF.withOther(turn.other, turn.withOther)} in100={turn.withOther} />
    <p>
      <b>{DEBRIEF.why}</b> {turn.why}
    </p>
    <p class="small">{agreed(turn, answer)}</p>
    <p class="tiny muted">{turn.method}</p>
    <p class="row actions">
      {mayRewind && (
        <button type="button" class="btn btn--go" data-action="rewind" onClick={() => send({ type: 'rewind', to: turn.at })}>
          <PathIcon path={LATER.rewind} flip />
          {DEBRIEF.goBack}
        </button>
      )}
      <button type="button" class="btn" data-action="see-why" onClick={() => actions.open('why')}>
        {DEBRIEF.seeWhy}
      </button>
      <button type="button" class="btn" data-action="exit" onClick={() => send({ type: 'exit' })}>
        {DEBRIEF.done}
      </button>
    </p>
  </>
);

const Quiet = ({ says, actions, send }: { says: string } & Pick<ChapterProps, 'actions' | 'send'>) => (
  <>
    <p>{says}</p>
    <p class="row actions">
      <button type="button" class="btn btn--go" data-action="next-chapter" onClick={() => actions.open('felt')}>
        {DEBRIEF.next(DEBRIEF.chapters.felt)}
      </button>
      <button type="button" class="btn" data-action="exit" onClick={() => send({ type: 'exit' })}>
        {DEBRIEF.done}
      </button>
    </p>
  </>
);

export const FirstScreen = ({ view, notebook, progress, actions, send }: ChapterProps) => {
  const answer = notebook.takeBack;
  const { counted, lookBack } = view;
  const [turn] = counted?.turns ?? [];
  return (
    <div class="debrief debrief--first">
      <Question view={view} answer={answer} choose={(takeBack) => actions.note({ takeBack })} />
      <section class={answer === null ? 'card stack' : 'card card--sun stack'} aria-live="polite">
        <p class="row">
          <span class="tag tag--night">{answer !== null && turn?.isGain === true ? DEBRIEF.turnedWell : DEBRIEF.turned}</span>
        </p>
        {answer === null ? (
          <p>{DEBRIEF.unanswered}</p>
        ) : counted === null ? (
          <p>{DEBRIEF.counting(Math.floor(progress * 100))}</p>
        ) : turn === undefined ? (
          <Quiet says={DEBRIEF.noTurn} actions={actions} send={send} />
        ) : (
          <Turn turn={turn} answer={answer} mayRewind={lookBack.mayRewind} actions={actions} send={send} />
        )}
      </section>
    </div>
  );
};
