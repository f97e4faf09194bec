import type { QuestionDetail, QuestionDraft } from '@debrief/contracts';
import { useQuery } from '@tanstack/react-query';
import { readFailure } from '../../../errors/read-failure.ts';
import { newId } from '../../../new-id.ts';
import { type DebriefTrpcClient, useTRPCClient } from '../../../trpc.ts';
import { loadShelvedDraft } from './draft-shelf.ts';
import { contentOfCopy, contentOfDraft, type EditorContent, firstContent } from './editor-content.ts';

/** What an editor opens with: the bank's own, over it the draft, over that what this device had kept. */
export interface EditorStart {
  draftId: string;
  subjectId: string;
  /** Null while it is not in the bank. */
  detail: QuestionDetail | null;
  baseVersion: number;
  content: EditorContent;
  revision: number;
  savedAt: string | null;
  /** Written here before and never seen by the server: to be saved at once. */
  isKeptHere: boolean;
}

/** Asked once: what others do meanwhile shows when this one saves. */
const once = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 };

export function useEditStart(questionId: string) {
  const client = useTRPCClient();
  return useQuery({
    queryKey: ['question-editor', questionId],
    queryFn: () => loadForEditing(client, questionId),
    ...once,
  });
}

interface NewStart {
  draftId: string;
  subjectId: string | undefined;
  topicId: string | undefined;
  /** The question whose words it begins with. */
  copyOf: string | undefined;
}

export function useNewStart(wanted: NewStart) {
  const client = useTRPCClient();
  return useQuery({
    queryKey: ['question-editor', 'new', wanted.draftId],
    queryFn: () => loadForWriting(client, wanted),
    ...once,
  });
}

async function loadForEditing(client: DebriefTrpcClient, questionId: string): Promise<EditorStart> {
  const detail = await client.questionBank.getQuestion.query({ questionId });
  const [drafts, shelved] = await Promise.all([
    client.questionBank.listDrafts.query({ subjectId: detail.subjectId }),
    loadShelvedDraft<EditorContent>(questionId),
  ]);
  const draft = drafts.find((each) => each.questionId === questionId);
  const { question, place, subjectId } = detail;
  const start = { draftId: draft?.draftId ?? shelved?.draftId ?? newId(), subjectId, detail };
  const content = draft ? contentOfDraft(draft, place.topicId) : { question, place };
  return {
    ...start,
    baseVersion: draft?.baseVersion ?? detail.currentVersion,
    ...over(content, draft, shelved),
  };
}

async function loadForWriting(client: DebriefTrpcClient, wanted: NewStart): Promise<EditorStart> {
  const { draftId } = wanted;
  const [draft, shelved, subjects] = await Promise.all([
    findDraft(client, draftId),
    loadShelvedDraft<EditorContent>(draftId),
    client.questionBank.listSubjects.query(),
  ]);
  const copied =
    wanted.copyOf && (await client.questionBank.getQuestion.query({ questionId: wanted.copyOf }));
  const subjectId = draft?.subjectId ?? (copied ? copied.subjectId : wanted.subjectId);
  const subject = subjects.find(({ id }) => id === subjectId) ?? subjects[0];
  if (!subject) throw new Error('There is no subject to write a question for.');
  const topics = await client.questionBank.listTopics.query({ subjectId: subject.id });
  const topic = topics.find(({ id }) => id === wanted.topicId) ?? topics[0];
  const topicId = topic?.id ?? subject.id;
  const content = draft
    ? contentOfDraft(draft, topicId)
    : copied
      ? contentOfCopy(copied)
      : firstContent(topicId);
  return { draftId, subjectId: subject.id, detail: null, baseVersion: 0, ...over(content, draft, shelved) };
}

function over(
  content: EditorContent,
  draft: QuestionDraft | undefined,
  shelved: Awaited<ReturnType<typeof loadShelvedDraft<EditorContent>>>,
) {
  return {
    content: shelved?.content ?? content,
    revision: shelved?.revision ?? draft?.revision ?? 0,
    savedAt: draft?.savedAt ?? null,
    isKeptHere: shelved !== undefined,
  };
}

async function findDraft(client: DebriefTrpcClient, draftId: string): Promise<QuestionDraft | undefined> {
  try {
    return await client.questionBank.getDraft.query({ draftId });
  } catch (error) {
    if (readFailure(error).code === 'not-found') return undefined;
    throw error;
  }
}
