/** Every screen but play: home, look back, settings, problems, a story that changed. */
import { useEffect } from 'preact/hooks';
import { partsOf } from '../../core/rules/choice.ts';
import { LABEL } from '../../core/rules/frame.ts';
import { replay } from '../../core/run/replay.ts';
import { PAGES } from '../../core/text/pages.ts';
import { dayOf } from '../../core/view/clock.ts';
import { ChangedPage } from '../../ui/dom/changed-page.tsx';
import { DamagedPage } from '../../ui/dom/damaged-page.tsx';
import { HomePage } from '../../ui/dom/home-page.tsx';
import { DebriefPage } from '../../ui/dom/debrief/page.tsx';
import { RunCodeCard } from '../../ui/dom/run-code-card.tsx';
import { ProblemPage } from '../../ui/dom/problem-page.tsx';
import { SettingsPage } from '../../ui/dom/settings-page.tsx';
import { forget } from '../../io/storage/known.ts';
import { saveAsFile } from './download.ts';
import type { Left } from './screen.ts';
import type { LaterPageProps } from './props.ts';
import '../../ui/dom/css/home.css';

type Changed = Extract<LaterPageProps['screen'], { at: 'changed' }>;

/** A meter the author added or took away has no other side to compare: it is told as unchanged from what it is. */
const metersOf = ({ resumed, book }: Changed) =>
  resumed.meters.flatMap(({ meter, was, now }) =>
    was === null || now === null
      ? []
      : [{ name: book.text.meters[meter]?.name ?? meter.charAt(0).toUpperCase() + meter.slice(1), was, now }],
  );

/** The choice that is gone, as far as today's words still know it. */
function goneOf({ resumed, run, book }: Changed): { chose: string; when: string } | null {
  if (resumed.lost === null) return null;
  const { scene, option } = partsOf(resumed.lost);
  const { frame } = replay(book.prepared, run.seed, resumed.choices);
  return {
    chose: book.text.scenes[scene]?.options[option]?.says ?? (option || scene || PAGES.noName),
    when: dayOf(book.text, frame[LABEL] ?? 0),
  };
}

/** The code of the run being played; says first that nothing can be kept here, where that is so. */
const codeCard = (left: Left | null, kept: boolean, leaving: boolean) =>
  kept && !left ? undefined : (
    <RunCodeCard
      code={left?.code ?? null}
      leaving={leaving && left !== null}
      kept={kept}
      save={() => left && saveAsFile(`${left.run.scenario}-run.json`, JSON.stringify(left.run, null, 2))}
    />
  );

export const LaterPage = ({ game, late, saves, screen }: LaterPageProps) => {
  useEffect(() => late.wantPortraits(), [late]);
  const portraits = late.portraits();
  switch (screen.at) {
    case 'home': {
      const notice = saves.lasting ? undefined : codeCard(screen.left, false, true);
      return <HomePage view={screen.view} portraits={portraits} actions={game.home} notice={notice} />;
    }
    case 'debrief': {
      const { debriefing } = screen;
      return <DebriefPage {...debriefing.shown()} portraits={portraits} actions={debriefing} send={game.send} />;
    }
    case 'settings':
      return (
        <SettingsPage
          settings={screen.settings}
          change={game.settings.change}
          remove={game.settings.erase}
          forget={() => forget(saves.device)}
          back={game.settings.back}
          notice={codeCard(screen.left, saves.lasting, false)}
        />
      );
    case 'problems':
      return <ProblemPage problems={screen.problems} file={screen.file} readAgain={screen.again} back={game.toHome} />;
    case 'damaged':
      return (
        <DamagedPage
          title={screen.title}
          why={screen.why}
          keepFile={() => saveAsFile(`${screen.story}-run.txt`, screen.text)}
          start={() => game.home.start(screen.story)}
        />
      );
    case 'changed':
      return (
        <ChangedPage
          title={screen.title}
          kept={screen.resumed.choices.length}
          gone={goneOf(screen)}
          meters={metersOf(screen)}
          isLink={screen.isLink}
          goOn={game.changedStory.goOn}
          keepFile={() => saveAsFile(`${screen.run.scenario}-run.json`, JSON.stringify(screen.run, null, 2))}
          startOver={game.changedStory.startOver}
        />
      );
  }
};
