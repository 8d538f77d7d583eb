/** Drawings: every part the stage paints, read once. In: where the texts come from (two lazily loaded chunks); out: trees of shapes. */
import type { PartSource } from '../../core/look/compose.ts';
import type { PartFolder } from '../../core/look/pieces.ts';
import { type Drawing, readDrawing } from './drawing.ts';
import type { PropName } from './props.ts';

export type Sources = {
  readonly people: PartSource;
  readonly body: (name: string) => string | null;
  readonly prop: (name: PropName) => string;
};

export class Drawings {
  private readonly sources: Sources;
  private readonly kept = new Map<string, Drawing>();

  constructor(sources: Sources) {
    this.sources = sources;
  }

  prop(name: PropName): Drawing {
    return this.read(`props/${name}`, () => this.sources.prop(name));
  }

  person(folder: PartFolder, name: string): Drawing {
    return this.read(
      `${folder}/${name}`,
      () => (folder === 'bodies' ? this.sources.body(name) : null) ?? this.sources.people(folder, name),
    );
  }

  private read(key: string, svg: () => string): Drawing {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const drawing = readDrawing(svg());
    this.kept.set(key, drawing);
    return drawing;
  }
}
