import type { MeetingView } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { Glyph } from "../shared/Glyph";
import { shortTime } from "../shared/time";
import { useWords } from "../shared/words";

/** What the video platform says: is the site in the meeting, and does it send picture and sound? Shown only where a platform is asked. */
export function Meeting({ meeting, zone }: { meeting: MeetingView | undefined; zone: string }) {
  const t = useWords();
  const now = useNow();
  if (!meeting) return null;
  return (
    <ul className="line-list" data-testid="meeting">
      <li>
        <Glyph tone={meeting.inMeeting ? "well" : "caution"} />
        <span>
          {t(meeting.inMeeting ? "meeting.in" : "meeting.out", { platform: meeting.platform, room: meeting.room })}{" "}
          <span className="quiet small">{t("tile.since", { at: shortTime(meeting.since, zone, now) })}</span>
        </span>
        {meeting.inMeeting && <span className="quiet">{t(`meeting.media.${media(meeting)}`)}</span>}
      </li>
    </ul>
  );
}

const media = ({ camera, microphone }: MeetingView) => (camera ? (microphone ? "both" : "picture") : microphone ? "sound" : "none");
