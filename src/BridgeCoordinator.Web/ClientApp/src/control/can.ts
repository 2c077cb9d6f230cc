import type { BoardSnapshot, GoWord, Role, SessionView, WaveView } from "../contracts.generated";

/** Why an act is not possible now, as a word key; `undefined` means it may be tried. The coordinator decides; this only spares a refusal. */
export type Cannot = string | undefined;

export interface Standing {
  readonly role: Role | undefined;
  readonly stale: boolean;
  readonly board: BoardSnapshot;
  /** Who looks. */
  readonly person?: string;
}

/** Where somebody directs, phases and the go are theirs alone. */
const others = ({ board, person }: Standing): Cannot => {
  const { director } = board.conference;
  return director !== undefined && person !== undefined && director.personId !== person ? "cannot.other-director" : undefined;
};

// As the permission table has it: the office opens and closes a conference, the control room runs it.
const office: readonly Role[] = ["administrator", "director"];
const control: readonly Role[] = ["director", "controller"];

function acting({ role, stale }: Standing, may: readonly Role[] = control): Cannot {
  if (role !== undefined && !may.includes(role)) return "cannot.role";
  return stale ? "cannot.stale" : undefined;
}

function running(standing: Standing, session: SessionView | undefined): Cannot {
  const phase = standing.board.conference.phase;
  return (
    acting(standing) ??
    (phase === "draft" ? "cannot.draft" : phase === "closed" ? "cannot.conference-closed" : undefined) ??
    (session === undefined ? "cannot.no-session" : session.phase === "closed" ? "cannot.session-closed" : undefined)
  );
}

export function conferenceCan(act: "open" | "close", standing: Standing): Cannot {
  const { conference, sessions } = standing.board;
  const first = acting(standing, office) ?? (conference.phase === "closed" ? "cannot.conference-closed" : undefined);
  if (first) return first;
  if (act === "open") return conference.phase === "open" ? "cannot.conference-open" : conference.rosterComplete ? undefined : "cannot.roster";
  if (conference.phase === "draft") return "cannot.draft";
  return sessions.some((s) => s.phase === "live" || s.phase === "recess") ? "cannot.session-live" : undefined;
}

/** Files come from the administrator; a single point may be corrected by whoever runs the conference, too. */
export function planCan(act: "import" | "edit", { role, board }: Standing): Cannot {
  if (role !== undefined && role !== "administrator" && (act === "import" || !control.includes(role))) return "cannot.role";
  return board.conference.phase === "closed" ? "cannot.conference-closed" : undefined;
}

export function sessionCan(act: "live" | "recess" | "close" | "shift", standing: Standing, session: SessionView | undefined): Cannot {
  if (act === "shift") {
    const first = acting(standing) ?? others(standing) ?? (standing.board.conference.phase === "closed" ? "cannot.conference-closed" : session ? undefined : "cannot.no-session");
    if (first) return first;
    if (session?.phase === "closed") return "cannot.session-closed";
    return session?.phase === "live" || session?.phase === "recess" ? "cannot.started" : undefined;
  }
  const first = running(standing, session) ?? others(standing);
  if (first) return first;
  switch (act) {
    case "live":
      if (session?.phase === "live") return "cannot.session-live";
      return session !== undefined && session.phase !== "recess" && session.go.closedGates.length > 0 ? "cannot.gate" : undefined;
    case "recess":
      return session?.phase === "live" ? undefined : session?.phase === "recess" ? "cannot.already-recess" : "cannot.not-live";
    case "close":
      return session?.phase === "live" || session?.phase === "recess" ? undefined : "cannot.not-live";
  }
}

export function waveCan(act: "open" | "close", standing: Standing, session: SessionView | undefined, wave: WaveView): Cannot {
  const first = running(standing, session);
  if (first) return first;
  if (act === "open") return wave.state === "open" ? "cannot.wave-open" : undefined;
  return wave.state === "open" ? undefined : "cannot.wave-not-open";
}

export function rollCallCan(act: "open" | "close" | "confirm", standing: Standing, session: SessionView | undefined): Cannot {
  const first = running(standing, session);
  if (first) return first;
  if (act === "confirm") return session?.rollCall ? undefined : "cannot.call-first";
  const open = session?.rollCall?.open === true;
  return act === "open" ? (open ? "cannot.call-open" : undefined) : open ? undefined : "cannot.call-not-open";
}

/** Numbers are signed, and corrected, after session and conference have ended, too; only a first report needs the conference. */
export function attendanceCan(standing: Standing, act: "sign" | "record" | "correct" = "sign"): Cannot {
  const phase = standing.board.conference.phase;
  return acting(standing) ?? (phase === "draft" ? "cannot.draft" : phase === "closed" && act === "record" ? "cannot.conference-closed" : undefined);
}

/** A waiver and a repair are words about a wave that has been asked. */
export function careCan(standing: Standing, session: SessionView | undefined, wave: WaveView | string): Cannot {
  const first = running(standing, session);
  if (first) return first;
  const asked = typeof wave === "string" ? session?.waves.find((w) => w.id === wave) : wave;
  return asked && asked.run > 0 ? undefined : "cannot.wave-not-begun";
}

/** A call from a point is written down while its session runs. */
export const phoneCan = (standing: Standing): Cannot => running(standing, standing.board.sessions.find((s) => s.id === standing.board.currentSession));

/** Whoever runs the conference rings. */
export const ringCan = (standing: Standing): Cannot => incidentCan(standing);

/** A still is asked of a point while the conference is open, and never where nothing may be pictured. */
export const stillCan = (standing: Standing): Cannot => incidentCan(standing) ?? (standing.board.conference.classified ? "cannot.classified" : undefined);

/** The word is the director's alone, and no "go" while a red is nobody's. */
export function goCan(word: GoWord, standing: Standing, session: SessionView | undefined): Cannot {
  if (standing.role !== undefined && standing.role !== "director") return "cannot.not-director";
  const first = running(standing, session) ?? others(standing);
  if (first) return first;
  if (session?.phase === "live" || session?.phase === "recess") return "cannot.session-live";
  // A go that no longer covers every gate may be said again, on the new picture.
  if (session?.go.word === word && !(word === "go" && session.go.closedGates.length > 0)) return "cannot.decided";
  return word === "go" && (session?.go.number ?? 0) > 0 ? "cannot.go-number" : undefined;
}

/** The other end of a two-way check is ticked while the wave is open. */
export function tickCan(standing: Standing, session: SessionView | undefined, waveId: string): Cannot {
  const first = running(standing, session);
  if (first) return first;
  return session?.waves.find((w) => w.id === waveId)?.state === "open" ? undefined : "cannot.wave-not-open";
}

/** Acts on incidents; while the conference is open, whatever its sessions do. */
export function incidentCan(standing: Standing): Cannot {
  const phase = standing.board.conference.phase;
  return acting(standing) ?? (phase === "draft" ? "cannot.draft" : phase === "closed" ? "cannot.conference-closed" : undefined);
}

/** Acts that run a session: cues, who is on air. */
export const liveCan = (standing: Standing, session: SessionView | undefined): Cannot => running(standing, session);
