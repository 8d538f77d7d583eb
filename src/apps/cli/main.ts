/**
 * The command line. In: the words after `compass`. Out: lines for people, and an exit code: 0 fine, 1 problems found, 2 usage or a file
 * that cannot be read (and nothing written).
 */
import { jsonSchemaText } from '../../core/scenario/json-schema.ts';
import { problemsIn, scenarioFiles } from '../../io/files/check-files.ts';

export type Output = { readonly out: (line: string) => void; readonly err: (line: string) => void };

const USAGE = `compass check <files or folders…>   all problems of scenarios: file:line:col CODE message, and what to do
compass schema                      the JSON Schema that editors complete from

For example: npx compass check scenarios`;

export function main(words: readonly string[], { out, err }: Output): 0 | 1 | 2 {
  const [command, ...rest] = words;
  if (command === 'check' && rest.length > 0) return check(rest, { out, err });
  if (command === 'schema' && rest.length === 0) {
    out(jsonSchemaText());
    return 0;
  }
  const asked = command === undefined || command === '--help' || command === '-h';
  if (asked) out(USAGE);
  else err(`compass does not know “${words.join(' ')}”.\n\n${USAGE}`);
  return asked ? 0 : 2;
}

function check(paths: readonly string[], { out, err }: Output): 0 | 1 | 2 {
  const found = scenarioFiles(paths);
  if (!found.ok) {
    err(found.problem);
    return 2;
  }
  let errors = 0;
  for (const file of found.value) {
    const problems = problemsIn(file);
    errors += problems.filter((problem) => problem.severity === 'error').length;
    for (const { line, column, code, severity, message, fix } of problems)
      out(`${file}:${line}:${column} ${severity} ${code} ${message} ${fix}`.trimEnd());
  }
  const files = found.value.length === 1 ? '1 scenario' : `${found.value.length} scenarios`;
  out(`${files} checked, ${errors === 0 ? 'no errors' : errors === 1 ? '1 error' : `${errors} errors`}.`);
  return errors > 0 ? 1 : 0;
}
