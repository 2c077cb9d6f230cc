import { blend, pixel, type Colours } from "./colours";
import { cornerOf, isFilled, toneCodes } from "./marks";

/** Tiles too small for a glyph, as pixels: writing them into an image costs a fraction of forty thousand draw calls. */
export class Dots {
  private image: ImageData | undefined;
  private pixels = new Uint32Array(0);
  private sprites: readonly Uint32Array[] = [];
  private made = "";
  private plane = 0;
  private ground = 0;

  prepare(width: number, height: number, side: number, colours: Colours): void {
    if (this.image?.width !== width || this.image.height !== height) {
      this.image = new ImageData(Math.max(1, width), Math.max(1, height));
      this.pixels = new Uint32Array(this.image.data.buffer);
    }
    const key = `${side} ${colours.fill.join()} ${colours.plane} ${colours.quiet}`;
    if (key === this.made) return;
    this.made = key;
    this.plane = pixel(colours.plane);
    this.ground = pixel(colours.ground);
    // Plain ones first, then the same set back for when others are asked for; then both once more with a corner for what was said there.
    const quiet = pixel(colours.quiet);
    this.sprites = [false, true].flatMap((said) =>
      [1, 0.22].flatMap((share) => toneCodes.map((tone, code) => sprite(side, pixel(blend(colours.fill[code] ?? "", colours.plane, share * (tone === "well" ? 0.62 : 1))), this.plane, (x, y, size) => isFilled(tone, x, y, size), said ? quiet : undefined))),
    );
  }

  clear(): void {
    this.pixels.fill(this.ground);
  }

  /** The plane a group lies on. */
  lay(left: number, top: number, width: number, height: number): void {
    const image = this.image;
    if (!image) return;
    const [from, to] = [Math.max(0, left), Math.min(image.width, left + width)];
    if (from >= to) return;
    for (let y = Math.max(0, top); y < Math.min(image.height, top + height); y++) this.pixels.fill(this.plane, y * image.width + from, y * image.width + to);
  }

  put(code: number, left: number, top: number, side: number): void {
    const [image, sprite] = [this.image, this.sprites[code]];
    if (!image || !sprite) return;
    const { width, height } = image;
    const [x0, x1] = [Math.max(0, -left), Math.min(side, width - left)];
    const [y0, y1] = [Math.max(0, -top), Math.min(side, height - top)];
    const pixels = this.pixels;
    for (let y = y0; y < y1; y++) {
      const from = y * side;
      const to = (top + y) * width + left;
      for (let x = x0; x < x1; x++) pixels[to + x] = sprite[from + x]!;
    }
  }

  show(context: CanvasRenderingContext2D): void {
    if (this.image) context.putImageData(this.image, 0, 0);
  }

  showPart(context: CanvasRenderingContext2D, left: number, top: number, width: number, height: number): void {
    if (this.image) context.putImageData(this.image, 0, 0, left, top, width, height);
  }
}

function sprite(side: number, colour: number, plane: number, filled: (x: number, y: number, size: number) => boolean, corner: number | undefined): Uint32Array {
  const made = new Uint32Array(side * side).fill(plane);
  const size = Math.max(1, side - gapOf(side));
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (filled(x, y, size)) made[y * side + x] = colour;
  const [cut, edge] = [corner === undefined ? 0 : cornerOf(size), size - 1];
  // A line of the plane around it tells it from a tile that is filled.
  for (let y = 0; y <= cut; y++) for (let x = edge - cut; x <= edge; x++) if (cut > 0) made[y * side + x] = y === cut || x === edge - cut ? plane : corner!;
  return made;
}

/** The room between tiles. */
export const gapOf = (side: number): number => (side < 3 ? 0 : side < 12 ? 1 : side < 40 ? 2 : side < 90 ? 4 : 8);
