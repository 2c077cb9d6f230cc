import { Fragment, useEffect, useState, type RefObject } from "react";
import type { UnitPage, UnitRow } from "../../contracts.generated";
import { getJson } from "../../shared/api";
import { day, levelWord, owedWord, toneOfStanding } from "../../shared/dates";
import { Glyph } from "../../shared/Glyph";
import { useLanguage, useWords } from "../../shared/words";
import { UnitPanel } from "./UnitPanel";

export interface Filter {
  readonly q: string;
  readonly level: string;
  readonly standing: string;
  readonly owes: boolean;
  readonly under: string;
}

interface Props {
  readonly programmeId: string;
  /** The programme's last fact: a new one asks for the list again. */
  readonly seq: number;
  readonly filter: Filter;
  readonly change: (patch: Partial<Record<keyof Filter, string | undefined>>) => void;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly open: string;
  readonly setOpen: (unit: string | undefined) => void;
}

/** The units that fit, page after page; one row opens to everything the unit said. */
export function Units({ programmeId, seq, filter, change, field, open, setOpen }: Props) {
  const t = useWords();
  const [found, setFound] = useState<UnitPage | undefined>();
  const [size, setSize] = useState(100);
  const { q, level, standing, owes, under } = filter;
  useEffect(() => {
    let stopped = false;
    const asked = new URLSearchParams({ q, level, standing, under, ...(owes ? { owes: "true" } : {}) });
    const path = (after: string | undefined) => `/api/v1/programmes/${encodeURIComponent(programmeId)}/units?${asked}&limit=100${after === undefined ? "" : `&after=${encodeURIComponent(after)}`}`;
    const ask = async () => {
      let page = await getJson<UnitPage>(path(undefined));
      while (page.units.length < size && page.next !== undefined) {
        const more = await getJson<UnitPage>(path(page.next));
        page = { ...more, units: [...page.units, ...more.units] };
      }
      if (!stopped) setFound(page);
    };
    // Typing asks once it rests.
    const timer = setTimeout(() => void ask().catch(() => undefined), 150);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [programmeId, seq, q, level, standing, owes, under, size]);
  return (
    <section className="units">
      <div className="units-bar">
        <h2>
          {t("programme.units")} {found !== undefined && <span data-testid="units-total">({found.total})</span>}
        </h2>
        <input ref={field} className="search" type="search" value={q} onChange={(e) => change({ q: e.target.value })} placeholder={t("programme.search")} aria-label={t("programme.search")} data-testid="unit-search" />
        {(level !== "" || standing !== "" || owes || q !== "") && (
          <button type="button" className="linklike" onClick={() => change({ q: undefined, level: undefined, standing: undefined, owes: undefined })}>
            {t("programme.all")}
          </button>
        )}
      </div>
      {found !== undefined && found.units.length === 0 && <p className="quiet">{t(found.total === 0 && q === "" && standing === "" && !owes ? "programme.units-none" : "programme.search-none")}</p>}
      {found !== undefined && found.units.length > 0 && (
        <div className="table-box">
          <table className="table">
            <thead>
              <tr>
                {["unit", "level", "standing", "held-on", "led", "attended", "owed"].map((column) => (
                  <th key={column} scope="col">
                    {t(`programme.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.units.map((unit) => (
                <Fragment key={unit.id}>
                  <Row unit={unit} isOpen={open === unit.id} toggle={() => setOpen(open === unit.id ? undefined : unit.id)} />
                  {open === unit.id && (
                    <tr>
                      <td colSpan={7}>
                        <UnitPanel programmeId={programmeId} unit={unit.id} seq={seq} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found?.next !== undefined && (
        <button type="button" className="button" onClick={() => setSize(found.units.length + 100)}>
          {t("programme.more", { n: found.total - found.units.length })}
        </button>
      )}
    </section>
  );
}

function Row({ unit, isOpen, toggle }: { unit: UnitRow; isOpen: boolean; toggle: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const { held } = unit;
  return (
    <tr data-testid={`unit-${unit.id}`}>
      <th scope="row">
        <button type="button" className="linklike" aria-expanded={isOpen} onClick={toggle}>
          {unit.name}
        </button>
        {unit.parents.length > 1 && <div className="quiet small">{unit.parents.slice(1).join(" › ")}</div>}
      </th>
      <td>{levelWord(unit.level, language)}</td>
      <td>
        <span className="state">
          <Glyph tone={toneOfStanding(unit.standing)} />
          <span>
            {t(`standing.${unit.standing}`)}
            {unit.notHeld !== undefined && unit.notHeld !== "joined" && <span className="quiet small"> · {t(`notHeld.${unit.notHeld}`)}</span>}
          </span>
        </span>
      </td>
      <td>{held ? day(held.heldOn) : unit.plannedOn ? <span className="quiet">{t("programme.planned", { day: day(unit.plannedOn) })}</span> : "–"}</td>
      <td className={unit.otherLeader ? "is-overdue" : undefined}>
        {unit.otherLeader && "! "}
        {held ? t(`leader.${held.ledBy}`) : "–"}
      </td>
      <td>{held ? `${held.attended}${held.summoned === undefined ? "" : `/${held.summoned}`}` : "–"}</td>
      <td>
        {unit.owed
          .filter((o) => o.expected > 0 || o.count > 0)
          .map((o) => (
            <div key={o.item} className={o.done ? "quiet" : undefined}>
              {o.done ? "✓ " : "· "}
              {owedWord(o.item, language)} {o.count}/{Math.max(o.expected, o.count)}
            </div>
          ))}
      </td>
    </tr>
  );
}

