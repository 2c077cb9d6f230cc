import type { Condition, PointTile } from "../../contracts.generated";
import type { Colours } from "./colours";
import { changedPlaces } from "../lore";
import { Dots } from "./dots";
import { drawHead, drawOutline, drawTile, isDots, type Say } from "./faces";
import type { Group } from "./grouping";
import { arrange, extent, origin, type Layout, type Margins, type Size } from "./layout";
import { calls, codeOf, saidOf, toneCodes } from "./marks";
import { View } from "./view";
import { hit, seatsOf, type Seats } from "./walk";

const none = -1;

/** Everything that is drawn, on one canvas: no element for a tile. It draws what changed, and the whole only when places or the view do. */
export class WallCanvas {
  readonly view = new View();
  private readonly context: CanvasRenderingContext2D;
  private readonly dots = new Dots();
  private points: readonly PointTile[] = [];
  private codes = new Uint8Array(0);
  private said = new Uint8Array(0);
  private groups: readonly Group[] = [];
  private seats: Seats = seatsOf([], 0);
  private tally = new Int32Array(0);
  private only: Condition | undefined;
  private colours: Colours | undefined;
  private say: Say | undefined;
  private whole = true;
  private dirty = new Set<number>();
  private heads = new Set<number>();
  private asked = 0;
  cursor = none;
  hover = none;

  constructor(readonly canvas: HTMLCanvasElement) {
    const context = canvas.getContext("2d", { alpha: false });
    if (!context) throw new Error("A browser without canvas cannot show the wall.");
    this.context = context;
  }

  /** New tiles. The array is compared by reference with the last one: a tile that did not change is the same object. */
  show(points: readonly PointTile[]): void {
    const before = this.points;
    this.points = points;
    if (before.length !== points.length) {
      [this.codes, this.said] = [Uint8Array.from(points, codeOf), Uint8Array.from(points, saidOf)];
      return;
    }
    const changed = changedPlaces(before, points);
    if (changed) for (const place of changed) this.change(place, before);
    else for (let place = 0; place < points.length; place++) if (points[place] !== before[place]) this.change(place, before);
    this.ask();
  }

  private change(place: number, before: readonly PointTile[]): void {
    const tile = this.points[place]!;
    if (tile === before[place]) return;
    const [was, is, group] = [this.codes[place]!, codeOf(tile), this.seats.group[place] ?? none];
    [this.codes[place], this.said[place]] = [is, saidOf(tile)];
    this.dirty.add(place);
    if (was === is || group < 0) return;
    this.tally[group * toneCodes.length + was]!--;
    this.tally[group * toneCodes.length + is]!++;
    // Only what stands in the heading asks for it to be drawn again.
    if (Math.min(was, is) < calls) this.heads.add(group);
  }

  arrange(groups: readonly Group[], width: number, height: number, ratio: number): void {
    const same = this.groups === groups && this.view.width === width && this.view.height === height;
    if (same && this.view.layout.boxes.length > 0) return;
    this.groups = groups;
    this.seats = seatsOf(groups, this.points.length);
    this.tally = new Int32Array(groups.length * toneCodes.length);
    this.seats.group.forEach((group, place) => group >= 0 && this.tally[group * toneCodes.length + this.codes[place]!]!++);
    const margins: Margins = { head: groups.length > 1 ? 24 * ratio : 0, gap: 14 * ratio, label: 92 * ratio, smallest: 2 * ratio, card: 116 * ratio, tallest: 470 * ratio };
    this.canvas.width = width;
    this.canvas.height = height;
    const layout: Layout = arrange(groups.map((group) => group.members.length), width, height, margins);
    this.view.begin(layout, margins, width, height, ratio);
    this.redraw();
  }

  look(colours: Colours, say: Say, only: Condition | undefined): void {
    [this.colours, this.say, this.only] = [colours, say, only];
    this.redraw();
  }

  redraw(): void {
    this.whole = true;
    this.ask();
  }

  point(place: number): PointTile | undefined {
    return this.points[place];
  }

  /** The tile and the group under a place of the canvas, in its own pixels. */
  at(x: number, y: number) {
    return hit(this.view.layout, this.groups, this.view.cell, this.view.margins, x + this.view.x, y + this.view.y);
  }

  /** Where a tile stands on the canvas. */
  placeOf(place: number): readonly [number, number, Size] {
    const [g, slot] = [this.seats.group[place] ?? 0, this.seats.slot[place] ?? 0];
    const columns = this.view.layout.boxes[g]?.columns ?? 1;
    const { cell, x, y } = this.view;
    const [left, top] = this.originOf(g);
    return [left + (slot % columns) * cell.w - x, top + Math.floor(slot / columns) * cell.h - y, cell];
  }

