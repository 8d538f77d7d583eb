/**
 * Step 4, check: what the file means. Works on partial input too, so that one mistake does not hide the others.
 * All that is asked of one scene is asked while it is at hand: a file of ten thousand scenes is too large to go through many times.
 */
import { checkAlike } from './check-alike.ts';
import { checkCalendars } from './check-calendars.ts';
import { checkCircles } from './check-circles.ts';
import { checkCondition } from './check-conditions.ts';
import { checkDeck } from './check-deck.ts';
import { checkEffects } from './check-effects.ts';
import { checkGone } from './check-gone.ts';
import { checkLine } from './check-lines.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { checkParts } from './check-parts.ts';
import { checkPeople } from './check-people.ts';
import { checkPromises } from './check-promises.ts';
import { checkReferences } from './check-references.ts';
import { checkStory } from './check-story.ts';
import { checkRoutes, checkWays } from './check-ways.ts';
import { checkWords } from './check-words.ts';
import type { Known } from './known.ts';
import type { Reporter } from './report.ts';
import { newUsed } from './used.ts';
import { walk } from './walk.ts';

export function check(known: Known, report: Reporter): void {
  const used = newUsed();
  const walking = walk(known, {
    condition: (condition, path) => checkCondition(condition, path, known, used, report),
    effects: (effects, path) => checkEffects(effects, path, known, used, report),
    line: (says, path) => checkLine(says, path, known, report),
    routes: (routes, path) => checkRoutes(routes, path, known, report),
  });
  const first = [walking, checkPeople(known, report), checkReferences(known, report), checkWays(known, report)];
  for (const scene of known.scenes.values()) for (const part of first) part.scene(scene);
  for (const part of first) part.rest();
  // What is left over is known only when every condition and every effect was seen.
  const then = [
    checkStory(known, used, report),
    checkCalendars(known, report),
    checkDeck(known, report),
    checkParts(known, report),
    checkWords(known, report),
    checkAlike(known, used, report),
    checkCircles(known, report),
    checkPromises(known, report),
    checkGone(known, report),
    checkOutcomes(known, report),
  ];
  for (const scene of known.scenes.values()) for (const part of then) part.scene(scene);
  for (const part of then) part.rest();
}
