/** A button that copies a text and says whether it worked, in place and to assistive technology. */
import { useState } from 'preact/hooks';
import { PAGES } from '../../core/text/pages.ts';
import { copyText } from './copy.ts';
import { PathIcon } from './icon.tsx';
import { LATER } from './icons-later.ts';

export const CopyButton = ({ text, words, go = false }: { text: string; words: string; go?: boolean }) => {
  const [said, setSaid] = useState('');
  return (
    <>
      <button
        type="button"
        class={go ? 'btn btn--go' : 'btn'}
        onClick={() => void copyText(text).then((copied) => setSaid(copied ? PAGES.copied : PAGES.notCopied))}
      >
        <PathIcon path={LATER.copy} />
        {words}
      </button>
      <span class="small muted" aria-live="polite">
        {said}
      </span>
    </>
  );
};
