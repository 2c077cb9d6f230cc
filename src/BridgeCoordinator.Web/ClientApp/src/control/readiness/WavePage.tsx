import { useState } from "react";
import { Link } from "wouter";
import type { WavePage as Page, WaveView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { shortTime, span } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";
import { act } from "../acts";
import { ActButton } from "../ActButton";
import { address } from "../addresses";
import { careCan, waveCan } from "../can";
import type { View } from "../pages";
import { Progress } from "../Progress";
import { useQuery } from "../query";
import { organizationNames } from "../wall/grouping";
import { ArrivalChart } from "./ArrivalChart";
import { FixDialog, WaiveDialog } from "./Care";
import { partsOf, quorumOf, sayParts } from "./checks";
import { CheckBars, GroupBars } from "./GroupBars";
import { MissingList } from "./MissingList";
import { Runs } from "./Runs";
import { useDocument } from "./useDocument";

/** One wave: answers arriving against the time left, who is late and where, and what can be done about it. A wave that is over stays as evidence. */
export function WavePage({ standing, params }: View) {
  const t = useWords();
  const { board } = standing;
  const { id, zone } = board.conference;
  const session = board.sessions.find((s) => s.id === params["session"]);
  const live = session?.waves.find((w) => w.id === params["wave"]);
  const { value: page, missing, again } = useDocument<Page>(`/api/v1/conferences/${encodeURIComponent(id)}/sessions/${encodeURIComponent(params["session"] ?? "")}/waves/${encodeURIComponent(params["wave"] ?? "")}?limit=500`, live);
  const [query, change] = useQuery();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<"waive" | "fix" | undefined>();
  if (missing || !session || !live) return <p className="quiet">{t("wave.unknown")}</p>;
  if (!page) return <p className="quiet">{t("control.loading")}</p>;
  const wave = { ...page.wave, ...live };
  const group = query.get("in") ?? undefined;
  const names = organizationNames(page.groups.map((g) => ({ id: g.id, name: g.name })));
  const shown = page.missing.filter((point) => group === undefined || point.group === group || point.carrier === group);
  const codes = shown.filter((point) => ticked.has(point.point)).map((point) => point.point);
  const tick = (points: readonly string[], on: boolean) => {
    const next = new Set(ticked);
    for (const point of points) if (on) next.add(point);
    else next.delete(point);
    setTicked(next);
  };
  const done = () => {
    setTicked(new Set());
    again();
  };
  const target = { conferenceId: id, sessionId: session.id, waveId: wave.id, points: codes, close: () => setAsking(undefined), done };
  const cannot = codes.length === 0 ? "cannot.none-ticked" : careCan(standing, session, wave);
  const failed = wave.notReady + wave.noAnswer + wave.pending;
  return (
    <main className="stage wave-page">
      <WaveHead wave={wave} zone={zone} sessionName={session.name} />
      <div className="wave-acts">
        {wave.state === "open" ? (
          <ActButton word={t("act.close-wave")} cannot={waveCan("close", standing, session, wave)} act={() => void act(id, "close-wave", { sessionId: session.id, waveId: wave.id, run: wave.run }, `close-${wave.id}`).then(again)} busyKey={`close-${wave.id}`} testId="wave-close" />
        ) : (
          <>
            {wave.run > 0 && (
              <ActButton
                main
                word={t("act.rerun-failed", { n: failed })}
                cannot={waveCan("open", standing, session, wave) ?? (failed === 0 ? "cannot.all-good" : undefined)}
                act={() => void act(id, "open-wave", { sessionId: session.id, waveId: wave.id, rerun: true, failedOnly: true }, `again-${wave.id}`).then(again)}
                busyKey={`again-${wave.id}`}
                testId="wave-rerun-failed"
              />
            )}
            <ActButton word={t(wave.run > 0 ? "act.rerun-all" : "act.open-wave")} cannot={waveCan("open", standing, session, wave)} act={() => void act(id, "open-wave", { sessionId: session.id, waveId: wave.id, rerun: wave.run > 0 }, `open-${wave.id}`).then(again)} busyKey={`open-${wave.id}`} testId="wave-open" />
          </>
        )}
        <Link href={address.go(id, session.id)} className="button">
          {t("page.go")}
        </Link>
      </div>
      <div className="wave-floor">
        <div className="wave-side">
          <section className="panel" aria-label={t("wave.arriving")}>
            <h2>{t("wave.arriving")}</h2>
            <ArrivalChart page={{ ...page, wave }} zone={zone} />
          </section>
          <section className="panel" aria-label={t("wave.missing")}>
            <div className="panel-head">
              <h2>
                {t("wave.missing")} <span className="quiet">{page.missingInAll}</span>
                {group !== undefined && (
                  <button type="button" className="view" onClick={() => change({ in: undefined })}>
                    {names(group)} ✕
                  </button>
                )}
              </h2>
              <div className="entry-acts">
                <span className="quiet small">{codes.length > 0 && t("wave.ticked", { n: codes.length })}</span>
                <ActButton word={t("act.take-fix")} cannot={cannot} act={() => setAsking("fix")} busyKey="take-fix" testId="act-take-fix" />
                <ActButton word={t("act.waive")} cannot={cannot} act={() => setAsking("waive")} busyKey="grant-waiver" testId="act-waive" />
              </div>
            </div>
            {page.missing.length === 0 ? (
              <p className="all-well">✓ {t("wave.none-missing")}</p>
            ) : (
              <div className="table-box">
                <MissingList points={shown} groupName={names} checks={page.checks} zone={zone} ticked={ticked} tick={tick} open={(point) => change({ point }, true)} />
              </div>
            )}
            {page.missingInAll > page.missing.length && <p className="quiet small">{t("wave.only-first", { n: page.missing.length, of: page.missingInAll })}</p>}
          </section>
          {page.runs.length > 0 && <Runs runs={page.runs} zone={zone} />}
        </div>
        <GroupBars groups={page.groups} kind="organization" chosen={group} choose={(g) => change({ in: g })} />
        <div className="wave-side">
          <GroupBars groups={page.groups} kind="carrier" chosen={group} choose={(g) => change({ in: g })} />
          <CheckBars page={page} />
        </div>
      </div>
      {asking === "waive" && <WaiveDialog {...target} />}
      {asking === "fix" && <FixDialog {...target} />}
    </main>
  );
}

function WaveHead({ wave, zone, sessionName }: { wave: WaveView; zone: string; sessionName: string }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const left = wave.deadline === undefined ? undefined : Date.parse(wave.deadline) - now;
  const parts = partsOf(wave);
  const goal = quorumOf(wave);
  return (
    <header className="wave-head">
      <div>
        <h2 className="wave-name">
          {wave.name}
          <span className="chip">{t(`wave.${wave.state}`)}</span>
          {wave.gate !== "none" && <span className="chip">{t(`gate.${wave.gate}`)}</span>}
        </h2>
        <p className="quiet">
          {sessionName} · {t(`waveKind.${wave.kind}`)}
          {wave.run > 0 && ` · ${t("run.round", { n: wave.run })}`}
          {wave.failedOnly && ` · ${t("wave.failed-only")}`}
          {wave.freezes && ` · ${t("wave.freezes")}`}
          {wave.comparesSetup && ` · ${t("wave.compares")}`}
        </p>
      </div>
      <p className="wave-number">
        <b>{wave.good}</b>
        <span className="quiet">/{wave.required}</span>
        <span className={`wave-verdict${wave.passed ? "" : " quiet"}`}>{wave.passed ? `✓ ${t("wave.passed")}` : wave.state === "closed" ? t("wave.short", { n: goal - wave.good }) : t("wave.needed", { n: goal })}</span>
      </p>
      <p className="wave-left">
        {wave.state === "open" && left !== undefined && <b className={left < 0 ? "is-overdue" : undefined}>{left >= 0 ? t("time.left", { span: span(left, language) }) : t("time.late", { span: span(-left, language) })}</b>}
        {wave.deadline !== undefined && <span className="quiet">{t("wave.deadline", { at: shortTime(wave.deadline, zone, now) })}</span>}
      </p>
      <div className="wave-bar-whole">
        <Progress parts={parts} label={sayParts(parts, t)} />
        <p className="quiet small">{sayParts(parts, t)}</p>
      </div>
    </header>
  );
}
