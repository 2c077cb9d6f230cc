import { useState } from "react";
import { Link } from "wouter";
import type { AttendancePage as Page, AttendanceRow, HeadcountMoment } from "../../contracts.generated";
import { useLanguage, useWords } from "../../shared/words";
import { ActButton } from "../ActButton";
import { attendanceCan, type Standing } from "../can";
import type { View } from "../pages";
import { useQuery } from "../query";
import { useDocument } from "../readiness/useDocument";
import { Phones } from "../rollcall/CalledList";
import { AttendanceTable } from "./AttendanceTable";
import { CountDialog, SignForDialog, SignLevelDialog } from "./Dialogs";
import { HistoryDialog } from "./HistoryDialog";
import { cannotSign } from "./signing";
import "./attendance.css";

type Asking = { readonly what: "count" | "sign-for" | "history"; readonly row: AttendanceRow } | { readonly what: "sign" };
const moments: readonly HeadcountMoment[] = ["first", "closing"];

/** Attendance: the official sentence on top, one level of the tree below it, who has reported nothing, and the signatures. */
export function AttendancePage({ standing, session: current }: View) {
  const t = useWords();
  const language = useLanguage();
  const { board } = standing;
  const { id, zone } = board.conference;
  const [query, change] = useQuery();
  const session = board.sessions.find((s) => s.id === query.get("session")) ?? current;
  const [asking, setAsking] = useState<Asking | undefined>();
  const level = query.get("in") ?? "";
  const moment = query.get("moment");
  const after = Number(query.get("after") ?? 0) || 0;
  const base = `/api/v1/conferences/${encodeURIComponent(id)}/sessions/${encodeURIComponent(session?.id ?? "")}/attendance`;
  const chosen = moment === "first" || moment === "closing" ? `&moment=${moment}` : "";
  const { value: page, missing, again } = useDocument<Page>(`${base}?in=${encodeURIComponent(level)}${after > 0 ? `&after=${after}` : ""}${chosen}`, board.latest[0]?.seq);
  if (!session) return <p className="quiet">{t("control.no-session")}</p>;
  if (missing) return <p className="quiet">{t("control.unknown")}</p>;
  if (!page) return <p className="quiet">{t("control.loading")}</p>;
  const node = page.path.at(-1);
  if (!node) return null;
  const close = () => setAsking(undefined);
  const target = { conferenceId: id, sessionId: session.id, moment: page.moment, close, done: again };
  const levelAddress = (organization: string) => {
    const next = new URLSearchParams(query);
    next.delete("after");
    if (organization === "") next.delete("in");
    else next.set("in", organization);
    return `/control/attendance?${next.toString()}`;
  };
  return (
    <main className="stage attendance-page" data-testid="attendance" data-moment={page.moment}>
      <Sentence page={page} files={`${base}?moment=${page.moment}`} />
      <div className="attendance-choice">
        {board.sessions.length > 1 && (
          <label className="quiet">
            {t("attendance.session")}{" "}
            <select value={session.id} onChange={(e) => change({ session: e.target.value, in: undefined, moment: undefined, after: undefined })}>
              {board.sessions.map((s) => (
                <option key={s.id} value={s.id}>
                  {s.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className="wave-acts" role="group" aria-label={t("attendance.moment")}>
          {moments.map((which) => (
            <button key={which} type="button" className="view" aria-pressed={which === page.moment} onClick={() => change({ moment: which })} data-testid={`moment-${which}`}>
              {t(`moment.${which}`)}
            </button>
          ))}
        </div>
      </div>
      <section className="panel" aria-label={node.name}>
        <div className="panel-head">
          <nav aria-label={t("attendance.path")} className="attendance-path">
            {page.path.map((row, i) => (
              <span key={row.organization}>
                {i > 0 && " › "}
                {i < page.path.length - 1 ? <Link href={levelAddress(row.organization)}>{row.name}</Link> : <b>{row.name}</b>}
              </span>
            ))}
          </nav>
          <SignButton standing={standing} page={page} node={node} ask={() => setAsking({ what: "sign" })} />
        </div>
        {node.state === "broken" && (
          <p className="attendance-broken" role="status">
            ! {t("attendance.again")}
          </p>
        )}
        <AttendanceTable standing={standing} session={session} page={page} zone={zone} levelAddress={levelAddress} open={(code) => change({ point: code }, true)} ask={(what, row) => setAsking({ what, row })} />
        {page.rowsInAll > page.rows.length && (
          <p className="wave-acts">
            <span className="quiet small">{t("attendance.only-first", { n: page.rows.length === 0 ? "0" : `${(after + 1).toLocaleString(language)}–${(after + page.rows.length).toLocaleString(language)}`, of: page.rowsInAll.toLocaleString(language) })}</span>
            {after > 0 && (
              <button type="button" className="button no-print" onClick={() => change({ after: undefined })} data-testid="rows-first">
                {t("attendance.from-first")}
              </button>
            )}
            {page.next !== undefined && (
              <button type="button" className="button no-print" onClick={() => change({ after: String(page.next) })} data-testid="rows-next">
                {t("attendance.next-rows")}
              </button>
            )}
          </p>
        )}
      </section>
      <section className="panel no-print" aria-label={t("attendance.missing")}>
        <h2>
          {t("attendance.missing")} {node.seated - node.counted.points}
        </h2>
        {page.missing.length === 0 ? (
          <p className="all-well">✓ {t("attendance.none-missing")}</p>
        ) : (
          <ul className="uncounted" data-testid="uncounted">
            {page.missing.map((point) => (
              <li key={point.point} data-testid={`uncounted-${point.point}`}>
                <span>
                  <button type="button" className="linklike" onClick={() => change({ point: point.point }, true)}>
                    {point.name}
                  </button>{" "}
                  <span className="quiet">
                    {point.point}
                    {point.summoned !== undefined && ` · ${t("attendance.summoned", { n: point.summoned })}`}
                  </span>
                </span>
                <Phones contacts={point.contacts} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {asking?.what === "count" && <CountDialog {...target} row={asking.row} />}
      {asking?.what === "sign-for" && <SignForDialog {...target} row={asking.row} />}
      {asking?.what === "history" && <HistoryDialog base={base} moment={page.moment} row={asking.row} zone={zone} close={close} />}
      {asking?.what === "sign" && <SignLevelDialog {...target} page={page} node={node} />}
    </main>
  );
}

function SignButton({ standing, page, node, ask }: { standing: Standing; page: Page; node: AttendanceRow; ask: () => void }) {
  const t = useWords();
  const cannot = attendanceCan(standing) ?? cannotSign(page, node);
  return <ActButton main={cannot === undefined} word={node.organization === "" ? t("attendance.sign-whole") : t("attendance.sign", { name: node.name })} cannot={cannot} act={ask} busyKey="sign-attendance" testId="sign-level" />;
}

function Sentence({ page, files }: { page: Page; files: string }) {
  const t = useWords();
  const language = useLanguage();
  const [copied, setCopied] = useState(false);
  const text = language === "vi" ? page.sentenceVi : page.sentenceEn;
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true), () => undefined);
  return (
    <section className={`panel sentence${page.drill ? " is-drill" : ""}`} aria-label={t("attendance.sentence")}>
      <h2>
        {t("attendance.sentence")}
        {page.drill && <span className="chip chip-held">{t("drill")}</span>}
      </h2>
      <p className="sentence-text" data-testid="sentence">
        {text}
      </p>
      <p className="wave-acts no-print">
        <button type="button" className="button" onClick={copy}>
          {t(copied ? "attendance.copied" : "attendance.copy")}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {t("attendance.print")}
        </button>
        <a className="button" href={`${files}&format=csv&lang=${language}`} download>
          CSV
        </a>
        <a className="button" href={`${files}&format=xlsx&lang=${language}`} download>
          XLSX
        </a>
      </p>
    </section>
  );
}
