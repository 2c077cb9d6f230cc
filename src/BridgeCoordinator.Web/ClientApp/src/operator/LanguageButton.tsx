import { language, speak, useWords } from "../shared/words";

export function LanguageButton() {
  const t = useWords();
  return (
    <button type="button" className="plain-button" onClick={() => speak(language() === "vi" ? "en" : "vi")} title={t("language.switch")} data-testid="language">
      {t("language.other")}
    </button>
  );
}
