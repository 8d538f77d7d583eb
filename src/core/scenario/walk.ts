/** Goes through a file once, scene by scene, and names what it meets: conditions, effects, lines, routes, each with its path. Tolerant of missing parts. */
import { type CheckPart, entriesOf, type Known, type LooseOption, type LooseScene } from './known.ts';
import type { Path } from './problem.ts';
import type { AuthoredEffects, AuthoredLine, AuthoredRoutes, Loose } from './schema.ts';
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

  private readonly lines = (list: Lines): void => this.each('lines', list, this.line);

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

  private readonly option = (value: LooseOption): void => {
    this.at('when', value.when, this.condition);
    this.at('effects', value.effects, this.effects);
    this.each('later', value.later, this.later);
    this.at('chance', value.chance, this.chance);
    this.at('promise', value.promise, this.promise);
    this.at('goto', value.goto, this.routes);
    this.lines(value.lines);
    this.each('evidence', value.evidence, this.conditional);
  };

  private readonly options = (value: NonNullable<LooseScene['options']>): void => {
    for (const id of Object.keys(value)) this.at(id, value[id], this.option);
  };

  private readonly scene = (value: LooseScene): void => {
    this.at('interrupt', value.interrupt, this.conditional);
    this.lines(value.lines);
    this.at('options', value.options, this.options);
    this.at('next', value.next, this.routes);
  };

  inScenes(id: string, value: LooseScene): void {
    this.path[0] = 'scenes';
    this.at(id, value, this.scene);
    this.path.length = 0;
  }

  rest(known: Known): void {
    this.each('weekly', known.file.weekly, this.later);
    this.path[0] = 'endings';
    for (const [id, ending] of entriesOf(known.file.endings)) {
      this.at(id, ending, (value) => {
        this.conditional(value);
        this.lines(value.lines);
      });
    }
    this.path.pop();
  }
}

export function walk(known: Known, visit: Visitor): CheckPart {
  const walking = new Walk(visit);
  return { scene: (id, scene) => walking.inScenes(id, scene), rest: () => walking.rest(known) };
}
