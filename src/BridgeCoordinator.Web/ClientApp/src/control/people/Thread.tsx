import { useEffect, useState, type FormEvent } from "react";
import type { MessageView, PointTile, ThreadView } from "../../contracts.generated";
import { postJson } from "../../shared/api";
import { useNow } from "../../shared/clock";
import { uuidv7 } from "../../shared/ids";
import { dateTime, shortTime } from "../../shared/time";
import { Who } from "../../shared/Who";
import { useWords } from "../../shared/words";
import { act, useActs } from "../acts";
import { phoneCan, ringCan, type Standing } from "../can";
import { useDocument } from "../readiness/useDocument";

interface Props {
  readonly tile: PointTile;
  readonly standing: Standing;
}

/** What the control room and one point say to each other. Whoever looks at it has read it, for the whole room. */
export function Thread({ tile, standing }: Props) {
  const t = useWords();
  const { id, zone } = standing.board.conference;
  const { value, again } = useDocument<ThreadView>(`/api/v1/conferences/${encodeURIComponent(id)}/points/${encodeURIComponent(tile.code)}/thread`, tile);
  const [text, setText] = useState("");
  const cannot = ringCan(standing);
  const unread = value?.messages.findLast((m) => m.from === "point" && m.readAt === undefined)?.seq;
  const mayRead = phoneCan(standing) === undefined || cannot === undefined;
  useEffect(() => {
    if (unread === undefined || !mayRead || document.hidden) return;
    const commandId = uuidv7();
    // Nobody pressed anything: what goes wrong is tried again with the next look.
    postJson(`/api/v1/conferences/${encodeURIComponent(id)}/acts/read-thread`, { commandId, point: tile.code, upTo: unread, conferenceId: id }, commandId).then(again, () => undefined);
  }, [id, tile.code, unread, mayRead]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said === "" || cannot !== undefined || useActs.getState().busy !== undefined) return;
    void act(id, "say-to-point", { point: tile.code, text: said }).then(() => {
      // What could not be sent stays where it was typed.
      if (useActs.getState().problem === undefined) setText((now) => (now.trim() === said ? "" : now));
      again();
    });
  };
  return (
    <section data-testid="thread">
      <h3>{t("thread.title")}</h3>
      {value?.messages.length === 0 && <p className="quiet small">{t("thread.none")}</p>}
      {value && value.messages.length > 0 && (
        <ol className="thread" tabIndex={0} aria-label={t("thread.title")}>
          {value.messages.map((message) => (
            <Said key={message.seq} message={message} zone={zone} />
          ))}
        </ol>
      )}
      <form onSubmit={send} className="thread-say">
        <label className="visually-hidden" htmlFor="thread-text">
          {t("thread.say", { point: tile.name })}
        </label>
        <textarea id="thread-text" className="people-field" rows={2} maxLength={500} value={text} placeholder={t("thread.say", { point: tile.name })} onChange={(e) => setText(e.target.value)} data-testid="thread-text" />
        <button type="submit" className="button" aria-disabled={cannot !== undefined || text.trim() === ""} title={cannot && t(cannot)} data-testid="thread-send">
          {t("thread.send")}
        </button>
      </form>
    </section>
  );
}

function Said({ message, zone }: { message: MessageView; zone: string }) {
  const t = useWords();
  const now = useNow();
  const read = message.from === "point" ? "thread.seen" : "thread.received";
  return (
    <li className={`said said-${message.from}`} data-testid="said">
      <p className="quiet small">
        <Who name={message.by} /> · <time title={dateTime(message.at, zone)}>{shortTime(message.at, zone, now)}</time>
        {message.help !== undefined && ` · ${t(`help.${message.help}`)}`}
      </p>
      <p>{message.text ?? t("thread.erased")}</p>
      {message.from === "controlRoom" && <p className="quiet small">{message.readAt === undefined ? t("thread.unread") : `✓ ${t(read, { at: shortTime(message.readAt, zone, now) })}`}</p>}
    </li>
  );
}
