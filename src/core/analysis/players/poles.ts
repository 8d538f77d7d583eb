/** How far an option leads and manages: by its move in a team story, by what its author says it leans to in a plain one. */
import type { Prepared, PreparedOption } from '../../rules/prepare.ts';

export type Attention = { readonly lead: number; readonly manage: number };

const LEANS: Readonly<Record<'lead' | 'manage' | 'both' | 'neither', Attention>> = {
  lead: { lead: 1, manage: 0 },
  manage: { lead: 0, manage: 1 },
  both: { lead: 0.5, manage: 0.5 },
  neither: { lead: 0, manage: 0 },
};
const NOTHING: Attention = { lead: 0, manage: 0 };

/** Shares of the leader's week, 0 to 1; in a plain story 1 stands for what the author says. */
export function attentionOf(p: Prepared, { option, lead, manage }: PreparedOption): Attention {
  if (p.team) return { lead, manage };
  return option.leans === null ? NOTHING : LEANS[option.leans];
}

/** True where some option leads and some manages, so that there are poles to speak of. */
export function hasPoles(p: Prepared): boolean {
  const leaning = p.scenes.flatMap(({ options }) => options.map((option) => attentionOf(p, option)));
  return leaning.some(({ lead, manage }) => lead > manage) && leaning.some(({ lead, manage }) => manage > lead);
}
