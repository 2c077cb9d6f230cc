import { useState, type FormEvent } from "react";
import { useLocation } from "wouter";
import type { ContactChoice } from "../contracts.generated";
import { useWords } from "../shared/words";
import { act, leave, useExpectedDesk } from "./desk";
import { Sheet } from "./Sheet";

export interface Who {
  readonly personId?: string;
  readonly name: string;
  readonly phone?: string;
}

/** Who one is: chosen among the point's contacts, or typed. */
export function WhoForm({ contacts, busy, enter = "enter.who.go", go }: { contacts: readonly ContactChoice[]; busy: boolean; enter?: string; go: (who: Who) => void }) {
  const t = useWords();
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const typed = (event: FormEvent) => {
    event.preventDefault();
    go({ name: name.trim(), ...(phone.trim() === "" ? {} : { phone: phone.trim() }) });
  };
  return (
    <>
      {contacts.length > 0 && (
        <>
          <h2>{t("enter.who.choose")}</h2>
          <ul className="people">
            {contacts.map((contact) => (
              <li key={contact.personId}>
                <button type="button" className="person" disabled={busy} onClick={() => go({ personId: contact.personId, name: contact.name })} data-testid={`who-${contact.personId}`}>
                  <b>{contact.name === "" ? t(`contact.${contact.role}`) : contact.name}</b>
                  {contact.name !== "" && <span className="quiet">{t(`contact.${contact.role}`)}</span>}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t(contacts.length > 0 ? "enter.who.type" : "enter.who.name-first")}</h2>
      <form className="fields" onSubmit={typed}>
        <label>
          {t("enter.who.name")}
          <input value={name} onChange={(e) => setName(e.target.value)} required minLength={2} maxLength={80} autoComplete="name" data-testid="who-name" />
        </label>
        <label>
          {t("enter.who.phone")}
          <input value={phone} onChange={(e) => setPhone(e.target.value)} type="tel" inputMode="tel" maxLength={20} autoComplete="tel" data-testid="who-phone" />
        </label>
        <button type="submit" className="main-button" disabled={busy || name.trim().length < 2} data-testid="who-go">
          {busy ? t("enter.busy") : t(enter)}
        </button>
      </form>
    </>
  );
}

/** The shift changes on this phone. It stands in the queue like every act, so what was noted before goes out under the name of who noted it, network or not. */
export function ShiftForm() {
  const t = useWords();
  const [, go] = useLocation();
  const desk = useExpectedDesk();
  const [sure, setSure] = useState(false);
  if (!desk) return null;
  const hand = async (who: Who) => {
    await act("change-person", { ...who });
    go("/");
  };
  return (
    <Sheet title={t("shift.title")} lead={t("shift.lead", { name: desk.me })}>
      <WhoForm contacts={(desk.contacts ?? []).filter((c) => c.name !== desk.me)} busy={false} enter="shift.go" go={(who) => void hand(who)} />
      <button type="button" className="plain-button" onClick={() => (sure ? leave() : setSure(true))} onBlur={() => setSure(false)} data-testid="leave">
        {t(sure ? "shift.leave.sure" : "shift.leave")}
      </button>
    </Sheet>
  );
}
