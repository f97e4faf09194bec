import type { bulkEditInput, QuestionStatus, Visibility } from '@debrief/contracts';

export type BulkChange = ReturnType<typeof bulkEditInput.parse>['change'];
export type BulkAction = BulkChange['type'];

/** What the dialog has gathered so far, whatever the action. */
export interface BulkValues {
  status: QuestionStatus;
  topicId: string;
  difficulty: number;
  tags: string[];
  visibility: Visibility;
  groupId: string | null;
}

export const firstValues: BulkValues = {
  status: 'retired',
  topicId: '',
  difficulty: 5,
  tags: [],
  visibility: 'everyone',
  groupId: null,
};

/** The change that is asked for, or null while something is missing. */
export function toChange(action: BulkAction, values: BulkValues): BulkChange | null {
  const { status, topicId, difficulty, tags, visibility, groupId } = values;
  switch (action) {
    case 'set-status':
      return { type: action, status };
    case 'set-topic':
      return topicId ? { type: action, topicId } : null;
    case 'set-difficulty':
      return { type: action, difficulty };
    case 'add-tags':
    case 'remove-tags':
      return tags.length > 0 ? { type: action, tags } : null;
    case 'set-visibility':
      if (visibility !== 'group') return { type: action, visibility, groupId: null };
      return groupId ? { type: action, visibility, groupId } : null;
    case 'delete':
      return { type: action };
  }
}
