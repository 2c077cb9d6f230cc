import { extent, origin, type Layout, type Margins, type Size } from "./layout";
import type { Group } from "./grouping";
import type { hit } from "./walk";

/** What part of the wall is seen, and how large its tiles are. Sizes are whole pixels, so that gaps are even at every step. */
export class View {
  layout: Layout = { rows: 1, cell: { w: 1, h: 1 }, boxes: [], strips: 0 };
  margins: Margins = { head: 0, gap: 0, label: 0, smallest: 2, card: 100, tallest: 300 };
  cell: Size = { w: 1, h: 1 };
  x = 0;
  y = 0;
  width = 0;
  height = 0;
  ratio = 1;

  begin(layout: Layout, margins: Margins, width: number, height: number, ratio: number): void {
    [this.layout, this.margins, this.width, this.height, this.ratio] = [layout, margins, width, height, ratio];
    this.fit();
  }

  fit(): void {
    this.cell = this.layout.cell;
    this.moveTo(0, 0);
  }

  get isZoomed(): boolean {
    return this.cell.h > this.layout.cell.h;
  }

  moveTo(x: number, y: number): void {
    const whole = extent(this.layout, this.cell, this.margins);
    this.x = within(x, whole.w, this.width);
    this.y = within(y, whole.h, this.height);
  }

  /** Larger or smaller tiles, what is under the pointer staying there. */
  zoom(factor: number, x: number, y: number, under: ReturnType<typeof hit>): void {
    const before = this.cell;
    const next = this.sized(factor > 1 ? Math.max(before.h + 1, Math.round(before.h * factor)) : Math.round(before.h * factor));
    if (next.h === before.h) return;
    const [wx, wy] = [x + this.x, y + this.y];
    if (under) {
      const [left, top] = origin(this.layout, under.group, before, this.margins);
      this.cell = next;
      const [newLeft, newTop] = origin(this.layout, under.group, next, this.margins);
      this.moveTo(newLeft + ((wx - left) / before.w) * next.w - x, newTop + ((wy - top) / before.h) * next.h - y);
    } else {
      this.cell = next;
      this.moveTo((wx * next.w) / before.w - x, (wy * next.h) / before.h - y);
    }
  }

  /** One group, as large as it fits. */
  zoomTo(group: number, groups: readonly Group[]): void {
    const [box, n] = [this.layout.boxes[group], groups[group]?.members.length ?? 0];
    if (!box) return;
    const shape = this.layout.cell.w / this.layout.cell.h;
    const rows = Math.ceil(n / box.columns);
    this.cell = this.sized(Math.floor(Math.min(this.width / (box.columns * shape), (this.height - this.margins.head) / rows)));
    const [left, top] = origin(this.layout, group, this.cell, this.margins);
    this.moveTo(left - (this.width - box.columns * this.cell.w) / 2, top - this.margins.head - (this.height - this.margins.head - rows * this.cell.h) / 2);
  }

  /** Brings a tile into view. */
  reveal(left: number, top: number): void {
    const room = Math.min(this.cell.h, 40 * this.ratio);
    const [x, y] = [left + this.x, top + this.y];
    const over = this.margins.head;
    this.moveTo(Math.min(x - room, Math.max(this.x, x + this.cell.w + room - this.width)), Math.min(y - room - over, Math.max(this.y, y + this.cell.h + room - this.height)));
  }

  private sized(h: number): Size {
    const fit = this.layout.cell;
    const height = Math.max(fit.h, Math.min(h, Math.max(fit.h, 300 * this.ratio)));
    return height === fit.h ? fit : { w: Math.round((height * fit.w) / fit.h), h: height };
  }
}

/** What is smaller than the screen stands in its middle. */
const within = (at: number, whole: number, seen: number): number => Math.round(whole <= seen ? -(seen - whole) / 2 : Math.max(0, Math.min(at, whole - seen)));
