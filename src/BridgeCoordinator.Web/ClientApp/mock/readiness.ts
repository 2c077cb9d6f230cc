import type { ConferencePlaces, FixView, GoDecisionView, GoPage, GoView, MissingPoint, PointTile, RedView, SessionView, ShiftMove, ShiftPreview, WaveGroup, WavePage, WaveView, WaiverView } from "../src/contracts.generated";
import { iso } from "./house";
import { checks } from "./plan";

/** Repairs and waivers of the mock house, by wave and point; and what the director decided. */
export const care = { fixes: new Map<string, FixView>(), waivers: new Map<string, WaiverView>(), decisions: [] as GoDecisionView[] };
const key = (wave: string, point: string) => `${wave} ${point}`;

const isRed = (tile: PointTile) => tile.readiness === "notReady" || tile.readiness === "pending" || tile.readiness === "noAnswer";

/** What a wave's numbers are once waivers count. */
export function counted(wave: WaveView, tiles: readonly PointTile[]): WaveView {
  if (wave.id !== "t60" || wave.run === 0) return wave;
  const waived = tiles.filter((tile) => isRed(tile) && care.waivers.has(key(wave.id, tile.code)));
  const not = tiles.filter((tile) => tile.readiness === "notReady").length - waived.filter((tile) => tile.readiness === "notReady").length;
  const pending = tiles.filter((tile) => tile.readiness === "pending" || tile.readiness === "noAnswer").length - waived.filter((tile) => tile.readiness !== "notReady").length;
  const [ready, readyWithNotes] = [tiles.filter((tile) => tile.readiness === "ready").length, tiles.filter((tile) => tile.readiness === "readyWithNotes").length];
  const good = ready + readyWithNotes + waived.length;
  const closed = wave.state === "closed";
  return { ...wave, ready, readyWithNotes, waived: waived.length, notReady: not, noAnswer: closed ? pending : 0, pending: closed ? 0 : pending, good, passed: closed && good >= Math.ceil((wave.required * wave.quorumPercent) / 100) };
}

export function goOf(waves: readonly WaveView[], tiles: readonly PointTile[]): GoView {
  const gated = waves.filter((wave) => wave.gate !== "none" && wave.run > 0);
  const reds = gated.flatMap((wave) => (wave.id === "t60" ? tiles.filter((tile) => isRed(tile) && !care.waivers.has(key(wave.id, tile.code))).map((tile) => care.fixes.has(key(wave.id, tile.code))) : []));
  const last = care.decisions[0];
  return {
    number: reds.filter((fixed) => !fixed).length,
    fixing: reds.filter((fixed) => fixed).length,
    waived: care.waivers.size,
    drifted: tiles.length > 8 ? 2 : 1,
    closedGates: last?.word === "go" ? [] : waves.filter((wave) => wave.gate === "hard" && !wave.passed).map((wave) => wave.id),
    warnings: waves.filter((wave) => wave.gate === "soft" && !wave.passed && wave.run > 0).map((wave) => wave.id),
    ...(last ? { word: last.word, decidedAt: last.at, decidedBy: last.by } : {}),
  };
}

const missingOf = (wave: WaveView, tiles: readonly PointTile[], places: ConferencePlaces): MissingPoint[] =>
  tiles
    .filter((tile) => wave.id === "t60" && isRed(tile) && !care.waivers.has(key(wave.id, tile.code)))
    .map((tile) => {
      const fix = care.fixes.get(key(wave.id, tile.code));
      const carrier = places.points[tile.index]?.carrier;
      return {
        point: tile.code,
        name: tile.name,
        organizationId: tile.organizationId,
        group: groupOf(tile),
        ...(carrier ? { carrier } : {}),
        readiness: tile.readiness ?? "pending",
        checks: tile.readiness === "notReady" ? ["microphone", "camera"] : tile.condition === "silent" ? [...checks] : ["speaker", "seen-heard"],
        ...(fix ? { fix } : {}),
      };
    })
    .sort((a, b) => Number(b.readiness === "notReady") - Number(a.readiness === "notReady"));

const groupOf = (tile: PointTile) => tile.organizationId.split("/").slice(0, tile.organizationId.startsWith("viet-nam/p") ? 2 : 3).join("/");

