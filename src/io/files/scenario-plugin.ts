/**
 * The Vite plugin that puts scenarios into the player. In: scenarios/<id>/scenario.json. Out: three kinds of virtual
 * modules (virtual:stories, virtual:catalogue, virtual:story/<id>, typed in apps/player/virtual.d.ts), and the opening of each story as
 * data in the page. A file with errors fails the build; while developing its last good version is served (authors-loop.ts).
 */
import { basename, dirname } from 'node:path';
import type { HtmlTagDescriptor, Plugin, ResolvedConfig } from 'vite';
import { type AuthorsLoop, authorsLoop } from './authors-loop.ts';
import { catalogueModule, openingData, storiesModule, storyModule } from './modules.ts';
import { findScenarios, isScenarioFile, readScenario, type Shipped } from './scenarios.ts';

const OURS = /^virtual:(stories|catalogue|story)(?:\/([a-z0-9-]+))?$/;
/** Rollup's mark for a module that is no file. */
const RESOLVED = '\0virtual:';

/** An author reads the located problems; where in our code they were found helps nobody. */
const withoutStack = (message: string): Error => Object.assign(new Error(message), { stack: message });

/** `folder`: where scenarios/ lies, if not in the project's folder. */
export function scenarioPlugin({ folder }: { readonly folder?: string } = {}): Plugin {
  let config: ResolvedConfig | undefined;
  let loop: AuthorsLoop | undefined;
  const root = (): string => folder ?? config?.root ?? process.cwd();

  const shipped = (files: readonly string[]): readonly Shipped[] => {
    const results = files.map((file) => readScenario(file));
    const problems = results.flatMap((result) => (result.ok ? [] : [result.problem]));
    if (problems.length > 0) throw withoutStack(problems.join('\n'));
    const scenarios = results.flatMap((result) => (result.ok ? [result.value] : []));
    for (const warning of scenarios.flatMap(({ warnings }) => warnings)) config?.logger.warnOnce(warning);
    return scenarios;
  };

  const all = (): readonly Shipped[] => loop?.watched().good() ?? shipped(findScenarios(root()));
  const one = (id: string | undefined): Shipped | undefined =>
    loop
      ? loop
          .watched()
          .good()
          .find(({ story }) => story.id === id)
      : shipped(findScenarios(root()).filter((file) => basename(dirname(file)) === id))[0];

  const moduleOf = (kind: string, id: string | undefined): string | null => {
    if (kind === 'stories') return storiesModule(all());
    if (kind === 'catalogue') return catalogueModule(all());
    const scenario = one(id);
    if (scenario === undefined) throw withoutStack(`no scenario is called ${id}`);
    return storyModule(scenario);
  };

  return {
    name: 'compass-scenarios',

    configResolved(resolved) {
      config = resolved;
    },

    configureServer(server) {
      const graph = server.environments.client.moduleGraph;
      loop = authorsLoop(root(), server, () => {
        for (const [id, module] of graph.idToModuleMap) if (id.startsWith(RESOLVED)) graph.invalidateModule(module);
      });
    },

    resolveId: (id) => (OURS.test(id) ? `\0${id}` : null),

    load(id) {
      const [, kind, scenario] = (id.startsWith(RESOLVED) && OURS.exec(id.slice(1))) || [];
      if (kind === undefined) return null;
      for (const file of findScenarios(root())) this.addWatchFile(file);
      return moduleOf(kind, scenario);
    },

    hotUpdate({ file }) {
      if (!isScenarioFile(root(), file)) return undefined;
      // The page goes on with the new story by itself (apps/player/authoring.tsx): nothing is loaded anew.
      loop?.happened(file);
      return [];
    },

    // A data block is no script: the strictest policy lets it stand, and no code runs.
    transformIndexHtml: () =>
      all().map(
        (scenario): HtmlTagDescriptor => ({
          tag: 'script',
          attrs: { type: 'application/json', id: `opening-${scenario.story.id}` },
          children: openingData(scenario),
          injectTo: 'body',
        }),
      ),
  };
}
