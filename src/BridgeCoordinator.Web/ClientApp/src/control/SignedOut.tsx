import { useWords } from "../shared/words";

export function SignedOut() {
  const t = useWords();
  return (
    <main className="whole-page">
      <h1>{t("control.signed-out")}</h1>
      <p className="quiet">{t("sign-in.none.how")}</p>
      <pre>bridgectl admin-link</pre>
      <p>
        <a href="/">{t("home.back")}</a>
      </p>
    </main>
  );
}
