import { useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { Readiness } from "../contracts.generated";
import { conditionOrder } from "../shared/states";
import { useLanguage, useWords } from "../shared/words";
import { address } from "./addresses";
import { waveNames } from "./board";
import { Bulk } from "./Bulk";
import { Counts } from "./Counts";
import { useKeys } from "./keys";
import type { View } from "./pages";
import { usePlaces } from "./places";
import { PointList } from "./PointList";
import { useQuery } from "./query";
import { findPoints, missing, needs, sortings, sortPoints } from "./search";
import { groupPoints, groupingsOf, type Grouping } from "./wall/grouping";
import { groupingWord, groupNames } from "./wall/words";

/** Every point as a readable list. What is filtered, grouped and sorted stands in the address: a view is kept and shared by its link. */
export function PointsPage({ standing, session, params }: View) {
  const t = useWords();
  const language = useLanguage();
  const { board } = standing;
  const { points, conference } = board;
  const [query, change] = useQuery();
  const [, go] = useLocation();
  const places = usePlaces(conference.id, points.length);
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const one = <T extends string>(name: string, all: readonly T[]) => all.find((value) => value === query.get(name));
  const filter = { search: query.get("q") ?? "", only: one("only", conditionOrder), readiness: one("ready", Readiness), need: one("need", needs), carrier: query.get("carrier") ?? undefined };
  const sorting = one("sort", sortings) ?? "roster";
  const possible = useMemo(() => groupingsOf(points, places), [points.length, places]);
  const by = possible.find((way) => way === query.get("by")) ?? "none";
  const carriers = useMemo(() => [...new Set(places?.points.flatMap((place) => [place.carrier, place.backupCarrier]) ?? [])].filter((c): c is string => c !== undefined).sort(), [places]);
  const clear = () => {
    change({ q: undefined, only: undefined, ready: undefined, need: undefined, carrier: undefined });
    field.current?.blur();
  };
  useKeys({ search: () => field.current?.focus(), escape: clear });
  const asked = JSON.stringify(filter);
  const shown = useMemo(() => sortPoints(findPoints(points, filter, places), sorting), [points, places, asked, sorting]);
  const groups = useMemo(() => groupPoints(shown, places, by, groupNames(by, places, t, language)).map((group) => ({ name: group.name, points: group.members.map((place) => shown[place]!) })), [shown, places, by, language]);

  const lacking = useMemo(() => new Map(needs.map((need) => [need, points.reduce((n, point) => n + Number(missing(point, need)), 0)])), [points]);
  const codes = useMemo(() => shown.filter((point) => ticked.has(point.code)).map((point) => point.code), [shown, ticked]);
  const tick = (points: readonly string[], on: boolean) => {
    const next = new Set(ticked);
    for (const code of points) if (on) next.add(code);
    else next.delete(code);
    setTicked(next);
  };

  return (
    <>
      <Counts board={board} session={session} only={filter.only} choose={(c) => change({ only: c })} search={filter.search} setSearch={(q) => change({ q })} field={field} />
      <div className="filters" role="group" aria-label={t("points.filters")}>
        <div className="views">
          {needs.map((need) => (
            <button key={need} type="button" className="view" aria-pressed={filter.need === need} onClick={() => change({ need: filter.need === need ? undefined : need })} data-testid={`need-${need}`}>
              {t(`points.need.${need}`)} <b>{lacking.get(need)}</b>
            </button>
          ))}
        </div>
        <Pick word={t("points.ready")} value={filter.readiness ?? ""} choose={(ready) => change({ ready })} options={[["", t("points.any")], ...Readiness.map((r) => [r, t(`readiness.${r}`)] as const)]} />
        {carriers.length > 1 && <Pick word={t("wall.by.carrier")} value={filter.carrier ?? ""} choose={(carrier) => change({ carrier })} options={[["", t("points.any")], ...carriers.map((c) => [c, c] as const)]} />}
        {possible.length > 1 && <Pick word={t("wall.by")} value={by} choose={(way) => change({ by: way === "none" ? undefined : way })} options={possible.map((way: Grouping) => [way, groupingWord(way, places, t, language)] as const)} />}
        <Pick word={t("points.sort")} value={sorting} choose={(sort) => change({ sort: sort === "roster" ? undefined : sort })} options={sortings.map((sort) => [sort, t(`points.sort.${sort}`)] as const)} />
        <span className="quiet small" role="status">
          {t("points.shown", { n: shown.length, of: points.length })}
        </span>
        <button
          type="button"
          className="linklike small"
          onClick={() =>
            void navigator.clipboard?.writeText(location.href).then(
              () => setCopied(true),
              () => undefined,
            )
          }
          onBlur={() => setCopied(false)}
        >
          {t(copied ? "points.link.copied" : "points.link")}
        </button>
      </div>
      {codes.length > 0 && <Bulk standing={standing} session={session} codes={codes} clear={() => setTicked(new Set())} />}
      <main className="stage stage-fills">
        {shown.length === 0 && points.length > 0 ? (
          <p className="quiet">
            {t("control.search.none")}{" "}
            <button type="button" className="linklike" onClick={clear}>
              {t("control.show-all")}
            </button>
          </p>
        ) : (
          <PointList label={t("page.points")} groups={groups} chosen={params["code"]} zone={conference.zone} waves={waveNames(board)} selection={{ has: (code) => ticked.has(code), set: tick }} open={(code) => go(address.point(conference.id, code) + location.search)} />
        )}
      </main>
    </>
  );
}

interface PickProps {
  readonly word: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly choose: (value: string) => void;
}

const Pick = ({ word, value, options, choose }: PickProps) => (
  <label className="pick">
    <span className="quiet">{word}</span>
    <select value={value} onChange={(e) => choose(e.target.value)}>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
