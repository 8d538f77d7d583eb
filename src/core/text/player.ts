/** Our words where the player app itself has something to say: links, codes, a network that failed. */

export const PLAYER = {
  noSuchStory: (id: string): string => `No story is called “${id}” here. These are the ones that came with the game.`,
  ignored: (names: readonly string[]): string => `Part of the link could not be read: ${names.join(', ')}.`,
  fileChanged: {
    message: 'The file has changed on disk since you chose it, and the browser lets us read it only once.',
    fix: 'Go back and choose it again. Your run is kept.',
  },
  codeProblems: {
    'too-long': 'This is too long to be a code. Codes have fewer than 4,096 characters.',
    'not-a-code': 'This is not a code of this game. A code begins with r1.',
    'other-version': 'This code was made by another version of the game.',
    mistyped: 'A character of this code is wrong or missing. Compare it once more, or paste it again.',
  },
} as const;
