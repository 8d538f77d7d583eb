/** A RunOutput as text for people: one paragraph a step, then what waits or how it ended. In: the report. Out: lines. */
import { choiceOf, isAside } from '../../core/rules/choice.ts';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import type { RunOutput, RunStep } from './json.ts';
import { fitted, meterLines, type Paint, wrap } from './words.ts';

const INDENT = '   ';

export type Look = { readonly paint: Paint; readonly columns: number };

export function runLines(run: RunOutput, look: Look): string[] {
  const { paint, columns } = look;
  const bold = (text: string): string[] => fitted(text, columns).map((line) => paint('bold', line));
  const lines = bold(COMMAND_LINE.seedLine(run.scenario.title, run.seed));
  run.steps.forEach((step, i) => lines.push('', ...stepLines(step, run.steps[i - 1] ?? null, look)));
  if (run.ending) lines.push('', ...bold(COMMAND_LINE.endsWith(run.ending.title, run.ending.id, run.ending.kind)));
  return lines;
}

function stepLines(step: RunStep, before: RunStep | null, { paint, columns }: Look): string[] {
  return [
    ...fitted(COMMAND_LINE.step(step.number, choiceOf(step.scene, step.option), step.clock), columns).map((line) => paint('bold', line)),
    ...cameHow(step).flatMap((says) => wrap(says, columns, INDENT)),
    ...wrap(step.ask, columns, INDENT),
    ...wrap(COMMAND_LINE.chose(step.chose), columns, INDENT).map((line) => paint('cyan', line)),
    // An aside takes no time: most of the meters stand where they stood.
    ...meterLines(step.aside ? step.meters.filter(({ from, to }) => from !== to) : step.meters, columns, INDENT),
    ...step.happened.flatMap(({ says }) => wrap(says, columns, `${INDENT}* `)),
    ...(step.aside ? [] : teamLines(step, before, columns)),
  ];
}

/** How a step came about, where it was no decision of the story's own. */
function cameHow({ interrupt, event, aside }: RunStep): readonly string[] {
  return [
    ...(interrupt ? [COMMAND_LINE.interrupts] : []),
    ...(event ? [COMMAND_LINE.event] : []),
    ...(aside ? [COMMAND_LINE.beforeDeciding] : []),
  ];
}

/** Where no team model is alive everybody feels alike: only who comes and goes is worth a line. */
function teamLines(step: RunStep, before: RunStep | null, columns: number): string[] {
  const isAlive = step.meters.some(({ id }) => id === 'energy');
  if (step.team.length === 0 || (!isAlive && step.team.every(({ state }) => state === 'here'))) return [];
  const people = step.team.map(({ id, name, mood, warned }) => {
    const was = before?.team.find((one) => one.id === id)?.mood;
    const words = was === undefined || was === mood ? mood : COMMAND_LINE.wasBefore(mood, was);
    return `${name} ${words}${warned ? `, ${COMMAND_LINE.closeToGoing}` : ''}`;
  });
  return wrap(people.join(' · '), columns, `${INDENT}${COMMAND_LINE.team} `);
}

/** The decision that waits, with the id of each option. */
export function waitsLines({ waits }: RunOutput, { paint, columns }: Look): string[] {
  if (waits === null) return [];
  const ids = Math.max(...waits.options.map(({ id }) => id.length), 0);
  return [
    ...fitted(COMMAND_LINE.waits(waits.scene, waits.clock), columns).map((line) => paint('bold', line)),
    ...(waits.event ? wrap(COMMAND_LINE.event, columns, INDENT) : []),
    ...wrap(waits.ask, columns, INDENT),
    ...(waits.days === null ? [] : wrap(waits.days, columns, INDENT)),
    ...waits.options.flatMap(({ id, says, locked, odds, promise, takes }) => {
      const under = `${INDENT}${' '.repeat(ids)}  `;
      return [
        ...wrap(says, columns, `${INDENT}${id.padEnd(ids)}  `),
        ...(locked === null ? [] : wrap(COMMAND_LINE.closed(locked), columns, under)),
        ...(odds === null ? [] : wrap(COMMAND_LINE.odds(odds.in10, odds.because), columns, under)),
        ...(promise === null ? [] : wrap(COMMAND_LINE.promises(promise), columns, under)),
        ...(takes === null ? [] : wrap(takes, columns, under)),
      ].map((line) => (locked === null ? line : paint('dim', line)));
    }),
    ...(waits.options.some(({ id, open }) => open && !isAside(id)) ? [] : wrap(COMMAND_LINE.stuck(waits.scene), columns, INDENT)),
  ];
}
