/** One icon: in goes a name or a path, out comes an SVG that assistive technology skips. */
import { DIRECTED, ICONS, type IconName } from './icons.ts';

const draw = (path: string, flip: boolean) => (
  <svg aria-hidden="true" class={flip ? 'icon flip' : 'icon'} viewBox="0 0 24 24">
    <path d={path} />
  </svg>
);

export const Icon = ({ name }: { name: IconName }) => draw(ICONS[name], DIRECTED.has(name));

/** An icon of a page loaded later, by its path. */
export const PathIcon = ({ path, flip = false }: { path: string; flip?: boolean }) => draw(path, flip);
