/**
 * Every page of play: in go a View, the portraits (null until they are loaded) and where actions go; out comes the page with the
 * hooks of DESIGN.md §6. Decisions show the standing first, scenes and reactions the words first; both lie over the same grid.
 */
import { useState } from 'preact/hooks';
import { WORDS } from '../../core/text/interface.ts';
import type { View } from '../../core/view/view.ts';
import type { Send } from './action.ts';
import { Ask } from './ask.tsx';
import { Briefing } from './briefing.tsx';
import { Ending } from './ending.tsx';
import type { Portraits } from './face.tsx';
import { Frame } from './frame.tsx';
import { useLowPanel, usePhaseFocus, useStageMood } from './hooks.ts';
import { Hud } from './hud.tsx';
import { useKeys } from './keys.ts';
import type { PartProps } from './part-props.ts';
import type { PlayParts } from './parts.tsx';
import { Reaction } from './reaction.tsx';
import { Scene } from './scene.tsx';
import { PromisesAndTeam } from './team.tsx';

export type PlayPageProps = {
  view: View;
  portraits: Portraits | null;
  /** Whether sounds are on; null where there is nothing to switch. */
  sound: boolean | null;
  send: Send;
  /** Null until they are loaded; what only some stories need. */
  parts: PlayParts | null;
};
type PageProps = PlayPageProps & Pick<PartProps, 'say'>;

/** Words too many for a panel under the rail: they stand beside it instead, up to the window's full height. About five lines. */
const LONG_CHARACTERS = 420;

export const isLong = (view: Pick<View, 'lines' | 'news'>): boolean =>
  view.lines.reduce((sum, line) => sum + line.says.length, 0) + view.news.reduce((sum, one) => sum + one.says.length, 0) >
    LONG_CHARACTERS || view.lines.length > 4;

const LAYOUTS = { briefing: 'brief', scene: 'play', decision: 'play', ending: 'end' } as const;

/**
 * The class of a page, and how much it has to hold: many words, days in the rail, more to do than to choose. The View knows it; a style
 * sheet that looks for it (`:has`) makes the browser work out every style of the page again whenever anything comes into it.
 */
export const layoutOf = (view: View): string => {
  const layout = LAYOUTS[view.phase];
  if (layout !== 'play') return layout;
  const hasDays = view.days !== null;
  const isFuller = hasDays || view.asides.length > 0 || view.calendar !== null;
  return `play${isLong(view) ? ' play--long' : ''}${hasDays ? ' play--days' : ''}${isFuller ? ' play--fuller' : ''}`;
};

/** The words over the stage: a decision, a reaction or a scene; between two chapters the scene will do where its own card did not come. */
const Low = (props: PageProps) => {
  const { view } = props;
  const panel = useLowPanel();
  const [layout, Words] =
    view.phase === 'decision'
      ? (['low low--ask', Ask] as const)
      : view.moment === 'reaction'
        ? (['low', Reaction] as const)
        : (['low low--say', (view.moment === 'chapter' && props.parts?.Chapter) || Scene] as const);
  return (
    <section class={layout} aria-labelledby="q" ref={panel}>
      <Words {...props} />
    </section>
  );
};

const Page = (props: PageProps) => {
  const { view } = props;
  if (view.briefing && view.phase === 'briefing') return <Briefing {...props} briefing={view.briefing} />;
  if (view.phase === 'ending') return <Ending {...props} />;
  const hud = <Hud key="hud" {...props} />;
  const low = <Low key={`${view.scene}-${view.phase}-${view.moment}`} {...props} />;
  return (
    <>
      {view.phase === 'decision' ? [hud, low] : [low, hud]}
      <PromisesAndTeam key="team" {...props} />
    </>
  );
};

export const PlayPage = (props: PlayPageProps) => {
  const { view, send } = props;
  const { phase, moment, scene, ending } = view;
  usePhaseFocus(phase === 'ending' ? 'ending' : 'play', `${phase} ${moment} ${scene}`, view.heading, view.scenario.title || WORDS.game);
  // What a page says of itself while it is shown; another page has its own words.
  const [said, say] = useState<{ on: View | null; words: string }>({ on: null, words: '' });
  useKeys(view, send);
  useStageMood(view.stage);
  return (
    <Frame says={said.on === view ? said.words : view.announcement}>
      <main
        id="main"
        class={layoutOf(view)}
        data-phase={phase}
        data-moment={moment ?? undefined}
        data-scenario={view.scenario.id}
        data-scene={scene ?? undefined}
        data-ending={ending?.id}
        data-ending-kind={ending?.kind}
      >
        <Page {...props} say={(words) => say({ on: view, words })} />
      </main>
    </Frame>
  );
};
