import { useState, type FormEvent } from "react";
import type { HandoverPage as Page, HandoverView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { shortTime } from "../../shared/time";
import { Who } from "../../shared/Who";
import { useWords } from "../../shared/words";
import { act } from "../acts";
import { nameOf, waveNames } from "../board";
import { ringCan, type Standing } from "../can";
import { incidentSentence } from "../incidents/sentence";
import type { View } from "../pages";
import { useDocument } from "../readiness/useDocument";

/** What somebody who comes on shift must know: what the machine lists, what the one before says, and whose it is now. */
export function HandoverPage({ standing }: View) {
  const t = useWords();
  const { id } = standing.board.conference;
  const { value, again } = useDocument<Page>(`/api/v1/conferences/${encodeURIComponent(id)}/handover`, standing.board.version.seq);
  if (!value) return <main className="ring-page quiet">{t("control.loading")}</main>;
  return (
    <main className="ring-page handover">
      <div className="ring-head">
        <p className="quiet">{t("handover.how")}</p>
        <button type="button" className="button no-print" onClick={() => window.print()}>
          {t("ring.print")}
        </button>
      </div>
      <Open page={value} standing={standing} />
      <HandOver standing={standing} done={again} />
      <h2>{t("handover.before")}</h2>
      {value.handovers.length === 0 && <p className="quiet">{t("handover.none")}</p>}
      <ol className="phoned" data-testid="handovers">
        {value.handovers.map((over) => (
          <Handed key={over.seq} over={over} standing={standing} done={again} />
        ))}
      </ol>
    </main>
  );
}

function Open({ page, standing }: { page: Page; standing: Standing }) {
  const t = useWords();
  const now = useNow();
  const { board } = standing;
  const { zone } = board.conference;
  const waves = waveNames(board);
  const point = (code: string) => nameOf(board.points, code) ?? code;
  const nothing = page.incidents.length + page.cares.length + page.unread.length === 0;
  return (
    <section>
      <h2>{t("handover.open")}</h2>
      {nothing && <p>✓ {t("handover.nothing")}</p>}
      <ul className="phoned">
        {page.incidents.map((incident) => (
          <li key={incident.id}>
            <b>{t("page.incidents")}</b>: {incidentSentence(incident, board, t)}
            <span className="quiet"> · {t("tile.since", { at: shortTime(incident.since, zone, now) })}{incident.owner !== undefined && <> · <Who name={incident.owner} /></>}</span>
          </li>
        ))}
        {page.cares.map((care) => (
          <li key={`${care.point} ${care.waveId} ${care.check ?? ""} ${care.expectedBy ?? ""}`}>
            <b>{t(care.expectedBy === undefined ? "handover.waiver" : "handover.fix")}</b>: {point(care.point)} · {waves[care.waveId] ?? care.waveId}
            <span className="quiet">
              {" "}
              · <Who name={care.by} />
              {care.expectedBy !== undefined && ` · ${t("handover.by", { at: shortTime(care.expectedBy, zone, now) })}`}
              {care.reason !== undefined && ` · ${care.reason}`}
            </span>
          </li>
        ))}
        {page.unread.map((code) => (
          <li key={code}>
            <b>{t("handover.unread")}</b>: {point(code)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function HandOver({ standing, done }: { standing: Standing; done: () => void }) {
  const t = useWords();
  const [note, setNote] = useState("");
  const cannot = ringCan(standing);
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (cannot !== undefined) return;
    void act(standing.board.conference.id, "hand-over-shift", note.trim() === "" ? {} : { note: note.trim() }).then(done);
    setNote("");
  };
  return (
    <form onSubmit={go} className="care-form no-print">
      <label>
        {t("handover.note")}
        <textarea className="people-field" value={note} maxLength={500} rows={3} onChange={(e) => setNote(e.target.value)} data-testid="shift-note" />
      </label>
      <div className="dialog-acts">
        <button type="submit" className="button button-main" aria-disabled={cannot !== undefined} title={cannot && t(cannot)} data-testid="shift-go">
          {t("handover.go")}
        </button>
      </div>
    </form>
  );
}

function Handed({ over, standing, done }: { over: HandoverView; standing: Standing; done: () => void }) {
  const t = useWords();
  const now = useNow();
  const { id, zone } = standing.board.conference;
  const accepted = over.acceptedBy !== undefined && over.acceptedAt !== undefined;
  return (
    <li data-testid="handover">
      <p>
        <b><Who name={over.by} /></b> <span className="quiet">· {shortTime(over.at, zone, now)}</span>
      </p>
      <p className="small">{t("handover.numbers", { incidents: over.incidents, waivers: over.waivers, fixes: over.fixes, unread: over.unread })}</p>
      {over.note !== undefined && <p>{over.note}</p>}
      {accepted ? (
        <p className="small">✓ {t("handover.accepted", { name: over.acceptedBy ?? "", at: shortTime(over.acceptedAt ?? over.at, zone, now) })}</p>
      ) : over.mine ? (
        <p className="quiet small">{t("handover.waits")}</p>
      ) : (
        <button type="button" className="button no-print" aria-disabled={ringCan(standing) !== undefined} onClick={() => ringCan(standing) === undefined && void act(id, "accept-shift", { handover: over.seq }).then(done)} data-testid="shift-accept">
          {t("handover.accept")}
        </button>
      )}
    </li>
  );
}
