const of = encodeURIComponent;

/** Where everything of a conference stands. Three views are named without one in their path, so it follows in the query. */
export const address = {
  list: "/control/conferences",
  programme: (id: string, level?: string) => `/control/programme/${of(id)}${level === undefined ? "" : `?level=${of(level)}`}`,
  overview: (id: string) => `/control?conference=${of(id)}`,
  wall: (id: string) => `/control/wall?conference=${of(id)}`,
  attendance: (id: string) => `/control/attendance?conference=${of(id)}`,
  rollCall: (id: string) => `/control/live/roll-call?conference=${of(id)}`,
  incidents: (id: string) => `/control/incidents?conference=${of(id)}`,
  live: (id: string) => `/control/live?conference=${of(id)}`,
  ring: (id: string) => `/control/ring?conference=${of(id)}`,
  handover: (id: string) => `/control/handover?conference=${of(id)}`,
  import: (id: string) => `/control/conferences/${of(id)}/import`,
  plan: (id: string) => `/control/conferences/${of(id)}`,
  points: (id: string) => `/control/conferences/${of(id)}/points`,
  point: (id: string, code: string) => `/control/conferences/${of(id)}/points/${of(code)}`,
  wave: (id: string, session: string, wave: string) => `/control/conferences/${of(id)}/sessions/${of(session)}/waves/${of(wave)}`,
  replay: (id: string) => `/control/replay/${of(id)}`,
  go: (id: string, session: string) => `/control/conferences/${of(id)}/sessions/${of(session)}/go`,
} as const;
