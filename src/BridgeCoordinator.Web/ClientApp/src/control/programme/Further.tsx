import { Link } from "wouter";
import type { FurtherView, ProgrammeConference } from "../../contracts.generated";
import { dateForm, day, toneOfStanding } from "../../shared/dates";
import { Glyph } from "../../shared/Glyph";
import { dateTime } from "../../shared/time";
import { useWords } from "../../shared/words";
import { address } from "../addresses";

/** Conferences beside the levels: who holds them, for whom, and how each stands. */
export function Further({ further }: { further: readonly FurtherView[] }) {
  const t = useWords();
  if (further.length === 0) return null;
  return (
    <section>
      <h2>{t("programme.further")}</h2>
      <ul className="further">
        {further.map(({ plan, hostName, standing, held, isHere }) => (
          <li key={plan.id} data-testid={`further-${plan.id}`}>
            <Glyph tone={toneOfStanding(standing)} />
            <div>
              {isHere ? <Link href={address.plan(plan.id)}>{plan.name}</Link> : <b>{plan.name}</b>}
              <p className="quiet small">
                {[t(`standing.${standing}`), held ? t("form.on", { day: day(held.heldOn), month: "" }) : dateForm(plan.when, t), hostName, plan.audience, plan.about === undefined ? undefined : t("programme.about", { n: plan.about }), plan.agenda?.join("; "), held && t("programme.attended", { n: held.attended })]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The conferences of the programme that are run from this room. */
export function Here({ conferences, zone }: { conferences: readonly ProgrammeConference[]; zone: string }) {
  const t = useWords();
  if (conferences.length === 0) return null;
  return (
    <section>
      <h2>{t("programme.here")}</h2>
      <ul className="further">
        {conferences.map((conference) => (
          <li key={conference.id}>
            <span aria-hidden="true">▸</span>
            <div>
              <Link href={address.plan(conference.id)}>{conference.name}</Link>
              <p className="quiet small">
                {[t(`conferencePhase.${conference.phase}`), t("control.points", { n: conference.points }), conference.startsAt === undefined ? undefined : dateTime(conference.startsAt, zone)].filter(Boolean).join(" · ")}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
