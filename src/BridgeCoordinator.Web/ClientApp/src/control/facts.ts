import type { BoardSnapshot, FactLine, PointTile } from "../contracts.generated";
import { clockTime, shortTime } from "../shared/time";
import { isWorded, say, sayOr, who, type Language, type Words } from "../shared/words";
import type { Tone } from "../shared/states";
import { nameOf } from "./board";

type Names = Readonly<Record<string, string>>;

export interface Naming {
  readonly point: (code: string) => string;
  readonly sessions: Names;
  readonly waves: Names;
  readonly zone: string;
  /** Names of people a fact speaks of, where the page knows them. */
  readonly people?: Names;
}

export const namingOf = (board: BoardSnapshot): Naming => ({
  point: (code) => nameOf(board.points, code) ?? code,
  sessions: Object.fromEntries(board.sessions.map((s) => [s.id, s.name])),
  waves: Object.fromEntries(board.sessions.flatMap((s) => s.waves.map((w) => [w.id, w.name]))),
  zone: board.conference.zone,
});

const wordSets: Readonly<Record<string, string>> = { verdict: "readiness", word: "word", source: "source", cause: "cause", moment: "moment", role: "role", level: "callLevel" };

const cueWords: Readonly<Record<string, string>> = { kind: "cue.kind", word: "cue.word", step: "cue.step" };

/** A fact as one sentence: ids become names, words of the protocol become words of the reader, instants become hours. */
export function factSentence(line: FactLine, naming: Naming, language: Language, now: number, withPoint = true): string {
  const given = line.arguments;
  const args: Record<string, string> = { ...given };
  for (const [name, set] of Object.entries(wordSets)) {
    const value = given[name];
    if (value !== undefined) args[name] = sayOr(`${set}.${lower(value)}`, language, value);
  }
  // What one word means depends on the fact: a call for help, or why people are told.
  const kind = given["kind"];
  if (kind !== undefined) args["kind"] = sayOr(`${line.type === "people-called" ? "notice" : "help"}.${lower(kind)}`, language, kind);
  for (const [name, set] of Object.entries(line.type.startsWith("cue-") ? cueWords : {})) if (given[name] !== undefined) args[name] = sayOr(`${set}.${lower(given[name])}`, language, given[name]);
  if (line.type === "floor-answered") args["answer"] = sayOr(`floor.said.${given["given"]}`, language, "");
  if (line.type === "rundown-item-stepped") args["step"] = sayOr(`rundown.step.${lower(given["step"] ?? "")}`, language, "");
  if (line.type === "tally-set") args["tally"] = sayOr(`tally.${lower(given["tally"] ?? "")}`, language, "");
  if (line.type === "incident-escalated" && given["to"] !== undefined) args["level"] = sayOr(`callLevel.${lower(given["to"])}`, language, given["to"]);
  if (line.type === "incident-assigned") args["owner"] = naming.people?.[given["owner"] ?? ""] ?? "–";
  for (const name of ["from", "to", "until"] as const) {
    const value = given[name];
    if (value === undefined) continue;
    const phase = `phase.${lower(value)}`;
    args[name] = isWorded(phase) ? say(phase, language) : Number.isFinite(Date.parse(value)) ? shortTime(value, naming.zone, now) : value;
  }
  const [session, wave, point] = [given["sessionId"], given["waveId"], line.point ?? given["point"]];
  args["session"] = session === undefined ? "" : (naming.sessions[session] ?? session);
  args["wave"] = wave === undefined ? "" : (naming.waves[wave] ?? wave);
  args["point"] = point === undefined ? "" : naming.point(point);
  if (line.type === "tally-set" && point === undefined) args["point"] = say("tally.hall", language);
  const said = sayOr(`fact.${line.type}`, language, line.type, args);
  const sentence = given["callerId"] === undefined ? said : `${said} · ${say("fact.by-phone", language)}`;
  const bare = withPoint || args["point"] === "" ? sentence : sentence.replace(args["point"], "").replace(/^[\s:·]+/, "");
  return bare.charAt(0).toLocaleUpperCase() + bare.slice(1);
}

const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);

export const actorName = (actor: string, language: Language): string =>
  sayOr(`actor.${actor}`, language, actor.startsWith("system") ? say("actor.system", language) : who(actor, language));

export const factHour = (line: FactLine, zone: string): string => clockTime(line.occurredAt, zone, true);

/** What a point said to the latest wave; a late answer is named as such, for the wave was decided without it. */
export const answeredWords = (tile: PointTile, zone: string, t: Words): string =>
  !tile.readiness ? "–" : tile.readiness === "noAnswer" && tile.answeredLate ? t("tile.late", { at: clockTime(tile.answeredLate, zone) }) : t(`readiness.${tile.readiness}`);

/** Colour only where a person is needed. */
export function toneOfFact(line: FactLine): Tone {
  switch (line.type) {
    case "incident-opened":
    case "incident-widened":
    case "link-went-down":
      return "silent";
    case "link-flapping-began":
      return "caution";
    case "incident-resolved":
    case "link-came-up":
      return "well";
    case "wave-answered":
      return lower(line.arguments["verdict"] ?? "") === "notReady" ? "trouble" : lower(line.arguments["verdict"] ?? "") === "readyWithNotes" ? "caution" : "well";
    case "roll-call-answered":
      return lower(line.arguments["word"] ?? "") === "allClear" ? "well" : "trouble";
    case "session-phase-changed":
      return lower(line.arguments["to"] ?? "") === "live" ? "live" : "idle";
    default:
      return "idle";
  }
}
