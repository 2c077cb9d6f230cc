import { useEffect, useState, type FormEvent } from "react";
import type { EnterUnitReply, EnterUnitRequest, ProblemBody } from "../contracts.generated";
import { LanguageButton } from "../operator/LanguageButton";
import { dropLinkCode, linkCode } from "../operator/link";
import { postJson, Refusal } from "../shared/api";
import { useLanguage, useWords } from "../shared/words";

type Codes = Pick<EnterUnitRequest, "linkCode" | "unitCode" | "shortCode">;

/** By link or by two codes; then who one is. The codes stay in memory only, for the second step. */
export function EnterUnit({ entered }: { entered: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const [codes, setCodes] = useState<Codes | undefined>(() => (linkCode() ? { linkCode: linkCode() } : undefined));
  const [typed, setTyped] = useState({ unit: "", short: "", name: "", phone: "" });
  const [reply, setReply] = useState<EnterUnitReply | undefined>();
  const [problem, setProblem] = useState<ProblemBody | "unreachable" | undefined>();
  const [busy, setBusy] = useState(false);
  const enter = async (request: EnterUnitRequest) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await postJson<EnterUnitReply>("/api/v1/unit/enter", request);
      if (answer.me) entered();
      else setReply(answer);
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem : "unreachable");
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    const link = linkCode();
    if (link !== undefined) void enter({ linkCode: link });
  }, []);
  const other = () => {
    dropLinkCode();
    setCodes(undefined);
    setReply(undefined);
    setProblem(undefined);
  };
  const byCodes = (event: FormEvent) => {
    event.preventDefault();
    const given = { unitCode: typed.unit.trim(), shortCode: typed.short.trim() };
    setCodes(given);
    void enter(given);
  };
  const asMe = (event: FormEvent) => {
    event.preventDefault();
    void enter({ ...codes, name: typed.name.trim(), ...(typed.phone.trim() === "" ? {} : { phone: typed.phone.trim() }) });
  };
  const field = (name: keyof typeof typed) => ({ value: typed[name], onChange: (e: { target: { value: string } }) => setTyped({ ...typed, [name]: e.target.value }) });
  return (
    <main className="page enter">
      <div className="bar">
        <span className="quiet">Bridge Coordinator</span>
        <LanguageButton />
      </div>
      <h1>{reply ? t("enter.who") : t("unit.enter")}</h1>
      {problem !== undefined && (
        <p className="refusal" role="alert">
          {problem === "unreachable" ? t("error.unreachable") : problem[language]}
        </p>
      )}
      {reply && codes ? (
        <>
          <div className="where">
            <b>{reply.unitName}</b>
            <span className="quiet">{reply.programmeName}</span>
          </div>
          <form onSubmit={asMe} className="fields">
            <label>
              {t("enter.who.name")}
              <input {...field("name")} required minLength={2} maxLength={80} autoComplete="name" data-testid="who-name" />
            </label>
            <label>
              {t("enter.who.phone")}
              <input {...field("phone")} type="tel" inputMode="tel" maxLength={20} autoComplete="tel" />
            </label>
            <button type="submit" className="main-button" disabled={busy || typed.name.trim().length < 2} data-testid="who-go">
              {busy ? t("enter.busy") : t("unit.go")}
            </button>
          </form>
          <button type="button" className="plain-button" onClick={other}>
            {t("enter.back")}
          </button>
        </>
      ) : codes?.linkCode ? (
        <>
          {busy && <p className="quiet">{t("enter.busy")}</p>}
          {!busy && problem === "unreachable" && (
            <button type="button" className="main-button" onClick={() => void enter(codes)}>
              {t("error.again")}
            </button>
          )}
          {!busy && (
            <button type="button" className="plain-button" onClick={other}>
              {t("enter.back")}
            </button>
          )}
        </>
      ) : (
        <form onSubmit={byCodes} className="fields">
          <p className="quiet">{t("unit.enter-how")}</p>
          <label>
            {t("unit.code")}
            <input {...field("unit")} required maxLength={20} autoCapitalize="characters" autoComplete="off" spellCheck={false} placeholder="K7QP-3FJ8Q2MW" data-testid="unit-code" />
          </label>
          <label>
            {t("enter.short-code")}
            <input {...field("short")} required maxLength={20} autoCapitalize="characters" autoComplete="off" spellCheck={false} data-testid="short-code" />
          </label>
          <button type="submit" className="main-button" disabled={busy} data-testid="enter">
            {busy ? t("enter.busy") : t("enter.go")}
          </button>
        </form>
      )}
    </main>
  );
}
