import type { CheckResult, FactLine, LineView, PointDetail, PointTile } from "../src/contracts.generated";
import { iso, MockProblem } from "./house";
import { phonedOf } from "./people";
import { picture, stillsOf } from "./stills";
import { checks, eight } from "./plan";

/** What stands behind a tile. */
export function detailOf(code: string, tiles: readonly PointTile[], latest: readonly FactLine[]): PointDetail | MockProblem {
  const tile = tiles.find((t) => t.code === code);
  const plan = eight.find((p) => p.code === code) ?? eight[(tile?.index ?? 0) % eight.length];
  if (!tile || !plan) return new MockProblem(404, "point.unknown", "Không có điểm cầu này.", "There is no such point.");
  const bad = tile.readiness === "notReady";
  const results: CheckResult[] = checks.map((check) => ({ check, result: bad && (check === "microphone" || check === "camera") ? "notReady" : "ready" }));
  return {
    tile,
    contacts: plan.contacts,
    lines: plan.lines,
    powerZone: "vinh-2",
    why: {
      link: tile.link,
      since: tile.since,
      epoch: 3,
      watched: tile.watched,
      heartbeatMs: 1000,
      sentences:
        tile.link === "neverSeen"
          ? [{ code: "why.never-heard", arguments: {}, vi: "Chưa nghe thấy máy nào ở điểm cầu: không biết, chứ không phải mất tín hiệu.", en: "No agent was ever heard here: unknown, which is not down." }]
          : [{ code: "why.pace", arguments: { interval: "1", patience: "2" }, vi: "Nhịp 1 s; đường truyền này im lặng quá 2 s thì bị nghi ngờ.", en: "It speaks every 1 s; this line is suspected after 2 s of silence." }],
      witnesses: tile.link === "neverSeen" ? [] : [{ kind: "agent", name: "Windows 11", lastHeard: tile.link === "up" ? iso(Date.now() - 400) : tile.since }],
      lines: tile.link === "up" ? mockLines() : [],
      ...(new URLSearchParams(location.search).get("scene") === "live" ? { meeting: { platform: "LiveKit", room: "nghe-an-xix-province", inMeeting: tile.domain !== "platform", since: tile.since, camera: true, microphone: false, askedAt: iso(Date.now()) } } : {}),
      ...(tile.link === "neverSeen" ? {} : { lastHeard: tile.link === "up" ? iso(Date.now() - 400) : tile.since, node: "bridge-1" }),
      ...(tile.link === "up" ? { readings: { cpuPercent: 23.4, memoryPercent: 61, clockOffsetMs: 12, hubRttMs: 34, agentVersion: "0.1.0", platform: "Windows 11" } } : {}),
    },
    waves: [
      {
        ...{ waveId: "t60", name: "Kiểm tra T-60 phút", run: 1, kept: false, readiness: tile.readiness ?? "pending" },
        checks: [
          ...results.map((r) => ({ check: r.check, by: r.check === "power" || r.check.startsWith("line") ? ("agent" as const) : ("operator" as const), advisory: r.check === "display", readiness: r.result, ...(r.check === "power" || r.check.startsWith("line") ? { agent: r } : { operator: { ...r, ...(r.check === "camera" ? { photo: picture } : {}), ...(r.result === "notReady" ? { evidence: "Micro bàn chủ tọa không lên tiếng" } : {}) } }) })),
          { check: "seen-heard", by: "twoWay" as const, advisory: false, readiness: "pending" as const, operator: { check: "seen-heard", result: "ready" as const } },
        ],
        waivers: [],
        changes: bad ? [{ kind: "endpoint", from: "Yealink UVC40", to: "Logitech C920" }] : [],
      },
    ],
    setup: { items: [{ kind: "room", value: "Hội trường A" }, { kind: "endpoint", value: bad ? "Logitech C920" : "Yealink UVC40" }], at: iso(Date.now() - 600_000), frozen: [], frozenAt: iso(Date.now() - 86_400_000), changes: bad ? [{ kind: "endpoint", from: "Yealink UVC40", to: "Logitech C920" }] : [] },
    checks: tile.readiness === "pending" ? [] : [...results, { check: "network", result: "ready", value: 34, unit: "ms" }, { check: "disk", result: "readyWithNotes", value: 1800, unit: "MB", threshold: 2000, code: "disk.full", evidence: "/opt/bridge-agent: 1800 MB free" }],
    phoned: phonedOf(tile),
    stills: stillsOf(tile),
    timeline: latest.filter((line) => line.point === code),
  };
}

function mockLines(): LineView[] {
  const samples = Array.from({ length: 20 }, (_, i) => ({ at: iso(Date.now() - (20 - i) * 30_000), lossPercent: i > 16 ? 2.4 : 0, jitterMs: 4.2, rttP50Ms: 34, rttP95Ms: 41 }));
  const hub = samples.map(({ at }) => ({ at, rttP50Ms: 88 }));
  return [
    { line: "main", method: "udp", grade: "degraded", since: iso(Date.now() - 90_000), rFactor: 84.1, mos: 4.17, reordered: 0, samples },
    { line: "backup", method: "hub", grade: "good", since: iso(Date.now() - 600_000), reordered: 0, samples: hub },
  ];
}
