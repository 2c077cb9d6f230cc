import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { CloneRequest, PlanImported } from "../../contracts.generated";
import { postJson, Refusal } from "../../shared/api";
import { uuidv7 } from "../../shared/ids";
import { useLanguage, useWords } from "../../shared/words";
import { address } from "../addresses";
import type { Standing } from "../can";
import { useKeys } from "../keys";

/** The same points in a new conference: a repetition, or a drill. */
export function CloneForm({ standing, close }: { standing: Standing; close: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const box = useRef<HTMLDialogElement>(null);
  const { conference } = standing.board;
  const [form, setForm] = useState({ id: `${conference.id}-2`.slice(-64), name: conference.name, start: "", drill: false });
  const [made, setMade] = useState<string | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  useKeys({ escape: close });
  useEffect(() => box.current?.showModal(), []);
  const send = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const body: CloneRequest = { id: form.id, name: form.name, drill: form.drill, ...(form.start === "" ? {} : { start: new Date(form.start).toISOString() }) };
    try {
      const answer = await postJson<PlanImported>(`/api/v1/conferences/${encodeURIComponent(conference.id)}/clone?codes=false`, body, uuidv7());
      setMade(answer.conferenceId);
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem[language] : t("plans.unreachable"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <dialog ref={box} className="dialog" onClose={close} aria-labelledby="clone-title">
      <form
        className="edit-fields clone"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <h2 id="clone-title">{t("plans.clone.title", { name: conference.name })}</h2>
        {problem !== undefined && (
          <p className="import-problem" role="alert">
            ✕ {problem}
          </p>
        )}
        <label>
          <span>{t("plans.clone.id")}</span>
          <input value={form.id} required pattern="[a-z0-9\-]{1,64}" onChange={(event) => setForm({ ...form, id: event.target.value })} data-testid="clone-id" />
        </label>
        <label>
          <span>{t("plans.clone.name")}</span>
          <input value={form.name} required maxLength={300} onChange={(event) => setForm({ ...form, name: event.target.value })} />
        </label>
        <label>
          <span>{t("plans.clone.start")}</span>
          <input type="datetime-local" value={form.start} onChange={(event) => setForm({ ...form, start: event.target.value })} />
        </label>
        <label className="edit-tick">
          <input type="checkbox" checked={form.drill} onChange={(event) => setForm({ ...form, drill: event.target.checked })} data-testid="clone-drill" /> {t("plans.clone.drill")}
        </label>
        <div className="dialog-acts">
          <button type="button" className="button" onClick={close}>
            {t("plans.cancel")}
          </button>
          {made === undefined ? (
            <button type="submit" className="button button-main" disabled={busy} data-testid="clone-send">
              {t("plans.clone.send")}
            </button>
          ) : (
            <Link href={address.plan(made)} className="button button-main" onClick={close} data-testid="clone-open">
              {t("plans.clone.open")}
            </Link>
          )}
        </div>
      </form>
    </dialog>
  );
}
