import { useState } from "react";
import { useLocation } from "wouter";
import type { CheckResult, DeskCheck, Readiness, SetupItem } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { Glyph } from "../shared/Glyph";
import { checkName } from "../shared/reasons";
import { toneOfReadiness } from "../shared/states";
import { span } from "../shared/time";
import { useLanguage, useWords, type Language } from "../shared/words";
import { useAgain } from "./again";
import { isTried, useAv } from "./av/results";
import { act, keepPhoto, useDesk } from "./desk";
import { worstOf } from "./expected";
import type { Photo } from "./photo";
import { PhotoField } from "./PhotoField";
import { SetupPart } from "./SetupPart";
import { Sheet } from "./Sheet";

/** The check whose answer is what is said of the set-up. */
const setupCheck = "setup";
const choices = ["ready", "readyWithNotes", "notReady"] as const satisfies readonly Readiness[];

/** What is said of one check. */
interface Said {
  readonly result?: Readiness;
  readonly note?: string;
  readonly photo?: Photo;
  /** What this page measured; it goes along as long as its result stands. */
  readonly measured?: CheckResult;
}

/** What a check stands at when the form opens: as tried on this device, else as said before. */
const before = (answer: CheckResult | undefined, measured: CheckResult | undefined, photo: Photo | undefined): Said =>
  measured ? { result: measured.result, measured, ...(photo ? { photo } : {}) } : answer ? { result: answer.result, ...(answer.evidence ? { note: answer.evidence } : {}) } : {};

const nameOf = (item: DeskCheck, language: Language): string => (language === "en" ? (item.nameEn ?? item.name) : item.name) ?? checkName(item.id, language);

/** Each check with a tick, where something is wrong a word about it, where it is asked for a photo. What was said before stands until it is changed. */
export function WaveForm({ waveId }: { waveId: string }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const [, go] = useLocation();
  const desk = useDesk((s) => s.desk);
  const session = desk?.session;
  const wave = session?.waves.find((w) => w.id === waveId);
  const again = useAgain("answer-wave");
  const sent = (id: string) => (again?.body["checks"] as readonly CheckResult[] | undefined)?.find((check) => check.check === id);
  const av = useAv();
  const triedHere = (id: string) => (isTried(id) ? av.results[id] : undefined);
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>(() =>
    Object.fromEntries((wave?.items ?? []).map((item) => [item.id, before(sent(item.id) ?? item.answer, triedHere(item.id), isTried(item.id) ? av.photos[item.id] : undefined)])),
  );
  const [note, setNote] = useState(String(again?.body["note"] ?? ""));
  const [setup, tell] = useState(again?.body["setup"] as readonly SetupItem[] | undefined);
  if (!desk || !session || !wave) return <Sheet title={t("wave.gone")}>{null}</Sheet>;

  // What is asked of the set-up is answered where it is told.
  const items = wave.items.filter((item) => !desk.setup || item.id !== setupCheck);
  const asksSetup = items.length < wave.items.length;
  const tellSetup = (told: readonly SetupItem[] | undefined, changed: boolean) => {
    tell(told);
    if (asksSetup) setSaid(({ [setupCheck]: _, ...others }) => (told ? { ...others, [setupCheck]: { result: changed ? "readyWithNotes" : "ready" } } : others));
  };
  const say = (id: string, change: Said) => setSaid((before) => ({ ...before, [id]: { ...before[id], ...change } }));
  // What only advises may be left out; the rest must be said before anything is sent.
  const missing = wave.items.some((item) => !item.advisory && said[item.id]?.result === undefined) || wave.items.every((item) => said[item.id]?.result === undefined);
  const worst = worstOf(Object.values(said).flatMap(({ result }) => (result === undefined ? [] : [result])));
  const wordless = worst === "notReady" && note.trim() === "" && !items.some((item) => said[item.id]?.result === "notReady" && (said[item.id]?.note ?? "").trim() !== "");
  const send = async () => {
    const answered = wave.items.filter((item) => said[item.id]?.result !== undefined);
    for (const item of answered) {
      const photo = said[item.id]?.photo;
      if (photo) await keepPhoto(photo);
    }
    const checks: CheckResult[] = answered.map((item) => {
      const { result = "ready", note: word = "", photo, measured } = said[item.id] ?? {};
      const kept = photo?.name ?? sent(item.id)?.photo ?? item.answer?.photo;
      return { ...(measured?.result === result ? measured : {}), check: item.id, result, ...(result !== "ready" && word.trim() !== "" ? { evidence: word.trim() } : {}), ...(kept ? { photo: kept } : {}) };
    });
    await act("answer-wave", { sessionId: session.id, waveId: wave.id, run: wave.run, checks, ...(setup ? { setup } : {}), ...(note.trim() === "" ? {} : { note: note.trim() }) });
    go("/");
  };
  return (
    <Sheet title={wave.name} lead={`${items.length > 0 ? `${t("wave.how")} ` : ""}${t("time.left", { span: span(Date.parse(wave.deadline) - now, language) })}.`}>
      {items.length > 0 && (
        <button type="button" className="wide-button" onClick={() => items.forEach((item) => say(item.id, { result: "ready" }))} data-testid="all-good">
          ✓ {t("wave.all-good")}
        </button>
      )}
      {items.some((item) => isTried(item.id)) && (
        <button type="button" className="wide-button" onClick={() => go("/av")} data-testid="av">
          ◉ {t("av.open")}
        </button>
      )}
      {items.map((item) => (
        <fieldset key={item.id} className="check">
          <legend>
            {nameOf(item, language)}
            {item.advisory && <span className="quiet"> · {t("check.advisory")}</span>}
            {said[item.id]?.measured && <span className="quiet"> · {t("av.measured")}</span>}
          </legend>
          {item.twoWay && (
            <p className="other-end quiet">
              {t("wave.two-way")} {item.otherEnd === undefined ? t("wave.other-end.none") : t("wave.other-end", { word: t(`readiness.${item.otherEnd}`) })}
            </p>
          )}
          <div className="three">
            {choices.map((choice) => (
              <label key={choice} className={`pick tone-${toneOfReadiness(choice)}`}>
                <input type="radio" name={item.id} checked={said[item.id]?.result === choice} onChange={() => say(item.id, { result: choice })} data-testid={`check-${item.id}-${choice}`} />
                <Glyph tone={toneOfReadiness(choice)} />
                <span>{t(`readiness.${choice}`)}</span>
              </label>
            ))}
          </div>
          {said[item.id]?.result !== undefined && said[item.id]?.result !== "ready" && (
            <input className="check-note" value={said[item.id]?.note ?? ""} maxLength={200} onChange={(e) => say(item.id, { note: e.target.value })} placeholder={t("wave.what")} aria-label={`${nameOf(item, language)}: ${t("wave.what")}`} data-testid={`note-${item.id}`} />
          )}
          {item.photo && <PhotoField kept={item.answer?.photo !== undefined} photo={said[item.id]?.photo} take={(photo) => say(item.id, { photo })} id={item.id} />}
        </fieldset>
      ))}
      {desk.setup && <SetupPart setup={desk.setup} wave={wave} zone={desk.zone} told={setup} tell={tellSetup} />}
      <label className="field">
        {t("wave.note")}
        <textarea value={note} onChange={(e) => setNote(e.target.value)} maxLength={500} rows={3} />
      </label>
      {wordless && <p className="quiet">{t("wave.note.needed")}</p>}
      <button type="button" className="main-button" disabled={missing} onClick={() => void send()} data-testid="wave-send">
        {t("wave.send")}
      </button>
    </Sheet>
  );
}
