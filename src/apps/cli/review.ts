/** `compass review`: one readable document of every scene, for subject experts and legal. In: a scenario. Out: HTML. */
import { randomOdds } from '../../core/analysis/random-odds.ts';
import { reviewHtml } from '../../core/documents/review/review.ts';
import { portrait } from '../../core/look/compose.ts';
import { load } from '../../core/scenario/load.ts';
import { openScenario } from '../../io/files/check-files.ts';
import { peoplePart } from '../../ui/art/people-parts.ts';
import { type AddCommand, example, type ExitCode, type Terminal } from './command.ts';
import { tellNotOpened } from './opening.ts';
import { type Destination, writeDocument } from './write-document.ts';

/** CSS pixels; the document's own style sheet says the same. */
const PORTRAIT = 64;

export const addReview: AddCommand = (program, { terminal, action }) => {
  program
    .command('review')
    .description('Write one readable page of everything: scenes, options, effects in words, odds; to comment and to print')
    .argument('<file>', 'a scenario, or its folder')
    .option('-o, --output <file>', 'write to this file instead of the terminal')
    .option('--force', 'write over a file that is there')
    .addHelpText('after', example('review my-story --output my-story.html'))
    .action(action((file: string, asked: Destination) => review(terminal, file, asked)));
};

export function review(terminal: Terminal, file: string, asked: Destination): ExitCode {
  const opened = openScenario(file);
  if (!opened.ok) return tellNotOpened(terminal, opened.problem);
  const { prepared, text, source } = opened.value;
  // People's kinds and the sources are in the author's file and nowhere else.
  const { scenario } = load(source);
  let drawn = 0;
  const document = reviewHtml({
    story: prepared.story,
    text,
    scenario: scenario ?? { cast: {} },
    odds: randomOdds(prepared),
    // No id of an author's begins with an underscore, so a drawing's never meets one.
    portrait: (look, face) => portrait(look, face, peoplePart, { ids: `_p${(drawn += 1)}-`, size: PORTRAIT }),
  });
  return writeDocument(terminal, document, asked);
}