export function wavePage(wave: WaveView, tiles: readonly PointTile[], places: ConferencePlaces): WavePage {
  const opened = Date.parse(wave.opensAt ?? "");
  const until = Math.min(Date.now(), Date.parse(wave.deadline ?? ""));
  const answered = wave.ready + wave.readyWithNotes + wave.notReady + wave.waived;
  const parts = Math.max(1, Math.min(40, Math.floor((until - opened) / 30_000)));
  // Many come at once, the last ones slowly.
  const by = (i: number) => Math.round(answered * (1 - Math.exp((-4 * i) / parts)));
  const groups = (kind: WaveGroup["kind"], idOf: (tile: PointTile) => string | undefined): WaveGroup[] => {
    const found = new Map<string, PointTile[]>();
    for (const tile of tiles) found.set(idOf(tile) ?? "", [...(found.get(idOf(tile) ?? "") ?? []), tile]);
    const name = (id: string) => places.organizations.find((o) => o.id === id)?.name ?? tiles.find((tile) => tile.organizationId === id)?.name ?? id;
    return [...found]
      .map(([id, members]) => ({
        kind,
        id,
        name: kind === "carrier" ? id : name(id),
        required: members.length,
        ready: members.filter((m) => m.readiness === "ready").length,
        readyWithNotes: members.filter((m) => m.readiness === "readyWithNotes").length,
        waived: members.filter((m) => isRed(m) && care.waivers.has(key(wave.id, m.code))).length,
        notReady: members.filter((m) => m.readiness === "notReady" && !care.waivers.has(key(wave.id, m.code))).length,
        missing: members.filter((m) => isRed(m) && m.readiness !== "notReady" && !care.waivers.has(key(wave.id, m.code))).length,
        late: 0,
      }))
      .sort((a, b) => b.notReady + b.missing - a.notReady - a.missing);
  };
  const missing = wave.run === 0 ? [] : missingOf(wave, tiles, places);
  return {
    wave,
    serverTime: iso(Date.now()),
    checks: [...checks.map((check) => ({ id: check, by: check === "power" || check.startsWith("line") ? ("agent" as const) : ("operator" as const), advisory: check === "display", photo: check === "camera" })), { id: "seen-heard", by: "twoWay", advisory: false, name: "Thấy và nghe nhau", nameEn: "Seen and heard", photo: false }],
    byCheck: wave.run === 0 ? [] : [...checks, "seen-heard"].map((check, i) => ({ check, ready: tiles.length - wave.pending - (i > 2 && i < 5 ? wave.notReady : 0), readyWithNotes: 0, notReady: i > 2 && i < 5 ? wave.notReady : 0, missing: wave.pending + wave.noAnswer })),
    ...(wave.state === "closed" ? { closedAt: wave.deadline } : {}),
    arrivals: wave.run === 0 ? [] : Array.from({ length: parts }, (_, i) => ({ from: iso(opened + ((until - opened) * i) / parts), points: by(i + 1) - by(i) + (i === parts - 1 ? answered - by(parts) : 0) })),
    groups: wave.run === 0 ? [] : [...groups("organization", groupOf), ...groups("carrier", (tile) => places.points[tile.index]?.carrier)],
    missing: missing.slice(0, 500),
    missingInAll: missing.length,
    runs: wave.run === 0 ? [] : [{ run: wave.run, failedOnly: wave.failedOnly, openedAt: wave.opensAt ?? "", ...(wave.state === "closed" ? { closedAt: wave.deadline, passed: wave.passed } : {}), ready: wave.ready, readyWithNotes: wave.readyWithNotes, waived: wave.waived, notReady: wave.notReady, noAnswer: wave.noAnswer, required: wave.required }],
  };
}

export function goPage(session: SessionView, tiles: readonly PointTile[], places: ConferencePlaces): GoPage {
  const gated = session.waves.filter((wave) => wave.gate !== "none");
  const reds = gated.flatMap((wave) =>
    tiles
      .filter((tile) => wave.id === "t60" && wave.run > 0 && isRed(tile))
      .map((tile): RedView => {
        const [waiver, fix] = [care.waivers.get(key(wave.id, tile.code)), care.fixes.get(key(wave.id, tile.code))];
        const found = missingOf(wave, [tile], places)[0];
        return {
          point: tile.code,
          name: tile.name,
          organizationId: tile.organizationId,
          waveId: wave.id,
          waveName: wave.name,
          gate: wave.gate,
          readiness: waiver ? "waived" : (tile.readiness ?? "pending"),
          checks: found?.checks ?? [],
          changes: tile.readiness === "notReady" ? [{ kind: "endpoint", from: "Yealink UVC40", to: "Logitech C920" }] : [],
          waivers: waiver ? [waiver] : [],
          ...(fix && !waiver ? { fix } : {}),
        };
      }),
  );
  const cares = (red: RedView) => (red.readiness === "waived" ? 2 : red.fix ? 1 : 0);
  return { sessionId: session.id, name: session.name, phase: session.phase, ...(session.startsAt ? { startsAt: session.startsAt } : {}), serverTime: iso(Date.now()), go: session.go, waves: gated, reds: reds.sort((a, b) => cares(a) - cares(b)).slice(0, 500), redsInAll: reds.length, decisions: care.decisions };
}

/** Everything elapsed moves with the start; the rehearsal stands at an hour of its day. */
export function shiftOf(session: SessionView, to: string): ShiftPreview {
  const by = Date.parse(to) - Date.parse(session.startsAt ?? to);
  const moved = (at: string | undefined) => (at === undefined ? undefined : iso(Date.parse(at) + by));
  const one = (kind: ShiftMove["kind"], name: string, at: string | undefined, stays: boolean, waveId?: string): ShiftMove => ({ sessionId: session.id, name, kind, ...(waveId ? { waveId } : {}), ...(at ? { from: at, to: stays ? at : moved(at) } : {}) });
  return {
    sessionId: session.id,
    ...(session.startsAt ? { from: session.startsAt } : {}),
    to,
    moves: [...session.waves.flatMap((wave) => [one("waveOpens", wave.name, wave.opensAt, wave.run > 0, wave.id), one("waveCloses", wave.name, wave.deadline, wave.state === "closed", wave.id)]), one("onPost", session.name, session.onPostBy, false), one("start", session.name, session.startsAt, false)],
  };
}

export const waiveKey = key;
