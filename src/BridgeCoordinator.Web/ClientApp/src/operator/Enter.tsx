import { useEffect, useState, type FormEvent } from "react";
import type { EnterReply, EnterRequest, ProblemBody } from "../contracts.generated";
import { postJson, Refusal } from "../shared/api";
import { useLanguage, useWords } from "../shared/words";
import { entered, sendWaiting, stay, useDesk } from "./desk";
import { isInApp } from "./in-app";
import { LanguageButton } from "./LanguageButton";
import { dropLinkCode, linkCode } from "./link";
import { alone } from "./outbox";
import { WhoForm } from "./Shift";

type Codes = Pick<EnterRequest, "linkCode" | "pointCode" | "shortCode">;

/** By link or by two codes; then who one is. The codes stay in memory only, for the second step. */
export function Enter() {
  const t = useWords();
  const language = useLanguage();
  const waiting = useDesk((s) => s.rows.filter((row) => !row.refused).length);
  const leaving = useDesk((s) => s.entered === "leaving");
  const [codes, setCodes] = useState<Codes | undefined>(() => (linkCode() ? { linkCode: linkCode() } : undefined));
  const [point, setPoint] = useState("");
  const [short, setShort] = useState("");
  const [reply, setReply] = useState<EnterReply | undefined>();
  const [problem, setProblem] = useState<ProblemBody | "unreachable" | undefined>();
  const [busy, setBusy] = useState(false);

  const enter = async (request: EnterRequest) => {
    setBusy(true);
    setProblem(undefined);
    try {
      // What waits is the last person's: it goes out under the old sign-in, where that still stands.
      if (request.personId !== undefined || request.name !== undefined) await sendWaiting();
      const answer = await alone(async () => {
        const said = await postJson<EnterReply>("/api/v1/operator/enter", request);
        if (said.me) {
          dropLinkCode();
          await entered(said.me);
        }
        return said;
      });
      if (!answer.me) setReply(answer);
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

  const byCodes = (event: FormEvent) => {
    event.preventDefault();
    const given = { pointCode: point.trim(), shortCode: short.trim() };
    setCodes(given);
    void enter(given);
  };
  const other = () => {
    dropLinkCode();
    setReply(undefined);
    setCodes(undefined);
    setProblem(undefined);
  };

  return (
    <main className="page enter">
      <div className="bar">
        {leaving ? (
          <button type="button" className="plain-button" onClick={stay} data-testid="stay">
            ‹ {t("enter.stay")}
          </button>
        ) : (
          <span className="quiet">Bridge Coordinator</span>
        )}
        <LanguageButton />
      </div>
      {isInApp(navigator.userAgent) && <InApp codes={codes} />}
      {waiting > 0 && <p className="note">{`${t("outbox.some", { n: waiting })}. ${t("outbox.signed-out")}`}</p>}
      <h1>{reply ? t("enter.who") : t("enter.title")}</h1>
      {problem !== undefined && (
        <p className="refusal" role="alert">
          {problem === "unreachable" ? t("error.unreachable") : problem[language]}
        </p>
      )}
      {reply && codes ? (
        <WhoAmI reply={reply} busy={busy} go={(who) => void enter({ ...codes, ...who })} other={other} />
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
          <p className="quiet">{t("enter.how")}</p>
          <label>
            {t("enter.point-code")}
            <input value={point} onChange={(e) => setPoint(e.target.value)} required maxLength={40} autoCapitalize="characters" autoComplete="off" spellCheck={false} placeholder="K7QP-DHV" data-testid="point-code" />
          </label>
          <label>
            {t("enter.short-code")}
            <input value={short} onChange={(e) => setShort(e.target.value)} required maxLength={20} autoCapitalize="characters" autoComplete="off" spellCheck={false} data-testid="short-code" />
          </label>
          <button type="submit" className="main-button" disabled={busy} data-testid="enter">
            {busy ? t("enter.busy") : t("enter.go")}
          </button>
        </form>
      )}
    </main>
  );
}

function WhoAmI({ reply, busy, go, other }: { reply: EnterReply; busy: boolean; go: (who: Pick<EnterRequest, "personId" | "name" | "phone">) => void; other: () => void }) {
  const t = useWords();
  return (
    <>
      <div className="where">
        <b>{reply.pointName}</b>
        <span className="quiet">{reply.conferenceName}</span>
      </div>
      <WhoForm contacts={reply.contacts} busy={busy} go={({ personId, name, phone }) => go(personId ? { personId } : { name, ...(phone ? { phone } : {}) })} />
      <button type="button" className="plain-button" onClick={other}>
        {t("enter.back")}
      </button>
    </>
  );
}

function InApp({ codes }: { codes: Codes | undefined }) {
  const t = useWords();
  const [copied, setCopied] = useState(false);
  const link = location.origin + "/op" + (codes?.linkCode ? `#c=${codes.linkCode}` : "");
  return (
    <div className="note" role="note">
      <p>{t("enter.in-app")}</p>
      <button type="button" className="plain-button" onClick={() => void navigator.clipboard?.writeText(link).then(() => setCopied(true), () => undefined)}>
        {copied ? t("enter.copied") : t("enter.copy")}
      </button>
    </div>
  );
}
