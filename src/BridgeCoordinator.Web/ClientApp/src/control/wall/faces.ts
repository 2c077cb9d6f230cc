import type { PointTile } from "../../contracts.generated";
import { glyphOf } from "../../shared/states";
import type { Colours } from "./colours";
import { gapOf } from "./dots";
import type { Group } from "./grouping";
import type { Size } from "./layout";
import { calls, saidOf, toneCodes } from "./marks";
import { drawCard, font, phoneGlyph, shorten, unreadGlyph, type CardWords } from "./card";
import type { View } from "./view";

export type Say = (tile: PointTile) => CardWords;

/** Below this height, in the page's pixels, a tile is a shape and a colour; above, a glyph; then its code; then words. */
const glyphFrom = 24;
const codeFrom = 56;
const cardFrom = 110;

export const isDots = (cell: Size, ratio: number): boolean => cell.h < glyphFrom * ratio;

export function drawTile(c: CanvasRenderingContext2D, tile: PointTile, code: number, dim: boolean, x: number, y: number, cell: Size, ratio: number, colours: Colours, say: Say): void {
  const gap = gapOf(cell.h);
  const [w, h] = [cell.w - gap, cell.h - gap];
  c.fillStyle = colours.ground;
  c.fillRect(x - 2 * ratio, y - 2 * ratio, cell.w + 2 * ratio, cell.h + 2 * ratio);
  c.globalAlpha = dim ? 0.3 : 1;
  if (cell.h >= cardFrom * ratio) drawCard(c, tile, code, say(tile), x, y, w, h, ratio, colours);
  else drawBox(c, tile, code, x, y, w, h, cell.h >= codeFrom * ratio, ratio, colours);
  c.globalAlpha = 1;
}

function drawBox(c: CanvasRenderingContext2D, tile: PointTile, code: number, x: number, y: number, w: number, h: number, named: boolean, ratio: number, colours: Colours): void {
  const tone = toneCodes[code]!;
  const fill = colours.fill[code]!;
  const solid = tone === "silent" || tone === "trouble" || tone === "caution" || tone === "checking" || tone === "live";
  c.fillStyle = solid ? fill : colours.plane;
  c.fillRect(x, y, w, h);
  if (!solid) {
    c.strokeStyle = tone === "suspect" ? fill : tone === "held" ? fill : colours.rule;
    c.lineWidth = (tone === "suspect" ? 2 : 1) * ratio;
    if (tone === "suspect") c.setLineDash([4 * ratio, 3 * ratio]);
    c.strokeRect(x + c.lineWidth / 2, y + c.lineWidth / 2, w - c.lineWidth, h - c.lineWidth);
    c.setLineDash([]);
  }
  c.fillStyle = solid || tone === "well" ? colours.on[code]! : tone === "suspect" ? colours.text : colours.quiet;
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.font = font(700, Math.min(h * (named ? 0.34 : 0.6), 30 * ratio));
  c.fillText(glyphOf(tone), x + w / 2, y + h * (named ? 0.32 : 0.52));
  if (saidOf(tile) > 0) drawSaid(c, tile, x, y, w, h, ratio);
  if (!named) return;
  c.font = font(600, Math.min(13 * ratio, h * 0.22));
  c.fillText(shorten(c, tile.code, w - 4 * ratio), x + w / 2, y + h * 0.74);
}

/** In the upper corners, in the tile's own ink: what was said by phone on the left, what nobody has read on the right. */
function drawSaid(c: CanvasRenderingContext2D, tile: PointTile, x: number, y: number, w: number, h: number, ratio: number): void {
  const size = Math.max(9 * ratio, Math.min(13 * ratio, h * 0.22));
  const [inset, top] = [size * 0.25, y + size * 0.75];
  c.font = font(600, size);
  c.textAlign = "left";
  if (tile.byPhone === true) c.fillText(phoneGlyph, x + inset, top);
  c.textAlign = "right";
  if (tile.unread !== undefined) c.fillText(unreadGlyph, x + w - inset, top);
  c.textAlign = "center";
}

/** The ring around the tile one stands on; a thin one around the one under the pointer. */
export function drawOutline(c: CanvasRenderingContext2D, x: number, y: number, cell: Size, ratio: number, colours: Colours, chosen: boolean): void {
  const gap = gapOf(cell.h);
  c.strokeStyle = chosen ? colours.focus : colours.text;
  c.lineWidth = (chosen ? 2 : 1) * ratio;
  c.strokeRect(x - c.lineWidth / 2, y - c.lineWidth / 2, cell.w - gap + c.lineWidth, cell.h - gap + c.lineWidth);
}

/** A group's name and, where there are any, how many of it a person is needed for. */
export function drawHead(c: CanvasRenderingContext2D, group: Group, count: (code: number) => number, x: number, y: number, width: number, view: View, colours: Colours): void {
  const { ratio, margins } = view;
  c.fillStyle = colours.ground;
  c.fillRect(x - 2 * ratio, y, width + 2 * ratio, margins.head - 3 * ratio);
  c.textBaseline = "middle";
  const middle = y + (margins.head - 4 * ratio) / 2;
  let right = x + width;
  c.font = font(600, 12 * ratio);
  c.textAlign = "right";
  for (let code = calls - 1; code >= 0; code--) {
    // A suspect one is silent too, as the legend has it.
    const n = code === 0 ? count(0) + count(1) : count(code);
    if (code === 1) continue;
    if (n === 0) continue;
    const words = `${glyphOf(toneCodes[code]!)} ${n}`;
    const room = c.measureText(words).width;
    if (right - room < x + 20 * ratio) break;
    c.fillStyle = colours.fill[code]!;
    c.fillText(words, right, middle);
    right -= room + 8 * ratio;
  }
  c.textAlign = "left";
  const troubled = right < x + width;
  c.fillStyle = troubled ? colours.text : colours.quiet;
  c.font = font(troubled ? 600 : 400, 12.5 * ratio);
  const name = `${group.name} `;
  const all = `${name} ${group.members.length}`;
  c.fillText(shorten(c, c.measureText(all).width < right - x ? all : name, right - x - 2 * ratio), x, middle);
}

