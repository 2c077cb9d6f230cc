import type { ReactNode } from "react";
import type { Me, SessionView } from "../contracts.generated";
import { address } from "./addresses";
import { AttendancePage } from "./attendance/AttendancePage";
import type { Standing } from "./can";
import { IncidentsPage } from "./incidents/IncidentsPage";
import { LivePage } from "./live/LivePage";
import { Overview } from "./Overview";
import { PlanPage } from "./plan/PlanPage";
import { HandoverPage } from "./people/HandoverPage";
import { RingPage } from "./people/RingPage";
import { ImportPage } from "./plans/ImportPage";
import { PointsPage } from "./PointsPage";
import { ProgrammePage } from "./programme/ProgrammePage";
import { Programmes } from "./programme/Programmes";
import { GoPage } from "./readiness/GoPage";
import { WavePage } from "./readiness/WavePage";
import { ReplayPage } from "./replay/ReplayPage";
import { RollCallPage } from "./rollcall/RollCallPage";
import { Start } from "./Start";
import { WallPage } from "./wall/WallPage";

export type Params = Readonly<Record<string, string>>;

/** What a page of a watched conference is given; it holds no truth of its own. */
export interface View {
  readonly standing: Standing;
  readonly session: SessionView | undefined;
  readonly params: Params;
  readonly me: Me;
}

interface Entry {
  readonly path: string;
  /** The page's name, a word key: in the navigation, as heading, in the browser's tab. */
  readonly word: string;
  /** The letter after `g`. */
  readonly key?: string;
  /** What this page alone hears, for the help: keys, and a word for what they do. */
  readonly keys?: readonly (readonly [string, string])[];
}

/** A page of one conference: the room watches its board. `nav` is the page's address in the navigation; without it the page is reached from another one. */
export interface ConferencePage extends Entry {
  readonly nav?: (conferenceId: string) => string;
  readonly header?: "large";
  /** The page takes the screen's height and scrolls within. */
  readonly fills?: true;
  readonly view: (view: View) => ReactNode;
}

/** A page that belongs to no conference. */
export interface OpenPage extends Entry {
  readonly nav?: () => string;
  readonly open: (me: Me, params: Params) => ReactNode;
}

export type Page = ConferencePage | OpenPage;

type Keys = NonNullable<Entry["keys"]>;
const onTheWall: Keys = [
  ["← → ↑ ↓", "help.wall.move"],
  ["Enter", "help.wall.open"],
  ["n", "help.wall.next"],
  ["+ -", "help.wall.zoom"],
  ["0", "help.wall.fit"],
  ["f", "help.wall.kiosk"],
  ["p", "help.wall.pause"],
  ["v", "help.wall.list"],
];
const ofIncidents: Keys = [
  ["↑ ↓", "help.incidents.move"],
  ["a", "alarms.act.acknowledge"],
  ["o", "alarms.act.own"],
  ["s", "alarms.act.shelve"],
];
const inAList: Keys = [
  ["↑ ↓", "help.wall.move"],
  ["Enter", "help.wall.open"],
];
const ofReplay: Keys = [
  ["Space", "help.replay.play"],
  ["[ ]", "help.replay.speed"],
  [", .", "help.replay.mark"],
];

/** Every page of the control room: its address, its place in the navigation, its key. The first that fits an address is shown; this is the only place to register one. */
export const pages: readonly Page[] = [
  { path: "/control", word: "page.overview", key: "h", nav: address.overview, header: "large", view: (view) => <Overview {...view} /> },
  { path: "/control/wall", word: "page.wall", key: "w", nav: address.wall, fills: true, keys: onTheWall, view: (view) => <WallPage {...view} /> },
  { path: "/control/conferences/:id/points/:code?", word: "page.points", key: "s", nav: address.points, fills: true, keys: inAList, view: (view) => <PointsPage {...view} /> },
  { path: "/control/incidents", word: "page.incidents", key: "a", nav: address.incidents, keys: ofIncidents, view: (view) => <IncidentsPage {...view} /> },
  { path: "/control/live", word: "page.live", key: "v", nav: address.live, keys: [["c", "cue.call"], ["Alt ↑ ↓", "rundown.move"]], view: (view) => <LivePage {...view} /> },
  { path: "/control/live/roll-call", word: "page.roll-call", key: "d", nav: address.rollCall, view: (view) => <RollCallPage {...view} /> },
  { path: "/control/attendance", word: "page.attendance", key: "n", nav: address.attendance, view: (view) => <AttendancePage {...view} /> },
  { path: "/control/ring", word: "page.ring", key: "r", nav: address.ring, view: (view) => <RingPage {...view} /> },
  { path: "/control/handover", word: "page.handover", key: "b", nav: address.handover, view: (view) => <HandoverPage {...view} /> },
  { path: "/control/conferences/:id/import", word: "page.import", view: (view) => <ImportPage {...view} /> },
  { path: "/control/conferences/:id", word: "page.plan", key: "c", nav: address.plan, view: (view) => <PlanPage {...view} /> },
  { path: "/control/programme/:programme", word: "page.programmes", open: (me, params) => <ProgrammePage id={params["programme"] ?? ""} me={me} /> },
  { path: "/control/programme", word: "page.programmes", key: "p", nav: () => "/control/programme", open: () => <Programmes /> },
  { path: "/control/conferences/:id/sessions/:session/go", word: "page.go", view: (view) => <GoPage {...view} /> },
  { path: "/control/conferences/:id/sessions/:session/waves/:wave", word: "page.wave", view: (view) => <WavePage {...view} /> },
  { path: "/control/replay/:replayed", word: "page.replay", keys: [...ofReplay, ...onTheWall], open: (me, params) => <ReplayPage key={params["replayed"]} id={params["replayed"] ?? ""} me={me} /> },
  { path: "/control/conferences", word: "page.conferences", key: "k", nav: () => address.list, open: () => <Start /> },
];

/** Where a page of the navigation is, if it can be shown: a conference's page needs a conference. */
export function addressOf(page: Page | undefined, conference: string | undefined): string | undefined {
  if (page === undefined) return undefined;
  if ("open" in page) return page.nav?.();
  return conference === undefined ? undefined : page.nav?.(conference);
}
