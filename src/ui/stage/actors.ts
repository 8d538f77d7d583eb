/**
 * Actors: the game objects of one prepared picture, and how each of them moves. `enter` replaces everything on the scene in one go; what
 * has a course goes through it once, and `finish` brings all of that to its end.
 */
import { BUST_ANCHOR, HEAD_PIVOT } from '../../core/look/anatomy.ts';
import { headPlace } from '../../core/look/pieces.ts';
import { visibleBox } from './camera.ts';
import type { Lies } from './change.ts';
import { groundOf } from './figures.ts';
import { type Course, shiftAt } from './moments/course.ts';
import type { Play } from './moments/play.ts';
import { bob, drift, pulse } from './motion.ts';
import type { Container, Image, Scene } from './phaser.ts';
import type { Figure, Item, Picture, Prop, Wash } from './picture.ts';
import type { Painted, Ready } from './prepare.ts';

/** `time`: milliseconds that have run on the stage. */
type Tick = (time: number) => void;

export class Actors {
  private readonly scene: Scene;
  private objects: (Image | Container)[] = [];
  private ticks: Tick[] = [];
  /** `time`: milliseconds since the picture came on. */
  private courses: Tick[] = [];
  private length = 0;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  /** `since`: milliseconds of the play that have passed already. */
  enter(play: Play, { camera, frame, ratio }: Lies, ready: readonly Ready[], since: number): void {
    const { picture } = play;
    this.leave();
    this.length = play.length;
    const eye = this.scene.cameras.main;
    eye.setSize(this.scene.scale.width, this.scene.scale.height);
    eye.setZoom(camera.scale * ratio);
    eye.setRotation((camera.turn * Math.PI) / 180);
    eye.centerOn(camera.x, camera.y);
    for (const { layer, painted } of ready) {
      const first = painted[0];
      if (layer.kind === 'figure') this.follow(layer, this.addFigure(layer, painted, picture), play);
      else if (first === undefined) continue;
      else if (layer.kind === 'loose') this.follow(layer.prop, this.addLoose(layer.prop, first, picture, visibleBox(camera, frame)), play);
      else this.addSheet(first, layer.kind === 'wash' ? layer : null);
    }
    this.play(since);
  }

  tick(time: number): void {
    for (const tick of this.ticks) tick(time);
  }

  /** `since`: milliseconds since the picture came on. False when nothing more of it moves by a course. */
  play(since: number): boolean {
    for (const course of this.courses) course(since);
    if (since >= this.length) this.courses = [];
    return this.courses.length > 0;
  }

  finish(): void {
    this.play(this.length);
  }

  leave(): void {
    for (const object of this.objects) object.destroy();
    this.objects = [];
    this.ticks = [];
    this.courses = [];
  }

  private follow(item: Item, object: Image | Container, { courses }: Play): void {
    const course: Course | undefined = courses.get(item);
    if (course === undefined) return;
    const { x, y, scaleX, scaleY, angle, alpha } = object;
    this.courses.push((since) => {
      const shift = shiftAt(course, since);
      object
        .setPosition(x + shift.dx, y + shift.dy)
        .setScale(scaleX * shift.scaleX, scaleY * shift.scaleY)
        .setAngle(angle + shift.turn)
        .setAlpha(alpha * shift.alpha)
        .setVisible(shift.alpha > 0);
    });
  }

  private addSheet({ key, box }: Painted, wash: Wash | null): void {
    const image = this.scene.add.image(box[0], box[1], key).setOrigin(0).setDisplaySize(box[2], box[3]);
    if (wash !== null) image.setAlpha(wash.alpha);
    this.objects.push(image);
  }

  private addLoose(prop: Prop, { key, box }: Painted, picture: Picture, visible: Painted['box']): Image {
    const [left, top, width, height] = box;
    const image = this.scene.add.image(prop.x, prop.y, key);
    image.setOrigin(prop.flip ? 1 + left / width : -left / width, -top / height).setFlipX(prop.flip);
    image
      .setDisplaySize(width * prop.scale, height * prop.scale)
      .setAlpha(prop.alpha)
      .setAngle(prop.turn);
    this.objects.push(image);
    if (prop.move === 'pulse') this.ticks.push((time) => image.setAlpha(pulse(time)));
    if (prop.move === 'drift') {
      const at = drift(prop, picture, visible);
      this.ticks.push((time) => {
        const { x, y, turn } = at(time);
        image.setPosition(x, y).setAngle(turn);
      });
    }
    return image;
  }

  private addFigure(figure: Figure, painted: readonly Painted[], picture: Picture): Container {
    const person = this.scene.add.container(figure.x, figure.y);
    person.setScale(figure.flip ? -figure.scale : figure.scale, figure.scale);
    const ground = groundOf(figure.pose);
    for (const { key, box, part } of painted) {
      const image = this.scene.add
        .image(box[0] - BUST_ANCHOR[0], box[1] - ground, key)
        .setOrigin(0)
        .setDisplaySize(box[2], box[3]);
      if (part === 'head') this.turnHead(image, figure, box, picture);
      person.add(image);
    }
    this.objects.push(person);
    return person;
  }

  private turnHead(image: Image, figure: Figure, box: Painted['box'], picture: Picture): void {
    const [pivotX, pivotY] = HEAD_PIVOT;
    const { dx, dy, tilt } = headPlace(figure.pose);
    const rest = tilt + figure.tilt;
    image.setOrigin((pivotX - box[0]) / box[2], (pivotY - box[1]) / box[3]).setAngle(rest);
    image.setPosition(pivotX - BUST_ANCHOR[0] + dx, pivotY - groundOf(figure.pose) + dy);
    this.ticks.push((time) => image.setAngle(rest + bob(time, picture.tempo, figure.x)));
  }
}
