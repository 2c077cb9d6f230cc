import type { AttendancePage, AttendanceRow, HeadcountMoment, SessionView, SignatureState } from "../../contracts.generated";
import type { Tone } from "../../shared/states";
import type { Cannot } from "../can";

export const toneOfSignature = (state: SignatureState): Tone => (state === "sealed" ? "well" : state === "broken" ? "caution" : "idle");

/** Why a level cannot be signed as it stands. */
export function cannotSign(page: AttendancePage, node: AttendanceRow): Cannot {
  if (page.toSign.points === 0) return "cannot.nothing-signed";
  if (node.belowOpen > page.open.length) return "cannot.too-many-open";
  const same = node.state === "sealed" && node.signature?.totals.points === page.toSign.points;
  return same ? "cannot.sealed" : undefined;
}

/** A headcount is taken from preparing on, the closing one from live on. */
export function cannotCount(session: SessionView, moment: HeadcountMoment): Cannot {
  const early = moment === "first" ? ["planned"] : ["planned", "preparing", "gathering"];
  return early.includes(session.phase) ? "cannot.not-time-to-count" : undefined;
}
