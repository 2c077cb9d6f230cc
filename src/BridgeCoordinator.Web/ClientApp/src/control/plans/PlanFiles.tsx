import { useState } from "react";
import { Link } from "wouter";
import { useLanguage, useWords } from "../../shared/words";
import { address } from "../addresses";
import { planCan, type Standing } from "../can";
import { CloneForm } from "./CloneForm";

/** What goes in and out of a conference as files. Links are plain: the browser downloads, the cookie proves who asks. */
export function PlanFiles({ standing }: { standing: Standing }) {
  const t = useWords();
  const language = useLanguage();
  const [cloning, setCloning] = useState(false);
  const { id } = standing.board.conference;
  const api = `/api/v1/conferences/${encodeURIComponent(id)}`;
  const mine = standing.role === "administrator";
  return (
    <nav className="plan-files" aria-label={t("plans.files")}>
      {mine && planCan("import", standing) === undefined && (
        <Link href={address.import(id)} className="button" data-testid="to-import">
          {t("plans.import")}
        </Link>
      )}
      {mine && (
        <>
          <button type="button" className="button" onClick={() => setCloning(true)} data-testid="to-clone">
            {t("plans.clone")}
          </button>
          <span>
            {t("plans.export")}{" "}
            {["plan.yaml", "roster.csv", "roster.xlsx"].map((file) => (
              <a key={file} href={`${api}/${file}?lang=${language}`} download>
                {file}
              </a>
            ))}
          </span>
          <a href={`${api}/sheet?lang=${language}`} target="_blank" rel="noreferrer">
            {t("plans.sheet")}
          </a>
        </>
      )}
      <a href={`${api}/calendar.ics?lang=${language}`} download>
        {t("plans.calendar")}
      </a>
      {cloning && <CloneForm standing={standing} close={() => setCloning(false)} />}
    </nav>
  );
}
