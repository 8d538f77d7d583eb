/** Every file in assets/ says where it comes from and under which licence, and no credit is for a file that is gone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Credit = { readonly file: string; readonly source: string; readonly licence: string; readonly author: string };
const { files: credits } = JSON.parse(readFileSync('assets/credits.json', 'utf8')) as { readonly files: readonly Credit[] };

/** About the credits themselves. */
const PAPERS = ['credits.json', 'licence-react-peeps.txt'];
const files = readdirSync('assets', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath.replaceAll('\\', '/')}/${entry.name}`.replace(/^assets\//, ''))
  .filter((file) => !PAPERS.includes(file));

/** `props/*.svg` is for every drawing of the folder. */
const isFor = (credit: Credit, file: string): boolean => {
  const [start = '', end = ''] = credit.file.split('*');
  return credit.file.includes('*') ? file.startsWith(start) && file.endsWith(end) : credit.file === file;
};

describe('credits', () => {
  it('name every file in assets', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.filter((file) => !credits.some((credit) => isFor(credit, file)))).toEqual([]);
  });

  it('name nothing else, and each thing once', () => {
    expect(credits.filter((credit) => !files.some((file) => isFor(credit, file))).map(({ file }) => file)).toEqual([]);
    expect(new Set(credits.map(({ file }) => file)).size).toBe(credits.length);
  });

  it('say source, licence and author, and keep the licence text that one of them asks for', () => {
    for (const { file, source, licence, author } of credits) for (const said of [source, licence, author]) expect(said, file).toMatch(/\w/);
    expect(existsSync('assets/licence-react-peeps.txt')).toBe(true);
  });
});
