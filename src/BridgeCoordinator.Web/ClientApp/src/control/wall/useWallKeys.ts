import type { RefObject } from "react";
import { needsPerson } from "../../shared/states";
import { useKeys } from "../keys";
import type { Kiosk } from "./useKiosk";
import { step, type Direction } from "./walk";
import type { WallCanvas } from "./WallCanvas";

interface Reach {
  readonly wall: RefObject<WallCanvas | undefined>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly moved: () => void;
  readonly sit: (place: number | undefined) => void;
  readonly open: (code: string) => void;
  readonly list: () => void;
  readonly kiosk: Kiosk;
  readonly isOff: boolean;
  readonly filtered: boolean;
  readonly unfilter: () => void;
}

const ways: Readonly<Record<string, Direction>> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** Arrows go from tile to tile, Enter opens one, `n` the next that needs a person; plus, minus and nought change how near one stands. */
export function useWallKeys({ wall, canvas, moved, sit, open, list, kiosk, isOff, filtered, unfilter }: Reach): void {
  const reveal = (place: number) => {
    const { current } = wall;
    if (!current) return;
    canvas.current?.focus({ preventScroll: true });
    const [left, top] = current.placeOf(place);
    const before = `${current.view.x} ${current.view.y}`;
    current.view.reveal(left, top);
    if (`${current.view.x} ${current.view.y}` !== before) current.redraw();
    sit(place);
  };
  const near = (change: (wall: WallCanvas) => void) => {
    if (!wall.current) return;
    change(wall.current);
    wall.current.redraw();
    moved();
  };
  const zoom = (factor: number) =>
    near((w) => {
      const [x, y] = w.cursor >= 0 ? w.placeOf(w.cursor) : [w.view.width / 2, w.view.height / 2];
      w.view.zoom(factor, x, y, w.at(x + 1, y + 1));
    });
  const next = () => {
    const { current } = wall;
    if (!current) return;
    const order = current.seating.groups.flatMap((group) => group.members);
    const from = order.indexOf(current.cursor);
    for (let i = 1; i <= order.length; i++) {
      const place = order[(from + i) % order.length]!;
      const tile = current.point(place);
      if (tile && needsPerson(tile.condition)) return reveal(place);
    }
  };
  useKeys({
    own: (event) => {
      const { current } = wall;
      if (event.key === "v") return list(), true;
      if (event.key === "f") return kiosk.toggle(), true;
      if (event.key === "p") return kiosk.pause(), true;
      if (isOff || !current) return false;
      // Arrows and Enter belong to whatever has the focus, if anything but the wall has.
      const here = event.target === document.body || event.target === canvas.current;
      const way = ways[event.key];
      if (way && here) {
        const { groups, seats } = current.seating;
        const first = groups[0]?.members[0];
        if (current.cursor >= 0) reveal(step(current.view.layout, groups, seats, current.view.cell, current.view.margins, current.cursor, way));
        else if (first !== undefined) reveal(first);
        return true;
      }
      switch (event.key) {
        case "Enter": {
          const tile = current.point(current.cursor);
          if (!here || !tile) return false;
          open(tile.code);
          return true;
        }
        case "n":
          next();
          return true;
        case "+":
        case "=":
          zoom(1.25);
          return true;
        case "-":
          zoom(0.8);
          return true;
        case "0":
          near((w) => w.view.fit());
          return true;
        default:
          return false;
      }
    },
    escape: () => {
      if (kiosk.on) kiosk.toggle();
      else if (wall.current?.view.isZoomed) near((w) => w.view.fit());
      else if (filtered) unfilter();
      else sit(undefined);
    },
  });
}
