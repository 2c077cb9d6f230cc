import { useState } from "react";
import { useLocation } from "wouter";
import type { Headcount, HeadcountMoment } from "../contracts.generated";
import { digits } from "../shared/digits";
import { headcountOf, headcountParts } from "../shared/headcount";
import { clockTime } from "../shared/time";
import { useWords } from "../shared/words";
import { useAgain } from "./again";
import { act, useExpectedDesk } from "./desk";
import { Sheet } from "./Sheet";

export function HeadcountForm({ moment }: { moment: HeadcountMoment }) {
  const t = useWords();
  const [, go] = useLocation();
  const desk = useExpectedDesk();
  const session = desk?.session;
  const last = session?.[moment];
  const again = useAgain("record-headcount");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => {
    const from = (again?.body["count"] as Headcount | undefined) ?? last?.count;
    return from
      ? Object.fromEntries(headcountParts.map((part) => [part, String(from[part])]))
      : { summoned: session?.summoned === undefined ? "" : String(session.summoned), present: "", excused: "0", absent: "0" };
  });
  if (!desk || !session || !session.mayCount.includes(moment)) return <Sheet title={t("count.gone")}>{null}</Sheet>;
  const count = headcountOf(typed);
  const send = async () => {
    if (!count) return;
    await act("record-headcount", { sessionId: session.id, moment, count });
    go("/");
  };
  return (
    <Sheet
      title={t(`moment.${moment}`)}
      lead={last && t("count.sent", { at: clockTime(last.at, desk.zone), revision: last.revision, present: last.count.present })}
    >
      <form
        className="counts"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {headcountParts.map((part) => (
          <label key={part}>
            <span>{t(`count.${part}`)}</span>
            <input
              inputMode="numeric"
              pattern="[0-9]*"
              maxLength={6}
              value={typed[part] ?? ""}
              onChange={(e) => setTyped({ ...typed, [part]: digits(e.target) })}
              onFocus={(e) => e.target.select()}
              data-testid={`count-${part}`}
            />
          </label>
        ))}
        <p className="quiet" aria-live="polite">
          {count ? t("count.sum", { sum: count.present + count.excused + count.absent, summoned: count.summoned }) : t("count.bad")}
        </p>
        <button type="submit" className="main-button" disabled={!count} data-testid="count-send">
          {t(last ? "count.correct" : "count.send")}
        </button>
      </form>
    </Sheet>
  );
}
