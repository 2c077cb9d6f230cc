import { useEffect, useState } from "react";
import { Link, useLocation } from "wouter";
import type { ConferenceLine } from "../contracts.generated";
import { getJson } from "../shared/api";
import { useNow } from "../shared/clock";
import { dateTime, span } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { address } from "./addresses";

const hereZone = "Asia/Ho_Chi_Minh";

/** The conferences. `enter` goes straight on where only one is open: to the view that was asked for without saying of which. */
export function Start({ enter = false }: { enter?: boolean }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const [path, go] = useLocation();
  const [lines, setLines] = useState<readonly ConferenceLine[] | undefined>();

  const of = (id: string) => (enter && path !== "/control" && path !== address.list ? `${path}?conference=${encodeURIComponent(id)}` : address.overview(id));

  useEffect(() => {
    let stopped = false;
    const ask = () =>
      getJson<readonly ConferenceLine[]>("/api/v1/conferences").then(
        (found) => {
          if (stopped) return;
          const open = found.filter((line) => line.phase === "open");
          const only = open.length === 1 ? open[0] : undefined;
          if (enter && only) go(of(only.id), { replace: true });
          else setLines(found);
        },
        () => undefined,
      );
    void ask();
    const timer = setInterval(ask, 5000);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [enter, path, go]);

  if (lines === undefined) return <p className="whole-page quiet">{t("control.loading")}</p>;
  return (
    <main className="whole-page">
      <h1>{lines.length === 0 ? t("control.none") : t("control.pick")}</h1>
      {lines.length === 0 && (
        <>
          <p className="quiet">{t("control.none.how")}</p>
          <pre>bridgectl import nghe-an.yaml</pre>
        </>
      )}
      <ul className="choices">
        {lines.map((line) => (
          <li key={line.id} className="choice-line">
            <Link href={of(line.id)} className="choice">
              <span className="choice-name">
                {line.name} {line.drill && <span className="chip chip-held">{t("drill")}</span>}
              </span>
              <span className="quiet">
                {t(`conferencePhase.${line.phase}`)} · {t("control.points", { n: line.points })}
                {line.startsAt && ` · ${dateTime(line.startsAt, hereZone)}`}
                {line.startsAt && Date.parse(line.startsAt) > now && ` · ${t("time.left", { span: span(Date.parse(line.startsAt) - now, language) })}`}
              </span>
            </Link>
            <Link href={address.replay(line.id)} className="choice-also" aria-label={`${t("replay.open")}: ${line.name}`} data-testid={`replay-${line.id}`}>
              {t("replay.open")}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
