/**
 * One configuration for the build, the development server and the tests. The built page works from any folder (an LMS unpacks it
 * somewhere), under the policy default-src 'self': nothing inline, no data: addresses.
 */
import { defineConfig } from 'vitest/config';
import { scenarioPlugin } from './src/io/files/scenario-plugin.ts';
import { slimPhaser } from './src/io/files/slim-phaser.ts';

/** Chunks are named by what they hold, so that sizes can be read off the folder. */
const chunkName = ({ name, moduleIds }: { readonly name: string; readonly moduleIds: readonly string[] }): string => {
  const story = moduleIds.map((id) => /^\0virtual:story\/(.+)$/.exec(id)?.[1]).find((id) => id !== undefined);
  return `assets/${story === undefined ? name : `story-${story}`}-[hash].js`;
};

/**
 * Drawings are data: in chunks of their own, the parts of portraits apart, because the words show portraits before
 * the office is drawn.
 */
const artChunk = (
  id: string,
  build: { readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null },
): string => (build.getModuleInfo(id)?.importers.some((importer) => importer.includes('people-parts')) ? 'art-portraits' : 'art-office');

/** What the first choice waits for: the rules, the machine, what says their state in words, and what earlier runs left. */
const ENGINE =
  /node_modules[\\/]xstate[\\/]|apps[\\/]player[\\/]engine\.|src[\\/]io[\\/]storage[\\/]known\.|src[\\/]core[\\/](?:rules|machine|run|view[\\/](?!opening-view|settings|look-back)|text[\\/](?:descriptions|endings|odds))/;

/** Browser suites start a browser each: two at a time on two cores (four took as long, and pages timed out). */
const browserSuite = { environment: 'node', testTimeout: 30_000, hookTimeout: 60_000, maxWorkers: 2 } as const;

export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: false,
  plugins: [scenarioPlugin(), slimPhaser()],
  define: { global: 'globalThis' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  optimizeDeps: {
    include: ['phaser', 'preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', 'xstate', 'zod', 'jsonc-parser', 'zzfx'],
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        chunkFileNames: chunkName,
        codeSplitting: {
          groups: [
            // With the entry itself: what later chunks need too would else become a request of its own before the first choice.
            { name: 'index', test: /src[\\/](?:core[\\/]base[\\/]|apps[\\/]player[\\/]main\.tsx)/ },
            // Everything that plays, in one request. What the first pages need of core/view is not in it.
            { name: 'engine', test: ENGINE },
            // With what must run before it: a chunk is evaluated before those that import it.
            { name: 'phaser', test: /node_modules[\\/]phaser[\\/]|ui[\\/]stage[\\/]no-image-probe/ },
            { name: 'checking', test: /node_modules[\\/](?:zod|jsonc-parser)[\\/]/ },
            { name: artChunk, debugName: 'art', test: /[\\/]assets[\\/](?:people|props)[\\/].*\.svg/ },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // No test leaves anything behind, so files share their modules: a third of the time is saved.
          isolate: false,
          // Both cores of a small machine; a slow one gets time.
          maxWorkers: 2,
          testTimeout: 30_000,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/bench/**'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: { ...browserSuite, name: 'browser', include: ['tests/browser/**/*.test.ts'], exclude: ['tests/browser/accessibility/**'] },
      },
      { extends: true, test: { ...browserSuite, name: 'accessibility', include: ['tests/browser/accessibility/**/*.test.ts'] } },
      // Measuring takes minutes and is no proof: it runs only when it is asked for (npm run bench).
      ...(mode === 'bench'
        ? [
            {
              extends: true as const,
              test: { ...browserSuite, name: 'bench', include: ['tests/bench/*.bench.ts'], testTimeout: 600_000, fileParallelism: false },
            },
          ]
        : []),
    ],
  },
}));
