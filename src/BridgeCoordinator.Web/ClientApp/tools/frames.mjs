// How long the wall's frames take: node tools/frames.mjs [points] [changes/s] [seconds]
// A real Chromium over the mock house. Work is what the page's main thread does between two frames (script, style, layout, paint: every task of it),
// taken from the browser's own trace; nothing of the page is changed for it.
import { cpus, loadavg } from "node:os";
import { chromium } from "playwright-core";
import { build, preview } from "vite";

const [points = 40_000, rate = 500, seconds = 20] = process.argv.slice(2).map(Number);
await build({ mode: "mock", logLevel: "error" });
const server = await preview({ mode: "mock", preview: { port: 5198 }, logLevel: "error", build: { outDir: "dist-mock" } });
const args = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" ");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, colorScheme: "dark" });
page.on("pageerror", (e) => console.log(`page: ${e.message}`));
await page.goto(`http://localhost:5198/control/wall?conference=nghe-an-xix-province&quiet&points=${points}&storm=${rate}`, { waitUntil: "networkidle" });
await page.getByTestId("wall").waitFor();
await page.waitForTimeout(8000); // what compiles late has compiled

console.log(`${points} points, ${rate} changes/s, ${seconds} s, 1920×1080, ${await browser.version()}, ${cpus().length} cores (${cpus()[0]?.model}), load ${loadavg()[0].toFixed(1)}`);
await measure("standing", async () => page.waitForTimeout(seconds * 1000));
const [x, y] = [1000, 600];
await page.mouse.move(x, y);
for (let i = 0; i < 2; i++) await page.mouse.wheel(0, -100);
await page.waitForTimeout(600);
await measure("panning", async () => {
  const end = Date.now() + seconds * 1000;
  await page.mouse.down();
  for (let i = 0; Date.now() < end; i++) {
    await page.mouse.move(x + 220 * Math.sin(i / 9), y + 160 * Math.cos(i / 11));
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
});
await browser.close();
await server.close();

async function measure(name, act) {
  const session = await page.context().newCDPSession(page);
  const browserSession = await browser.newBrowserCDPSession();
  const events = [];
  browserSession.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await browserSession.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "disabled-by-default-devtools.timeline.frame", "blink.user_timing", "__metadata"] } });
  await act();
  const done = new Promise((resolve) => browserSession.once("Tracing.tracingComplete", resolve));
  await browserSession.send("Tracing.end");
  await done;
  await session.detach();
  report(name, events);
}

function report(name, events) {
  // The page's main thread is the one that fired its animation frames.
  const fired = events.filter((e) => e.name === "FireAnimationFrame" && e.ph === "X");
  const threads = new Map();
  for (const e of fired) threads.set(`${e.pid} ${e.tid}`, (threads.get(`${e.pid} ${e.tid}`) ?? 0) + 1);
  const main = [...threads].sort((a, b) => b[1] - a[1])[0]?.[0];
  const tasks = events.filter((e) => `${e.pid} ${e.tid}` === main && e.ph === "X" && (e.name === "RunTask" || e.name === "ThreadControllerImpl::RunTask")).sort((a, b) => a.ts - b.ts);
  // Frames: a task that fired an animation frame ends one; what ran since the one before belongs to it.
  const marks = fired.filter((e) => `${e.pid} ${e.tid}` === main).map((e) => e.ts).sort((a, b) => a - b);
  const frames = [];
  let i = 0;
  let [wall, cpu] = [0, 0];
  let outer = -1;
  for (const task of tasks) {
    if (task.ts < outer) continue; // a nested task counts within its own
    outer = task.ts + task.dur;
    wall += task.dur;
    cpu += task.tdur ?? 0;
    if (i < marks.length && marks[i] < outer) {
      while (i < marks.length && marks[i] < outer) i++;
      // The trace's own start takes the page's thread for a moment.
      if (task.ts > tasks[0].ts + 1_000_000) frames.push({ wall: wall / 1000, cpu: cpu / 1000 });
      [wall, cpu] = [0, 0];
    }
  }
  // A frame that had to wait, on a busy machine, carries the work of several; a task is what the page itself holds the thread for.
  const long = tasks.filter((task) => task.ts > tasks[0].ts + 1_000_000).map((task) => (task.tdur ?? 0) / 1000).sort((a, b) => a - b);
  const at = (list, q) => list[Math.min(list.length - 1, Math.floor(list.length * q))]?.toFixed(1) ?? "–";
  const of = (key) => frames.map((f) => f[key]).sort((a, b) => a - b);
  const [w, c] = [of("wall"), of("cpu")];
  console.log(`${name.padEnd(9)} ${frames.length} frames · work p50 ${at(w, 0.5)} p95 ${at(w, 0.95)} p99 ${at(w, 0.99)} max ${at(w, 1)} ms · of it CPU p50 ${at(c, 0.5)} p95 ${at(c, 0.95)} p99 ${at(c, 0.99)} max ${at(c, 1)} ms · longest task ${at(long, 1)} ms of CPU`);
}
