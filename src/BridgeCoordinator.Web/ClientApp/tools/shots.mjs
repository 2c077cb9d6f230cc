// Pictures of the pages over the mock house, to be looked at: node tools/shots.mjs [folder] [name…]
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { createServer } from "vite";

const [folder = "/tmp/bridge-shots", ...only] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const wall = { width: 1920, height: 1080 };
const desk = { width: 1366, height: 768 };
const phone = { width: 360, height: 740 };
const id = "nghe-an-xix-province";
const plan = `/control/conferences/${id}`;
const of = `conference=${id}&quiet`;

const shots = [
  { name: "wall-vi", size: wall, path: `/control?${of}` },
  { name: "wall-en", size: wall, path: `/control?${of}&lang=en` },
  { name: "wall-calm", size: wall, path: `/control?${of}&scene=calm` },
  { name: "wall-live", size: wall, path: `/control?${of}&scene=live` },
  { name: "wall-400", size: wall, path: `/control?${of}&points=400` },
  { name: "wall-stale", size: wall, path: `/control?${of}&cut=1`, wait: 13_000 },
  { name: "wall-light", size: wall, path: `/control?${of}`, scheme: "light" },
  ...[3, 8, 40, 400, 4000, 40000].map((points) => ({ name: `canvas-${points}`, size: wall, path: `/control/wall?${of}&points=${points}`, wait: 2500 })),
  { name: "canvas-calm", size: wall, path: `/control/wall?${of}&points=40000&scene=calm`, wait: 2500 },
  { name: "canvas-light", size: wall, path: `/control/wall?${of}&points=400`, scheme: "light" },
  { name: "canvas-phone", size: phone, path: `/control/wall?${of}&points=400` },
  { name: "canvas-desk-8", size: desk, path: `/control/wall?${of}` },
  { name: "canvas-list", size: desk, path: `/control/wall?${of}&points=400&list=1` },
  { name: "desk-vi", size: desk, path: `/control?${of}` },
  { name: "desk-en-40", size: desk, path: `/control?${of}&points=40&lang=en` },
  { name: "desk-point", size: desk, path: `${plan}/points/QST?quiet` },
  { name: "desk-points", size: desk, path: `${plan}/points?quiet&drill` },
  { name: "desk-plan", size: desk, path: `${plan}?quiet` },
  { name: "desk-incidents", size: desk, path: `/control/incidents?${of}` },
  { name: "narrow-points", size: phone, path: `${plan}/points?quiet`, full: true },
  { name: "desk-start", size: desk, path: "/control/conferences" },
  { name: "desk-out", size: desk, path: "/control?out" },
  { name: "narrow-control", size: phone, path: `/control?${of}`, full: true },
  { name: "home", size: desk, path: "/" },
  { name: "sign-in", size: desk, path: "/sign-in" },
  { name: "op-enter", size: phone, path: "/op?scene=enter", full: true },
  { name: "op-who", size: phone, path: "/op?scene=enter#c=abc", full: true },
  { name: "op-post", size: phone, path: "/op?scene=post", full: true },
  { name: "op-post-en", size: phone, path: "/op?scene=post&lang=en", full: true },
  { name: "op-wave", size: phone, path: "/op/checks/t60?scene=wave", full: true },
  { name: "op-call", size: phone, path: "/op/roll-call?scene=call", full: true },
  { name: "op-count", size: phone, path: "/op/headcount/first?scene=count", full: true },
  { name: "op-count-en", size: phone, path: "/op/headcount/first?scene=wait&lang=en", full: true },
  { name: "op-silent", size: phone, path: "/op?scene=silent", full: true },
  { name: "op-done", size: phone, path: "/op?scene=done", full: true },
  { name: "op-offline", size: phone, path: "/op?scene=post&cut=1", wait: 2500, tap: "main-act", full: true },
  { name: "op-refused", size: phone, path: "/op?scene=post&refuse", tap: "main-act", full: true },
  { name: "op-dark", size: phone, path: "/op?scene=post", scheme: "dark", full: true },
];

const server = await createServer({ mode: "mock", server: { port: 5199 }, logLevel: "error" });
await server.listen();
const args = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" ");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
for (const shot of shots.filter((s) => only.length === 0 || only.some((name) => s.name.startsWith(name)))) {
  const page = await browser.newPage({ viewport: shot.size, colorScheme: shot.scheme ?? (shot.path.startsWith("/op") ? "light" : "dark"), deviceScaleFactor: shot.size === phone ? 2 : 1 });
  page.on("console", (m) => m.type() === "error" && console.log(`${shot.name}: ${m.text()}`));
  page.on("pageerror", (e) => console.log(`${shot.name}: ${e.message}`));
  await page.goto(`http://localhost:5199${shot.path}`, { waitUntil: "networkidle" });
  await page.waitForTimeout(shot.wait ?? 700);
  if (shot.tap) {
    await page.getByTestId(shot.tap).click();
    await page.waitForTimeout(900);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) console.log(`${shot.name}: ${wide} px too wide`);
  await page.screenshot({ path: `${folder}/${shot.name}.png`, fullPage: shot.full === true });
  await page.close();
}
await browser.close();
await server.close();
