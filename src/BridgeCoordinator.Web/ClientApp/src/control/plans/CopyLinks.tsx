import { useState } from "react";
import type { PointLink } from "../../contracts.generated";
import { postJson } from "../../shared/api";
import { useWords } from "../../shared/words";
import { copyText } from "../copy";

/** As many as the coordinator gives at once. */
const most = 500;

interface Props {
  readonly conferenceId: string;
  readonly codes: readonly string[];
}

/** The operators' links of the ticked points, a line each: pasted into a message or a table. Whoever has one may act for its point. */
export function CopyLinks({ conferenceId, codes }: Props) {
  const t = useWords();
  const [state, setState] = useState<"busy" | "copied" | "failed" | undefined>();
  const fetched = async (): Promise<string> => {
    const links: PointLink[] = [];
    for (let from = 0; from < codes.length; from += most)
      links.push(...(await postJson<readonly PointLink[]>(`/api/v1/conferences/${encodeURIComponent(conferenceId)}/roster/links`, { points: codes.slice(from, from + most) })));
    return links.map((link) => [link.point, link.name, link.operatorLink].join("\t")).join("\n");
  };
  const copy = async () => {
    setState("busy");
    setState(await copyText(fetched()).then(() => "copied" as const, () => "failed" as const));
  };
  return (
    <>
      <button type="button" className="button" disabled={state === "busy"} onBlur={() => setState(undefined)} onClick={() => void copy()} title={t("bulk.links.whose")} data-testid="bulk-links">
        {t(state === "copied" ? "bulk.links.copied" : state === "failed" ? "bulk.links.failed" : "bulk.links")}
      </button>
      <span role="status" className={state === "copied" ? "quiet small" : "visually-hidden"}>
        {state === "copied" && t("bulk.links.whose")}
      </span>
    </>
  );
}
