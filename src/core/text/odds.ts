/** Why odds are as they are, in the words of a room: what helps, whether it is there or not. */

/** By the stock that moves the odds. */
const HELPS: Readonly<Record<string, string>> = {
  morale: 'people are in good spirits',
  execution: 'the work runs well',
  purpose: 'people know what it is for',
  clarity: 'everybody knows whose turn it is',
  capability: 'people know how',
  energy: 'people are rested',
};

export const oddsBecause = {
  held: (stock: string | null): string =>
    stock && HELPS[stock] ? `Better than usual: ${HELPS[stock]}.` : 'Better than usual, after what you did before.',
  wanting: (stock: string | null): string =>
    stock && HELPS[stock] ? `It goes better where ${HELPS[stock]}.` : 'Something done before would have helped.',
};
