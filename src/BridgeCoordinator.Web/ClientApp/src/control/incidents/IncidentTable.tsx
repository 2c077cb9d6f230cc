import type { BoardSnapshot, IncidentView, Me } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { Glyph } from "../../shared/Glyph";
import { dateTime, shortTime, span } from "../../shared/time";
import { language, useLanguage, useWords, who, type Words } from "../../shared/words";
import { isPassing, toneOf, type Sections } from "./order";
import { incidentSentence } from "./sentence";

interface Props {
  readonly sections: Sections;
  readonly chosen: IncidentView | undefined;
  readonly choose: (incident: IncidentView) => void;
  readonly board: BoardSnapshot;
  readonly me: Me;
}

/** One line for a cause. The line that is chosen is explained beside the list. */
export function IncidentTable({ sections, ...rest }: Props) {
  const t = useWords();
  const parts = [
    ["alarms.open", sections.open],
    ["alarms.taken", sections.taken],
    ["alarms.shelved", sections.shelved],
  ] as const;
  return (
    <div className="alarm-lists" data-testid="incidents">
      {parts.map(
        ([word, incidents]) =>
          incidents.length > 0 && (
            <section key={word} aria-label={t(word)}>
              <h2>
                {t(word)} ({incidents.length})
              </h2>
              <ul className="alarm-list">
                {incidents.map((incident) => (
                  <Line key={incident.id} incident={incident} {...rest} />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}

function Line({ incident, chosen, choose, board, me }: { incident: IncidentView } & Omit<Props, "sections">) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const zone = board.conference.zone;
  const tone = toneOf(incident);
  return (
    <li>
      <button type="button" className={`alarm alarm-${incident.priority} tone-${tone}`} aria-current={incident.id === chosen?.id} onClick={() => choose(incident)} data-testid="incident" data-cause={incident.cause} data-priority={incident.priority}>
        <Glyph tone={tone} />
        <span className="alarm-priority">{t(`priority.${incident.priority}`)}</span>
        <span className="alarm-what">
          <b>{incidentSentence(incident, board, t)}</b>
          <span className="quiet small">
            {incident.pointCount > 1 && `${t("incidents.now", { troubled: incident.troubled, points: incident.pointCount })} · `}
            {incident.asking > 0 && `${t("alarms.calls", { n: incident.asking })} · `}
            {isPassing(incident) && `${t("incidents.holding")} · `}
            {incident.level !== "technician" && `${t("alarms.escalated", { level: t(`callLevel.${incident.level}`) })} · `}
            {whoWords(incident, me, zone, now, t)}
          </span>
        </span>
        <span className="alarm-age" title={dateTime(incident.since, zone)}>
          {span(now - Date.parse(incident.since), language)}
        </span>
      </button>
    </li>
  );
}

/** Who answers for it, in one phrase. */
export function whoWords(incident: IncidentView, me: Me, zone: string, now: number, t: Words): string {
  if (incident.shelved) return t("alarms.shelved-until", { at: shortTime(incident.shelved.until, zone, now), name: incident.shelved.by });
  if (incident.ownerId !== undefined) return `→ ${incident.ownerId === me.personId ? t("alarms.mine") : who(incident.owner ?? "—", language())}`;
  if (incident.acknowledged) return t("alarms.seen-by", { name: incident.acknowledged.by, at: shortTime(incident.acknowledged.until, zone, now) });
  return t("alarms.nobody");
}
