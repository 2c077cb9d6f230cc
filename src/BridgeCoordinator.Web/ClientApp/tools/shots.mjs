// Pictures of the pages over the mock house, to be looked at: node tools/shots.mjs [name…]
// Every route in both languages at three sizes, then the rare states; into artifacts/screenshots, or BRIDGE_SHOTS.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build, preview } from "vite";

const only = process.argv.slice(2);
const folder = process.env.BRIDGE_SHOTS ?? fileURLToPath(new URL("../../../../artifacts/screenshots", import.meta.url));
mkdirSync(folder, { recursive: true });
const wall = { width: 1920, height: 1080 };
const desk = { width: 1366, height: 768 };
const phone = { width: 360, height: 740 };
const id = "nghe-an-xix-province";
const plan = `/control/conferences/${id}`;
const of = `conference=${id}&quiet`;

const routes = {
  overview: `/control?${of}`,
  "overview-400": `/control?${of}&points=400`,
  "overview-4000": `/control?${of}&points=4000&alarms&trend`,
  "overview-live": `/control?${of}&scene=live`,
  wall: `/control/wall?${of}`,
  "wall-400": `/control/wall?${of}&points=400`,
  "wall-40000": `/control/wall?${of}&points=40000`,
  "wall-list": `/control/wall?${of}&points=400&list=1`,
  points: `${plan}/points?quiet`,
  "points-400": `${plan}/points?quiet&points=400&by=carrier&need=person`,
  point: `${plan}/points/QST?quiet`,
  incidents: `/control/incidents?${of}`,
  handover: `/control/handover?${of}`,
  ring: `/control/ring?${of}`,
  alarms: `/control/incidents?${of}&alarms`,
  plan: `${plan}?quiet`,
  wave: `${plan}/sessions/sang/waves/t60?quiet&points=400`,
  attendance: `/control/attendance?${of}`,
  "roll-call": `/control/live/roll-call?${of}&called&points=400`,
  "roll-call-8": `/control/live/roll-call?${of}&called`,
  go: `${plan}/sessions/sang/go?quiet&closed`,
  live: `/control/live?${of}&scene=live`,
  import: `${plan}/import?quiet&role=administrator`,
  programmes: "/control/programme",
  programme: "/control/programme/nghe-an-xix",
  conferences: "/control/conferences",
  home: "/",
  "sign-in": "/sign-in",
  "op-enter": "/op?scene=enter",
  "op-post": "/op?scene=post",
  "op-wave": "/op/checks/t60?scene=wave",
  "op-wave-told": "/op/checks/t60?scene=wave&told",
  "op-wave-drift": "/op/checks/t60?scene=wave&told=drift",
  "op-wave-setup": "/op/checks/t60?scene=wave&told=only",
  "op-call": "/op/roll-call?scene=call",
  "op-count": "/op/headcount/first?scene=count",
  "op-help": "/op/help?scene=wait&help",
  "op-av": "/op/av?scene=wave",
  "op-messages": "/op/messages?scene=wait&help",
  "op-still": "/op/still?scene=wait&still",
  "op-shift": "/op/shift?scene=wait",
};
const sizes = { wall, desk, phone };
const languages = ["vi", "en"];
const every = Object.entries(routes).flatMap(([name, path]) =>
  Object.entries(sizes).flatMap(([sized, size]) =>
    languages.map((language) => ({ name: `${name}-${sized}-${language}`, size, path: `${path}${path.includes("?") ? "&" : "?"}lang=${language}`, full: size !== wall, wait: path.includes("points=40000") ? 2500 : undefined })),
  ),
);

