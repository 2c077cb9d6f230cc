import { useLanguage, useWords } from "../shared/words";
import { forgetProblem, useActs } from "./acts";

/** The coordinator's refusal of the last act, in its own words. */
export function Trouble() {
  const t = useWords();
  const language = useLanguage();
  const { problem } = useActs();
  if (problem === undefined) return null;
  return (
    <div className="refusal" role="alert">
      <span>{problem === "unreachable" ? t("error.unreachable") : problem[language]}</span>
      <button type="button" className="button" onClick={forgetProblem}>
        {t("control.close")}
      </button>
    </div>
  );
}
