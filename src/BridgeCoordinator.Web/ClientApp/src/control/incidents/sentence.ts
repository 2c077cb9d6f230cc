import type { BoardSnapshot, IncidentCause, IncidentView } from "../../contracts.generated";
import type { Words } from "../../shared/words";
import { nameOf } from "../board";
import { isOfHelp } from "./order";

/** The cause with its evidence, in one sentence. */
export function incidentSentence(incident: IncidentView, board: BoardSnapshot, t: Words): string {
  const code = incident.points[0];
  const one = isOfHelp(incident) && incident.pointCount === 1;
  return t(`incident.${incident.cause}${one ? ".one" : ""}`, {
    group: incident.groupName ?? incident.group ?? "",
    silent: Math.max(incident.silent, incident.troubled),
    of: incident.of,
    asking: Math.max(incident.asking, incident.resolvedAt === undefined ? 0 : incident.pointCount),
    point: (code === undefined ? undefined : nameOf(board.points, code)) ?? code ?? "",
  });
}

/** A cause after the name of what it befell: one point is lost, many are lost by what they share. */
export const causeWord = (cause: IncidentCause): string => (cause === "point" ? "cause.lost" : `cause.${cause}`);
