// What a first visit costs: the page, its scripts and styles and everything they import statically, brotli at its best. Budgets are the design's.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const root = fileURLToPath(new URL("../../wwwroot", import.meta.url));
const budgets = { "/op/index.html": 110, "/unit/index.html": 110, "/control/index.html": 350, "/index.html": 60, "/sign-in/index.html": 60 };
const size = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
let bad = false;

for (const [page, budget] of Object.entries(budgets)) {
  const seen = new Map();
  const take = (path) => {
    if (seen.has(path)) return;
    const bytes = readFileSync(root + path);
    seen.set(path, path.endsWith(".woff2") ? bytes.length : size(bytes));
    const text = bytes.toString("utf8");
    if (path.endsWith(".html")) for (const [, next] of text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) take(next);
    if (path.endsWith(".js")) for (const [, next] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) take(`/assets/${next}`);
    if (path.endsWith(".css")) for (const [, next] of text.matchAll(/url\(\/(assets\/[^)]+\.woff2)\)/g)) take(`/${next}`);
  };
  take(page);
  const sum = [...seen.values()].reduce((a, b) => a + b, 0);
  const over = sum > budget * 1024;
  bad ||= over;
  console.log(`${page.padEnd(22)} ${(sum / 1024).toFixed(1).padStart(6)} KB brotli of ${budget} KB${over ? "  TOO LARGE" : ""}`);
  if (process.argv.includes("-v")) for (const [path, n] of seen) console.log(`    ${String(n).padStart(7)}  ${path}`);
}
process.exitCode = bad ? 1 : 0;
