/** A generated plain story of any size, for measuring and for limits: scene after scene, three options each, now and then a fork. */
export function plainStory(scenes: number): string {
  const list: Record<string, unknown> = {};
  for (let i = 1; i <= scenes; i++) {
    const next = i === scenes ? 'end' : `scene-${i + 1}`;
    const jump = i + 2 <= scenes && i % 7 === 0 ? { goto: `scene-${i + 2}` } : {};
    list[`scene-${i}`] = {
      week: 1 + Math.floor((i * 900) / scenes),
      place: 'office',
      next,
      lines: [`ana/happy: This is scene ${i}, and somebody has moved the printer again.`, 'Outside it rains on the bicycles.'],
      ask: 'What do you do about it?',
      options: {
        talk: {
          says: 'Ask who needs the printer most',
          effects: { morale: '+', execution: '-' },
          lines: ['ben: I do not. I write by hand.'],
        },
        plan: { says: 'Draw a line on the floor for it', effects: { morale: -3, execution: 5 } },
        leave: { says: 'Leave it where it is now', effects: { morale: 1 }, ...jump },
      },
    };
  }
  return JSON.stringify(
    {
      format: 1,
      id: 'generated',
      title: 'Generated',
      language: 'en',
      minutes: 60,
      role: 'You run an office with one printer.',
      outcomes: ['Move a printer'],
      dynamics: 'none',
      cast: { ana: { name: 'Ana', title: 'Sales', look: 'amina' }, ben: { name: 'Ben', title: 'Accounts', look: 'ben' } },
      first: 'scene-1',
      scenes: list,
      endings: {
        good: { kind: 'thriving', title: 'Good', lines: ['It prints.'] },
        other: { kind: 'otherwise', title: 'Other', lines: ['It hums.'] },
      },
    },
    null,
    1,
  );
}
