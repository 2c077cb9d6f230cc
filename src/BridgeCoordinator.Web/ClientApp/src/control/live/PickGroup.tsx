import { useMemo } from "react";
import type { ConferencePlaces, PointTile } from "../../contracts.generated";
import { useLanguage, useWords } from "../../shared/words";
import { groupingsOf, groupPoints } from "../wall/grouping";
import { groupingWord, groupNames } from "../wall/words";

export interface PickedGroup {
  readonly name: string;
  readonly codes: readonly string[];
  /** Its path, if it is an organisation. */
  readonly organization: string | undefined;
}

interface Props {
  readonly points: readonly PointTile[];
  readonly places: ConferencePlaces | undefined;
  /** Groups larger than this are left out, unless they are organisations and `wholeOrganizations` is given. */
  readonly most: number;
  readonly wholeOrganizations?: true;
  readonly pick: (group: PickedGroup) => void;
  readonly testId: string;
}

const mostGroups = 200;

/** Every group the wall could show. */
export function PickGroup({ points, places, most, wholeOrganizations, pick, testId }: Props) {
  const t = useWords();
  const language = useLanguage();
  // Who belongs where stands still while tiles change: forty thousand are not grouped again for every frame.
  const size = points.length;
  const sets = useMemo(
    () =>
      groupingsOf(points, places)
        .filter((by) => by !== "none")
        .map((by) => ({ by, groups: groupPoints(points, places, by, groupNames(by, places, t, language)).filter((g) => g.members.length <= most || (wholeOrganizations && by.startsWith("org:"))).slice(0, mostGroups) })),
    [size, places, language],
  );
  if (sets.length === 0) return null;
  const choose = (value: string) => {
    const [set, at] = value.split("|").map(Number);
    const [by, group] = [sets[set ?? -1]?.by, sets[set ?? -1]?.groups[at ?? -1]];
    if (by && group) pick({ name: group.name, codes: group.members.map((place) => points[place]?.code ?? "").filter((code) => code !== ""), organization: by.startsWith("org:") ? group.key : undefined });
  };
  return (
    <label className="call-group">
      {t("cue.call.group")}{" "}
      <select className="field" value="" onChange={(e) => choose(e.target.value)} data-testid={testId}>
        <option value="">{t("cue.call.choose")}</option>
        {sets.map(({ by, groups }, set) => (
          <optgroup key={by} label={groupingWord(by, places, t, language)}>
            {groups.map((group, i) => (
              <option key={group.key} value={`${set}|${i}`}>
                {group.name} ({group.members.length})
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
