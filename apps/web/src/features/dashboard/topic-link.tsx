import { TextLink } from '../../ui/link.tsx';
import { useViewpoint } from './viewpoint.tsx';

interface TopicLinkProps {
  topicId: string;
  name: string | undefined;
  className?: string;
}

/** A topic by its name, with the way to how it came about. */
export function TopicLink({ topicId, name, className }: TopicLinkProps) {
  const { studentId } = useViewpoint();
  return (
    <TextLink
      to="/progress/topics/$topicId"
      params={{ topicId }}
      search={{ student: studentId ?? undefined }}
      className={className}
      fw={600}
      data-content
    >
      {name}
    </TextLink>
  );
}
