import { Link } from "wouter";
import type { AttendancePage, AttendanceRow, HeadTotals, SessionView } from "../../contracts.generated";
import { Glyph } from "../../shared/Glyph";
import { headcountParts as parts } from "../../shared/headcount";
import { clockTime } from "../../shared/time";
import { useWords } from "../../shared/words";
import { ActButton } from "../ActButton";
import { attendanceCan, type Standing } from "../can";
import { cannotCount, toneOfSignature } from "./signing";

interface Props {
  readonly standing: Standing;
  readonly session: SessionView;
  readonly page: AttendancePage;
  readonly zone: string;
  readonly levelAddress: (organization: string) => string;
  readonly open: (code: string) => void;
  readonly ask: (what: "count" | "sign-for" | "history", row: AttendanceRow) => void;
}

/** What is right under a level, its sum below: numbers as reported, and how each stands with its signature. */
export function AttendanceTable({ standing, session, page, zone, levelAddress, open, ask }: Props) {
  const t = useWords();
  const node = page.path.at(-1);
  const numbers = (totals: HeadTotals) =>
    parts.map((part) => (
      <td key={part} className="number" data-label={t(`attendance.col.${part}`)}>
        {totals.points === 0 ? "–" : totals[part]}
      </td>
    ));
  return (
    <div className="table-box">
      <table className="table attendance-table" data-testid="attendance-rows">
        <thead>
          <tr>
            <th scope="col">{t("attendance.col.name")}</th>
            <th scope="col" className="number">
              {t("attendance.col.counted")}
            </th>
            {parts.map((part) => (
              <th key={part} scope="col" className="number">
                {t(`attendance.col.${part}`)}
              </th>
            ))}
            <th scope="col">{t("attendance.col.signature")}</th>
            <th scope="col" className="no-print">
              {t("attendance.col.acts")}
            </th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.point ?? row.organization} data-testid={`row-${row.point ?? row.organization}`} data-state={row.state}>
              <th scope="row">
                {row.point === undefined ? (
                  <Link href={levelAddress(row.organization)}>{row.name}</Link>
                ) : (
                  <button type="button" className="linklike" onClick={() => open(row.point ?? "")}>
                    {row.name}
                  </button>
                )}{" "}
                <span className="quiet">{row.point ?? row.level}</span>
              </th>
              <td className="number" data-label={t("attendance.col.counted")}>{row.point === undefined ? `${row.counted.points}/${row.seated}` : row.counted.points === 0 ? "–" : "✓"}</td>
              {numbers(row.counted)}
              <td>
                <Signature row={row} zone={zone} />
              </td>
              <td className="no-print">
                <Acts standing={standing} session={session} page={page} row={row} ask={ask} />
              </td>
            </tr>
          ))}
        </tbody>
        {node && (
          <tfoot>
            <tr data-testid="row-sum" data-state={node.state}>
              <th scope="row">{t("attendance.total")}</th>
              <td className="number" data-label={t("attendance.col.counted")}>
                {node.counted.points}/{node.seated}
              </td>
              {numbers(node.counted)}
              <td>
                <Signature row={node} zone={zone} />
              </td>
              <td className="no-print quiet">{t("attendance.official", { present: node.official.present })}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Signature({ row, zone }: { row: AttendanceRow; zone: string }) {
  const t = useWords();
  const signed = row.signature;
  const facts = [
    signed && t(signed.byControlRoom ? "attendance.signed-for" : "attendance.signed-by", { name: signed.by, at: clockTime(signed.at, zone) }),
    signed && row.state === "broken" && t("attendance.signed-present", { present: signed.totals.present }),
    signed && signed.without.length > 0 && t("attendance.without", { names: signed.without.slice(0, 5).join(", ") + (signed.without.length > 5 ? "…" : "") }),
    signed?.reason !== undefined && `“${signed.reason}”`,
    row.recorded?.byControlRoom === true && t("attendance.written-down"),
    row.recorded !== undefined && row.recorded.revision > 1 && t("attendance.revision", { n: row.recorded.revision }),
  ].filter((fact): fact is string => typeof fact === "string");
  return (
    <span className="state">
      <Glyph tone={toneOfSignature(row.state)} />
      <span>
        {t(`signature.${row.state}`)}
        {facts.length > 0 && <span className="quiet small"> {facts.join(" · ")}</span>}
      </span>
    </span>
  );
}

function Acts({ standing, session, page, row, ask }: Pick<Props, "standing" | "session" | "page" | "ask"> & { row: AttendanceRow }) {
  const t = useWords();
  const code = row.point;
  if (code === undefined) return null;
  const counted = row.counted.points > 0;
  return (
    <span className="row-acts">
      <ActButton word={t(counted ? "attendance.correct" : "attendance.record")} cannot={attendanceCan(standing, counted ? "correct" : "record") ?? cannotCount(session, page.moment)} act={() => ask("count", row)} busyKey={`count-${code}`} testId={`count-${code}`} />
      {counted && row.state !== "sealed" && <ActButton word={t("attendance.sign-for")} cannot={attendanceCan(standing)} act={() => ask("sign-for", row)} busyKey={`sign-for-${code}`} testId={`sign-for-${code}`} />}
      {counted && (
        <button type="button" className="button" onClick={() => ask("history", row)} data-testid={`history-${code}`}>
          {t("attendance.history")}
        </button>
      )}
    </span>
  );
}