const shots = [
  ...every,
  ...[3, 40, 4000].map((points) => ({ name: `wall-of-${points}`, size: wall, path: `/control/wall?${of}&points=${points}`, wait: 1500 })),
  { name: "wall-calm", size: wall, path: `/control/wall?${of}&points=40000&scene=calm`, wait: 2500 },
  { name: "wall-light", size: wall, path: `/control/wall?${of}&points=400`, scheme: "light" },
  { name: "wall-traffic", size: wall, path: `/control/wall?${of}&points=400`, look: { traffic: true } },
  { name: "wall-traffic-light", size: wall, path: `/control/wall?${of}&points=4000&by=carrier`, scheme: "light", look: { traffic: true } },
  { name: "wall-kiosk", size: wall, path: `/control/wall?${of}&points=4000&kiosk=1` },
  { name: "wall-stale", size: wall, path: `/control/wall?${of}&points=400&cut=1`, wait: 13_000 },
  { name: "overview-calm", size: wall, path: `/control?${of}&scene=calm` },
  { name: "overview-light", size: wall, path: `/control?${of}`, scheme: "light" },
  { name: "overview-blind", size: wall, path: `/control?${of}&blind&drill` },
  ...Object.entries(sizes).flatMap(([sized, size]) => [
    { name: `checked-${sized}`, size, path: `${plan}/import?quiet&role=administrator`, drop: true, full: size !== wall },
    { name: `imported-${sized}`, size, path: `${plan}/import?quiet&role=administrator`, drop: true, tap: "import-confirm" },
    { name: `wrong-${sized}`, size, path: `${plan}/import?quiet&wrong&role=administrator`, drop: true, full: size !== wall },
    { name: `edit-${sized}`, size, path: `${plan}/points/QST?quiet`, tap: "point-edit" },
    { name: `help-${sized}`, size, path: `/control/wall?${of}&lang=en`, press: "?" },
  ]),
  { name: "go-decided", size: desk, path: `${plan}/sessions/sang/go?quiet&closed&scene=calm`, tap: "act-go", then: "ask-yes" },
  { name: "go-waive", size: desk, path: `${plan}/sessions/sang/go?quiet&closed`, tap: "waive-QST" },
  { name: "plan-shift", size: wall, path: `${plan}?quiet`, tap: "session-sang >> shift-45" },
  { name: "signed-out", size: desk, path: "/control?out" },
  { name: "op-who", size: phone, path: "/op?scene=enter#c=abc", full: true },
  { name: "desk-alarms", size: desk, path: `/control/incidents?${of}&alarms`, full: true },
  { name: "wall-alarms", size: wall, path: `/control/incidents?${of}&alarms`, scheme: "light" },
  { name: "desk-alarms-en", size: desk, path: `/control/incidents?${of}&alarms&lang=en`, press: "s" },
  { name: "desk-incidents-calm", size: desk, path: `/control/incidents?${of}&scene=calm` },
  { name: "narrow-alarms", size: phone, path: `/control/incidents?${of}&alarms`, full: true },
  { name: "op-help", size: phone, path: "/op/help?scene=wait", full: true },
  { name: "op-help-asked", size: phone, path: "/op/help?scene=wait&help", full: true },
  { name: "op-help-en", size: phone, path: "/op/help?scene=wait&help&lang=en", full: true },
  { name: "op-desk-help", size: phone, path: "/op?scene=wait&help", full: true },
  { name: "attendance-sign", size: desk, path: `/control/attendance?${of}`, tap: "sign-level" },
  { name: "attendance-history", size: desk, path: `/control/attendance?${of}`, tap: "history-SKV" },
  { name: "attendance-count", size: phone, path: `/control/attendance?${of}`, tap: "count-CAT" },
  { name: "attendance-drill", size: wall, path: `/control/attendance?${of}&drill&points=400`, scheme: "light" },
  { name: "op-signed", size: phone, path: "/op?scene=done", full: true },
  { name: "roll-call-light", size: wall, path: `/control/live/roll-call?${of}&called&points=400`, scheme: "light" },
  { name: "roll-call-4000", size: wall, path: `/control/live/roll-call?${of}&called&points=4000`, wait: 1500 },
  { name: "op-unheard", size: phone, path: "/op?scene=count", full: true },
  { name: "op-heard", size: phone, path: "/op?scene=wait", full: true },
  { name: "live-call", size: desk, path: `/control/live?${of}&scene=live&points=400`, press: "c", full: true },
  { name: "live-announce", size: desk, path: `/control/live?${of}&scene=live`, tap: "announce", full: true },
  ...["standby", "notReady", "ready", "go", "heard", "done", "next", "onAir", "onAirGo", "calm", "message", "asked", "declined"].map((live) => ({ name: `op-live-${live}`, size: phone, path: `/op?scene=wait&live=${live}` })),
  { name: "op-desk-still", size: phone, path: "/op?scene=wait&still", full: true },
  { name: "op-still-cannot", size: phone, path: "/op/still?scene=wait&still", tap: "still-cannot", full: true },
  ...Object.entries(sizes).map(([sized, size]) => ({ name: `stills-${sized}`, size, path: `${plan}/points/QST?quiet`, scroll: "stills" })),
  { name: "op-silent", size: phone, path: "/op?scene=silent", full: true },
  { name: "op-done", size: phone, path: "/op?scene=done", full: true },
  { name: "op-offline", size: phone, path: "/op?scene=post&cut=1", wait: 2500, tap: "main-act", full: true },
  { name: "op-refused", size: phone, path: "/op?scene=post&refuse", tap: "main-act", full: true },
  { name: "op-av-on", size: phone, path: "/op/av?scene=wave", tap: "av-start", full: true },
  { name: "op-dark", size: phone, path: "/op?scene=post", scheme: "dark", full: true },
];

