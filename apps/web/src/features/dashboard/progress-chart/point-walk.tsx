import type { KeyboardEvent, PointerEvent, ReactNode, Ref } from 'react';

interface PointWalkProps {
  /** What is walked through. */
  label: string;
  count: number;
  /** From 0. */
  active: number;
  /** What is said of the active point. */
  note: string | undefined;
  onActive: (index: number) => void;
  /** How far left and right go; 1 where left out. */
  stride?: number;
  /** How far up and down go. */
  rise?: number;
  className?: string;
  ref?: Ref<HTMLDivElement>;
  onPointer?: (event: PointerEvent<HTMLDivElement>) => void;
  children: ReactNode;
}

/** A drawing to walk through with the arrow keys, point by point: to assistive technology a slider that says its value. */
export function PointWalk({ stride = 1, rise = 1, ...props }: PointWalkProps) {
  const { label, count, active, note, onActive, onPointer } = props;
  const steps: Record<string, number> = {
    ArrowRight: stride,
    ArrowLeft: -stride,
    ArrowUp: rise,
    ArrowDown: -rise,
    PageUp: 5 * stride,
    PageDown: -5 * stride,
    Home: -count,
    End: count,
  };
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onActive(Math.min(count - 1, Math.max(0, active + step)));
  };
  return (
    <div
      ref={props.ref}
      className={props.className}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, count)}
      aria-valuenow={active + 1}
      aria-valuetext={note}
      onKeyDown={walk}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
    >
      {props.children}
    </div>
  );
}
