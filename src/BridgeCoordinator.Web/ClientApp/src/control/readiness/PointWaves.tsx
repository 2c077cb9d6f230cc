import type { PointCheckView, PointDetail, PointWaveView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { Glyph } from "../../shared/Glyph";
import { checkName } from "../../shared/reasons";
import { changeSentence, setupValue } from "../../shared/setup";
import { toneOfReadiness } from "../../shared/states";
import { dateTime } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";
import { act } from "../acts";
import { ActButton } from "../ActButton";
import { Picture } from "../Picture";
import { currentSession } from "../board";
import { tickCan, type Standing } from "../can";
import { FixWords, WaiverWords } from "./FixWords";

interface Props {
  readonly detail: PointDetail;
  readonly standing: Standing;
}

/** How a point stands in every wave of the session, check by check, with what each end said, who waived and who is on it. */
export function PointWaves({ detail, standing }: Props) {
  const t = useWords();
  if (detail.waves.length === 0 && !detail.setup) return null;
  return (
    <section>
      <h3>{t("detail.waves")}</h3>
      {detail.waves.map((wave, i) => (
        <Wave key={wave.waveId} wave={wave} detail={detail} standing={standing} open={i === 0} />
      ))}
      {detail.setup && <Setup setup={detail.setup} zone={standing.board.conference.zone} />}
    </section>
  );
}

function Wave({ wave, detail, standing, open }: { wave: PointWaveView; open: boolean } & Props) {
  const t = useWords();
  const now = useNow();
  const { zone } = standing.board.conference;
  return (
    <details className="point-wave" open={open}>
      <summary>
        <Glyph tone={toneOfReadiness(wave.readiness)} />
        <b>{wave.name}</b>
        <span className="quiet">
          {t(`readiness.${wave.readiness}`)}
          {wave.run > 1 && ` · ${t("run.round", { n: wave.run })}`}
          {wave.kept && ` · ${t("detail.kept")}`}
        </span>
      </summary>
      <ul className="checks">
        {wave.checks.map((check) => (
          <Check key={check.check} check={check} wave={wave} detail={detail} standing={standing} />
        ))}
      </ul>
      {wave.changes.map((change) => (
        <p key={change.kind} className="small drift">
          ≠ {changeSentence(change, t)}
        </p>
      ))}
      {wave.waivers.map((waiver) => (
        <p key={waiver.check ?? ""} className="small">
          <WaiverWords waiver={waiver} counts={wave.readiness === "waived"} zone={zone} now={now} />
        </p>
      ))}
      {wave.fix && (
        <p className="small">
          <FixWords fix={wave.fix} zone={zone} now={now} />
        </p>
      )}
    </details>
  );
}

const ends = ["agent", "operator", "controlRoom"] as const;

function Check({ check, wave, detail, standing }: { check: PointCheckView; wave: PointWaveView } & Props) {
  const t = useWords();
  const language = useLanguage();
  const { id } = standing.board.conference;
  const session = currentSession(standing.board);
  const tick = (result: "ready" | "notReady") =>
    void act(id, "tick-check", { sessionId: session?.id, waveId: wave.waveId, run: wave.run, point: detail.tile.code, checks: [{ check: check.check, result }] }, `tick-${check.check}`);
  const cannot = tickCan(standing, session, wave.waveId);
  return (
    <li className="point-check">
      <Glyph tone={toneOfReadiness(check.readiness)} />
      <span>
        {checkName(check.check, language)}
        {check.advisory && <span className="quiet"> · {t("check.advisory")}</span>}
      </span>
      <span className="quiet">{t(`readiness.${check.readiness}`)}</span>
      {ends.map((end) => {
        const said = check[end];
        return (
          said && (
            <span key={end} className="quiet small point-said">
              {t(`source.${end}`)}: {t(`readiness.${said.result}`)}
              {said.value !== undefined && ` · ${Math.round(said.value * 10) / 10} ${said.unit ?? ""}`}
              {said.evidence !== undefined && ` · ${said.evidence}`}
              {said.photo !== undefined && <Picture conference={id} photo={said.photo} words={`${checkName(check.check, language)}, ${detail.tile.name}`} />}
            </span>
          )
        );
      })}
      {check.by === "twoWay" && (
        <span className="point-said entry-acts">
          <ActButton word={t("act.seen-heard")} cannot={cannot} act={() => tick("ready")} busyKey={`tick-${check.check}`} testId={`tick-${check.check}`} />
          <ActButton word={t("act.not-seen")} cannot={cannot} act={() => tick("notReady")} busyKey={`tick-${check.check}`} testId={`tick-${check.check}-not`} />
        </span>
      )}
    </li>
  );
}

function Setup({ setup, zone }: { setup: NonNullable<PointDetail["setup"]>; zone: string }) {
  const t = useWords();
  return (
    <details className="point-wave">
      <summary>
        <b>{t("detail.setup")}</b>
        <span className="quiet">{setup.changes.length > 0 ? t("detail.drifted", { n: setup.changes.length }) : setup.frozenAt === undefined ? t("plan.not-frozen") : t("detail.frozen", { at: dateTime(setup.frozenAt, zone) })}</span>
      </summary>
      {setup.changes.map((change) => (
        <p key={`${change.kind} ${change.from ?? ""}`} className="small drift">
          ≠ {changeSentence(change, t)}
        </p>
      ))}
      <dl className="pairs small">
        {setup.items.map((item) => (
          <div key={`${item.kind} ${item.value}`}>
            <dt>{t(`setup.${item.kind}`)}</dt>
            <dd>{setupValue(item.kind, item.value, t)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