const hall = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#7c6a58"/><rect x="180" y="60" width="280" height="150" fill="#dfe7ee"/><g fill="#2f2a26"><circle cx="120" cy="330" r="38"/><circle cx="250" cy="350" r="42"/><circle cx="390" cy="345" r="40"/><circle cx="520" cy="330" r="38"/></g></svg>';

// Built once: two hundred pages, each of them one file instead of two hundred modules.
await build({ mode: "mock", logLevel: "error" });
const server = await preview({ mode: "mock", preview: { port: 5199 }, logLevel: "error", build: { outDir: "dist-mock" } });
const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, "") ?? "http://localhost:5199";
const args = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --use-fake-device-for-media-stream --use-fake-ui-for-media-stream".split(" ");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
for (const shot of shots.filter((s) => only.length === 0 || only.some((name) => s.name.startsWith(name)))) {
  const page = await browser.newPage({ viewport: shot.size, colorScheme: shot.scheme ?? (shot.path.startsWith("/op") ? "light" : "dark"), deviceScaleFactor: shot.size === phone ? 2 : 1, locale: shot.path.includes("lang=en") ? "en-GB" : "vi-VN" });
  page.on("console", (m) => m.type() === "error" && console.log(`${shot.name}: ${m.text()}`));
  page.on("pageerror", (e) => console.log(`${shot.name}: ${e.message}`));
  if (shot.look) await page.addInitScript((look) => localStorage.setItem("bridge.look", JSON.stringify(look)), shot.look);
  // What an operator pictured: a hall, in a few strokes.
  await page.route("**/photos/*", (route) => route.fulfill({ contentType: "image/svg+xml", body: hall }));
  await page.goto(`${origin}${shot.path}`, { waitUntil: "networkidle" });
  await page.waitForTimeout(shot.wait ?? 700);
  if (shot.scroll) await page.getByTestId(shot.scroll).scrollIntoViewIfNeeded();
  if (shot.press) await page.keyboard.press(shot.press);
  if (shot.drop) await page.locator("input[type=file]").setInputFiles({ name: "danh-sach.csv", mimeType: "text/csv", buffer: Buffer.from("code,name\n") }).then(() => page.waitForTimeout(900));
  if (shot.tap) {
    let at = page;
    for (const part of shot.tap.split(" >> ")) at = at.getByTestId(part);
    await at.click();
    if (shot.then) await page.getByTestId(shot.then).click();
    await page.waitForTimeout(900);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) console.log(`${shot.name}: ${wide} px too wide`);
  await page.screenshot({ path: `${folder}/${shot.name}.png`, fullPage: shot.full === true });
  await page.close();
}
await browser.close();
await server.close();
