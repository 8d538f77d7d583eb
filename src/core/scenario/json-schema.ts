/** The JSON Schema (draft-7) for editors: completion and first help. What `check` asks about meaning is not in it. */
import * as z from 'zod';
import { ScenarioSchema } from './schema.ts';

/** Plain JSON, the same for the same schema; the file is `scenario.schema.json` beside the scenarios. */
export function jsonSchema(): Record<string, unknown> {
  const made = z.toJSONSchema(ScenarioSchema, { target: 'draft-7', io: 'input' }) as Record<string, unknown>;
  return JSON.parse(JSON.stringify(made)) as Record<string, unknown>;
}

export const jsonSchemaText = (): string => `${JSON.stringify(jsonSchema(), null, 2)}\n`;
