/** Where tiles stand. Places follow from the sizes of the groups and of the screen alone: a change of state moves nothing, so that people find a hall by where it is. */
export interface Layout {
  /** Tiles high is every strip of groups. */
  readonly rows: number;
  /** Tile size, with its gap, at which all fit. */
  readonly cell: Size;
  readonly boxes: readonly Box[];
  readonly strips: number;
}

export interface Size {
  readonly w: number;
  readonly h: number;
}

/** A group: which strip, after how many columns of tiles and how many groups before it, how many columns of its own. */
export interface Box {
  readonly strip: number;
  readonly before: number;
  readonly place: number;
  readonly columns: number;
  /** Columns it takes, never fewer than its name needs. */
  readonly taken: number;
}

/** Sizes that do not grow with the tiles, in the canvas's own pixels. */
export interface Margins {
  readonly head: number;
  readonly gap: number;
  readonly label: number;
  readonly smallest: number;
  /** From this height a tile is a card, wider than high. */
  readonly card: number;
  readonly tallest: number;
}

const shapes = [2.2, 1.9, 1.65, 1.45, 1.25, 1.1, 0.95];

/** The arrangement with the largest tiles that shows every group on one screen, or the smallest tiles there are if none does. */
export function arrange(sizes: readonly number[], width: number, height: number, margins: Margins): Layout {
  const total = sizes.reduce((all, n) => all + n, 0);
  return (total <= 200 ? cards(sizes, width, height, margins) : undefined) ?? squares(sizes, total, width, height, margins);
}

function cards(sizes: readonly number[], width: number, height: number, margins: Margins): Layout | undefined {
  let best: Layout | undefined;
  for (let h = Math.min(margins.tallest, Math.floor(height)); h >= margins.card; h -= 2) {
    for (const shape of shapes) {
      const cell = { w: Math.floor(h * shape), h };
      if (best && best.cell.w * best.cell.h >= cell.w * cell.h) continue;
      for (let rows = 1; rows * h <= height; rows++) best = fit(sizes, rows, cell, width, height, margins) ?? best;
    }
  }
  return best && stretched(best, width, height, margins);
}

function squares(sizes: readonly number[], total: number, width: number, height: number, margins: Margins): Layout {
  for (let side = margins.card - 1; side > margins.smallest; side--) {
    if (total * side * side > width * height) continue;
    const cell = { w: side, h: side };
    for (let rows = 1; rows * side <= height; rows = Math.max(rows + 1, Math.floor(rows * 1.1))) {
      const found = fit(sizes, rows, cell, width, height, margins);
      if (found) return found;
    }
  }
  const cell = { w: margins.smallest, h: margins.smallest };
  const rows = Math.max(1, Math.floor((height - margins.head) / cell.h));
  return fit(sizes, rows, cell, Infinity, Infinity, margins) ?? { rows, cell, boxes: [], strips: 0 };
}

/** Groups one after another, strip after strip; nothing if they need more room than there is. */
function fit(sizes: readonly number[], rows: number, cell: Size, width: number, height: number, { head, gap, label }: Margins): Layout | undefined {
  const boxes: Box[] = [];
  const most = Math.floor((height + gap) / (head + rows * cell.h + gap));
  let [strip, before, place] = [0, 0, 0];
  for (const n of sizes) {
    const columns = Math.max(1, Math.ceil(n / rows));
    const taken = head === 0 ? columns : Math.max(columns, Math.ceil(label / cell.w));
    if (taken * cell.w > width) return undefined;
    if (place > 0 && (before + taken) * cell.w + place * gap > width) [strip, before, place] = [strip + 1, 0, 0];
    if (strip >= most) return undefined;
    boxes.push({ strip, before, place, columns, taken });
    before += taken;
    place++;
  }
  return { rows, cell, boxes, strips: strip + 1 };
}

/** Cards take the room that is left, within what looks well. */
function stretched(layout: Layout, width: number, height: number, { head, gap, tallest }: Margins): Layout {
  const h = Math.min(tallest, Math.floor((height - layout.strips * head - (layout.strips - 1) * gap) / (layout.strips * layout.rows)));
  let w = Infinity;
  for (const box of layout.boxes) w = Math.min(w, Math.floor((width - box.place * gap) / (box.before + box.taken)));
  return { ...layout, cell: { w: Math.max(layout.cell.w, Math.min(w, Math.floor(h * 2.2))), h: Math.max(layout.cell.h, h) } };
}

/** A box's tiles, in pixels, when a tile is this large. */
export function origin(layout: Layout, group: number, cell: Size, { head, gap }: Margins): readonly [number, number] {
  const box = layout.boxes[group];
  if (!box) return [0, 0];
  return [box.before * cell.w + box.place * gap, box.strip * (head + layout.rows * cell.h + gap) + head];
}

export function extent(layout: Layout, cell: Size, { head, gap }: Margins): Size {
  const w = layout.boxes.reduce((most, box) => Math.max(most, (box.before + box.taken) * cell.w + box.place * gap), 0);
  return { w, h: Math.max(0, layout.strips * (head + layout.rows * cell.h + gap) - gap) };
}
