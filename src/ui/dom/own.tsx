/** Bringing something of one's own: a scenario file (dropped or chosen) and a resume code. Out go a File and a text, as they are. */
import { useState } from 'preact/hooks';
import { HOME } from '../../core/text/home.ts';
import { PathIcon } from './icon.tsx';
import { LATER } from './icons-later.ts';

export const OwnFile = ({ take }: { take: (file: File) => void }) => {
  const [over, setOver] = useState(false);
  const taken = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) take(file);
  };
  return (
    <div
      class={over ? 'drop is-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        taken(event.dataTransfer?.files);
      }}
    >
      <PathIcon path={LATER.file} />
      <p>{HOME.drop}</p>
      <span class="file">
        <span class="btn" aria-hidden="true">
          <PathIcon path={LATER.upload} />
          {HOME.chooseFile}
        </span>
        <input
          type="file"
          accept=".json,application/json"
          aria-label={HOME.chooseFileLabel}
          onChange={(event) => {
            taken(event.currentTarget.files);
            // The same file, edited, must be choosable again.
            event.currentTarget.value = '';
          }}
        />
      </span>
    </div>
  );
};

export const CodeField = ({ take }: { take: (code: string) => void }) => (
  <form
    class="card stack"
    onSubmit={(event) => {
      event.preventDefault();
      const code = new FormData(event.currentTarget).get('code');
      if (typeof code === 'string' && code.trim()) take(code.trim());
    }}
  >
    <h3>
      <label for="code">{HOME.haveCode}</label>
    </h3>
    <p class="small muted" id="code-hint">
      {HOME.codeHint}
    </p>
    <p class="row">
      <input id="code" name="code" class="code" autocomplete="off" spellcheck={false} aria-describedby="code-hint" />
      <button class="btn" type="submit">
        {HOME.goThere}
      </button>
    </p>
  </form>
);
