/** What surrounds every page: the skip link and the one polite live region. */
import type { ComponentChildren } from 'preact';
import { WORDS } from '../../core/text/interface.ts';

/** `says` is spoken when it changes: the region stays while the same kind of page is shown. */
export const Frame = ({ says, children }: { says: string; children: ComponentChildren }) => (
  <>
    <a class="skip" href="#main">
      {WORDS.skip}
    </a>
    <p class="hide" role="status">
      {says}
    </p>
    {children}
  </>
);
