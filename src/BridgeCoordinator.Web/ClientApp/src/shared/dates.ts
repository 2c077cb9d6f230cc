import type { CascadeTally, DateForm, ProgrammeLevel, UnitStanding } from "../contracts.generated";
import type { Tone } from "./states";
import { sayOr, type Language, type Words } from "./words";

/** `15/12/2020` from `2020-12-15`. */
export const day = (iso: string): string => iso.split("-").reverse().join("/");
const month = (iso: string): string => day(iso).slice(3);

/** A date in the form its plan gives it: `trước ngày 15/12/2020`, `23–24/11/2020`, `trong tháng 12/2020`. */
export function dateForm(form: DateForm | undefined, t: Words): string {
  if (form === undefined) return t("form.none");
  const { kind, first, last } = form;
  if (kind !== "range" || last === undefined) return t(`form.${kind}`, { day: day(first), month: month(first) });
  const from = first.slice(0, 7) === last.slice(0, 7) ? first.slice(8) : first.slice(0, 4) === last.slice(0, 4) ? day(first).slice(0, 5) : day(first);
  return t("form.range", { from, to: day(last) });
}

/** `1,5 ngày`, `1 ngày`, `1 buổi`. */
export function lengthWords(halfDays: number | undefined, language: Language, t: Words): string {
  if (halfDays === undefined) return t("length.none");
  if (halfDays === 1) return t("length.half");
  const days = halfDays / 2;
  return t(days === 1 ? "length.day" : "length.days", { n: days.toLocaleString(language === "vi" ? "vi-VN" : "en-GB") });
}

export const levelWord = (level: string, language: Language): string => sayOr(`tier.${level}`, language, level);
export const owedWord = (item: string, language: Language): string => sayOr(`owed.${item}`, language, item);

/** Who must lead, in the plan's words, else by role. */
export const leaderWords = (level: ProgrammeLevel, t: Words): string | undefined => level.ledBy ?? (level.leader === undefined ? undefined : t(`leader.${level.leader}`));

export function toneOfStanding(standing: UnitStanding): Tone {
  switch (standing) {
    case "held":
    case "joined":
      return "well";
    case "heldLate":
      return "caution";
    case "late":
      return "trouble";
    case "outstanding":
      return "idle";
  }
}

export const standings: readonly UnitStanding[] = ["late", "outstanding", "heldLate", "held", "joined"];
export const countOf = (tally: CascadeTally, standing: UnitStanding): number => tally[standing];
export const settledOf = (tally: CascadeTally): number => tally.held + tally.heldLate + tally.joined;
