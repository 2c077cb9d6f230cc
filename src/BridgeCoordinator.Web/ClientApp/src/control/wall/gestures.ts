import type { WallCanvas } from "./WallCanvas";

interface Hear {
  /** A tile was pressed, not dragged. */
  readonly open: (place: number) => void;
  readonly moved: () => void;
  readonly hover: (place: number | undefined) => void;
}

const clickRoom = 4;

/** The pointer on the wall: drag moves it, the wheel zooms where the pointer is, a click opens a tile or a group. Answers how to stop listening. */
export function listen(wall: WallCanvas, hear: Hear): () => void {
  const { canvas, view } = wall;
  let down: { x: number; y: number; viewX: number; viewY: number; moved: boolean } | undefined;
  const placeOf = (event: MouseEvent): readonly [number, number] => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * view.ratio, (event.clientY - box.top) * view.ratio];
  };
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const [x, y] = placeOf(event);
    down = { x, y, viewX: view.x, viewY: view.y, moved: false };
  };
  const move = (event: PointerEvent) => {
    const [x, y] = placeOf(event);
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
  const lift = (event: PointerEvent) => {
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
  const cancel = () => {
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
