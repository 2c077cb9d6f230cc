import { useEffect, useRef, useState } from "react";
import type { PointDetail, WhyView } from "../contracts.generated";
import { getJson, Refusal } from "../shared/api";
import { useNow } from "../shared/clock";
import { Glyph } from "../shared/Glyph";
import { reasonSentence } from "../shared/reasons";
import { toneOfTile, wordOfTile } from "../shared/states";
import { clockTime, dateTime, shortTime, span } from "../shared/time";
import { useLanguage, useWords, who } from "../shared/words";
import { ContactWords } from "./ContactWords";
import { waveNames } from "./board";
import { Checks, round } from "./Checks";
import type { Standing } from "./can";
import { FactList } from "./Facts";
import { namingOf } from "./facts";
import { useKeys } from "./keys";
import { Lines } from "./Lines";
import { Thread } from "./people/Thread";
import { PhoneSection } from "./people/PhoneSection";
import { Stills } from "./people/Stills";
import { EditPoint } from "./plans/EditPoint";
import { PointWaves } from "./readiness/PointWaves";
import { Meeting } from "./Meeting";

interface Props {
  readonly standing: Standing;
  readonly code: string;
  readonly close: () => void;
}

/** One point, with what stands behind its tile. The tile is the board's; the rest is fetched whenever the tile changes, and every 5 s while open. */
export function PointDrawer({ standing, code, close }: Props) {
  const { board } = standing;
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const [detail, setDetail] = useState<PointDetail | undefined>();
  const [missing, setMissing] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useKeys({ escape: close });
  const tile = board.points.find((p) => p.code === code) ?? detail?.tile;
  const id = board.conference.id;
  useEffect(() => {
    let stopped = false;
    const ask = () =>
      getJson<PointDetail>(`/api/v1/conferences/${encodeURIComponent(id)}/points/${encodeURIComponent(code)}`).then(
        (found) => !stopped && setDetail(found),
        (error: unknown) => !stopped && setMissing(error instanceof Refusal && error.status === 404),
      );
    void ask();
    const timer = setInterval(ask, 5000);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [id, code, tile]);
  useEffect(() => head.current?.focus(), []);

  const zone = board.conference.zone;
  const tone = tile ? toneOfTile(tile) : "idle";
  return (
    <aside className="drawer" aria-label={tile?.name ?? code} data-testid="point-detail">
      <header className="drawer-head">
        <div>
          <h2 ref={head} tabIndex={-1}>
            {tile?.name ?? code}
          </h2>
          <p className="quiet">{code}</p>
        </div>
        <button type="button" className="button" onClick={close}>
          {t("control.close")} <kbd>Esc</kbd>
        </button>
      </header>
      {!tile && <p>{missing ? t("detail.missing", { code }) : t("control.loading")}</p>}
      {tile && (
        <div className={`verdict tone-${tone}`}>
          <Glyph tone={tone} large />
          <div>
            <p className="verdict-word">{t(wordOfTile(tile))}</p>
            <p>{reasonSentence(tile.reason, tile.arguments, language, waveNames(board))}</p>
            <p className="quiet" title={dateTime(tile.since, zone)}>
              {t("tile.since", { at: shortTime(tile.since, zone, now) })} · {span(now - Date.parse(tile.since), language)}
            </p>
          </div>
        </div>
      )}
      {detail && (
        <>
          <Contacts detail={detail} />
          <Thread tile={tile ?? detail.tile} standing={standing} />
          <Stills detail={detail} standing={standing} />
          <PhoneSection detail={detail} standing={standing} />
          <EditPoint standing={standing} code={code} />
          <PointWaves detail={detail} standing={standing} />
          {tile && (tile.first ?? tile.closing) && <Heads tile={tile} />}
          <section>
            <h3>{t("detail.lines")}</h3>
            <dl className="pairs">
              {detail.lines.map((line) => (
                <Pair key={line.role} word={t(`line.${line.role}`)} value={line.carrier} />
              ))}
              {detail.powerZone !== undefined && <Pair word={t("detail.power")} value={detail.powerZone} />}
            </dl>
            <Lines lines={detail.why.lines} zone={zone} />
            <Meeting meeting={detail.why.meeting} zone={zone} />
          </section>
          <Checks checks={detail.checks} advice={detail.advice ?? []} late={detail.tile.answeredLate} zone={zone} />
          <Why why={detail.why} zone={zone} />
          <section>
            <h3>{t("detail.timeline")}</h3>
            <FactList lines={detail.timeline} naming={namingOf(board)} withPoint={false} />
          </section>
        </>
      )}
    </aside>
  );
}

const Pair = ({ word, value }: { word: string; value: string }) => (
  <div>
    <dt>{word}</dt>
    <dd>{value}</dd>
  </div>
);

function Contacts({ detail }: { detail: PointDetail }) {
  const t = useWords();
  return (
    <section>
      <h3>{t("detail.contacts")}</h3>
      {detail.contacts.length === 0 && <p className="quiet">{t("detail.no-contacts")}</p>}
      <ul className="contacts">
        {detail.contacts.map((contact, i) => (
          <li key={i}>
            <span>
              <ContactWords contact={contact} />
            </span>
            {contact.phone === undefined ? (
              <span className="quiet small">{t("detail.no-phone")}</span>
            ) : (
              <a className="button" href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`}>
                ☎ {contact.phone}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Heads({ tile }: { tile: PointDetail["tile"] }) {
  const t = useWords();
  return (
    <section>
      <h3>{t("detail.heads")}</h3>
      <table className="table">
        <thead>
          <tr>
            <td />
            {(["summoned", "present", "excused", "absent"] as const).map((name) => (
              <th key={name} scope="col">
                {t(`count.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(["first", "closing"] as const).map((moment) => {
            const count = tile[moment];
            return (
              count && (
                <tr key={moment}>
                  <th scope="row">{t(`moment.${moment}`)}</th>
                  <td>{count.summoned}</td>
                  <td>{count.present}</td>
                  <td>{count.excused}</td>
                  <td>{count.absent}</td>
                </tr>
              )
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Why({ why, zone }: { why: WhyView; zone: string }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const at = (instant: string) => `${clockTime(instant, zone, true)} · ${instantAway(Date.parse(instant) - now)}`;
  const instantAway = (ms: number) => (ms >= 0 ? t("time.left", { span: span(ms, language) }) : t("time.ago", { span: span(-ms, language) }));
  const r = why.readings;
  return (
    <section>
      <h3>{t("detail.why")}</h3>
      <ul className="why-words">
        {why.sentences.map((sentence) => (
          <li key={`${sentence.code} ${JSON.stringify(sentence.arguments)}`}>{language === "vi" ? sentence.vi : sentence.en}</li>
        ))}
      </ul>
      <dl className="pairs">
        <Pair word={t("detail.why.link")} value={`${t(`linkState.${why.link}`)} · ${t("tile.since", { at: shortTime(why.since, zone, now) })}`} />
        {why.lastHeard !== undefined && <Pair word={t("detail.why.heard")} value={at(why.lastHeard)} />}
        {why.socketClosedAt !== undefined && <Pair word={t("detail.why.closed")} value={at(why.socketClosedAt)} />}
        {why.nextDeadline !== undefined && <Pair word={t("detail.why.next")} value={at(why.nextDeadline)} />}
        {why.heartbeatMs !== undefined && <Pair word={t("detail.why.beat")} value={`${why.heartbeatMs / 1000} s`} />}
        {r?.hubRttMs !== undefined && <Pair word={t("detail.reading.rtt")} value={`${round(r.hubRttMs)} ms`} />}
        {r?.cpuPercent !== undefined && <Pair word={t("detail.reading.cpu")} value={`${round(r.cpuPercent)} %`} />}
        {r?.memoryPercent !== undefined && <Pair word={t("detail.reading.memory")} value={`${round(r.memoryPercent)} %`} />}
        {r?.diskFreeMb !== undefined && <Pair word={t("detail.reading.disk")} value={`${round(r.diskFreeMb / 1000)} GB`} />}
        {r?.clockOffsetMs !== undefined && <Pair word={t("detail.reading.clock")} value={`${round(r.clockOffsetMs)} ms`} />}
        {r?.agentVersion !== undefined && <Pair word={t("detail.reading.agent")} value={`${r.agentVersion} · ${r.platform ?? ""}`} />}
        <Pair word={t("detail.why.epoch")} value={String(why.epoch)} />
        {why.witnesses.map((witness) => (
          <Pair key={`${witness.kind} ${witness.name}`} word={`${t(`witness.${witness.kind}`)} · ${who(witness.name, language)}`} value={at(witness.lastHeard)} />
        ))}
        {why.node !== undefined && <Pair word={t("detail.why.node")} value={why.node} />}
        <Pair word={t("detail.why.watched")} value={why.watched ? "✓" : t("detail.why.unwatched")} />
      </dl>
    </section>
  );
}
