#!/usr/bin/env node
/**
 * The two commands of a fresh clone. `start` serves the game, `test` proves it, `bench` measures it, `setup` only installs; each installs what is missing.
 * In: a command and, for `test`, names of steps (none: all). Out: one line per step with its time; exit 0 only if all went well.
 * Plain Node without packages, in syntax that an old Node can read, because it is what tells people that theirs is too old.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const OLDEST_NODE = [20, 19];

/** Seconds a suite may take; over it is said, not failed, because machines differ. */
const BUDGET_SECONDS = { unit: 60, browser: 150, accessibility: 60 };

const tool = (path) => [process.execPath, join(root, 'node_modules', path)];
const vitest = (project) => [...tool('vitest/vitest.mjs'), 'run', '--project', project];

/** Steps that need nothing of each other; two run at a time, the longest first. */
const CHECKS = [
  { name: 'unit', command: vitest('unit') },
  { name: 'types', command: [...tool('typescript/bin/tsc'), '--noEmit', '-p', '.'] },
  { name: 'types of core', command: [...tool('typescript/bin/tsc'), '--noEmit', '-p', 'src/core'] },
  { name: 'lint', command: [...tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'format', command: [...tool('@biomejs/biome/bin/biome'), 'format', '.'] },
  { name: 'knip', command: [...tool('knip/bin/knip.js')] },
];

const BUILD = { name: 'build', command: [...tool('vite/bin/vite.js'), 'build', '--logLevel', 'warn'] };

/** Steps in a row: the browser suites play what the build made. */
const THEN = [BUILD, { name: 'browser', command: vitest('browser') }, { name: 'accessibility', command: vitest('accessibility') }];

const say = (line) => process.stdout.write(`${line}\n`);

const stop = (line) => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

const seconds = (since) => (performance.now() - since) / 1000;

function demandNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    stop(
      `Compass & Map needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
    );
  }
}

const readPackages = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return null;
  }
};

/**
 * npm writes what it installed to node_modules/.package-lock.json, as its last act; that is the stamp.
 * Optional packages are left out: most of them are builds for other machines.
 */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (wanted === null) stop('package-lock.json is missing or broken. Restore it: git checkout package-lock.json');
  if (installed === null) return false;
  const isWanted = (path) => path !== '' && wanted[path].optional !== true;
  const paths = Object.keys(wanted).filter(isWanted);
  return paths.every((path) => installed[path]?.version === wanted[path].version);
}

const children = new Set();

/** Runs one command in the repository. Out: its exit code and, unless it is shown directly, what it printed. */
function execute([program, ...args], { shown = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, shell, stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    const printed = [];
    children.add(child);
    child.stdout?.on('data', (chunk) => printed.push(chunk));
    child.stderr?.on('data', (chunk) => printed.push(chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${error.message}\n` }));
    child.on('close', (code) => {
      children.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(printed).toString('utf8') });
    });
  });
}

async function install() {
  if (isInstalled()) return;
  say('Installing packages (npm ci) …');
  // When npm started this script it says where it is; asked by name, Windows finds npm only through a shell.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const shell = npm.length === 1 && process.platform === 'win32';
  const { code } = await execute([...npm, 'ci', '--include=dev', '--no-audit', '--no-fund'], { shown: true, shell });
  if (code !== 0) stop('npm ci failed: see above. The packages could not be installed; check the connection to the npm registry.');
}

// biome-ignore format: an escape sequence reads better in one piece
const COLOURS = new RegExp(String.fromCharCode(27) + '\\[[0-9;]*m', 'g');

/** "123 passed (123)" of a vitest run, or nothing. */
const testCount = (output) => /^\s*Tests\s+(.+)$/m.exec(output.replace(COLOURS, ''))?.[1] ?? '';

async function runStep(step) {
  const since = performance.now();
  const { code, output } = await execute(step.command);
  const took = seconds(since);
  const budget = BUDGET_SECONDS[step.name];
  const limit = budget === undefined ? '' : ` of ${budget} s${took > budget ? ', OVER BUDGET' : ''}`;
  const failed = code !== 0;
  if (failed) say(`\n──── ${step.name} ────\n${output.trimEnd()}\n`);
  say(`${failed ? 'FAIL' : 'ok  '}  ${step.name.padEnd(14)} ${took.toFixed(1).padStart(6)} s${limit}  ${testCount(output)}`.trimEnd());
  return failed ? [step.name] : [];
}

/** Two lanes take from one list. Out: the names of the steps that failed. */
async function runChecks(steps) {
  const waiting = [...steps];
  const lane = async () => {
    const failed = [];
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) failed.push(...(await runStep(step)));
    return failed;
  };
  return (await Promise.all([lane(), lane()])).flat();
}

async function runInTurn(steps) {
  const failed = [];
  for (const step of steps) {
    failed.push(...(await runStep(step)));
    // Without a build there is nothing to play, and an older one would prove nothing.
    if (failed.includes('build')) return [...failed, ...steps.slice(steps.indexOf(step) + 1).map(({ name }) => `${name} (not run)`)];
  }
  return failed;
}

async function test(names) {
  const known = [...CHECKS, ...THEN].map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) stop(`No step is called ${unknown.join(', ')}. Steps: ${known.join(', ')}.`);
  const isAsked = ({ name }) => names.length === 0 || names.includes(name);
  const since = performance.now();
  const failed = [...(await runChecks(CHECKS.filter(isAsked))), ...(await runInTurn(THEN.filter(isAsked)))];
  say(`\n${failed.length === 0 ? 'All is well' : `FAILED: ${failed.join(', ')}`} after ${seconds(since).toFixed(0)} s.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/** Measures in a browser and in Node, and shows the tables as they come. Names after it narrow it down: npm run bench kernel */
async function bench(names) {
  if ((await runInTurn([BUILD])).length > 0) process.exit(1);
  const { code } = await execute([...vitest('bench'), '--mode', 'bench', ...names], { shown: true });
  process.exitCode = code;
}

/** Vite looks for the next free port by itself and prints the address. */
async function start(args) {
  const { code } = await execute([...tool('vite/bin/vite.js'), '--host', '127.0.0.1', ...args], { shown: true });
  process.exitCode = code;
}

const COMMANDS = { start, test, bench, setup: () => say('Everything is installed.') };

demandNode();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
    process.exit(130);
  });
}
const [name = '', ...rest] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) stop(`Usage: node tests/support/run.mjs ${Object.keys(COMMANDS).join('|')}`);
await install();
await command(rest);
