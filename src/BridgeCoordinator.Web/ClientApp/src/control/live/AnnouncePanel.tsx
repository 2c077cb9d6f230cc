import { useState } from "react";
import type { AnnouncementView, ConferencePlaces, LiveView, SessionView } from "../../contracts.generated";
import { clockTime } from "../../shared/time";
import { useWords } from "../../shared/words";
import { ActButton } from "../ActButton";
import { act } from "../acts";
import { nameOf } from "../board";
import { liveCan, type Standing } from "../can";
import { Chosen } from "./Chosen";
import { FindPoints } from "./FindPoints";
import { PickGroup } from "./PickGroup";

interface Props {
  readonly standing: Standing;
  readonly session: SessionView;
  readonly live: LiveView;
  readonly places: ConferencePlaces | undefined;
  readonly point: (code: string) => void;
}

/** What was announced, how far each came, and who has not confirmed. */
export function AnnouncePanel({ standing, session, live, places, point }: Props) {
  const t = useWords();
  const [writing, setWriting] = useState(false);
  return (
    <section className="panel" aria-labelledby="announce-title">
      <div className="panel-head">
        <h2 id="announce-title">{t("announce.title")}</h2>
        <button type="button" className="button" aria-expanded={writing} onClick={() => setWriting(!writing)} data-testid="announce">
          {t("announce.new")}
        </button>
      </div>
      {writing && <AnnounceForm standing={standing} session={session} places={places} close={() => setWriting(false)} />}
      {live.announcements.length === 0 && !writing && <p className="quiet small">{t("announce.none")}</p>}
      {live.announcements.map((sent) => (
        <Sent key={sent.id} sent={sent} standing={standing} session={session} places={places} point={point} />
      ))}
    </section>
  );
}

function AnnounceForm({ standing, session, places, close }: Omit<Props, "live" | "point"> & { readonly close: () => void }) {
  const t = useWords();
  const { board } = standing;
  const [text, setText] = useState("");
  const [finding, setFinding] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [group, setGroup] = useState<{ readonly path: string; readonly name: string } | undefined>();
  const cannot = liveCan(standing, session) ?? (text.trim() === "" ? "cannot.no-words" : chosen.length > 500 ? "cannot.too-many-points" : undefined);
  const send = async () => {
    await act(board.conference.id, "announce", { sessionId: session.id, text: text.trim(), ...(chosen.length > 0 ? { points: chosen } : group ? { group: group.path } : {}) }, "announce");
    close();
  };
  const add = (codes: readonly string[]) => setChosen([...new Set([...chosen, ...codes])]);
  return (
    <form className="call-form" onSubmit={(event) => event.preventDefault()}>
      <label className="call-what">
        {t("announce.text")}
        <textarea className="field" value={text} onChange={(e) => setText(e.target.value)} maxLength={500} rows={3} autoFocus data-testid="announce-text" />
      </label>
      <p data-testid="announce-to">
        {t("announce.to")}: <b>{chosen.length > 0 ? t("cue.call.chosen", { n: chosen.length }) : (group?.name ?? t("announce.all", { n: session.expected }))}</b>{" "}
        {group && chosen.length === 0 && (
          <button type="button" className="linklike small" onClick={() => setGroup(undefined)}>
            {t("cue.call.clear")}
          </button>
        )}
      </p>
      <FindPoints points={board.points} text={finding} write={setFinding} label={t("cue.call.search")} testId="announce-find">
        {(found) => (
          <button type="button" className="button" onClick={() => add([found.code])} aria-label={`+ ${found.name}`} data-testid={`announce-add-${found.code}`}>
            +
          </button>
        )}
      </FindPoints>
      <PickGroup
        points={board.points}
        places={places}
        most={500}
        wholeOrganizations
        pick={(picked) => {
          if (picked.organization === undefined) return add(picked.codes);
          setChosen([]);
          setGroup({ path: picked.organization, name: picked.name });
        }}
        testId="announce-group"
      />
      <Chosen codes={chosen} points={board.points} set={setChosen} />
      <div className="dialog-acts">
        <button type="button" className="button" onClick={close}>
          {t("cue.call.cancel")}
        </button>
        <ActButton word={t("announce.send")} cannot={cannot} act={() => void send()} busyKey="announce" testId="announce-send" main />
      </div>
    </form>
  );
}

const steps = ["delivered", "read", "confirmed"] as const;

function Sent({ sent, standing, session, places, point }: Omit<Props, "live"> & { readonly sent: AnnouncementView }) {
  const t = useWords();
  const { board } = standing;
  const { id, zone } = board.conference;
  const left = sent.recipients - sent.confirmed;
  const group = sent.group === undefined ? undefined : (places?.organizations.find((o) => o.id === sent.group)?.name ?? sent.group);
  return (
    <article className="cue" data-testid="announcement" data-confirmed={sent.confirmed}>
      <p className="announce-text">{sent.text ?? t("announce.erased")}</p>
      <p className="quiet small">
        {t("announce.by", { name: sent.by, at: clockTime(sent.sentAt, zone) })} · {group ?? t("announce.recipients", { n: sent.recipients })}
        {sent.repeatedAt !== undefined && ` · ${t("announce.repeated", { at: clockTime(sent.repeatedAt, zone) })}`}
      </p>
      <p className="announce-counts" role="status">
        {steps.map((step) => (
          <span key={step} data-testid={`announce-${step}`}>
            {t(`announce.${step}`)} <b>{`${sent[step]}/${sent.recipients}`}</b>
          </span>
        ))}
      </p>
      {left > 0 ? (
        <details data-testid="announce-missing">
          <summary>{t("announce.missing", { n: left })}</summary>
          <ul className="found">
            {sent.missing.map((missing) => (
              <li key={missing.point} data-testid={`missing-${missing.point}`}>
                <button type="button" className="linklike" onClick={() => point(missing.point)}>
                  {nameOf(board.points, missing.point) ?? missing.point}
                </button>
                <span className="quiet small">{t(missing.read ? "announce.was-read" : missing.delivered ? "announce.was-delivered" : "announce.was-not")}</span>
              </li>
            ))}
          </ul>
          {left > sent.missing.length && <p className="quiet small">+{left - sent.missing.length}</p>}
          <ActButton word={t("announce.repeat")} cannot={liveCan(standing, session)} act={() => void act(id, "repeat-announcement", { sessionId: session.id, announcementId: sent.id }, `repeat-${sent.id}`)} busyKey={`repeat-${sent.id}`} testId="announce-repeat" />
        </details>
      ) : (
        <p className="all-well" data-testid="announce-all">
          ✓ {t("announce.all-confirmed")}
        </p>
      )}
    </article>
  );
}
