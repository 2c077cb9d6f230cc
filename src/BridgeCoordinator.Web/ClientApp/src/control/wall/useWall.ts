import { useEffect, useRef, useState, type RefObject } from "react";
import type { Condition, PointTile } from "../../contracts.generated";
import { isDark, useLook } from "../look";
import { coloursOf } from "./colours";
import type { Say } from "./faces";
import { listen } from "./gestures";
import type { Group } from "./grouping";
import { WallCanvas } from "./WallCanvas";

interface Shown {
  readonly points: readonly PointTile[];
  readonly groups: readonly Group[];
  readonly only: Condition | undefined;
  readonly say: Say;
  readonly open: (place: number) => void;
}

export interface Wall {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly wall: RefObject<WallCanvas | undefined>;
  readonly hover: number | undefined;
  readonly zoomed: boolean;
  /** Tell after the view was changed by other means than the pointer. */
  readonly moved: () => void;
}

/** Ties the canvas to the page: its size to its box, its colours to the theme, its tiles to the board. */
export function useWall({ points, groups, only, say, open }: Shown): Wall {
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const wall = useRef<WallCanvas | undefined>(undefined);
  const [hover, setHover] = useState<number | undefined>();
  const [zoomed, setZoomed] = useState(false);
  const look = useLook();
  const latest = useRef({ open, groups, say, only });
  latest.current = { open, groups, say, only };
  const moved = () => setZoomed(wall.current?.view.isZoomed ?? false);

  useEffect(() => {
    if (!canvas.current || !box.current) return;
    const made = new WallCanvas(canvas.current);
    wall.current = made;
    const place = () => {
      const { clientWidth, clientHeight } = box.current ?? { clientWidth: 0, clientHeight: 0 };
      const ratio = Math.min(3, devicePixelRatio || 1);
      if (clientWidth > 0 && clientHeight > 0) made.arrange(latest.current.groups, Math.floor(clientWidth * ratio), Math.floor(clientHeight * ratio), ratio);
      moved();
    };
    const watched = new ResizeObserver(place);
    watched.observe(box.current);
    const silent = listen(made, {
      open: (at) => latest.current.open(at),
      moved,
      hover: (at) => {
        if ((at ?? -1) !== made.hover) {
          made.sit("hover", at ?? -1);
          setHover(at);
        }
      },
    });
    // Letters that come later are measured anew.
    void document.fonts.ready.then(() => made.redraw());
    return () => {
      watched.disconnect();
      silent();
      made.stop();
      wall.current = undefined;
    };
  }, []);

  useEffect(() => wall.current?.show(points), [points]);
  useEffect(() => {
    const { current } = wall;
    if (!current || !box.current) return;
    const ratio = Math.min(3, devicePixelRatio || 1);
    current.arrange(groups, Math.floor(box.current.clientWidth * ratio), Math.floor(box.current.clientHeight * ratio), ratio);
    moved();
  }, [groups]);
  useEffect(() => {
    if (canvas.current) wall.current?.look(coloursOf(canvas.current), latest.current.say, latest.current.only);
  }, [look.theme, look.traffic, isDark(look.theme), only, say]);
  return { canvas, box, wall, hover, zoomed, moved };
}
