import { useIntersection } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';

interface WhenSeenProps {
  /** As high as what will stand there. */
  placeholder: ReactNode;
  children: ReactNode;
}

/** What is far down a page is loaded when somebody gets near it. */
export function WhenSeen({ placeholder, children }: WhenSeenProps) {
  const { ref, entry } = useIntersection({ rootMargin: '300px' });
  const [isSeen, setIsSeen] = useState(false);
  const isNear = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (isNear) setIsSeen(true);
  }, [isNear]);
  return <div ref={ref}>{isSeen ? children : placeholder}</div>;
}
