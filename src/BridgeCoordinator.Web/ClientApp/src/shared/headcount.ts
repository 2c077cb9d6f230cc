import type { Headcount } from "../contracts.generated";

export const headcountParts = ["summoned", "present", "excused", "absent"] as const;
const most = 100_000;

/** What was typed as a headcount, or nothing if a number is missing or out of range. */
export function headcountOf(typed: Readonly<Record<string, string>>): Headcount | undefined {
  const numbers = headcountParts.map((part) => (/^\d{1,6}$/.test(typed[part] ?? "") ? Number(typed[part]) : NaN));
  if (numbers.some((n) => !(n >= 0 && n <= most))) return undefined;
  const [summoned = 0, present = 0, excused = 0, absent = 0] = numbers;
  return { summoned, present, excused, absent };
}
