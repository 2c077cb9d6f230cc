import type { AttendanceRow, Headcount, HeadcountEvent, HeadcountHistory, HeadcountMoment } from "../../contracts.generated";
import { headcountParts } from "../../shared/headcount";
import { dateTime } from "../../shared/time";
import { Who } from "../../shared/Who";
import { useWords } from "../../shared/words";
import { Box } from "../readiness/Care";
import { useDocument } from "../readiness/useDocument";

interface Props {
  readonly base: string;
  readonly moment: HeadcountMoment;
  readonly row: AttendanceRow;
  readonly zone: string;
  readonly close: () => void;
}

/** Every report, correction and signature of a point, from the journal: who, when, from which number to which. */
export function HistoryDialog({ base, moment, row, zone, close }: Props) {
  const t = useWords();
  const { value: history } = useDocument<HeadcountHistory>(`${base}/points/${encodeURIComponent(row.point ?? "")}?moment=${moment}`, row);
  return (
    <Box title={t("attendance.history-of", { name: row.name })} close={close}>
      {history?.events.length === 0 && <p className="quiet">{t("attendance.history.none")}</p>}
      <ol className="headcounts" data-testid="headcount-history">
        {history?.events.map((event) => (
          <li key={event.seq}>
            <p>
              {event.signature && "✓ "}
              <Said event={event} />
            </p>
            <p className="quiet small">
              <Who name={event.by} /> · {dateTime(event.occurredAt, zone)} {event.byControlRoom && t("attendance.history.for-it")}
              {event.note !== undefined && ` · “${event.note}”`}
            </p>
          </li>
        ))}
      </ol>
      <div className="dialog-acts">
        <button type="button" className="button" onClick={close} autoFocus>
          {t("attendance.close")}
        </button>
      </div>
    </Box>
  );
}

/** Of a correction only what changed is repeated. */
function Said({ event }: { event: HeadcountEvent }) {
  const t = useWords();
  const whole = (count: Headcount) => t("attendance.numbers", { ...count });
  if (event.signature) return t("attendance.history.signed", { to: whole(event.to) });
  if (event.from === undefined) return t("attendance.history.first", { to: whole(event.to) });
  const { from, to } = event;
  const changed = headcountParts.filter((part) => from[part] !== to[part]);
  return changed.length === 0 ? whole(to) : changed.map((part) => `${t(`attendance.col.${part}`)}: ${t("attendance.history.changed", { from: from[part], to: to[part] })}`).join("; ");
}
