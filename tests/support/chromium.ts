/**
 * A real browser for the tests, wherever it can be found: $CHROME_PATH, an installed Chromium or Chrome, or the one npm brought
 * (@sparticuz/chromium, Linux x64). In: extra flags and host rules. Out: a playwright-core Browser, or one line that says what to do.
 * Never a silent skip.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/compass-chromium/', import.meta.url));
const HOW_TO_FIX =
  'No browser for the tests. Install Chromium or Google Chrome, or set CHROME_PATH to one: CHROME_PATH=/path/to/chrome npm test';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** WebGL drawn by the processor; the build from npm has no other. */
const SOFTWARE_WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

/** Programs by name on PATH, and where macOS and Windows keep them. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const LIBRARY_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib', '/lib'];
/** What the npm build links to beyond the C library. Its tarball brings them, for machines that have none. */
const LIBRARIES = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1'];

type Installed = { readonly path: string; readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> };

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onThisMachine = (): string | null => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES];
  return candidates.find(isProgram) ?? null;
};

/** The package's own files unpack themselves into TMPDIR; told that it runs on Amazon's machines it unpacks the libraries too. */
const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/** Without a font configuration of ours, a machine without fonts draws invisible text. */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

/** Unpacks once (about 6 s), into a folder of its own that is renamed when complete, because several test files may come at once. */
async function unpacked(): Promise<string> {
  const about = await readFile(new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  const folder = join(CACHE, version);
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, 'unpacking-'));
  const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const here = dirname(fileURLToPath(import.meta.url));
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], { env, cwd: here });
  await writeFile(join(draft, 'fonts.conf'), fontConfiguration(folder));
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

async function fromNpm(): Promise<Installed> {
  const folder = await unpacked();
  const isMissing = (library: string): boolean => !LIBRARY_FOLDERS.some((place) => existsSync(join(place, library)));
  const libraries: Record<string, string> = LIBRARIES.some(isMissing) ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : {};
  return {
    path: join(folder, 'chromium'),
    args: SOFTWARE_WEBGL,
    env: { ...libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Finds a browser, unpacking the one from npm where the machine has none. */
async function findChromium(): Promise<Installed> {
  const asked = process.env['CHROME_PATH'];
  if (asked !== undefined && asked !== '') {
    if (!isProgram(asked)) throw new Error(`CHROME_PATH is ${asked}, which is not a program. ${HOW_TO_FIX}`);
    return { path: asked, args: SOFTWARE_WEBGL, env: {} };
  }
  const installed = onThisMachine();
  if (installed !== null) return { path: installed, args: SOFTWARE_WEBGL, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return fromNpm();
  throw new Error(HOW_TO_FIX);
}

export type LaunchOptions = {
  /** Chromium's --host-resolver-rules, e.g. "MAP compass.test 127.0.0.1". */
  readonly hostRules?: string;
  readonly args?: readonly string[];
};

/** Starts a headless browser with an empty profile. The caller closes it. */
export async function launch({ hostRules, args = [] }: LaunchOptions = {}): Promise<Browser> {
  const found = await findChromium();
  const rules = hostRules === undefined ? [] : [`--host-resolver-rules=${hostRules}`];
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, ...found.env })) if (value !== undefined) env[name] = value;
  return chromium.launch({ executablePath: found.path, headless: true, args: [...FLAGS, ...found.args, ...rules, ...args], env });
}
