/**
 * The Vite plugin that puts scenarios into the player. In: scenarios/<id>/scenario.json. Out: three kinds of virtual
 * modules (virtual:stories, virtual:catalogue, virtual:story/<id>, typed in apps/player/virtual.d.ts), and the opening of each story as
 * data in the page. A file with errors fails the build; while developing it is shown in the page, and a save reloads it.
 */
import { basename, dirname } from 'node:path';
import type { HtmlTagDescriptor, Plugin, ResolvedConfig } from 'vite';
import { catalogueModule, openingData, storiesModule, storyModule } from './modules.ts';
import { findScenarios, isScenarioFile, readScenario, type Shipped } from './scenarios.ts';

const OURS = /^virtual:(stories|catalogue|story)(?:\/([a-z0-9-]+))?$/;
/** Rollup's mark for a module that is no file. */
const RESOLVED = '\0virtual:';

/** An author reads the located problems; where in our code they were found helps nobody. */
const withoutStack = (message: string): Error => Object.assign(new Error(message), { stack: message });

export function scenarioPlugin(): Plugin {
  let config: ResolvedConfig | undefined;
  const root = (): string => config?.root ?? process.cwd();

  const shipped = (files: readonly string[]): readonly Shipped[] => {
    const results = files.map((file) => readScenario(file));
    const problems = results.flatMap((result) => (result.ok ? [] : [result.problem]));
    if (problems.length > 0) throw withoutStack(problems.join('\n'));
    const scenarios = results.flatMap((result) => (result.ok ? [result.value] : []));
    for (const warning of scenarios.flatMap(({ warnings }) => warnings)) config?.logger.warnOnce(warning);
    return scenarios;
  };

  const moduleOf = (kind: string, id: string | undefined): string | null => {
    const files = findScenarios(root());
    if (kind === 'stories') return storiesModule(shipped(files));
    if (kind === 'catalogue') return catalogueModule(shipped(files));
    const [scenario] = shipped(files.filter((file) => basename(dirname(file)) === id));
    if (scenario === undefined) throw withoutStack(`no scenario is called ${id}`);
    return storyModule(scenario);
  };

  return {
    name: 'compass-scenarios',

    configResolved(resolved) {
      config = resolved;
    },

    resolveId: (id) => (OURS.test(id) ? `\0${id}` : null),

    load(id) {
      const [, kind, scenario] = (id.startsWith(RESOLVED) && OURS.exec(id.slice(1))) || [];
      if (kind === undefined) return null;
      for (const file of findScenarios(root())) this.addWatchFile(file);
      return moduleOf(kind, scenario);
    },

    hotUpdate({ file }) {
      if (this.environment.name !== 'client' || !isScenarioFile(root(), file)) return undefined;
      const graph = this.environment.moduleGraph;
      for (const [id, module] of graph.idToModuleMap) if (id.startsWith(RESOLVED)) graph.invalidateModule(module);
      const result = readScenario(file);
      if (result.ok) this.environment.hot.send({ type: 'full-reload' });
      else {
        config?.logger.error(result.problem);
        this.environment.hot.send({ type: 'error', err: { message: result.problem, stack: '', id: file } });
      }
      return [];
    },

    // A data block is no script: the strictest policy lets it stand, and no code runs.
    transformIndexHtml: () =>
      shipped(findScenarios(root())).map(
        (scenario): HtmlTagDescriptor => ({
          tag: 'script',
          attrs: { type: 'application/json', id: `opening-${scenario.story.id}` },
          children: openingData(scenario),
          injectTo: 'body',
        }),
      ),
  };
}
