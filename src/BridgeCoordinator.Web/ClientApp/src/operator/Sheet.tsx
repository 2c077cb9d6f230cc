import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { useWords } from "../shared/words";

/** A form on a page of its own; the phone's back button leaves it. */
export function Sheet({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const t = useWords();
  const [, go] = useLocation();
  return (
    <main className="page sheet">
      <div className="bar">
        <button type="button" className="plain-button" onClick={() => go("/")}>
          ‹ {t("back")}
        </button>
      </div>
      <h1>{title}</h1>
      {lead !== undefined && <p className="quiet">{lead}</p>}
      {children}
    </main>
  );
}
