interface Place {
  readonly x: number;
  readonly y: number;
}

interface DragActions {
  /** Where a pointer is, CSS pixels of what is dragged. */
  readonly toPlace: (event: { readonly clientX: number; readonly clientY: number }) => Place;
  readonly onMove: (dx: number, dy: number) => void;
  readonly onClick: (at: Place) => void;
  readonly onPinch: (factor: number, at: Place) => void;
}

/** Pointer handlers: one pointer moves or, when it hardly moved, clicks; two pinch. */
export function createDrag({ toPlace, onMove, onClick, onPinch }: DragActions) {
  const pointers = new Map<number, Place>();
  let moved = 0;
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  return {
    onPointerDown(event: PointerEvent & { readonly currentTarget: HTMLElement }) {
      event.currentTarget.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, toPlace(event));
      moved = 0;
    },
    onPointerMove(event: PointerEvent) {
      const last = pointers.get(event.pointerId);
      if (!last) return;
      const before = spread();
      const at = toPlace(event);
      const [dx, dy] = [at.x - last.x, at.y - last.y];
      pointers.set(event.pointerId, at);
      moved += Math.abs(dx) + Math.abs(dy);
      if (pointers.size === 1) onMove(dx, dy);
      else if (before > 0) onPinch(spread() / before, at);
    },
    onPointerUp(event: PointerEvent) {
      const wasClick = pointers.size === 1 && moved < 5;
      pointers.delete(event.pointerId);
      if (wasClick) onClick(toPlace(event));
    },
    onPointerCancel(event: PointerEvent) {
      pointers.delete(event.pointerId);
    },
  };
}
