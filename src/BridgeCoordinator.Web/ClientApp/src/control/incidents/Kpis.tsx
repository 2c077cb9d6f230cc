import type { AlarmSource, BoardSnapshot, IncidentKpis } from "../../contracts.generated";
import { clockTime, span } from "../../shared/time";
import { useLanguage, useWords, type Language } from "../../shared/words";
import { causeWord } from "./sentence";

const [width, height, most] = [360, 90, 12];

export const decimal = (n: number, language: Language): string => (language === "vi" ? String(n).replace(".", ",") : String(n));

/** How the alarms press the people (EEMUA 191), drawn: a quiet strip while all is as it should be. */
export function Kpis({ kpis, board }: { kpis: IncidentKpis; board: BoardSnapshot }) {
  const t = useWords();
  const language = useLanguage();
  const number = (n: number) => decimal(n, language);
  const figures = [
    [number(kpis.perTenMinutes), "kpi.rate", "kpi.rate.good"],
    [number(kpis.peak), "kpi.peak", undefined],
    [`${Math.round(kpis.floodPercent)} %`, "kpi.floods", undefined],
    [kpis.medianTakenSeconds === undefined ? "–" : span(kpis.medianTakenSeconds * 1000, language), "kpi.taken", undefined],
    [kpis.untaken, "kpi.untaken", undefined],
    [`${kpis.low} / ${kpis.high} / ${kpis.urgent}`, "kpi.mix", "kpi.mix.good"],
  ] as const;
  return (
    <section className="panel kpis" aria-label={t("kpi.title")} data-testid="kpis">
      <h2>{t("kpi.title")}</h2>
      <dl className="kpi-figures">
        {figures.map(([value, word, good]) => (
          <div key={word}>
            <dt>{t(word)}</dt>
            <dd>{value}</dd>
            {good && <dd className="quiet small">{t(good)}</dd>}
          </div>
        ))}
      </dl>
      <AlarmBars kpis={kpis} zone={board.conference.zone} />
      <div className="kpi-sources">
        <Sources word="kpi.top" sources={kpis.top} />
        <Sources word="kpi.chattering" sources={kpis.chattering} />
        <Sources word="kpi.stale" sources={kpis.stale} bare />
      </div>
    </section>
  );
}

/** What came in every ten minutes, and the line above which it is a flood. */
export function AlarmBars({ kpis, zone }: { kpis: IncidentKpis; zone: string }) {
  const t = useWords();
  const top = Math.max(most, ...kpis.slots.map((s) => s.perOperator));
  const wide = width / Math.max(1, kpis.slots.length);
  const y = (n: number) => height - (n / top) * height;
  return (
    <figure className="kpi-bars">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={t("kpi.bars", { people: kpis.operators })}>
        {kpis.slots.map((slot, n) => (
          <rect key={slot.at} x={n * wide + 1} width={wide - 2} y={y(slot.perOperator)} height={height - y(slot.perOperator)} className={slot.flood ? "kpi-bar kpi-bar-flood" : "kpi-bar"}>
            <title>{t("kpi.bar", { at: clockTime(slot.at, zone), n: slot.alarms })}</title>
          </rect>
        ))}
        <line x1="0" x2={width} y1={y(10)} y2={y(10)} className="kpi-limit" />
      </svg>
      <figcaption className="quiet small">{t("kpi.bars", { people: kpis.operators })}</figcaption>
    </figure>
  );
}

function Sources({ word, sources, bare = false }: { word: string; sources: readonly AlarmSource[]; bare?: boolean }) {
  const t = useWords();
  return (
    <div>
      <h3>{t(word)}</h3>
      {sources.length === 0 && <p className="quiet">{t("kpi.none")}</p>}
      <ol>
        {sources.map((source) => (
          <li key={`${source.cause}/${source.name}/${source.since}`}>
            {source.name !== undefined && <b>{source.name}</b>} <span className="quiet">{t(causeWord(source.cause))}</span>
            {!bare && <span className="quiet"> · {t("kpi.times", { n: source.count })}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
