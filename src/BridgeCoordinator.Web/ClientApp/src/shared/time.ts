import { say, type Language } from "./words";

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(parts);
  let made = cache.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: zone, hourCycle: "h23" });
    cache.set(key, made);
  }
  return made;
}

const part = (parts: Intl.DateTimeFormatPart[], type: string) => parts.find((p) => p.type === type)?.value ?? "";

/** `23/11/2026 14:05`, in the conference's zone. */
export function dateTime(at: string | number, zone: string): string {
  const p = formatter(zone, { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" }).formatToParts(new Date(at));
  return `${part(p, "day")}/${part(p, "month")}/${part(p, "year")} ${part(p, "hour")}:${part(p, "minute")}`;
}

/** `14:05`, or `14:05:09`. */
export function clockTime(at: string | number, zone: string, seconds = false): string {
  const p = formatter(zone, { hour: "2-digit", minute: "2-digit", ...(seconds ? { second: "2-digit" } : {}) }).formatToParts(new Date(at));
  return `${part(p, "hour")}:${part(p, "minute")}${seconds ? `:${part(p, "second")}` : ""}`;
}

const dayOf = (at: string | number, zone: string) => dateTime(at, zone).slice(0, 10);

/** The hour if it is today there, else day and hour. */
export const shortTime = (at: string | number, zone: string, now: number): string =>
  dayOf(at, zone) === dayOf(now, zone) ? clockTime(at, zone) : `${dayOf(at, zone).slice(0, 5)} ${clockTime(at, zone)}`;

/** A length in the two largest units: `42 phút`, `1 giờ 05 phút`, `3 ngày 4 giờ`, `12 s`. */
export function span(ms: number, language: Language): string {
  const s = Math.max(0, Math.floor(ms / 1000));
  if (s < 60) return say("time.s", language, { n: s });
  const minutes = Math.floor(s / 60);
  if (minutes < 60) return say("time.m", language, { n: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? say("time.h", language, { n: hours }) : say("time.hm", language, { h: hours, m: String(minutes % 60).padStart(2, "0") });
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? say("time.d", language, { n: days }) : say("time.dh", language, { d: days, h: hours % 24 });
}

/** `01:23:45` or `04:07`; above two days only the length in words. */
export function countdown(ms: number): string {
  const s = Math.floor(Math.abs(ms) / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  const [h, m] = [Math.floor(s / 3600), Math.floor((s % 3600) / 60)];
  return h > 0 ? `${two(h)}:${two(m)}:${two(s % 60)}` : `${two(m)}:${two(s % 60)}`;
}

/** What a `datetime-local` field holds, in the conference's zone, and back. */
export const toField = (at: string | number, zone: string): string => {
  const [day = "", hour = ""] = dateTime(at, zone).split(" ");
  return `${day.split("/").reverse().join("-")}T${hour}`;
};

export function fromField(text: string, zone: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return undefined;
  const wall = Date.parse(`${text}:00Z`);
  if (!Number.isFinite(wall)) return undefined;
  // The zone's offset at that instant, found by asking what the wall shows there; twice, because an offset may change in between.
  let at = wall;
  for (let i = 0; i < 2; i++) at = wall - (Date.parse(`${toField(at, zone)}:00Z`) - Math.floor(at / 60_000) * 60_000);
  return new Date(at).toISOString();
}
