import { type ComponentProps, useEffect, useRef, useState } from 'react';

/** A formula on a line of its own. Where it is wider than its place it scrolls, and is then reached by keyboard too. */
export function ScrollingFormula(props: ComponentProps<'span'>) {
  const box = useRef<HTMLSpanElement>(null);
  const [isWide, setIsWide] = useState(false);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const measure = () => setIsWide(current.scrollWidth > current.clientWidth);
    const observer = new ResizeObserver(measure);
    for (const each of [current, ...current.children]) observer.observe(each);
    return () => observer.disconnect();
  }, []);
  return <span {...props} ref={box} tabIndex={isWide ? 0 : undefined} />;
}
