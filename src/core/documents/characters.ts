/**
 * Characters that may stand in a document. In: any text, however hostile. Out: text that XML and HTML allow, whose directions are closed.
 * What is not allowed becomes U+FFFD, which can be seen: nothing is dropped in silence.
 */

const REPLACEMENT = '\ufffd';

/** Controls XML 1.0 has no place for, C1 controls, the two noncharacters, and halves of surrogate pairs. */
const NOT_ALLOWED =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Embeddings and overrides end with PDF, isolates with PDI. */
const PDF = '\u202c';
const FSI = '\u2068';
const PDI = '\u2069';
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
const EMBEDS = /[\u202a\u202b\u202d\u202e]/;
const ISOLATES = /[\u2066-\u2068]/;

/** Letters written from right to left (Hebrew, Arabic and their neighbours, and the plane of the old scripts). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/;

/** Closes every direction that is opened and forgets those closed without being opened, so that no text turns the words after it. */
function balanced(text: string): string {
  if (!DIRECTION.test(text)) return text;
  const open: string[] = [];
  let out = '';
  for (const character of text) {
    if (EMBEDS.test(character)) open.push(PDF);
    else if (ISOLATES.test(character)) open.push(PDI);
    else if (character === PDF) {
      if (open[open.length - 1] !== PDF) continue;
      open.pop();
    } else if (character === PDI) {
      // An isolate's end also ends the embeddings inside it.
      if (!open.includes(PDI)) continue;
      while (open[open.length - 1] === PDF) out += open.pop();
      open.pop();
    }
    out += character;
  }
  return open.reduceRight((ends, end) => ends + end, out);
}

/** Text fit for a document. */
export const clean = (text: string): string => balanced(text.replace(NOT_ALLOWED, REPLACEMENT));

/** An author's words inside a sentence of ours: where they could turn it round, they are set apart. */
export function isolated(text: string): string {
  const fit = clean(text);
  return DIRECTION.test(fit) || RIGHT_TO_LEFT.test(fit) ? `${FSI}${fit}${PDI}` : fit;
}
