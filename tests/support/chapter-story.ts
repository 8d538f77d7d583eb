/** The small story of own-story.ts in two chapters, with people to look at and one who comes in between. */
import { type OwnStory, ownStory } from './own-story.ts';

export const ENDS = 'The paper is on the table. Nobody has touched it.';
export const RECAP = 'Two days, one printer, no page.';
export const TELLS = {
  ana: { asked: 'She has put her coat over the printer.', always: 'She counts the paper and gets another number.' },
  ben: { always: 'He reads a page that is blank.' },
} as const;

/** `tuesday:list` brings somebody to the door before the second chapter; Cleo shows nothing to whoever looks. */
export function chapterStory(): OwnStory {
  const one = ownStory();
  Object.assign(one.cast.ana, { tells: [{ when: { visited: 'monday:ask' }, says: TELLS.ana.asked }, { says: TELLS.ana.always }] });
  Object.assign(one.cast.ben, { tells: [{ says: TELLS.ben.always }] });
  Object.assign(one.cast, { cleo: { name: 'Cleo', title: 'Post', impression: 'Prints on both sides.', look: 'kenji' } });
  one.team.push('cleo');
  const { help } = one.scenes['tuesday']?.options ?? {};
  if (!help) throw new Error('no tuesday:help');
  Object.assign(one.scenes, {
    door: {
      interrupt: { when: { visited: 'tuesday:list' }, urgency: 2 },
      lines: ['ben/worried: It is out of ink.'],
      ask: 'What do you tell Ben?',
      options: {
        soon: { ...help, says: 'Say that it comes with the post' },
        later: { ...help, says: 'Say that there is none till May' },
      },
    },
  });
  return Object.assign(one, {
    chapters: [
      { title: 'Paper', first: 'monday', ends: [ENDS, 'ben/worried: It is the wrong size.'] },
      { title: 'Ink', first: 'wednesday', recap: [RECAP, { when: { visited: 'monday:ask' }, says: 'You asked all of them.' }] },
    ],
  });
}
