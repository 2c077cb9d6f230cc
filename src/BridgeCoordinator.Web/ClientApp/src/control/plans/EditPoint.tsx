import { useEffect, useRef, useState } from "react";
import type { PlanError, PointPlan } from "../../contracts.generated";
import { getJson, putJson, Refusal } from "../../shared/api";
import { uuidv7 } from "../../shared/ids";
import { useLanguage, useWords } from "../../shared/words";
import { planCan, type Standing } from "../can";
import { useKeys } from "../keys";
import { differing, editOf, formOf, type PointForm, said, texts, type TextField } from "./pointForm";

interface Props {
  readonly standing: Standing;
  readonly code: string;
}

/** The way to correct a point. What somebody else wrote in the meantime is shown beside what one typed, and never overwritten unseen. */
export function EditPoint({ standing, code }: Props) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const cannot = planCan("edit", standing);
  const why = cannot === undefined ? undefined : t(cannot);
  return (
    <section>
      <button type="button" className="button" aria-disabled={cannot !== undefined} title={why} onClick={() => cannot === undefined && setOpen(true)} data-testid="point-edit">
        {t("plans.edit")}
        {why !== undefined && <span className="visually-hidden"> — {why}</span>}
      </button>
      {open && <Editor standing={standing} code={code} close={() => setOpen(false)} />}
    </section>
  );
}

type Trouble = { readonly errors: readonly PlanError[] } | { readonly sentence: string } | undefined;

function Editor({ standing, code, close }: Props & { readonly close: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const box = useRef<HTMLDialogElement>(null);
  const { conference, sessions } = standing.board;
  const all = sessions.map((session) => session.id);
  const path = `/api/v1/conferences/${encodeURIComponent(conference.id)}/roster/${encodeURIComponent(code)}`;
  const [point, setPoint] = useState<PointPlan | undefined>();
  const [form, setForm] = useState<PointForm | undefined>();
  const [theirs, setTheirs] = useState<PointPlan | undefined>();
  const [trouble, setTrouble] = useState<Trouble>();
  useKeys({ escape: close });
  useEffect(() => box.current?.showModal(), []);
  const show = (read: PointPlan) => {
    setPoint(read);
    setForm(formOf(read, all));
    setTheirs(undefined);
    setTrouble(undefined);
  };
  useEffect(() => {
    getJson<PointPlan>(path).then(show, () => setTrouble({ sentence: t("plans.unreachable") }));
    // Read once, when it opens: a form must not change under the hands of who fills it in.
  }, [path]);

  const save = async (revision: number, mine: PointForm) => {
    setTrouble(undefined);
    try {
      await putJson<PointPlan>(path, editOf(mine, all), `"${revision}"`, uuidv7());
      close();
    } catch (error) {
      if (!(error instanceof Refusal)) return setTrouble({ sentence: t("plans.unreachable") });
      const more = error.body as { readonly current?: PointPlan; readonly errors?: readonly PlanError[] } | undefined;
      if (error.status === 412 && more?.current) return setTheirs(more.current);
      setTrouble(more?.errors ? { errors: more.errors } : { sentence: error.problem[language] });
    }
  };
  return (
    <dialog ref={box} className="dialog edit-point" onClose={close} aria-labelledby="edit-title">
      <h2 id="edit-title">
        {code} {point?.name}
      </h2>
      {trouble && (
        <ul className="import-problem" role="alert" data-testid="edit-trouble">
          {"sentence" in trouble ? <li>✕ {trouble.sentence}</li> : trouble.errors.map((error, i) => <li key={i}>✕ {error.path}: {error[language]}</li>)}
        </ul>
      )}
      {!form && !trouble && <p className="quiet">{t("control.loading")}</p>}
      {form && point && !theirs && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save(point.revision, form);
          }}
        >
          <Fields form={form} change={(patch) => setForm({ ...form, ...patch })} sessions={sessions} />
          <p className="quiet small">
            {point.organizationId} · {point.siteId}. {t("plans.fixed")}
          </p>
          <div className="dialog-acts">
            <button type="button" className="button" onClick={close}>
              {t("plans.cancel")}
            </button>
            <button type="submit" className="button button-main" data-testid="edit-save">
              {t("plans.save")}
            </button>
          </div>
        </form>
      )}
      {form && theirs && <Conflict mine={form} theirs={formOf(theirs, all)} take={() => show(theirs)} keep={() => void save(theirs.revision, form)} />}
    </dialog>
  );
}

interface FieldsProps {
  readonly form: PointForm;
  readonly change: (patch: Partial<PointForm>) => void;
  readonly sessions: Standing["board"]["sessions"];
}

function Fields({ form, change, sessions }: FieldsProps) {
  const t = useWords();
  const field = (name: TextField) => (
    <label key={name}>
      <span>{t(`plans.field.${name}`)}</span>
      <input value={form[name]} maxLength={120} inputMode={name === "summoned" ? "numeric" : name.endsWith("Phone") ? "tel" : "text"} onChange={(event) => change({ [name]: event.target.value })} data-testid={`edit-${name}`} />
    </label>
  );
  return (
    <div className="edit-fields">
      {texts.map(field)}
      <label className="edit-tick">
        <input type="checkbox" checked={form.required} onChange={(event) => change({ required: event.target.checked })} /> {t("plans.field.required")}
      </label>
      <fieldset>
        <legend>{t("plans.field.sessions")}</legend>
        {sessions.map(({ id, name }) => (
          <label key={id} className="edit-tick">
            <input type="checkbox" checked={form.sessions.includes(id)} onChange={(event) => change({ sessions: event.target.checked ? [...form.sessions, id] : form.sessions.filter((other) => other !== id) })} /> {name}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

function Conflict({ mine, theirs, take, keep }: { mine: PointForm; theirs: PointForm; take: () => void; keep: () => void }) {
  const t = useWords();
  return (
    <div data-testid="edit-conflict">
      <p className="import-problem" role="alert">
        ! {t("plans.conflict")}
      </p>
      <table className="table">
        <thead>
          <tr>
            <td />
            <th scope="col">{t("plans.conflict.theirs")}</th>
            <th scope="col">{t("plans.conflict.mine")}</th>
          </tr>
        </thead>
        <tbody>
          {differing(mine, theirs).map((field) => (
            <tr key={field}>
              <th scope="row">{t(`plans.field.${field}`)}</th>
              <td>{said(theirs, field) || t("plans.nothing")}</td>
              <td>{said(mine, field) || t("plans.nothing")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="dialog-acts">
        <button type="button" className="button" autoFocus onClick={take} data-testid="conflict-take">
          {t("plans.take-theirs")}
        </button>
        <button type="button" className="button" onClick={keep} data-testid="conflict-keep">
          {t("plans.keep-mine")}
        </button>
      </div>
    </div>
  );
}
