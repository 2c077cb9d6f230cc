import { Link, useLocation } from "wouter";
import { useWords } from "../../shared/words";
import { address } from "../addresses";

/** The pages of running a session. Each has an address of its own. */
export function LiveNav({ conference }: { conference: string }) {
  const t = useWords();
  const [path] = useLocation();
  const entries = [
    { to: address.live(conference), path: "/control/live", word: "live.nav.cues" },
    { to: address.rollCall(conference), path: "/control/live/roll-call", word: "page.roll-call" },
  ];
  return (
    <nav className="live-nav" aria-label={t("live.nav")}>
      {entries.map((entry) => (
        <Link key={entry.path} href={entry.to} className="button" aria-current={path === entry.path ? "page" : undefined}>
          {t(entry.word)}
        </Link>
      ))}
    </nav>
  );
}
