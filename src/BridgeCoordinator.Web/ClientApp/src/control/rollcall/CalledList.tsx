import type { ReactNode } from "react";
import type { CalledPoint, ContactView } from "../../contracts.generated";
import { Glyph } from "../../shared/Glyph";
import { toneOfWord } from "../../shared/states";
import { clockTime } from "../../shared/time";
import { useWords } from "../../shared/words";
import { ContactWords } from "../ContactWords";

interface Props {
  readonly points: readonly CalledPoint[];
  readonly zone: string;
  readonly label: string;
  readonly testId: string;
  readonly open: (code: string) => void;
  /** What can be done about a point. */
  readonly acts?: (point: CalledPoint) => ReactNode;
}

/** Points by name with what they said, when, who heard it, and whom to ring there. */
export function CalledList({ points, zone, label, testId, open, acts }: Props) {
  const t = useWords();
  return (
    <div className="table-box">
      <table className="table called" data-testid={testId} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t("rollcall.col.point")}</th>
            <th scope="col">{t("rollcall.col.said")}</th>
            <th scope="col">{t("rollcall.col.phone")}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.point} data-testid={`${testId}-${point.point}`}>
              <th scope="row">
                <button type="button" className="linklike" onClick={() => open(point.point)}>
                  {point.name}
                </button>{" "}
                <span className="quiet">{point.point}</span>
              </th>
              <td>
                <Said point={point} zone={zone} />
                {acts?.(point)}
              </td>
              <td>
                <Phones contacts={point.contacts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Said({ point, zone }: { point: CalledPoint; zone: string }) {
  const t = useWords();
  return (
    <span className="state">
      <Glyph tone={point.word === undefined ? "idle" : toneOfWord(point.word)} />
      <span>
        {point.word === undefined ? t("mark.silent") : t(`word.${point.word}`)}
        {point.note !== undefined && <span className="called-note"> “{point.note}”</span>}
        {point.answeredAt !== undefined && <span className="quiet"> {clockTime(point.answeredAt, zone, true)}</span>}
        {point.heardAt !== undefined && <span className="quiet"> · ✓ {t("rollcall.heard-by", { name: point.heardBy ?? "—", at: clockTime(point.heardAt, zone) })}</span>}
      </span>
    </span>
  );
}

/** Numbers as links: a press rings. */
export function Phones({ contacts }: { contacts: readonly ContactView[] }) {
  const t = useWords();
  if (contacts.length === 0) return <span className="quiet">{t("rollcall.no-phone")}</span>;
  return (
    <ul className="phones">
      {contacts.map((contact) => (
        <li key={contact.phone}>
          <a href={`tel:${(contact.phone ?? "").replace(/[^+\d]/g, "")}`} aria-label={`${t("rollcall.call", { name: contact.name ?? t(`contact.${contact.role}`) })} ${contact.phone ?? ""}`}>
            ☎ {contact.phone}
          </a>{" "}
          <span className="quiet">
            <ContactWords contact={contact} />
          </span>
        </li>
      ))}
    </ul>
  );
}