  sit(kind: "cursor" | "hover", place: number): void {
    for (const changed of [this[kind], place]) if (changed >= 0) this.dirty.add(changed);
    this[kind] = place;
    this.ask();
  }

  get seating(): { readonly groups: readonly Group[]; readonly seats: Seats } {
    return { groups: this.groups, seats: this.seats };
  }

  /** How many of a tone a group has. */
  count(group: number, code: number): number {
    return this.tally[group * toneCodes.length + code] ?? 0;
  }

  stop(): void {
    cancelAnimationFrame(this.asked);
  }

  private originOf = (group: number) => origin(this.view.layout, group, this.view.cell, this.view.margins);

  private ask(): void {
    this.asked ||= requestAnimationFrame(() => {
      this.asked = 0;
      this.draw();
    });
  }

  private draw(): void {
    if (!this.colours || !this.say || this.view.layout.boxes.length === 0) return;
    const dots = isDots(this.view.cell, this.view.ratio);
    if (this.whole || this.dirty.size > 4000) this.drawAll(dots);
    else for (const group of this.heads) this.drawHead(group);
    if (!this.whole) for (const place of this.dirty) this.drawOne(place, dots);
    this.whole = false;
    this.dirty.clear();
    this.heads.clear();
    for (const place of [this.hover, this.cursor]) if (place >= 0 && place < this.points.length) this.outline(place);
  }

  private drawAll(dots: boolean): void {
    const { context, view } = this;
    if (dots) {
      this.dots.prepare(view.width, view.height, view.cell.h, this.colours!);
      this.dots.clear();
    } else {
      context.fillStyle = this.colours!.ground;
      context.fillRect(0, 0, view.width, view.height);
    }
    this.whole = true;
    for (let g = 0; g < this.groups.length; g++) this.drawGroup(g, dots);
    if (dots) this.dots.show(context);
    for (let g = 0; g < this.groups.length; g++) this.drawHead(g);
    this.dirty.clear();
  }

  private drawGroup(g: number, dots: boolean): void {
    const { view } = this;
    const [box, members] = [view.layout.boxes[g], this.groups[g]!.members];
    if (!box) return;
    const [left, top] = this.originOf(g);
    const [x, y, { w, h }] = [left - view.x, top - view.y, view.cell];
    if (x > view.width || y > view.height || x + box.taken * w < 0 || y + view.layout.rows * h < 0) return;
    const rows = Math.ceil(members.length / box.columns);
    const [row0, row1] = [Math.max(0, Math.floor(-y / h)), Math.min(rows, Math.ceil((view.height - y) / h))];
    const [column0, column1] = [Math.max(0, Math.floor(-x / w)), Math.min(box.columns, Math.ceil((view.width - x) / w))];
    for (let row = row0; row < row1; row++)
      for (let column = column0; column < column1; column++) {
        const place = members[row * box.columns + column];
        if (place === undefined) break;
        if (dots) this.dots.put(this.shade(place), x + column * w, y + row * h, h);
        else this.face(place, x + column * w, y + row * h);
      }
  }

  private drawOne(place: number, dots: boolean): void {
    if (this.seats.group[place]! < 0) return;
    const [x, y, { w, h }] = this.placeOf(place);
    if (x > this.view.width || y > this.view.height || x + w < 0 || y + h < 0) return;
    if (!dots) return this.face(place, x, y);
    this.dots.put(this.shade(place), x, y, h);
    // A ring that stood around it goes too.
    this.dots.showPart(this.context, x - 3, y - 3, w + 6, h + 6);
  }

  private face(place: number, x: number, y: number): void {
    drawTile(this.context, this.points[place]!, this.codes[place]!, this.isDim(place), x, y, this.view.cell, this.view.ratio, this.colours!, this.say!);
  }

  private shade = (place: number): number => this.codes[place]! + (this.isDim(place) ? toneCodes.length : 0) + (this.said[place]! > 0 ? 2 * toneCodes.length : 0);

  private isDim = (place: number): boolean => this.only !== undefined && this.points[place]!.condition !== this.only;

  private outline(place: number): void {
    const [x, y, cell] = this.placeOf(place);
    drawOutline(this.context, x, y, cell, this.view.ratio, this.colours!, place === this.cursor);
  }

  private drawHead(g: number): void {
    const { view } = this;
    const box = view.layout.boxes[g];
    if (view.margins.head === 0 || !box) return;
    const [left, top] = this.originOf(g);
    const [x, y] = [left - view.x, top - view.y - view.margins.head];
    const width = box.taken * view.cell.w;
    if (x > view.width || y > view.height || x + width < 0 || y + view.margins.head < 0) return;
    drawHead(this.context, this.groups[g]!, (code) => this.count(g, code), x, y, width, view, this.colours!);
  }

  /** How large all of it is, in pixels. */
  get size(): Size {
    return extent(this.view.layout, this.view.cell, this.view.margins);
  }
}
