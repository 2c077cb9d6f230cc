// Prints "passed failed skipped" of one suite's report, and on stderr every test that failed or was skipped, with its reason.
// A report that is missing or holds no test counts as one failure: the suite died before it could say anything.
import { existsSync, readFileSync } from "node:fs";

const [kind, file, suite] = process.argv.slice(2);

const entities = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const plain = (text) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name]);

// The TRX is read by hand: one attribute list per result and one reason each, not worth a package.
function trx(text) {
  const tests = [];
  for (const [, attributes, , body] of text.matchAll(/<UnitTestResult ([^>]*?)(\/>|>([\s\S]*?)<\/UnitTestResult>)/g)) {
    const name = plain(/testName="([^"]*)"/.exec(attributes)?.[1] ?? "?");
    const outcome = /outcome="([^"]*)"/.exec(attributes)?.[1] ?? "?";
    const said = /<Message>([\s\S]*?)<\/Message>/.exec(body ?? "") ?? /<StdOut>([\s\S]*?)<\/StdOut>/.exec(body ?? "");
    const reason = plain(said?.[1] ?? "no reason given").trim().slice(0, 600);
    tests.push({ name, reason, state: outcome === "Passed" ? "passed" : outcome === "NotExecuted" ? "skipped" : "failed" });
  }
  return tests;
}

function vitest(text) {
  const files = JSON.parse(text).testResults;
  const dead = files.filter((f) => f.status === "failed" && f.assertionResults.length === 0);
  return [
    ...dead.map((f) => ({ name: f.name, reason: f.message, state: "failed" })),
    ...files.flatMap((f) => f.assertionResults).map((t) => ({
      name: t.fullName,
      reason: t.failureMessages?.[0] ?? "skipped, todo or pending in the source",
      state: t.status === "passed" ? "passed" : t.status === "failed" ? "failed" : "skipped",
    })),
  ];
}

const tests = existsSync(file) ? { trx, vitest }[kind](readFileSync(file, "utf8")) : [];
const count = (state) => tests.filter((t) => t.state === state).length;
for (const test of tests.filter((t) => t.state !== "passed")) {
  console.error(`${test.state} in ${suite}: ${test.name} — ${test.reason}`);
}
if (tests.length === 0) {
  console.error(`${suite} reported no test at all.`);
}
console.log(count("passed"), count("failed") + (tests.length === 0 ? 1 : 0), count("skipped"));
