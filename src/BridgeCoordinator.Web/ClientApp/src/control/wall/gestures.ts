import type { WallCanvas } from "./WallCanvas";

interface Hear {
  /** A tile was pressed, not dragged. */
  readonly open: (place: number) => void;
  readonly moved: () => void;
  readonly hover: (place: number | undefined) => void;
}

const clickRoom = 4;

/** The pointer on the wall: drag moves it, the wheel or two fingers zoom where they are, a click opens a tile or a group. Answers how to stop listening. */
export function listen(wall: WallCanvas, hear: Hear): () => void {
  const { canvas, view } = wall;
  let down: { x: number; y: number; viewX: number; viewY: number; moved: boolean } | undefined;
  const placeOf = (event: MouseEvent): readonly [number, number] => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * view.ratio, (event.clientY - box.top) * view.ratio];
  };
  const fingers = new Map<number, readonly [number, number]>();
  let apart = 0;
  const spread = (): readonly [number, number, number] => {
    const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = [...fingers.values()];
    return [(ax + bx) / 2, (ay + by) / 2, Math.hypot(ax - bx, ay - by)];
  };
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const [x, y] = placeOf(event);
    fingers.set(event.pointerId, [x, y]);
    if (fingers.size === 2) {
      down = undefined;
      apart = spread()[2];
      return;
    }
    down = { x, y, viewX: view.x, viewY: view.y, moved: false };
  };
  const move = (event: PointerEvent) => {
    const [x, y] = placeOf(event);
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, [x, y]);
    if (fingers.size === 2) return pinch();
    if (down && event.buttons & 1) {
      if (!down.moved && Math.hypot(x - down.x, y - down.y) < clickRoom * view.ratio) return;
      if (!down.moved) canvas.setPointerCapture(event.pointerId);
      down.moved = true;
      view.moveTo(down.viewX + down.x - x, down.viewY + down.y - y);
      hear.hover(undefined);
      wall.redraw();
      return;
    }
    hear.hover(wall.at(x, y)?.place);
  };
  // Tiles grow in whole pixels, so a small move of the fingers waits until it is worth a step.
  const pinch = () => {
    const [x, y, now] = spread();
    const factor = now / Math.max(1, apart);
    if (factor < 1.08 && factor > 0.93) return;
    apart = now;
    view.zoom(factor, x, y, wall.at(x, y));
    hear.hover(undefined);
    wall.redraw();
    hear.moved();
  };
  const lift = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    const was = down;
    down = undefined;
    if (!was) return;
    if (was.moved) return hear.moved();
    const [x, y] = placeOf(event);
    const found = wall.at(x, y);
    if (found?.place !== undefined) return hear.open(found.place);
    if (found) {
      view.zoomTo(found.group, wall.seating.groups);
      wall.redraw();
      hear.moved();
    }
  };
  const turn = (event: WheelEvent) => {
    event.preventDefault();
    const [x, y] = placeOf(event);
    view.zoom(event.deltaY < 0 ? 1.25 : 0.8, x, y, wall.at(x, y));
    hear.hover(undefined);
    wall.redraw();
    hear.moved();
  };
  const leave = () => hear.hover(undefined);
  const cancel = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    down = undefined;
  };
  canvas.addEventListener("pointerdown", press);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", cancel);
  canvas.addEventListener("pointerleave", leave);
  canvas.addEventListener("wheel", turn, { passive: false });
  return () => {
    canvas.removeEventListener("pointerdown", press);
    canvas.removeEventListener("pointermove", move);
    canvas.removeEventListener("pointerup", lift);
    canvas.removeEventListener("pointercancel", cancel);
    canvas.removeEventListener("pointerleave", leave);
    canvas.removeEventListener("wheel", turn);
  };
}
