import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { Condition, ConferencePhase, ContactRole, CueKind, CueState, CueStep, CueWord, EscalationLevel, factNames, HeadcountMoment, HelpKind, HelpState, ImportStage, IncidentCause, IncidentPriority, LeaderRole, LinkGrade, LinkState, MainAct, NoticeKind, NotHeldReason, PointChangeKind, ProgrammeAlertKind, PushKind, Readiness, RingReason, Role, RollCallMark, RollCallWord, SignatureState, StillState, RundownState, RundownStep, SessionPhase, SetupKind, Tally, UnitReportKind, UnitStanding, WaveKind, WaveState } from "../src/contracts.generated";
import { reasonSentence } from "../src/shared/reasons";
import { beginWords, say } from "../src/shared/words";

type Bundle = Record<string, string>;
const read = (language: string, name: string) => JSON.parse(readFileSync(new URL(`../src/locales/${language}/${name}.json`, import.meta.url), "utf8")) as Bundle;
const names = ["av", "common", "control", "incidents", "operator", "plans", "programme", "rollcall", "heard", "attendance", "live", "live-phone", "push", "people", "exchange", "setup"];
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

beforeAll(() => beginWords(names.map((n) => read("vi", n)), names.map((n) => read("en", n))));

describe("Both languages", () => {
  it.each(names)("say the same things with the same blanks: %s", (name) => {
    const [vi, en] = [read("vi", name), read("en", name)];
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    for (const key of Object.keys(vi)) {
      expect(vi[key], key).not.toBe("");
      expect(holes(en[key] ?? ""), key).toEqual(holes(vi[key] ?? ""));
    }
  });

  it("write a large count in groups, and leave a year alone", () => {
    expect(["vi", "en"].map((lng) => say("programme.attended", lng as "vi" | "en", { n: 37_000 }))).toEqual(["37.000 người dự", "37,000 attended"]);
    expect(say("programme.attended", "en", { n: 2026 })).toBe("2026 attended");
  });

  it("keep a key in one file only", () => {
    const all = names.flatMap((name) => Object.keys(read("vi", name)));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("Every word of the protocol", () => {
  const all = () => Object.assign({}, ...names.map((n) => read("vi", n))) as Bundle;
  const sets: [string, readonly string[]][] = [
    ["condition", Condition],
    ["readiness", Readiness],
    ["phase", SessionPhase],
    ["conferencePhase", ConferencePhase],
    ["word", RollCallWord],
    ["wordShort", RollCallWord],
    ["mark", RollCallMark],
    ["signature", SignatureState],
    ["role", Role],
    ["contact", ContactRole],
    ["linkState", LinkState],
    ["setup", SetupKind],
    ["wave", WaveState],
    ["moment", HeadcountMoment],
    ["main", MainAct],
    ["leader", LeaderRole],
    ["notHeld", NotHeldReason],
    ["standing", UnitStanding],
    ["alertKind", ProgrammeAlertKind],
    ["reportKind", UnitReportKind],
    ["help", HelpKind],
    ["help.state", HelpState],
    ["stills.state", StillState],
    ["incident", IncidentCause],
    ["cause", IncidentCause],
    ["priority", IncidentPriority],
    ["callLevel", EscalationLevel],
    ["notice", NoticeKind],
    ["fact", factNames],
    ["av.grade", LinkGrade],
    ["push", PushKind],
    ["av.advice", ["camera.denied", "camera.unclear", "microphone.denied", "microphone.quiet", "speaker.unheard", "udp.loss", "network.slow", "network.jitter", "network.rating", "relay.silent"]],
    ["cue.kind", CueKind],
    ["cue.state", CueState],
    ["cue.word", CueWord],
    ["cue.step", CueStep],
    ["tally", Tally],
    ["phone.part", WaveKind],
    ["ring.reason", RingReason],
    ["rundown.state", RundownState],
    ["rundown.step", RundownStep],
    ["plans.stage", ImportStage],
    ["plans.kind", PointChangeKind],
    ["check", ["power", "line-main", "line-backup", "camera", "microphone", "speaker", "display", "network", "cpu", "memory", "clock", "disk"]],
    ["reason", ["point.inactive", "link.never-seen", "link.unverified", "link.left", "link.suspect", "link.down", "link.connection-lost", "operator.missing", "line.main-silent", "line.main-loss", "line.main-delay", "line.main-jitter", "line.main-rating", "line.backup-silent", "line.backup-loss", "line.backup-delay", "line.backup-jitter", "line.backup-rating", "machine.cpu-busy", "machine.memory-full", "machine.disk-full", "readiness.not-ready", "readiness.notes", "roll-call.trouble", "point.healthy", "platform.seen", "platform.sees-silent", "platform.missing", "platform.missing-though-well", "platform.missing-of-all", "platform.left-both", "platform.missing-unverified", "platform.gone", "platform.not-joined", "platform.picture-comes", "platform.sound-comes", "platform.no-picture", "help.no-picture", "help.no-sound", "help.lost-connection", "help.other"]],
  ];
  it.each(sets)("is worded: %s", (set, words) => {
    expect(words.filter((word) => all()[`${set}.${word}`] === undefined)).toEqual([]);
  });
});

describe("A reason", () => {
  it("names the checks that failed", () => {
    expect(reasonSentence("readiness.not-ready", { wave: "t60", checks: "camera, microphone" }, "vi")).toBe("Chưa đạt: Camera, Micro");
  });
  it("says what was said at the roll call", () => {
    expect(reasonSentence("roll-call.trouble", { word: "noSound" }, "en")).toBe("Said at roll call: No sound");
  });
  it("that nobody has worded is shown by its code", () => {
    expect(reasonSentence("power.backup", undefined, "vi")).toBe("power.backup");
  });
  it("falls back to Vietnamese, never to an empty text", () => {
    expect(say("condition.silent", "vi")).toBe("Mất tín hiệu");
  });
});
