import { useEffect, useState } from "react";
import type { IncidentDetail, IncidentView, Me, StaffMember } from "../../contracts.generated";
import { getJson } from "../../shared/api";
import { useNow } from "../../shared/clock";
import { shortTime, span } from "../../shared/time";
import { Who } from "../../shared/Who";
import { useLanguage, useWords } from "../../shared/words";
import { ActButton } from "../ActButton";
import { act } from "../acts";
import { incidentCan, type Standing } from "../can";
import { History } from "./History";
import { whoWords } from "./IncidentTable";
import { closesByHand } from "./order";
import { incidentSentence } from "./sentence";

interface Props {
  readonly incident: IncidentView;
  readonly standing: Standing;
  readonly me: Me;
  readonly hold: (act: "acknowledge" | "shelve") => void;
  readonly point: (code: string) => void;
}

/** The incident that is chosen: what can be done with it, what to do about it, who calls, what was done. */
export function IncidentPanel({ incident, standing, me, hold, point }: Props) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const { board } = standing;
  const { zone, id } = board.conference;
  const { detail, staff } = useDetail(id, incident);
  return (
    <section className="panel alarm-panel" aria-label={incidentSentence(incident, board, t)} data-testid="incident-panel">
      <h2 className="alarm-title">{incidentSentence(incident, board, t)}</h2>
      <p className="quiet" data-testid="incident-who">
        {shortTime(incident.since, zone, now)} · {span(now - Date.parse(incident.since), language)} · {whoWords(incident, me, zone, now, t)}
      </p>
      <Acts incident={incident} standing={standing} me={me} hold={hold} staff={staff} />
      {incident.points.length > 0 && (
        <p className="incident-points">
          {incident.points.slice(0, 20).map((code) => (
            <button key={code} type="button" className="linklike" onClick={() => point(code)}>
              {board.points.find((p) => p.code === code)?.name ?? code}
            </button>
          ))}
          {incident.pointCount > 20 && <span className="quiet">{t("incidents.more", { count: incident.pointCount - 20 })}</span>}
        </p>
      )}
      {detail && detail.help.length > 0 && (
        <>
          <h3>{t("alarms.help")}</h3>
          <ul className="alarm-help">
            {detail.help.map((help) => (
              <li key={help.point + help.kind} className={help.endedAt === undefined ? "" : "quiet"}>
                <b>{help.pointName}</b>: {t(`help.${help.kind}`)} · {shortTime(help.askedAt, zone, now)} · <Who name={help.person ?? "—"} />
                {help.endedAt !== undefined && ` · ${t("alarms.help.ended")} ${shortTime(help.endedAt, zone, now)}`}
                {help.note !== undefined && <q className="alarm-note">{help.note}</q>}
              </li>
            ))}
          </ul>
        </>
      )}
      {detail && (
        <>
          <h3>{t("alarms.runbook")}</h3>
          <ol className="runbook" data-testid="runbook">
            {detail.runbook.map((step) => (
              <li key={step.id}>{step[language]}</li>
            ))}
          </ol>
          <History detail={detail} board={board} staff={staff} />
        </>
      )}
    </section>
  );
}

function Acts({ incident, standing, me, hold, staff }: Omit<Props, "point"> & { readonly staff: readonly StaffMember[] }) {
  const t = useWords();
  const cannot = incidentCan(standing);
  const { id } = standing.board.conference;
  const does = (name: string, body: Readonly<Record<string, unknown>> = {}) => () => void act(id, name, { incidentId: incident.id, ...body }, `${name}-${incident.id}`);
  const key = (name: string) => `${name}-${incident.id}`;
  const mine = incident.ownerId !== undefined && incident.ownerId === me.personId;
  return (
    <div className="alarm-acts">
      {mine ? (
        <ActButton word={t("alarms.act.release")} cannot={cannot} act={does("assign-incident")} busyKey={key("assign-incident")} testId="incident-release" />
      ) : (
        <ActButton word={t("alarms.act.own")} cannot={cannot} act={does("own-incident")} busyKey={key("own-incident")} testId="incident-own" main />
      )}
      <ActButton word={t("alarms.act.acknowledge")} cannot={cannot} act={() => hold("acknowledge")} busyKey={key("acknowledge-incident")} testId="incident-acknowledge" />
      {incident.shelved ? (
        <ActButton word={t("alarms.act.unshelve")} cannot={cannot} act={does("unshelve-incident")} busyKey={key("unshelve-incident")} testId="incident-unshelve" />
      ) : (
        <ActButton word={t("alarms.act.shelve")} cannot={cannot} act={() => hold("shelve")} busyKey={key("shelve-incident")} testId="incident-shelve" />
      )}
      {closesByHand(incident) ? (
        <ActButton word={t("alarms.act.close")} cannot={cannot} act={does("close-incident")} busyKey={key("close-incident")} testId="incident-close" />
      ) : (
        <span className="quiet small">{t("alarms.measured")}</span>
      )}
      {cannot === undefined && staff.length > 0 && (
        <label className="alarm-assign">
          {t("alarms.act.assign")}{" "}
          <select value={incident.ownerId ?? ""} onChange={(e) => does("assign-incident", e.target.value === "" ? {} : { owner: e.target.value })()} data-testid="incident-assign">
            <option value="">—</option>
            {staff.map((person) => (
              <option key={person.personId} value={person.personId}>
                {person.name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

/** Asked again when the incident changed in a way its history shows. */
function useDetail(id: string, incident: IncidentView) {
  const [detail, setDetail] = useState<IncidentDetail | undefined>();
  const [staff, setStaff] = useState<readonly StaffMember[]>([]);
  const of = `/api/v1/conferences/${encodeURIComponent(id)}`;
  const seen = [incident.asking, incident.pointCount, incident.ownerId, incident.acknowledged?.at, incident.shelved?.at, incident.level, incident.calledAt, incident.quietSince].join();
  useEffect(() => {
    let stopped = false;
    getJson<IncidentDetail>(`${of}/incidents/${incident.id}`).then((found) => !stopped && setDetail(found), () => undefined);
    return () => void (stopped = true);
  }, [of, incident.id, seen]);
  useEffect(() => {
    let stopped = false;
    getJson<readonly StaffMember[]>(`${of}/staff`).then((found) => !stopped && setStaff(found), () => undefined);
    return () => void (stopped = true);
  }, [of]);
  return { detail, staff };
}
