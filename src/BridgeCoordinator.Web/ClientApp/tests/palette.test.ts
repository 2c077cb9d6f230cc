import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

type Colour = readonly [number, number, number];
const css = readFileSync(fileURLToPath(new URL("../src/shared/states.css", import.meta.url)), "utf8");
/** The block of a selector, as it stands in the file. */
const block = (selector: string): Record<string, string> => {
  const at = css.indexOf(`${selector} {`);
  const text = css.slice(at, css.indexOf("}", at));
  return Object.fromEntries([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map((m) => [m[1], m[2]]));
};
const themes = {
  dark: block(":root"),
  light: { ...block(":root"), ...block(':root[data-theme="light"]') },
  "dark, traffic light": { ...block(":root"), ...block(':root[data-traffic="true"]') },
  "light, traffic light": { ...block(":root"), ...block(':root[data-theme="light"]'), ...block(':root[data-theme="light"][data-traffic="true"]') },
};

/** Eyes that lack a kind of cone, by Machado, Oliveira and Fernandes (2009), at full strength, on linear light. */
const eyes: Record<string, readonly Colour[]> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
const linear = (hex: string): Colour => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as unknown as Colour;
const dot = (a: Colour, b: Colour) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const seen = (hex: string, eye: readonly Colour[]) => eye.map((row) => Math.min(1, Math.max(0, dot(row, linear(hex))))) as unknown as Colour;
function lab(rgb: Colour): Colour {
  const f = (v: number) => (v > 0.008856 ? Math.cbrt(v) : 7.787 * v + 16 / 116);
  const [x, y, z] = [f(dot([0.4124, 0.3576, 0.1805], rgb) / 0.9505), f(dot([0.2126, 0.7152, 0.0722], rgb)), f(dot([0.0193, 0.1192, 0.9505], rgb) / 1.089)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const apart = (a: Colour, b: Colour) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const light = (hex: string) => dot([0.2126, 0.7152, 0.0722], linear(hex));
const contrast = (a: string, b: string) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);

/** What calls a person, and what does not: these must not be taken for one another even where the shape is missed. */
const tones = ["well", "checking", "caution", "trouble", "silent", "live", "held"];

describe.each(Object.entries(themes))("The palette, %s,", (_, theme) => {
  it.each(Object.entries(eyes))("tells states apart for eyes with %s", (_, eye) => {
    const near = tones.flatMap((a, i) => tones.slice(i + 1).map((b) => [apart(lab(seen(theme[a]!, eye)), lab(seen(theme[b]!, eye))), `${a}/${b}`] as const)).sort((a, b) => a[0] - b[0]);
    expect(near[0]![0], near[0]![1]).toBeGreaterThan(22);
  });
  it("is read on its ground: graphics 3:1, words 4.5:1", () => {
    for (const ground of ["ground", "plane"]) {
      for (const tone of ["well", "checking", "caution", "trouble", "silent", "idle-line"]) expect(contrast(theme[tone]!, theme[ground]!), `${tone} on ${ground}`).toBeGreaterThanOrEqual(3);
      for (const word of ["text", "quiet", "trouble-text", "caution-text", "checking-text", "silent-text", "well-text", "live-text"]) expect(contrast(theme[word]!, theme[ground]!), `${word} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
