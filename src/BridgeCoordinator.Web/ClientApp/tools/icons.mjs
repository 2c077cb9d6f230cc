// The icons of the installed page, drawn from public/icon.svg: node tools/icons.mjs. A phone's home screen takes pictures only, and cuts a maskable one to a circle.
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const from = (path) => fileURLToPath(new URL(`../public/${path}`, import.meta.url));
const svg = readFileSync(from("icon.svg"), "utf8");
const whole = (size) => svg.replace("<svg", `<svg width="${size}" height="${size}"`);
// The safe zone of a maskable icon is the inner 80 %: the sign stands within it, the ground fills the rest.
const masked = (size) => `<div style="width:${size}px;height:${size}px;background:#14181d;display:grid;place-items:center">${whole(Math.round(size * 0.72))}</div>`;

mkdirSync(from("icons"), { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const [name, size, content] of [["op-192", 192, whole(192)], ["op-512", 512, whole(512)], ["op-maskable-512", 512, masked(512)], ["op-badge-96", 96, whole(96)]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0">${content}</body>`);
  await page.screenshot({ path: from(`icons/${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
