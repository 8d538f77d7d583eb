/** Goes through a file once, scene by scene, and names what it meets: conditions, effects, lines, routes, each with its path. Tolerant of missing parts. */
import { HAS } from './fields.ts';
import { type CheckPart, type Entries, entriesOf, type Known, type KnownOption, type KnownScene, type LooseOption } from './known.ts';
import type { Path } from './problem.ts';
import type { AuthoredChapter, AuthoredEffects, AuthoredLine, AuthoredRoutes, Loose } from './schema.ts';
import type { AuthoredCondition } from './schema-parts.ts';

export type LooseCondition = Loose<AuthoredCondition>;
export type LooseRoutes = Loose<AuthoredRoutes>;

export type Visitor = {
  /** The path is only lent: whoever keeps it makes a copy. */
  readonly condition: (condition: LooseCondition, path: Path) => void;
  readonly effects: (effects: Loose<AuthoredEffects>, path: Path) => void;
  /** The text of a line; the path leads to the text itself. */
  readonly line: (says: string, path: Path) => void;
  readonly routes: (routes: LooseRoutes, path: Path) => void;
};

type Lines = readonly (Loose<AuthoredLine> | undefined)[] | undefined;
type Part = string | number;

/** One walk. The path is one list that grows and shrinks, because most of a file is fine and nobody asks where it was. */
class Walk {
  private readonly visit: Visitor;
  private readonly path: Part[] = [];

  constructor(visit: Visitor) {
    this.visit = visit;
  }

  private at<Value>(part: Part, value: Value | undefined, go: (value: Value) => void): void {
    if (value === undefined) return;
    this.path.push(part);
    go(value);
    this.path.pop();
  }

  private each<Value>(part: Part, list: readonly (Value | undefined)[] | undefined, go: (value: Value) => void): void {
    if (list === undefined) return;
    this.path.push(part);
    for (let i = 0; i < list.length; i++) this.at(i, list[i], go);
    this.path.pop();
  }

  private readonly condition = (value: LooseCondition): void => this.visit.condition(value, this.path);
  private readonly effects = (value: Loose<AuthoredEffects>): void => this.visit.effects(value, this.path);
  private readonly says = (value: string): void => this.visit.line(value, this.path);

  private readonly line = (value: Loose<AuthoredLine>): void => {
    if (typeof value === 'string') return this.says(value);
    this.at('when', value.when, this.condition);
    this.at('says', value.says, this.says);
  };

  private lines(list: Lines, part = 'lines'): void {
    if (list === undefined) return;
    const { path } = this;
    path.push(part, 0);
    for (let i = 0; i < list.length; i++) {
      const line = list[i];
      path[path.length - 1] = i;
      if (typeof line === 'string') this.visit.line(line, path);
      else if (line !== undefined) this.line(line);
    }
    path.pop();
    path.pop();
  }

  private readonly conditional = (value: { readonly when?: LooseCondition | undefined }): void =>
    this.at('when', value.when, this.condition);

  private readonly routes = (value: LooseRoutes): void => {
    this.visit.routes(value, this.path);
    if (typeof value === 'string') return;
    for (let i = 0; i < value.length; i++) this.at(i, value[i], this.conditional);
  };

  private readonly outcome = (value: NonNullable<NonNullable<LooseOption['chance']>['good']>): void => {
    this.at('effects', value.effects, this.effects);
    this.lines(value.lines);
  };

  private readonly chance = (value: NonNullable<LooseOption['chance']>): void => {
    this.each('raise', value.raise, this.conditional);
    this.at('good', value.good, this.outcome);
    this.at('bad', value.bad, this.outcome);
  };

  private readonly later = (value: {
    readonly when?: LooseCondition | undefined;
    readonly effects?: Loose<AuthoredEffects> | undefined;
  }): void => {
    this.conditional(value);
    this.at('effects', value.effects, this.effects);
  };

  private readonly promise = (value: NonNullable<LooseOption['promise']>): void => this.at('broken', value.broken, this.line);

  private readonly event = (value: NonNullable<KnownScene['scene']['event']>): void => {
    this.conditional(value);
    this.each('raise', value.raise, this.conditional);
  };

  private readonly chapter = ({ ends, recap }: Loose<AuthoredChapter>): void => {
    this.lines(ends, 'ends');
    this.lines(recap, 'recap');
  };

  private option({ id, option, has }: KnownOption): void {
    this.path.push(id);
    if (has & HAS.when) this.at('when', option.when, this.condition);
    if (has & HAS.effects) this.at('effects', option.effects, this.effects);
    if (has & HAS.later) this.each('later', option.later, this.later);
    if (has & HAS.chance) this.at('chance', option.chance, this.chance);
    if (has & HAS.promise) this.at('promise', option.promise, this.promise);
    if (has & HAS.goto) this.at('goto', option.goto, this.routes);
    if (has & HAS.lines) this.lines(option.lines);
    if (has & HAS.missed) this.lines(option.missed, 'missed');
    if (has & HAS.evidence) this.each('evidence', option.evidence, this.conditional);
    this.path.pop();
  }

  /** Asides and needs as if they were options: written.ts knows where they are. */
  scene({ id, scene, deeds }: KnownScene): void {
    this.path.push('scenes', id);
    this.at('interrupt', scene.interrupt, this.conditional);
    this.at('event', scene.event, this.event);
    this.lines(scene.lines);
    this.path.push('options');
    for (const option of deeds) this.option(option);
    this.path.pop();
    this.at('next', scene.next, this.routes);
    this.path.pop();
    this.path.pop();
  }

  private table<Value extends object>(part: string, record: Entries<Value>, go: (value: Value) => void): void {
    this.path.push(part);
    for (const [id, value] of entriesOf(record)) this.at(id, value, go);
    this.path.pop();
  }

  rest({ file }: Known): void {
    this.table('cast', file.cast, ({ tells }) => this.each('tells', tells, this.conditional));
    this.each('weekly', file.weekly, this.later);
    this.table('slots', file.slots, ({ next }) => this.at('next', next, this.routes));
    this.each('stale', file.stale, this.conditional);
    this.each('chapters', file.chapters, this.chapter);
    this.each('marks', file.marks, this.conditional);
    this.table('endings', file.endings, (ending) => {
      this.conditional(ending);
      this.lines(ending.lines);
    });
  }
}

export function walk(known: Known, visit: Visitor): CheckPart {
  const walking = new Walk(visit);
  return { scene: (scene) => walking.scene(scene), rest: () => walking.rest(known) };
}
