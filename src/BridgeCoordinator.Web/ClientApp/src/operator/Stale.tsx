import { useNow } from "../shared/clock";
import { span } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { staleAfter } from "./desk";

/** What is shown is old, and says so. */
export function Stale({ heardAt }: { heardAt: number }) {
  const t = useWords();
  const language = useLanguage();
  useNow();
  const quiet = Date.now() - heardAt;
  if (quiet < staleAfter) return null;
  return (
    <p className="stale" role="status">
      {heardAt === 0 ? t("door.offline") : t("stale.banner", { span: span(quiet, language) })}
    </p>
  );
}
