import { useWords } from "../../shared/words";

/** Something here was said by phone: a receiver, and the word for who cannot see it. */
export function PhoneMark() {
  const t = useWords();
  return (
    <span className="phone-mark" title={t("phone.mark")} data-testid="by-phone">
      <span aria-hidden="true">☎</span>
      <span className="visually-hidden">{t("phone.mark")}</span>
    </span>
  );
}
