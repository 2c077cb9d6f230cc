import { useState } from "react";
import { useLocation } from "wouter";
import type { Headcount, PointDesk } from "../contracts.generated";
import { clockTime } from "../shared/time";
import { useLanguage, useWords, type Words } from "../shared/words";
import { forgetRow, ownerOf, sendAgain } from "./desk";
import type { OutboxRow } from "./outbox";

/** What waits to be sent, what somebody else left here, and what the coordinator would not take, in its own words. */
export function Waiting({ rows, desk }: { rows: readonly OutboxRow[]; desk: PointDesk }) {
  const t = useWords();
  const mine = rows.filter((row) => row.owner === ownerOf(desk));
  const waiting = mine.filter((row) => row.refused === undefined && row.left === undefined);
  const left = rows.filter((row) => row.refused === undefined && (row.left !== undefined || row.owner !== ownerOf(desk)));
  return (
    <>
      {waiting.length > 0 && (
        <section className="note" role="status" data-testid="outbox">
          <b>{t("outbox.some", { n: waiting.length })}</b>
          <ul className="waiting">
            {waiting.map((row) => (
              <li key={row.id}>
                {sentenceOf(row, desk, t)} <span className="quiet">· {clockTime(row.occurredAt, desk.zone)}</span>
              </li>
            ))}
          </ul>
          <p className="quiet small">{t("outbox.kept")}</p>
        </section>
      )}
      {left.map((row) => (
        <section key={row.id} className="note" data-testid="left">
          <b>
            {sentenceOf(row, desk, t)} · {clockTime(row.occurredAt, desk.zone)}
          </b>
          <p>{row.left ? t("outbox.left", { name: row.left.name }) : t("outbox.elsewhere")}</p>
          <p className="row">
            {row.left !== undefined && row.owner === ownerOf(desk) && (
              <button type="button" className="plain-button" onClick={() => void sendAgain(row)} data-testid="left-mine">
                {t("outbox.as-mine")}
              </button>
            )}
            <Drop row={row} />
          </p>
        </section>
      ))}
      {mine
        .filter((row) => row.refused !== undefined)
        .map((row) => (
          <Refused key={row.id} row={row} desk={desk} />
        ))}
    </>
  );
}

/** A refused act comes back with its reason and a way out: put right and sent again, or dropped. */
function Refused({ row, desk }: { row: OutboxRow; desk: PointDesk }) {
  const t = useWords();
  const language = useLanguage();
  const [, go] = useLocation();
  const path = formOf(row);
  return (
    <section className="refusal" role="alert" data-testid="refused">
      <b>
        {t("outbox.refused")}: {sentenceOf(row, desk, t)} · {clockTime(row.occurredAt, desk.zone)}
      </b>
      <p>{row.refused?.[language]}</p>
      <p className="row">
        {path !== undefined && (
          <button type="button" className="plain-button" onClick={() => go(`${path}?again=${row.id}`)} data-testid="refused-edit">
            {t("outbox.edit")}
          </button>
        )}
        <button type="button" className="plain-button" onClick={() => void sendAgain(row)} data-testid="refused-again">
          {t("outbox.again")}
        </button>
        <Drop row={row} />
      </p>
    </section>
  );
}

/** What is dropped is gone: asked twice. */
function Drop({ row }: { row: OutboxRow }) {
  const t = useWords();
  const [sure, setSure] = useState(false);
  return (
    <button type="button" className="plain-button" onClick={() => (sure ? void forgetRow(row.id) : setSure(true))} onBlur={() => setSure(false)} data-testid="drop">
      {t(sure ? "outbox.drop.sure" : "outbox.drop")}
    </button>
  );
}

/** Where such an act is put right. */
function formOf({ act, body }: OutboxRow): string | undefined {
  switch (act) {
    case "answer-wave":
      return `/checks/${encodeURIComponent(String(body["waveId"]))}`;
    case "answer-roll-call":
      return "/roll-call";
    case "record-headcount":
      return `/headcount/${String(body["moment"])}`;
    case "change-person":
      return "/shift";
    default:
      return undefined;
  }
}

/** An act in one line: what it is and what it says. */
function sentenceOf({ act, body, bytes }: OutboxRow, desk: PointDesk, t: Words): string {
  const name = t(`outbox.act.${act}`);
  switch (act) {
    case "answer-wave":
      return `${name}: ${desk.session?.waves.find((wave) => wave.id === body["waveId"])?.name ?? String(body["waveId"])}`;
    case "answer-roll-call":
      return `${name}: ${t(`word.${String(body["word"])}`)}`;
    case "record-headcount":
    case "sign-headcount":
      return `${name}: ${t("task.count.done", { present: (body["count"] as Headcount).present, summoned: (body["count"] as Headcount).summoned })}`;
    case "ask-for-help":
    case "withdraw-help":
      return `${name}: ${t(`help.${String(body["kind"])}`)}`;
    case "change-person":
      return `${name}: ${String(body["name"])}`;
    case "say-to-control":
      return `${name}: ${String(body["text"])}`;
    case "photo":
      return `${name} (${t("photo.size", { kb: Math.ceil((bytes?.byteLength ?? 0) / 1024) })})`;
    default:
      return name;
  }
}
