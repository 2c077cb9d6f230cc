import { Link } from "wouter";
import type { AlarmSource, BoardSnapshot, IncidentKpis, SessionView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { shortTime, span } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";
import { address } from "../addresses";
import { nameOf } from "../board";
import { AlarmBars, decimal } from "../incidents/Kpis";
import { causeWord } from "../incidents/sentence";
import { useKpis } from "../incidents/useKpis";
import { quorumOf } from "../readiness/checks";
import { WaveBar } from "../WaveBar";
import { pressOf, timeUsed, wavesToShow } from "./pulse";
import "./overview.css";

/** What does not stand on any tile: how the waves stand against their time, how the alarms press the people, and what raised most of them. */
export function Pulse({ board, session }: { board: BoardSnapshot; session: SessionView | undefined }) {
  const t = useWords();
  const kpis = useKpis(board.conference.id, board.incidents);
  return (
    <section className="pulse" aria-label={t("pulse.label")} data-testid="pulse">
      {session && <Waves board={board} session={session} />}
      <Load board={board} kpis={kpis} />
      <Causes board={board} sources={kpis?.top ?? []} />
    </section>
  );
}

function Waves({ board, session }: { board: BoardSnapshot; session: SessionView }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const { id, zone } = board.conference;
  const shown = wavesToShow(session.waves);
  return (
    <div className="pulse-part">
      <h2>{t("pulse.waves")}</h2>
      {shown.length === 0 && <p className="quiet">{t("pulse.waves.none")}</p>}
      {shown.map((wave) => {
        const left = wave.deadline === undefined ? undefined : Date.parse(wave.deadline) - now;
        const [short, used] = [quorumOf(wave) - wave.good, timeUsed(wave, now)];
        return (
          <div key={wave.id} data-testid={`pulse-${wave.id}`}>
            <p className="pulse-head">
              <Link href={address.wave(id, session.id, wave.id)} className="wave-link">
                {wave.name}
              </Link>
              <b>
                {wave.state === "open" && left !== undefined && (left >= 0 ? t("time.left", { span: span(left, language) }) : t("time.late", { span: span(-left, language) }))}
                {wave.state === "planned" && wave.opensAt !== undefined && t("pulse.opens", { at: shortTime(wave.opensAt, zone, now) })}
                {wave.state === "closed" && t("wave.closed")}
              </b>
            </p>
            {wave.state !== "planned" && (
              <>
                <WaveBar wave={wave} />
                <p className="quiet small">
                  {t("pulse.good", { n: wave.good, of: wave.required })}
                  {short > 0 && ` · ${t("wave.short", { n: short })}`}
                  {wave.state === "open" && used !== undefined && ` · ${t("wave.used", { percent: Math.round(used * 100) })}`}
                </p>
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Load({ board, kpis }: { board: BoardSnapshot; kpis: IncidentKpis | undefined }) {
  const t = useWords();
  const language = useLanguage();
  const press = kpis && pressOf(kpis);
  return (
    <div className={`pulse-part${press === "flood" ? " is-flood" : ""}`}>
      <h2>
        <Link href={address.incidents(board.conference.id)}>{t("pulse.load")}</Link>
      </h2>
      {kpis && press && (
        <>
          <p className="pulse-head">
            <span>
              <b className="pulse-figure">{decimal(kpis.slots.at(-1)?.perOperator ?? 0, language)}</b> <span className="quiet small">{t("kpi.rate")}</span>
            </span>
            <b className={`press press-${press}`} data-testid="press">
              {press === "good" ? "✓" : "!"} {t(`pulse.press.${press}`)}
            </b>
          </p>
          <AlarmBars kpis={kpis} zone={board.conference.zone} />
          <p className="quiet small">{t("pulse.load.also", { rate: decimal(kpis.perTenMinutes, language), peak: kpis.peak, untaken: kpis.untaken })}</p>
        </>
      )}
    </div>
  );
}

function Causes({ board, sources }: { board: BoardSnapshot; sources: readonly AlarmSource[] }) {
  const t = useWords();
  return (
    <div className="pulse-part">
      <h2>{t("pulse.causes")}</h2>
      {sources.length === 0 && <p className="quiet">{t("pulse.causes.none")}</p>}
      <ol className="pulse-causes">
        {sources.slice(0, 3).map((source) => (
          <li key={`${source.cause}/${source.name}`}>
            <span className="pulse-cause">
              {source.name !== undefined && <b>{nameOf(board.points, source.name) ?? source.name}</b>} <span className="quiet">{t(causeWord(source.cause))}</span>
            </span>
            <span>{t("kpi.times", { n: source.count })}</span>
            <svg className="time-bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="3" className="fill-idle" />
              <rect width={Math.min(100, source.percent)} height="3" className="fill-time" />
            </svg>
          </li>
        ))}
      </ol>
    </div>
  );
}
