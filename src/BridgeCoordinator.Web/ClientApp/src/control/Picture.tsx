import { useState } from "react";
import { useWords } from "../shared/words";

/** A photo an operator left; it opens whole. One that was erased says so. */
export function Picture({ conference, photo, words }: { conference: string; photo: string; words: string }) {
  const t = useWords();
  const [gone, setGone] = useState(false);
  const address = `/api/v1/conferences/${encodeURIComponent(conference)}/photos/${photo}`;
  if (gone) return <p className="quiet small">{t("stills.erased")}</p>;
  return (
    <a className="picture" href={address} target="_blank" rel="noreferrer">
      <img src={address} alt={words} onError={() => setGone(true)} />
    </a>
  );
}
