import { TextLink } from '../../ui/link.tsx';
import { useViewpoint } from './viewpoint.tsx';

interface TopicLinkProps {
  topicId: string;
  name: string | undefined;
  className?: string;
}

/** A topic by its name. */
export function TopicLink({ topicId, name, className }: TopicLinkProps) {
  const { studentId } = useViewpoint();
  if (studentId)
    return (
      <strong className={className} data-content>
        {name}
      </strong>
    );
  return (
    <TextLink to="/practise/$topicId" params={{ topicId }} className={className} fw={600} data-content>
      {name}
    </TextLink>
  );
}
