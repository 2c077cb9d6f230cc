import type { PointTile } from "../../contracts.generated";
import { glyphOf } from "../../shared/states";
import { blend, type Colours } from "./colours";
import { calls, toneCodes } from "./marks";

export const [phoneGlyph, unreadGlyph] = ["☎", "✉"] as const;

/** The words of a card, in the reader's language. */
export interface CardWords {
  readonly state: string;
  readonly why: string;
  readonly since: string;
  /** What was said there by phone, or not read yet. */
  readonly said: string;
  readonly parts: readonly (readonly [string, string])[];
}

export const font = (weight: number, size: number): string => `${weight} ${Math.round(size)}px "Be Vietnam Pro", "Segoe UI Symbol", "DejaVu Sans", system-ui, sans-serif`;

/** A tile large enough for words, like the card of the overview. */
export function drawCard(c: CanvasRenderingContext2D, tile: PointTile, code: number, words: CardWords, x: number, y: number, w: number, h: number, ratio: number, colours: Colours): void {
  const tone = toneCodes[code]!;
  const fill = colours.fill[code]!;
  const full = tone === "silent";
  const called = code < calls;
  const ground = full ? fill : called && tone !== "suspect" ? blend(fill, colours.plane, 0.12) : colours.plane;
  const [ink, soft] = full ? [colours.on[code]!, blend(colours.on[code]!, fill, 0.78)] : [colours.text, colours.quiet];
  plate(c, x, y, w, h, ratio, ground, called ? fill : colours.rule, tone === "suspect");
  const size = Math.max(11 * ratio, Math.min(24 * ratio, h / 13, w / 18));
  const [left, right] = [x + size * 1.25, x + w - size];
  const room = right - left;
  c.textBaseline = "alphabetic";
  c.textAlign = "left";
  let line = y + size * 1.75;
  badge(c, tone, left, line - size * 1.05, size * 1.4, ink, fill, full ? ground : colours.on[code]!, called || full);
  c.font = font(600, size);
  c.fillStyle = called && !full && tone !== "suspect" ? blend(fill, colours.text, 0.75) : called ? ink : soft;
  // The word comes before the code: what is not there in words would be there in colour alone.
  const said = [...(tile.byPhone === true ? [phoneGlyph] : []), ...(tile.unread === undefined ? [] : [`${unreadGlyph} ${tile.unread}`])].join("  ");
  const free = room - size * 2.9 - c.measureText(words.state).width;
  const coded = [said === "" ? tile.code : `${said}  ${tile.code}`, said].find((text) => c.measureText(text).width <= free) ?? "";
  c.fillText(shorten(c, words.state, room - size * 1.9), left + size * 1.9, line);
  c.font = font(400, size * 0.9);
  c.fillStyle = soft;
  c.textAlign = "right";
  if (coded !== "") c.fillText(coded, right, line);
  c.textAlign = "left";
  const bottom = y + h - size * 0.9;
  line = write(c, tile.name, left, line + size * 2.1, room, h > 15 * size ? 3 : 2, size * 1.6, font(600, size * 1.3), ink, bottom);
  line = write(c, words.why, left, line + size * 0.15, room, 2, size * 1.35, font(400, size), called ? ink : soft, bottom);
  line = write(c, words.since, left, line, room, 1, size * 1.3, font(400, size * 0.88), soft, bottom);
  parts(c, words.parts, left, line, right, bottom, size, soft, ink, full ? blend(ink, fill, 0.25) : colours.rule);
}

function plate(c: CanvasRenderingContext2D, x: number, y: number, w: number, h: number, ratio: number, ground: string, line: string, dashed: boolean): void {
  c.beginPath();
  c.roundRect(x + 0.5, y + 0.5, w - 1, h - 1, 9 * ratio);
  c.fillStyle = ground;
  c.fill();
  c.strokeStyle = line;
  c.lineWidth = (dashed ? 2 : 1) * ratio;
  if (dashed) c.setLineDash([6 * ratio, 4 * ratio]);
  c.stroke();
  c.setLineDash([]);
  c.save();
  c.clip();
  c.fillStyle = line;
  c.fillRect(x, y, 6 * ratio, h);
  c.restore();
}

function badge(c: CanvasRenderingContext2D, tone: (typeof toneCodes)[number], x: number, y: number, side: number, ink: string, fill: string, on: string, solid: boolean): void {
  const outlined = !solid || tone === "suspect";
  c.beginPath();
  c.roundRect(x, y, side, side, side * 0.22);
  c.fillStyle = tone === "silent" ? ink : fill;
  c.strokeStyle = fill;
  c.lineWidth = Math.max(1, side / 16);
  if (outlined) c.stroke();
  else c.fill();
  c.font = font(700, side * 0.62);
  c.textAlign = "center";
  c.fillStyle = outlined ? (tone === "suspect" ? ink : fill) : tone === "silent" ? fill : on;
  c.fillText(glyphOf(tone), x + side / 2, y + side * 0.72);
  c.textAlign = "left";
}

/** Rows of "what: how" if there is height, one line if there is little, nothing if there is none. */
function parts(c: CanvasRenderingContext2D, rows: CardWords["parts"], left: number, top: number, right: number, bottom: number, size: number, soft: string, ink: string, rule: string): void {
  const step = size * 1.45;
  const begin = bottom - (rows.length - 1) * step;
  if (begin - step * 1.1 < top - size * 0.9) return;
  c.fillStyle = rule;
  c.fillRect(left, Math.round(begin - step * 1.05), right - left, Math.max(1, Math.round(size / 14)));
  rows.forEach(([word, value], i) => {
    c.font = font(400, size * 0.9);
    c.fillStyle = soft;
    c.fillText(word, left, begin + i * step);
    c.textAlign = "right";
    c.font = font(500, size * 0.9);
    c.fillStyle = ink;
    c.fillText(value, right, begin + i * step);
    c.textAlign = "left";
  });
}

/** Words in lines no wider than the room; answers where the next line would stand. */
function write(c: CanvasRenderingContext2D, text: string, x: number, top: number, room: number, most: number, step: number, face: string, colour: string, bottom: number): number {
  c.font = face;
  c.fillStyle = colour;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && c.measureText(longer).width > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  let y = top;
  lines.slice(0, most).forEach((shown, i) => {
    if (y > bottom) return;
    c.fillText(shorten(c, i === most - 1 && lines.length > most ? `${shown} ${lines[most]}` : shown, room), x, y);
    y += step;
  });
  return y;
}

export function shorten(c: CanvasRenderingContext2D, text: string, room: number): string {
  if (room <= 0) return "";
  if (c.measureText(text).width <= room) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (c.measureText(`${text.slice(0, middle)}…`).width <= room) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "" : `${text.slice(0, low).trimEnd()}…`;
}
