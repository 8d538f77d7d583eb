/** The bar at the top of pages without a stage: the game's name and what the page puts beside it. */
import type { ComponentChildren } from 'preact';
import { WORDS } from '../../core/text/interface.ts';
import { PathIcon } from './icon.tsx';
import { LATER } from './icons-later.ts';

export const Top = ({ children }: { children?: ComponentChildren }) => (
  <header class="top">
    <p class="brand">
      <PathIcon path={LATER.compass} />
      {WORDS.game}
    </p>
    {children}
  </header>
);
