// Until every room has its router: the shapes of the wire, from the contracts alone.
import type * as c from '@debrief/contracts';
import type {
  TRPCBuiltRouter,
  TRPCDefaultErrorShape,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
  TRPCSubscriptionProcedure,
} from '@trpc/server';

type Query<I, O> = TRPCQueryProcedure<{ input: I; output: O; meta: unknown }>;
type Mutation<I, O> = TRPCMutationProcedure<{ input: I; output: O; meta: unknown }>;
type Subscription<I, O> = TRPCSubscriptionProcedure<{
  input: I;
  output: AsyncIterable<{ id: string; data: O }, void, unknown>;
  meta: unknown;
}>;
type In<S extends { _zod: { input: unknown } }> = S['_zod']['input'];
type Out<S extends { _zod: { output: unknown } }> = S['_zod']['output'];
type None = void;

type Shape = TRPCDefaultErrorShape & { data: { debrief: c.WireError } };
type Root = { ctx: object; meta: object; errorShape: Shape; transformer: false };

export type AppRouter = TRPCBuiltRouter<
  Root,
  {
    accounts: {
      me: Query<None, c.Me>;
      updateProfile: Mutation<In<typeof c.updateProfileInput>, c.Profile>;
      acceptInvitation: Mutation<{ token: string }, { kind: 'tutor' | 'group' }>;
      getInvitation: Query<
        { token: string },
        { kind: 'tutor' | 'group'; groupName: string | null; invitedBy: string }
      >;
      listGroups: Query<None, c.Group[]>;
      getGroup: Query<{ groupId: string }, c.GroupDetail>;
      createGroup: Mutation<{ name: string }, c.Group>;
      renameGroup: Mutation<{ groupId: string; name: string }, unknown>;
      leaveGroup: Mutation<{ groupId: string }, unknown>;
      removeMember: Mutation<{ groupId: string; userId: string }, unknown>;
      createInvitation: Mutation<In<typeof c.createInvitationInput>, Out<typeof c.createdInvitationSchema>>;
      listInvitations: Query<In<typeof c.listInvitationsInput>, c.Invitation[]>;
      revokeInvitation: Mutation<{ invitationId: string }, unknown>;
    };
    questionBank: {
      listSubjects: Query<None, c.Subject[]>;
      listTopics: Query<In<typeof c.listTopicsInput>, c.Topic[]>;
      listQuestions: Query<In<typeof c.listQuestionsInput>, c.QuestionPage>;
      importGift: Mutation<In<typeof c.importGiftInput>, c.ImportReport>;
    };
    quizzes: {
      list: Query<None, c.QuizSummary[]>;
      get: Query<{ quizId: string }, c.QuizDetail>;
      startAttempt: Mutation<In<typeof c.startAttemptInput>, c.AttemptView>;
      getAttempt: Query<{ attemptId: string }, c.AttemptView>;
      saveAnswer: Mutation<In<typeof c.saveAnswerInput>, c.SaveAnswerResult>;
      markQuestion: Mutation<In<typeof c.markQuestionInput>, None>;
      createQuiz: Mutation<In<typeof c.createQuizInput>, c.QuizSummary>;
      listAttempts: Query<In<typeof c.listAttemptsInput>, c.AttemptPage>;
      submitAttempt: Mutation<In<typeof c.submitAttemptInput>, c.SubmitResult>;
    };
    insights: {
      get: Query<{ attemptId: string }, c.InsightState>;
      watch: Subscription<In<typeof c.watchInsightInput>, c.InsightEvent>;
      stop: Mutation<{ attemptId: string }, None>;
      retry: Mutation<{ attemptId: string }, None>;
    };
    dashboard: {
      get: Query<None, c.Dashboard>;
      practice: Query<{ topicId: string }, c.Practice>;
      group: Query<{ groupId: string }, c.GroupOverview>;
    };
    studyPlan: {
      get: Query<None, c.StudyPlan>;
      setGoal: Mutation<In<typeof c.setGoalInput>, unknown>;
      setTaskDone: Mutation<In<typeof c.setTaskDoneInput>, unknown>;
    };
    notifications: {
      list: Query<In<typeof c.listNotificationsInput>, Out<typeof c.notificationListSchema>>;
      markRead: Mutation<In<typeof c.markReadInput>, None>;
    };
    aiUsage: { meter: Query<None, c.AiMeter> };
    events: { watch: Subscription<In<typeof c.watchEventsInput>, c.LiveEvent> };
  }
>;
