// Written by `pnpm client:types` from the router; what is changed here is lost.
import type { MutationProcedure, QueryProcedure, SubscriptionProcedure } from '../calls.ts';

/** Every procedure by its path. */
export interface Procedures {
  'accounts.listGroups': {
    kind: 'query';
    input: {
      cursor?: string | null;
      limit?: number;
    } | undefined;
    output: GroupPage;
  };
  'accounts.getGroup': {
    kind: 'query';
    input: {
      groupId: string;
    };
    output: GroupDetail;
  };
  'accounts.createGroup': {
    kind: 'mutation';
    input: {
      name: string;
    };
    output: GroupDetail;
  };
  'accounts.renameGroup': {
    kind: 'mutation';
    input: {
      groupId: string;
      name: string;
    };
    output: GroupDetail;
  };
  'accounts.removeMember': {
    kind: 'mutation';
    input: {
      groupId: string;
      userId: string;
    };
    output: undefined;
  };
  'accounts.setTimeFactor': {
    kind: 'mutation';
    input: {
      userId: string;
      timeFactor: number;
    };
    output: undefined;
  };
  'accounts.leaveGroup': {
    kind: 'mutation';
    input: {
      groupId: string;
    };
    output: undefined;
  };
  'accounts.createInvitation': {
    kind: 'mutation';
    input: {
      kind: 'tutor';
    } | {
      kind: 'group';
      groupId: string;
    };
    output: {
      id: string;
      url: string;
      expiresAt: string;
    };
  };
  'accounts.listInvitations': {
    kind: 'query';
    input: {
      groupId?: string | null;
    } | undefined;
    output: Invitation[];
  };
  'accounts.revokeInvitation': {
    kind: 'mutation';
    input: {
      invitationId: string;
    };
    output: undefined;
  };
  'accounts.getInvitation': {
    kind: 'query';
    input: {
      token: string;
    };
    output: OpenInvitation;
  };
  'accounts.acceptInvitation': {
    kind: 'mutation';
    input: {
      token: string;
    };
    output: AcceptedInvitation;
  };
  'accounts.listSessions': {
    kind: 'query';
    input: undefined;
    output: OwnSession[];
  };
  'accounts.endSession': {
    kind: 'mutation';
    input: {
      sessionId: string;
    };
    output: undefined;
  };
  'accounts.endOtherSessions': {
    kind: 'mutation';
    input: undefined;
    output: {
      count: number;
    };
  };
  'accounts.getPerson': {
    kind: 'query';
    input: {
      personId: string;
    };
    output: Person;
  };
  'accounts.listSuspended': {
    kind: 'query';
    input: {
      cursor?: string | null;
      limit?: number;
    } | undefined;
    output: SuspendedPage;
  };
  'accounts.suspend': {
    kind: 'mutation';
    input: {
      personId: string;
      /** For administrators; the person is not shown it. */
      reason: string;
    };
    output: Person;
  };
  'accounts.restore': {
    kind: 'mutation';
    input: {
      personId: string;
    };
    output: Person;
  };
  'accounts.me': {
    kind: 'query';
    input: undefined;
    output: Me;
  };
  'accounts.getPasswordState': {
    kind: 'query';
    input: undefined;
    output: {
      state: 'demo' | 'none' | 'set';
    };
  };
  'accounts.updateProfile': {
    kind: 'mutation';
    input: {
      name?: string;
      timeZone?: string;
      locale?: string;
    };
    output: Profile;
  };
  'aiUsage.meter': {
    kind: 'query';
    input: undefined;
    output: AiMeter;
  };
  'aiUsage.limits.list': {
    kind: 'query';
    input: undefined;
    output: AiLimits;
  };
  'aiUsage.limits.set': {
    kind: 'mutation';
    input: {
      target: LimitTarget;
      period: 'day' | 'month' | 'window';
      unit: 'money' | 'requests' | 'tokens';
      amount: number;
      note?: string;
    };
    output: undefined;
  };
  'aiUsage.limits.remove': {
    kind: 'mutation';
    input: {
      limitId: string;
    };
    output: undefined;
  };
  'aiUsage.limits.block': {
    kind: 'mutation';
    input: {
      personId: string;
      reason: string;
    };
    output: undefined;
  };
  'aiUsage.limits.unblock': {
    kind: 'mutation';
    input: {
      personId: string;
    };
    output: undefined;
  };
  'aiUsage.limits.budget': {
    kind: 'query';
    input: undefined;
    output: AiBudget;
  };
  'aiUsage.limits.setBudget': {
    kind: 'mutation';
    input: {
      budget: {
        softMicros: number | null;
        hardMicros: number | null;
      } | null;
    };
    output: undefined;
  };
  'aiUsage.limits.setSwitch': {
    kind: 'mutation';
    input: {
      isSwitchedOff: boolean;
    };
    output: undefined;
  };
  'aiUsage.limits.changes': {
    kind: 'query';
    input: {
      cursor?: string | null;
    };
    output: {
      changes: LimitChange[];
      nextCursor: string | null;
    };
  };
  'aiUsage.limits.findPeople': {
    kind: 'query';
    input: {
      words: string;
    };
    output: Array<{
      userId: string;
      name: string;
      email: string;
      role: 'admin' | 'student' | 'tutor';
    }>;
  };
  'aiUsage.prices.list': {
    kind: 'query';
    input: undefined;
    output: PricesView;
  };
  'aiUsage.prices.preview': {
    kind: 'query';
    input: {
      /** Micro-dollars per million tokens. */
      inputMicros: number;
      cachedInputMicros: number;
      outputMicros: number;
      model: string;
      validFrom: string;
      validTo: string | null;
      note?: string;
      source?: string;
    };
    output: PricePreview;
  };
  'aiUsage.prices.set': {
    kind: 'mutation';
    input: {
      /** Micro-dollars per million tokens. */
      inputMicros: number;
      cachedInputMicros: number;
      outputMicros: number;
      model: string;
      validFrom: string;
      validTo: string | null;
      note?: string;
      source?: string;
      /** Books the difference for calls that were billed otherwise, as a correction beside them. */
      isDifferenceBooked: boolean;
    };
    output: {
      correctedCallCount: number;
      differenceMicros: number;
    };
  };
  'aiUsage.prices.end': {
    kind: 'mutation';
    input: {
      model: string;
      validFrom: string;
      /** The first day without it. */
      endsOn: string;
    };
    output: undefined;
  };
  'aiUsage.usage.report': {
    kind: 'query';
    input: {
      /** Days of UTC, both included. */
      from: string;
      to: string;
      feature?: string;
      model?: string;
      userId?: string;
      groupId?: string;
      groupBy: UsageGrouping;
    };
    output: UsageReport;
  };
  'aiUsage.usage.findings': {
    kind: 'query';
    input: {
      /** Days of UTC, both included. */
      from: string;
      to: string;
      feature?: string;
      model?: string;
      userId?: string;
      groupId?: string;
    };
    output: UsageFindings;
  };
  'aiUsage.usage.measured': {
    kind: 'query';
    input: undefined;
    output: MeasuredCosts;
  };
  'apiKeys.list': {
    kind: 'query';
    input: undefined;
    output: {
      keys: ApiKey[];
    };
  };
  'apiKeys.create': {
    kind: 'mutation';
    input: {
      name: string;
      scopes: ApiScope[];
      expiresInDays?: 30 | 90 | 365 | null;
    };
    output: CreatedApiKey;
  };
  'apiKeys.update': {
    kind: 'mutation';
    input: {
      keyId: string;
      name?: string;
      scopes?: ApiScope[];
    };
    output: ApiKey;
  };
  'apiKeys.made': {
    kind: 'query';
    input: {
      keyId: string;
    };
    output: MadeByApiKey;
  };
  'apiKeys.revoke': {
    kind: 'mutation';
    input: {
      keyId: string;
      /** What the key made and outlives it ends with it. */
      endsWhatItMade?: boolean;
    };
    output: undefined;
  };
  'apiKeys.ofPerson': {
    kind: 'query';
    input: {
      personId: string;
    };
    output: {
      keys: ApiKey[];
    };
  };
  'apiKeys.setAllowance': {
    kind: 'mutation';
    input: {
      personId: string;
      keyId: string;
      allowance: {
        calls: number;
        seconds: number;
        burst: number;
      };
    };
    output: ApiKey;
  };
  'billing.get': {
    kind: 'query';
    input: undefined;
    output: Billing;
  };
  'billing.upgrade': {
    kind: 'mutation';
    input: {
      plan: 'premium' | 'standard';
      back?: string;
    };
    output: {
      url: string | null;
    };
  };
  'billing.portal': {
    kind: 'mutation';
    input: undefined;
    output: {
      url: string;
    };
  };
  'billing.endDemo': {
    kind: 'mutation';
    input: undefined;
    output: undefined;
  };
  'billing.people': {
    kind: 'query';
    input: {
      words?: string;
    };
    output: {
      isOn: boolean;
      people: PlanHolder[];
    };
  };
  'billing.setPlan': {
    kind: 'mutation';
    input: {
      personId: string;
      plan: 'free' | 'premium' | 'standard';
      reason: string;
      endsAt: string | null;
    };
    output: undefined;
  };
  'billing.changes': {
    kind: 'query';
    input: {
      limit?: number;
      cursor?: string | null;
    };
    output: {
      changes: PlanChange[];
      nextCursor: string | null;
    };
  };
  'dashboard.get': {
    kind: 'query';
    input: undefined;
    output: Dashboard;
  };
  'dashboard.practice': {
    kind: 'query';
    input: {
      topicId: string;
    };
    output: Practice;
  };
  'dashboard.group': {
    kind: 'query';
    input: {
      groupId: string;
    };
    output: Array<{
      userId: string;
      submittedCount: number;
      /** Started or submitted, whichever was later. */
      lastActiveAt: string | null;
      lastAttemptId: string | null;
      lastPercent: number | null;
      /** Mean of the last 30 days. */
      meanPercent: number | null;
    }>;
  };
  'dashboard.ofStudent': {
    kind: 'query';
    input: {
      studentId: string;
    };
    output: StudentDashboard;
  };
  'dashboard.class': {
    kind: 'query';
    input: {
      groupId: string;
    };
    output: ClassOverview;
  };
  'evaluation.list': {
    kind: 'query';
    input: undefined;
    output: Evaluation[];
  };
  'events.watch': {
    kind: 'subscription';
    input: {
      topics: LiveTopic[];
      lastEventId?: string | null;
    };
    output: {
      /** The id of the message to keep track of in case the connection gets lost */
      id: string;
      /** The data field of the message */
      data: LiveEvent;
    };
  };
  'explanations.ofAttempt': {
    kind: 'query';
    input: {
      attemptId: string;
    };
    output: AttemptExplanations;
  };
  'explanations.start': {
    kind: 'mutation';
    input: {
      kind: 'explain' | 'why-not';
      at: {
        type: 'attempt';
        attemptId: string;
        questionVersionId: string;
      } | {
        type: 'practice';
        reviewId: string;
      };
    };
    output: ExplanationState;
  };
  'explanations.watch': {
    kind: 'subscription';
    input: {
      explanationId: string;
      lastEventId?: string | null;
    };
    output: {
      /** The id of the message to keep track of in case the connection gets lost */
      id: string;
      /** The data field of the message */
      data: ExplanationEvent;
    };
  };
  'explanations.stop': {
    kind: 'mutation';
    input: {
      explanationId: string;
    };
    output: undefined;
  };
  'explanations.retry': {
    kind: 'mutation';
    input: {
      explanationId: string;
    };
    output: undefined;
  };
  'explanations.askHint': {
    kind: 'mutation';
    input: {
      at: {
        type: 'attempt';
        attemptId: string;
        questionVersionId: string;
      } | {
        type: 'practice';
        cardId: string;
        questionVersionId: string;
      };
    };
    output: TakenHint;
  };
  'insights.get': {
    kind: 'query';
    input: {
      attemptId: string;
    };
    output: InsightState;
  };
  'insights.watch': {
    kind: 'subscription';
    input: {
      attemptId: string;
      lastEventId?: string | null;
    };
    output: {
      /** The id of the message to keep track of in case the connection gets lost */
      id: string;
      /** The data field of the message */
      data: InsightEvent;
    };
  };
  'insights.sent': {
    kind: 'query';
    input: {
      attemptId: string;
    };
    output: SentQuestion;
  };
  'insights.claimCounts': {
    kind: 'query';
    input: {
      /** Days of UTC, both included. */
      from: string;
      to: string;
    };
    output: Array<{
      model: string;
      written: number;
      dropped: number;
    }>;
  };
  'insights.stop': {
    kind: 'mutation';
    input: {
      attemptId: string;
    };
    output: undefined;
  };
  'insights.retry': {
    kind: 'mutation';
    input: {
      attemptId: string;
    };
    output: undefined;
  };
  'jobs.list': {
    kind: 'query';
    input: {
      limit?: number;
      cursor?: string | null;
      kind?: 'bank-import' | 'quiz-statistics' | 'regrade';
      isUnfinished?: boolean;
    };
    output: JobPage;
  };
  'jobs.get': {
    kind: 'query';
    input: {
      jobId: string;
    };
    output: JobDetail;
  };
  'jobs.cancel': {
    kind: 'mutation';
    input: {
      jobId: string;
    };
    output: Job;
  };
  'jobs.retry': {
    kind: 'mutation';
    input: {
      jobId: string;
    };
    output: Job;
  };
  'mastery.topics': {
    kind: 'query';
    input: undefined;
    output: TopicMastery[];
  };
  'mastery.topic': {
    kind: 'query';
    input: {
      topicId: string;
      studentId?: string;
    };
    output: TopicDetail;
  };
  'notifications.list': {
    kind: 'query';
    input: {
      limit?: number;
      cursor?: string | null;
    };
    output: NotificationList;
  };
  'notifications.markRead': {
    kind: 'mutation';
    input: {
      ids: string[] | null;
    };
    output: undefined;
  };
  'notifications.preferences': {
    kind: 'query';
    input: undefined;
    output: NotificationPreferences;
  };
  'notifications.choose': {
    kind: 'mutation';
    input: {
      kind: ChosenKind;
      channel: 'app' | 'mail' | 'push';
      isOn: boolean;
    };
    output: undefined;
  };
  'notifications.setQuietHours': {
    kind: 'mutation';
    input: {
      from: number;
      until: number;
    };
    output: undefined;
  };
  'notifications.sendTest': {
    kind: 'mutation';
    input: {
      channel: 'mail' | 'push';
    };
    output: undefined;
  };
  'notifications.addDevice': {
    kind: 'mutation';
    input: {
      endpoint: string;
      publicKey: string;
      sharedSecret: string;
      name: string;
    };
    output: {
      deviceId: string;
    };
  };
  'notifications.removeDevice': {
    kind: 'mutation';
    input: {
      deviceId: string;
    };
    output: undefined;
  };
  'operations.queue': {
    kind: 'query';
    input: undefined;
    output: QueueView;
  };
  'operations.requeue': {
    kind: 'mutation';
    input: {
      jobId: string;
    } | {
      task: string;
      failure: FailureClass;
    };
    output: {
      changedCount: number;
    };
  };
  'operations.drop': {
    kind: 'mutation';
    input: {
      jobId: string;
    } | {
      task: string;
      failure: FailureClass;
    };
    output: {
      changedCount: number;
    };
  };
  'practice.queue': {
    kind: 'query';
    input: {
      beyondBudget?: boolean;
    } | undefined;
    output: PracticeQueue;
  };
  'practice.summary': {
    kind: 'query';
    input: undefined;
    output: PracticeSummary;
  };
  'practice.takeHint': {
    kind: 'mutation';
    input: {
      cardId: string;
      questionVersionId: string;
      takenCount: number;
    };
    output: {
      /** All texts taken so far, the new one last. */
      takenHints: string[];
    };
  };
  'practice.answer': {
    kind: 'mutation';
    input: {
      cardId: string;
      /** Made by the client: the same answer sent twice counts once. */
      reviewId: string;
      questionVersionId: string;
      reviewCount: number;
      response: QuestionResponse | null;
      confidence?: 'high' | 'low' | 'medium' | null;
      timeSpentMs: number;
    };
    output: PracticeResult;
  };
  'practice.undo': {
    kind: 'mutation';
    input: {
      reviewId: string;
    };
    output: undefined;
  };
  'practice.putAway': {
    kind: 'mutation';
    input: {
      cardId: string;
    };
    output: undefined;
  };
  'practice.setMinutes': {
    kind: 'mutation';
    input: {
      dailyMinutes: number;
    };
    output: undefined;
  };
  'practice.topicOffer': {
    kind: 'query';
    input: {
      topicId: string;
      count?: number;
    };
    output: TopicPracticeOffer;
  };
  'practice.practiseTopic': {
    kind: 'mutation';
    input: {
      topicId: string;
      count?: number;
    };
    output: PractiseTopicResult;
  };
  'practice.examMode': {
    kind: 'query';
    input: undefined;
    output: ExamMode;
  };
  'practice.setExamMode': {
    kind: 'mutation';
    input: {
      mode: 'auto' | 'off' | 'on';
    };
    output: undefined;
  };
  'questionBank.getQuestion': {
    kind: 'query';
    input: {
      questionId: string;
      /** The current one when it is left out. */
      version?: number | null;
    };
    output: QuestionDetail;
  };
  'questionBank.listVersions': {
    kind: 'query';
    input: {
      limit?: number;
      questionId: string;
      cursor?: string | null;
    };
    output: QuestionVersionPage;
  };
  'questionBank.compareVersions': {
    kind: 'query';
    input: {
      questionId: string;
      from: number;
      to: number;
    };
    output: VersionComparison;
  };
  'questionBank.saveDraft': {
    kind: 'mutation';
    input: {
      /** Made by the client when a new question is begun. */
      draftId: string;
      subjectId: string;
      questionId: string | null;
      /** The version the draft was begun from; 0 for a new question. */
      baseVersion: number;
      body: {
        stem?: string;
        /** Why the right answer is right; shown with the key. */
        explanation?: string;
        /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
        hints?: QuestionHint[];
        kind?: 'multi-select' | 'single-choice';
        options?: ChoiceOption[];
        scoring?: 'all-or-nothing' | 'option-weights' | 'right-minus-wrong';
      } & {
        kind: QuestionKind;
      } | {
        stem?: string;
        /** Why the right answer is right; shown with the key. */
        explanation?: string;
        /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
        hints?: QuestionHint[];
        kind?: 'essay';
        minWords?: number;
        maxWords?: number;
        rubric?: RubricCriterion[];
        /** Shown with the key: what a good answer says. */
        sampleAnswer?: string;
        /** Stands in the field at the start. */
        template?: string;
      } & {
        kind: QuestionKind;
      } | {
        stem?: string;
        /** Why the right answer is right; shown with the key. */
        explanation?: string;
        /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
        hints?: QuestionHint[];
        kind?: 'estimation';
        /** Ends of the range and the value, decimal strings; min <= value <= max. */
        min?: string;
        max?: string;
        value?: string;
        /** Distance between two places of the slider, above 0. */
        step?: string;
        fullWithin?: string;
        noneFrom?: string;
        unit?: string;
      } & {
        kind: QuestionKind;
      } | {
        stem?: string;
        /** Why the right answer is right; shown with the key. */
        explanation?: string;
        /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
        hints?: QuestionHint[];
        kind?: 'gap-fill';
        gaps?: Gap[];
      } & {
        kind: QuestionKind;
      } | {
        stem?: string;
        /** Why the right answer is right; shown with the key. */
        explanation?: string;
        /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
        hints?: QuestionHint[];
        kind?: 'matching';
        prompts?: MatchingPrompt[];
        /** More choices than prompts are distractors. */
        choices?: Array<{
          id: string;
          text: string;
        }>;
      } & {
        kind: QuestionKind;
      } | {
        stem?: string;
        /** Why the right answer is right; shown with the key. */
        explanation?: string;
        /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
        hints?: QuestionHint[];
        /** The unit the accepted values are in. */
        unit?: string;
        otherUnits?: NumericUnit[];
        /** shown (the default): stands behind the field, need not be typed. required: must be typed; a right value with a
         * wrong or without a unit loses `unitPenaltyPercent` of its credit and the learner is told which it was. */
        unitHandling?: 'required' | 'shown';
        /** 0..100, default 100. */
        unitPenaltyPercent?: number;
        kind?: 'numeric';
        answers?: NumericAnswer[];
      } & {
        kind: QuestionKind;
      } | {
        stem?: string;
        /** Why the right answer is right; shown with the key. */
        explanation?: string;
        /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
        hints?: QuestionHint[];
        kind?: 'ordering';
        /** In the right order; a paper always shuffles them. */
        items?: OrderingItem[];
        scoring?: 'adjacent-pairs' | 'all-or-nothing' | 'position';
      } & {
        kind: QuestionKind;
      } | {
        stem?: string;
        /** Why the right answer is right; shown with the key. */
        explanation?: string;
        /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
        hints?: QuestionHint[];
        isCaseSensitive?: boolean;
        /** True: é is taken for e, ü for u. Default false. */
        ignoresAccents?: boolean;
        /** True: every blank counts. Default false. */
        keepsWhiteSpace?: boolean;
        /** Default false: an asterisk is a plain character. */
        hasWildcards?: boolean;
        kind?: 'short-answer';
        answers?: AcceptedText[];
      } & {
        kind: QuestionKind;
      } | {
        stem?: string;
        /** Why the right answer is right; shown with the key. */
        explanation?: string;
        /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
        hints?: QuestionHint[];
        kind?: 'true-false';
        isTrue?: boolean;
        /** Said of the answer "true". */
        trueExplanation?: string;
        /** Said of the answer "false". */
        falseExplanation?: string;
      } & {
        kind: QuestionKind;
      };
      place: {
        topicId?: string;
        difficulty?: number;
        tags?: string[];
        visibility?: 'everyone' | 'group' | 'private';
        groupId?: string | null;
      };
      /** The revision this save was written over; a stale one is refused with `conflict` and reason `draft-changed`. */
      baseRevision: number;
    };
    output: SaveDraftResult;
  };
  'questionBank.getDraft': {
    kind: 'query';
    input: {
      draftId: string;
    };
    output: QuestionDraft;
  };
  'questionBank.listDrafts': {
    kind: 'query';
    input: {
      subjectId?: string | null;
    } | undefined;
    output: QuestionDraft[];
  };
  'questionBank.discardDraft': {
    kind: 'mutation';
    input: {
      draftId: string;
    };
    output: undefined;
  };
  'questionBank.saveQuestion': {
    kind: 'mutation';
    input: {
      subjectId: string;
      /** Null makes a new question. */
      questionId: string | null;
      /** The version it was begun from: somebody else's newer one is refused with `conflict`, reason `question-changed`. */
      baseVersion: number;
      question: QuestionInput;
      place: {
        topicId: string;
        difficulty: number;
        tags: string[];
        visibility: 'everyone' | 'group' | 'private';
        groupId: string | null;
      };
      status: 'draft' | 'published' | 'retired' | 'review';
      note?: string;
      draftId?: string | null;
    };
    output: SaveQuestionResult;
  };
  'questionBank.bulkEdit': {
    kind: 'mutation';
    input: {
      questionIds: string[];
      change: {
        type: 'set-status';
        status: 'draft' | 'published' | 'retired' | 'review';
      } | {
        type: 'set-topic';
        topicId: string;
      } | {
        type: 'set-difficulty';
        difficulty: number;
      } | {
        type: 'add-tags';
        tags: string[];
      } | {
        type: 'remove-tags';
        tags: string[];
      } | {
        type: 'set-visibility';
        visibility: 'everyone' | 'group' | 'private';
        groupId: string | null;
      } | {
        type: 'delete';
      };
    };
    output: BulkEditResult;
  };
  'questionBank.undoBulkEdit': {
    kind: 'mutation';
    input: {
      undoId: string;
    };
    output: undefined;
  };
  'questionBank.uploadMedia': {
    kind: 'mutation';
    input: {
      fileName: string;
      /** Base64, at most 8 MB of file. */
      data: string;
    };
    output: Media;
  };
  'questionBank.listSubjects': {
    kind: 'query';
    input: undefined;
    output: Subject[];
  };
  'questionBank.listTopics': {
    kind: 'query';
    input: {
      subjectId: string;
    };
    output: Topic[];
  };
  'questionBank.listQuestions': {
    kind: 'query';
    input: {
      cursor?: string | null;
      limit?: number;
      subjectId: string;
      /** The topic and everything below it. */
      topicId?: string | null;
      /** Words in stem, options and explanations, as a web search: `"a phrase"`, `-without`, `or`. */
      search?: string | null;
      tags?: string[];
      kinds?: QuestionKind[];
      statuses?: Array<'draft' | 'published' | 'retired' | 'review'>;
      difficultyFrom?: number | null;
      difficultyTo?: number | null;
      mineOnly?: boolean;
      /** Only those with reports nobody has answered. */
      reportedOnly?: boolean;
      /** best: by the words searched for (newest without any). */
      order?: 'best' | 'discrimination' | 'easiest' | 'facility' | 'hardest' | 'newest' | 'oldest';
    };
    output: QuestionPage;
  };
  'questionBank.facets': {
    kind: 'query';
    input: QuestionFilter;
    output: QuestionFacets;
  };
  'questionBank.findSimilar': {
    kind: 'mutation';
    input: {
      subjectId: string;
      text: string;
      exceptQuestionId?: string | null;
    };
    output: SimilarQuestion[];
  };
  'questionBank.listFormats': {
    kind: 'query';
    input: undefined;
    output: FormatInfo[];
  };
  'questionBank.previewExport': {
    kind: 'mutation';
    input: {
      choice: {
        by: 'ids';
        questionIds: string[];
      } | {
        by: 'filter';
        filter: QuestionFilter;
      } | {
        by: 'quiz';
        quizId: string;
      };
      format: string;
      /** Without its extension. */
      fileName?: string;
    };
    output: ExportPreview;
  };
  'questionBank.exportQuestions': {
    kind: 'mutation';
    input: {
      choice: {
        by: 'ids';
        questionIds: string[];
      } | {
        by: 'filter';
        filter: QuestionFilter;
      } | {
        by: 'quiz';
        quizId: string;
      };
      format: string;
      /** Without its extension. */
      fileName?: string;
    };
    output: FileContent;
  };
  'questionBank.listForPrint': {
    kind: 'mutation';
    input: {
      choice: {
        by: 'ids';
        questionIds: string[];
      } | {
        by: 'filter';
        filter: QuestionFilter;
      } | {
        by: 'quiz';
        quizId: string;
      };
    };
    output: PrintedQuestion[];
  };
  'questionBank.importGift': {
    kind: 'mutation';
    input: {
      subjectId: string;
      /** Questions without a category of their own go here; the subject itself when it is left out. */
      topicId?: string | null;
      fileName?: string;
      text: string;
      dryRun?: boolean;
    };
    output: ImportReport;
  };
  'questionBank.getImport': {
    kind: 'query';
    input: {
      importId: string;
    };
    output: BankImport;
  };
  'questionBank.checkImport': {
    kind: 'mutation';
    input: {
      subjectId: string;
      /** Questions without a category of their own go here; the subject itself when it is left out. */
      topicId?: string | null;
      /** What the file is, when it was recognised wrongly. */
      format?: string | null;
      columns?: {
        [key: string]: string;
      } | null;
      /** Of questions whose file does not say. */
      status?: 'draft' | 'published' | 'retired' | 'review';
      importId: string;
    };
    output: BankImport;
  };
  'questionBank.takeImport': {
    kind: 'mutation';
    input: {
      importId: string;
    };
    output: BankImport;
  };
  'questionBank.cancelImport': {
    kind: 'mutation';
    input: {
      importId: string;
    };
    output: BankImport;
  };
  'questionBank.getRefusedFile': {
    kind: 'query';
    input: {
      importId: string;
    };
    output: FileContent;
  };
  'questionBank.listImports': {
    kind: 'query';
    input: {
      cursor?: string | null;
      limit?: number;
      subjectId?: string | null;
    };
    output: {
      imports: PastImport[];
      nextCursor: string | null;
    };
  };
  'questionBank.undoImport': {
    kind: 'mutation';
    input: {
      importId: string;
    };
    output: {
      removedCount: number;
      keptCount: number;
    };
  };
  'questionBank.listImportMappings': {
    kind: 'query';
    input: undefined;
    output: ImportMapping[];
  };
  'questionBank.saveImportMapping': {
    kind: 'mutation';
    input: {
      name: string;
      columns: {
        [key: string]: string;
      };
    };
    output: ImportMapping;
  };
  'questionBank.deleteImportMapping': {
    kind: 'mutation';
    input: {
      id: string;
    };
    output: undefined;
  };
  'questionBank.makePreviewLink': {
    kind: 'mutation';
    input: {
      questionId: string;
      days?: number;
    };
    output: PreviewLink;
  };
  'questionBank.listPreviewLinks': {
    kind: 'query';
    input: {
      questionId: string;
    };
    output: PreviewLinkRow[];
  };
  'questionBank.revokePreviewLink': {
    kind: 'mutation';
    input: {
      id: string;
    };
    output: undefined;
  };
  'questionBank.openPreview': {
    kind: 'query';
    input: {
      token: string;
    };
    output: QuestionPreview;
  };
  'questionBank.listReports': {
    kind: 'query';
    input: {
      cursor?: string | null;
      limit?: number;
      questionId?: string | null;
      status?: 'fixed' | 'no-fault' | 'open' | null;
    };
    output: ReportPage;
  };
  'questionBank.answerReport': {
    kind: 'mutation';
    input: {
      reportId: string;
      status: 'fixed' | 'no-fault';
      answer?: string;
    };
    output: undefined;
  };
  'questionBank.makeSubject': {
    kind: 'mutation';
    input: {
      name: string;
      language?: string;
    };
    output: Topic;
  };
  'questionBank.makeTopic': {
    kind: 'mutation';
    input: {
      subjectId: string;
      parentId?: string | null;
      name: string;
    };
    output: Topic;
  };
  'quizzes.save': {
    kind: 'mutation';
    input: {
      title: string;
      description?: string;
      visibility?: 'everyone' | 'group' | 'private';
      groupId?: string | null;
      settings?: {
        modes?: Array<'exam' | 'study'>;
        /** The blueprint of the exam this prepares for: its pass mark and domains. */
        blueprintId?: string | null;
        /** 0..100; null: the blueprint's, or none. */
        passPercent?: number | null;
        timeLimitMs?: number | null;
        /** The time limit holds in study mode too. */
        isStudyTimed?: boolean;
        /** Null: any number. Attempts that do not count (retakes; study, when there is an exam mode) are not limited. */
        attemptsAllowed?: number | null;
        grading?: 'best' | 'last' | 'mean';
        /** From the end of a counted attempt until the next may start. */
        coolDownMs?: number;
        shuffleQuestions?: boolean;
        shuffleOptions?: boolean;
        asksConfidence?: boolean;
        /** Study mode only. */
        offersHints?: boolean;
        /** Study mode only. */
        allowsPause?: boolean;
        offline?: 'not-allowed' | 'with-keys' | 'without-keys';
        review?: 'after-close' | 'after-submission';
        opensAt?: string | null;
        /** Nobody starts from here on, and exams that run end here. */
        closesAt?: string | null;
      };
      sections: Array<{
        id: string;
        title?: string;
        /** The domain it stands for. */
        topicId?: string | null;
        /** All sections have one, or none has: then every point weighs the same. */
        weightPercent?: number | null;
        /** Null: as the quiz says. */
        shuffleQuestions?: boolean | null;
        items: Array<{
          type: 'question';
          questionId: string;
          points?: number;
        } | {
          type: 'draw';
          count: number;
          points?: number;
          filter?: {
            /** With everything below them; none: the whole subject. */
            topicIds?: string[];
            tags?: string[];
            kinds?: QuestionKind[];
            difficultyFrom?: number | null;
            difficultyTo?: number | null;
          };
        }>;
      }>;
      /** Null makes a new quiz, as a draft. */
      quizId?: string | null;
      subjectId: string;
      /** The version it was begun from; somebody else's newer one is refused with `conflict`, reason `quiz-changed`. */
      baseVersion?: number;
    };
    output: SaveQuizResult;
  };
  'quizzes.getForAuthor': {
    kind: 'query';
    input: {
      quizId: string;
    };
    output: QuizForAuthor;
  };
  'quizzes.publish': {
    kind: 'mutation';
    input: {
      quizId: string;
      baseVersion: number;
    };
    output: SaveQuizResult;
  };
  'quizzes.retire': {
    kind: 'mutation';
    input: {
      quizId: string;
      baseVersion: number;
    };
    output: SaveQuizResult;
  };
  'quizzes.delete': {
    kind: 'mutation';
    input: {
      quizId: string;
      baseVersion: number;
    };
    output: SaveQuizResult;
  };
  'quizzes.previewPaper': {
    kind: 'query';
    input: {
      subjectId: string;
      sections: Array<{
        id: string;
        title?: string;
        /** The domain it stands for. */
        topicId?: string | null;
        /** All sections have one, or none has: then every point weighs the same. */
        weightPercent?: number | null;
        /** Null: as the quiz says. */
        shuffleQuestions?: boolean | null;
        items: Array<{
          type: 'question';
          questionId: string;
          points?: number;
        } | {
          type: 'draw';
          count: number;
          points?: number;
          filter?: {
            /** With everything below them; none: the whole subject. */
            topicIds?: string[];
            tags?: string[];
            kinds?: QuestionKind[];
            difficultyFrom?: number | null;
            difficultyTo?: number | null;
          };
        }>;
      }>;
      shuffleQuestions?: boolean;
      seed: string;
    };
    output: PreviewPaper;
  };
  'quizzes.takeHint': {
    kind: 'mutation';
    input: {
      attemptId: string;
      questionVersionId: string;
      takenCount: number;
      tabId?: string;
    };
    output: {
      /** All texts taken so far, the new one last. */
      takenHints: string[];
    };
  };
  'quizzes.pauseAttempt': {
    kind: 'mutation';
    input: {
      attemptId: string;
      tabId?: string;
    };
    output: {
      pausedAt: string | null;
      remainingMs: number | null;
      deadlineAt: string | null;
      serverNow: string;
    };
  };
  'quizzes.continueAttempt': {
    kind: 'mutation';
    input: {
      attemptId: string;
      tabId?: string;
    };
    output: {
      pausedAt: string | null;
      remainingMs: number | null;
      deadlineAt: string | null;
      serverNow: string;
    };
  };
  'quizzes.retakeMissed': {
    kind: 'mutation';
    input: {
      attemptId: string;
    };
    output: AttemptView;
  };
  'quizzes.practisedTopic': {
    kind: 'query';
    input: {
      quizId: string;
    };
    output: {
      topicId: string;
    };
  };
  'quizzes.download': {
    kind: 'mutation';
    input: {
      quizId: string;
      mode: 'exam' | 'study';
    };
    output: DevicePaper;
  };
  'quizzes.handIn': {
    kind: 'mutation';
    input: {
      attemptId: string;
      startedMsAgo: number;
      submittedMsAgo: number;
      answers: Array<{
        questionVersionId: string;
        saveKey: string;
        response: QuestionResponse | null;
        answeredMsAgo: number;
        timeSpentMs: number;
        confidence: 'high' | 'low' | 'medium' | null;
        struckOptionIds: string[];
        isFlagged: boolean;
        hintsTaken: number;
        isChecked: boolean;
      }>;
    };
    output: SubmitResult;
  };
  'quizzes.regrade.quizzes': {
    kind: 'query';
    input: {
      questionId: string;
    };
    output: Array<{
      quizId: string;
      quizTitle: string;
      submittedCount: number;
      openCount: number;
    }>;
  };
  'quizzes.regrade.preview': {
    kind: 'mutation';
    input: {
      questionId: string;
      correction: {
        action: 'new-key';
        question: QuestionInput;
      } | {
        action: 'drop';
      } | {
        action: 'full-credit';
      };
      /** Null: every quiz it is in, and every one it will be in. */
      quizIds?: string[] | null;
    };
    output: RegradePreview;
  };
  'quizzes.regrade.start': {
    kind: 'mutation';
    input: {
      questionId: string;
      correction: {
        action: 'new-key';
        question: QuestionInput;
      } | {
        action: 'drop';
      } | {
        action: 'full-credit';
      };
      /** Null: every quiz it is in, and every one it will be in. */
      quizIds?: string[] | null;
      /** What students read beside the new explanation. */
      note?: string;
      /** Made by the client: sent twice it is one correction. */
      correctionId: string;
    };
    output: CorrectionRow;
  };
  'quizzes.regrade.list': {
    kind: 'query';
    input: {
      questionId: string;
    };
    output: CorrectionRow[];
  };
  'quizzes.regrade.undo': {
    kind: 'mutation';
    input: {
      correctionId: string;
    };
    output: CorrectionRow;
  };
  'quizzes.marking.list': {
    kind: 'query';
    input: {
      cursor?: string | null;
      limit?: number;
      status?: 'marked' | 'waiting';
      quizId?: string | null;
    };
    output: EssayPage;
  };
  'quizzes.marking.get': {
    kind: 'query';
    input: {
      attemptId: string;
      questionVersionId: string;
    };
    output: Essay;
  };
  'quizzes.marking.mark': {
    kind: 'mutation';
    input: {
      attemptId: string;
      questionVersionId: string;
      mark: {
        type: 'rubric';
        levels: {
          [key: string]: string;
        };
      } | {
        type: 'percent';
        percent: number;
      };
      comment?: string;
    };
    output: MarkEssayResult;
  };
  'quizzes.statistics.ofQuiz': {
    kind: 'query';
    input: {
      quizId: string;
      which?: 'all' | 'best' | 'first' | 'last';
    };
    output: QuizStatisticsView;
  };
  'quizzes.statistics.ofQuestion': {
    kind: 'query';
    input: {
      questionId: string;
    };
    output: QuestionStatisticsView;
  };
  'quizzes.statistics.exportCsv': {
    kind: 'query';
    input: {
      quizId: string;
      which?: 'all' | 'best' | 'first' | 'last';
    };
    output: {
      fileName: string;
      text: string;
    };
  };
  'quizzes.statistics.recompute': {
    kind: 'mutation';
    input: {
      quizId: string;
      which?: 'all' | 'best' | 'first' | 'last';
    };
    output: Job;
  };
  'quizzes.list': {
    kind: 'query';
    input: {
      cursor?: string | null;
      limit?: number;
      subjectId?: string | null;
    } | undefined;
    output: QuizPage;
  };
  'quizzes.get': {
    kind: 'query';
    input: {
      quizId: string;
    };
    output: QuizDetail;
  };
  'quizzes.createQuiz': {
    kind: 'mutation';
    input: {
      title: string;
      description?: string;
      subjectId: string;
      topicIds?: string[];
      /** Takes these instead of drawing; `questionCount` and `topicIds` are not heeded then. */
      questionIds?: string[];
      questionCount?: number;
      timeLimitMinutes?: number | null;
      modes?: Array<'exam' | 'study'>;
      visibility?: 'everyone' | 'group' | 'private';
      groupId?: string | null;
    };
    output: QuizSummary;
  };
  'quizzes.startAttempt': {
    kind: 'mutation';
    input: {
      quizId: string;
      mode: 'exam' | 'study';
    };
    output: AttemptView;
  };
  'quizzes.getAttempt': {
    kind: 'query';
    input: {
      attemptId: string;
    };
    output: AttemptView;
  };
  'quizzes.saveAnswer': {
    kind: 'mutation';
    input: {
      attemptId: string;
      questionVersionId: string;
      /** Null takes the answer back. */
      response: QuestionResponse | null;
      /** The revision this answer was written over; anything but the newest is a conflict. */
      baseRevision: number;
      /** Made by the client, unique per save: the same save sent twice counts once. */
      saveKey: string;
      /** In all, with this question on screen, over every visit so far. */
      timeSpentMs: number;
      /** Left out: as it was. */
      confidence?: 'high' | 'low' | 'medium' | null;
      struckOptionIds?: string[];
      /** Study mode: close this question and tell the key. Exam mode does not heed it. */
      check?: boolean;
      tabId?: string;
    };
    output: SaveAnswerResult;
  };
  'quizzes.markQuestion': {
    kind: 'mutation';
    input: {
      attemptId: string;
      questionVersionId?: string;
      isFlagged?: boolean;
      struckOptionIds?: string[];
      position?: number;
      tabId?: string;
    };
    output: undefined;
  };
  'quizzes.submitAttempt': {
    kind: 'mutation';
    input: {
      attemptId: string;
      tabId?: string;
    };
    output: SubmitResult;
  };
  'quizzes.listAttempts': {
    kind: 'query';
    input: {
      cursor?: string | null;
      limit?: number;
      studentId?: string | null;
      groupId?: string | null;
      quizId?: string | null;
    };
    output: AttemptPage;
  };
  'quizzes.reportQuestion': {
    kind: 'mutation';
    input: {
      /** As the reporter saw it; the attempt must be theirs and hold it. */
      attemptId: string;
      questionVersionId: string;
      reason: 'offensive' | 'other' | 'outdated' | 'typo' | 'unclear' | 'wrong-key';
      text?: string;
    };
    output: undefined;
  };
  'quizzes.acceptLate': {
    kind: 'mutation';
    input: {
      attemptId: string;
      questionVersionId: string;
    };
    output: SubmitResult;
  };
  'readiness.get': {
    kind: 'query';
    input: undefined;
    output: ExamReadiness[];
  };
  'readiness.overview': {
    kind: 'query';
    input: undefined;
    output: ReadinessOverview;
  };
  'readiness.outcomes': {
    kind: 'query';
    input: undefined;
    output: ExamOutcomes;
  };
  'readiness.recordOutcome': {
    kind: 'mutation';
    input: {
      examId: string;
      takenOn: string;
      hasPassed: boolean | null;
      consentsToStatistics: boolean;
      consentsToComparison: boolean;
    };
    output: undefined;
  };
  'readiness.withdrawOutcome': {
    kind: 'mutation';
    input: {
      outcomeId: string;
    };
    output: undefined;
  };
  'readiness.calibration': {
    kind: 'query';
    input: undefined;
    output: PassCalibration;
  };
  'readiness.similar': {
    kind: 'query';
    input: {
      examId: string;
    };
    output: SimilarLearnersAnswer;
  };
  'studyPlan.get': {
    kind: 'query';
    input: undefined;
    output: StudyPlan;
  };
  'studyPlan.setGoal': {
    kind: 'mutation';
    input: {
      examId: string;
      examOn: string | null;
      hoursPerWeek: number;
    };
    output: undefined;
  };
  'studyPlan.completeGoal': {
    kind: 'mutation';
    input: {
      examId?: string;
    } | undefined;
    output: undefined;
  };
  'studyPlan.reopenGoal': {
    kind: 'mutation';
    input: undefined;
    output: undefined;
  };
  'studyPlan.setSettings': {
    kind: 'mutation';
    input: {
      daysOff: number[];
      /** Half the minutes. */
      easyDays: number[];
      /** Both days included. */
      holidays: Array<{
        from: string;
        to: string;
      }>;
      goal?: {
        examId: string;
        examOn: string | null;
        hoursPerWeek: number;
      };
    };
    output: ReplanChanges;
  };
  'studyPlan.setTopicDropped': {
    kind: 'mutation';
    input: {
      topicId: string;
      isDropped: boolean;
    };
    output: ReplanChanges;
  };
  'studyPlan.replan': {
    kind: 'mutation';
    input: undefined;
    output: ReplanChanges;
  };
  'studyPlan.setTaskDone': {
    kind: 'mutation';
    input: {
      taskId: string;
      isDone: boolean;
    };
    output: undefined;
  };
  'studyPlan.calendarLink': {
    kind: 'query';
    input: undefined;
    output: CalendarLink;
  };
  'studyPlan.resetCalendarLink': {
    kind: 'mutation';
    input: undefined;
    output: {
      path: string;
    };
  };
  'studyPlan.revokeCalendarLink': {
    kind: 'mutation';
    input: undefined;
    output: undefined;
  };
  'webhooks.list': {
    kind: 'query';
    input: undefined;
    output: WebhookList;
  };
  'webhooks.create': {
    kind: 'mutation';
    input: {
      url: string;
      events: Array<'attempt.submitted' | 'goal.completed' | 'insight.ready' | 'plan.changed'>;
      audience: 'everybody' | 'own' | 'students';
      name?: string;
    };
    output: {
      endpoint: WebhookEndpoint;
      secret: string;
    };
  };
  'webhooks.update': {
    kind: 'mutation';
    input: {
      url: string;
      name: string;
      events: Array<'attempt.submitted' | 'goal.completed' | 'insight.ready' | 'plan.changed'>;
      audience: 'everybody' | 'own' | 'students';
      endpointId: string;
    };
    output: WebhookEndpoint;
  };
  'webhooks.rotateSecret': {
    kind: 'mutation';
    input: {
      endpointId: string;
    };
    output: {
      secret: string;
      oldSecretUntil: string;
    };
  };
  'webhooks.switch': {
    kind: 'mutation';
    input: {
      endpointId: string;
      isOn: boolean;
    };
    output: WebhookEndpoint;
  };
  'webhooks.remove': {
    kind: 'mutation';
    input: {
      endpointId: string;
    };
    output: undefined;
  };
  'webhooks.sendTest': {
    kind: 'mutation';
    input: {
      endpointId: string;
    };
    output: WebhookTest;
  };
  'webhooks.deliveries': {
    kind: 'query';
    input: {
      limit?: number;
      endpointId: string;
      cursor?: string | null;
      state?: 'delivered' | 'failed' | 'open' | null;
    };
    output: {
      items: WebhookDelivery[];
      nextCursor: string | null;
    };
  };
  'webhooks.replay': {
    kind: 'mutation';
    input: {
      deliveryId: string;
    };
    output: undefined;
  };
  'webhooks.replayFailed': {
    kind: 'mutation';
    input: {
      endpointId: string;
      since?: string | null;
    };
    output: {
      count: number;
    };
  };
}

/** Every procedure in its room. */
export interface Api {
  accounts: {
    /** My groups. */
    listGroups: QueryProcedure<'accounts.listGroups'>;
    /** A group with its members. */
    getGroup: QueryProcedure<'accounts.getGroup'>;
    /** Make a group. */
    createGroup: MutationProcedure<'accounts.createGroup'>;
    /** Rename a group. */
    renameGroup: MutationProcedure<'accounts.renameGroup'>;
    /** Take somebody out of a group. */
    removeMember: MutationProcedure<'accounts.removeMember'>;
    /** Give a student extra time. */
    setTimeFactor: MutationProcedure<'accounts.setTimeFactor'>;
    /** Leave a group. */
    leaveGroup: MutationProcedure<'accounts.leaveGroup'>;
    /** Invite a tutor, or students into a group. */
    createInvitation: MutationProcedure<'accounts.createInvitation'>;
    /** Open invitations. */
    listInvitations: QueryProcedure<'accounts.listInvitations'>;
    /** Take an invitation back. */
    revokeInvitation: MutationProcedure<'accounts.revokeInvitation'>;
    /** What an invitation is for. */
    getInvitation: QueryProcedure<'accounts.getInvitation'>;
    /** Accept an invitation. */
    acceptInvitation: MutationProcedure<'accounts.acceptInvitation'>;
    /** Where I am signed in. */
    listSessions: QueryProcedure<'accounts.listSessions'>;
    /** Sign one of my sessions out. */
    endSession: MutationProcedure<'accounts.endSession'>;
    /** Sign out everywhere but here. */
    endOtherSessions: MutationProcedure<'accounts.endOtherSessions'>;
    /** A person, and whether they may come in. */
    getPerson: QueryProcedure<'accounts.getPerson'>;
    /** Who may not come in. */
    listSuspended: QueryProcedure<'accounts.listSuspended'>;
    /** Let a person in no more, until they are restored. Nothing of theirs is deleted. */
    suspend: MutationProcedure<'accounts.suspend'>;
    /** Let a suspended person in again. */
    restore: MutationProcedure<'accounts.restore'>;
    /** Who I am, and what this installation can do. */
    me: QueryProcedure<'accounts.me'>;
    /** Whether I have a password. */
    getPasswordState: QueryProcedure<'accounts.getPasswordState'>;
    /** Change my name, time zone or language. */
    updateProfile: MutationProcedure<'accounts.updateProfile'>;
  };
  aiUsage: {
    /** What I have left of models. */
    meter: QueryProcedure<'aiUsage.meter'>;
    limits: {
      /** What people may use of models. */
      list: QueryProcedure<'aiUsage.limits.list'>;
      /** Set a limit. */
      set: MutationProcedure<'aiUsage.limits.set'>;
      /** Remove a limit. */
      remove: MutationProcedure<'aiUsage.limits.remove'>;
      /** Keep a person from models. */
      block: MutationProcedure<'aiUsage.limits.block'>;
      /** Let a person use models again. */
      unblock: MutationProcedure<'aiUsage.limits.unblock'>;
      /** What all may cost together in a month, and what they did. */
      budget: QueryProcedure<'aiUsage.limits.budget'>;
      /** Set the budget of a month. */
      setBudget: MutationProcedure<'aiUsage.limits.setBudget'>;
      /** Switch all models off, or on. */
      setSwitch: MutationProcedure<'aiUsage.limits.setSwitch'>;
      /** Changes of limits, the newest first. */
      changes: QueryProcedure<'aiUsage.limits.changes'>;
      /** Find people by name or address. */
      findPeople: QueryProcedure<'aiUsage.limits.findPeople'>;
    };
    prices: {
      /** What each model costs, and since when. */
      list: QueryProcedure<'aiUsage.prices.list'>;
      /** What a new price would change. */
      preview: QueryProcedure<'aiUsage.prices.preview'>;
      /** Set the price of a model. */
      set: MutationProcedure<'aiUsage.prices.set'>;
      /** End the price of a model. */
      end: MutationProcedure<'aiUsage.prices.end'>;
    };
    usage: {
      /** What models cost, by day, task and model. */
      report: QueryProcedure<'aiUsage.usage.report'>;
      /** What stands out in the costs. */
      findings: QueryProcedure<'aiUsage.usage.findings'>;
      /** What calls cost on average, measured. */
      measured: QueryProcedure<'aiUsage.usage.measured'>;
    };
  };
  apiKeys: {
    /** The keys of mine that are not revoked. */
    list: QueryProcedure<'apiKeys.list'>;
    /** Make a key; the answer is the only place where it stands. */
    create: MutationProcedure<'apiKeys.create'>;
    /** Rename a key, or change what it may do. */
    update: MutationProcedure<'apiKeys.update'>;
    /** What a key made that would go on without it. */
    made: QueryProcedure<'apiKeys.made'>;
    /** Revoke a key: it is dead at once, and so is what it made, unless that is to stay. */
    revoke: MutationProcedure<'apiKeys.revoke'>;
    /** The keys of a person. */
    ofPerson: QueryProcedure<'apiKeys.ofPerson'>;
    /** Set the pace that a key may keep. */
    setAllowance: MutationProcedure<'apiKeys.setAllowance'>;
  };
  billing: {
    /** My plan and what it includes. */
    get: QueryProcedure<'billing.get'>;
    /** Begin to pay for a plan. */
    upgrade: MutationProcedure<'billing.upgrade'>;
    /** The page where a paid plan is managed. */
    portal: MutationProcedure<'billing.portal'>;
    /** End a plan that was tried without paying. */
    endDemo: MutationProcedure<'billing.endDemo'>;
    /** Who is on which plan. */
    people: QueryProcedure<'billing.people'>;
    /** Put a person on a plan. */
    setPlan: MutationProcedure<'billing.setPlan'>;
    /** Changes of plans, the newest first. */
    changes: QueryProcedure<'billing.changes'>;
  };
  dashboard: {
    /** My dashboard: progress, strengths, weaknesses, trends. */
    get: QueryProcedure<'dashboard.get'>;
    /** Quizzes in which a topic can be practised. */
    practice: QueryProcedure<'dashboard.practice'>;
    /** How each student of a group is doing. */
    group: QueryProcedure<'dashboard.group'>;
    /** The dashboard of a student. */
    ofStudent: QueryProcedure<'dashboard.ofStudent'>;
    /** Who of a group is stuck, and on what. */
    class: QueryProcedure<'dashboard.class'>;
  };
  evaluation: {
    /** How well the texts of models did in each evaluation. */
    list: QueryProcedure<'evaluation.list'>;
  };
  events: {
    /** Wake-ups: what of mine has changed and is worth reading again. */
    watch: SubscriptionProcedure<'events.watch'>;
  };
  explanations: {
    /** Explanations of an attempt. */
    ofAttempt: QueryProcedure<'explanations.ofAttempt'>;
    /** Ask why an answer is not right. */
    start: MutationProcedure<'explanations.start'>;
    /** An explanation, as it is written. */
    watch: SubscriptionProcedure<'explanations.watch'>;
    /** Stop an explanation that is being written. */
    stop: MutationProcedure<'explanations.stop'>;
    /** Write an explanation anew. */
    retry: MutationProcedure<'explanations.retry'>;
    /** Ask for a hint beyond those of the author. */
    askHint: MutationProcedure<'explanations.askHint'>;
  };
  insights: {
    /** The debrief of an attempt, or how far it is. */
    get: QueryProcedure<'insights.get'>;
    /** The debrief of an attempt, as it is written. */
    watch: SubscriptionProcedure<'insights.watch'>;
    /** What left for a model, word for word. */
    sent: QueryProcedure<'insights.sent'>;
    /** Claims that were written and dropped, by model. */
    claimCounts: QueryProcedure<'insights.claimCounts'>;
    /** Stop a debrief that is being written. */
    stop: MutationProcedure<'insights.stop'>;
    /** Write a debrief anew. */
    retry: MutationProcedure<'insights.retry'>;
  };
  jobs: {
    /** My jobs in the background, the newest first. */
    list: QueryProcedure<'jobs.list'>;
    /** One job, with its history and its place in the queue. */
    get: QueryProcedure<'jobs.get'>;
    /** Stop a job, or end it before it begins. */
    cancel: MutationProcedure<'jobs.cancel'>;
    /** Run a job that failed or was stopped once more. */
    retry: MutationProcedure<'jobs.retry'>;
  };
  mastery: {
    /** How well I know each topic. */
    topics: QueryProcedure<'mastery.topics'>;
    /** One topic: how it came to be known so well, and how it fades. */
    topic: QueryProcedure<'mastery.topic'>;
  };
  notifications: {
    /** What I was told, the newest first. */
    list: QueryProcedure<'notifications.list'>;
    /** Mark messages as read. */
    markRead: MutationProcedure<'notifications.markRead'>;
    /** How I want to be told, and where. */
    preferences: QueryProcedure<'notifications.preferences'>;
    /** Choose the ways by which I am told of something. */
    choose: MutationProcedure<'notifications.choose'>;
    /** Set the hours in which nothing rings. */
    setQuietHours: MutationProcedure<'notifications.setQuietHours'>;
    /** Send a test to one of my ways. */
    sendTest: MutationProcedure<'notifications.sendTest'>;
    /** Let this device be told. */
    addDevice: MutationProcedure<'notifications.addDevice'>;
    /** Tell a device nothing more. */
    removeDevice: MutationProcedure<'notifications.removeDevice'>;
  };
  operations: {
    /** Workers, waiting and failed jobs, alerts. */
    queue: QueryProcedure<'operations.queue'>;
    /** Run failed jobs again. */
    requeue: MutationProcedure<'operations.requeue'>;
    /** Throw failed jobs away. */
    drop: MutationProcedure<'operations.drop'>;
  };
  practice: {
    /** Mistakes that are due, each with its question. */
    queue: QueryProcedure<'practice.queue'>;
    /** How many mistakes are due, and when. */
    summary: QueryProcedure<'practice.summary'>;
    /** Take the next hint of a mistake. */
    takeHint: MutationProcedure<'practice.takeHint'>;
    /** Answer a mistake and see the key. */
    answer: MutationProcedure<'practice.answer'>;
    /** Take the last answer back. */
    undo: MutationProcedure<'practice.undo'>;
    /** Ask a mistake no more. */
    putAway: MutationProcedure<'practice.putAway'>;
    /** Set the minutes a day for mistakes. */
    setMinutes: MutationProcedure<'practice.setMinutes'>;
    /** What can be practised of a topic. */
    topicOffer: QueryProcedure<'practice.topicOffer'>;
    /** Begin a practice of a topic. */
    practiseTopic: MutationProcedure<'practice.practiseTopic'>;
    /** How mistakes are planned for an exam. */
    examMode: QueryProcedure<'practice.examMode'>;
    /** Plan mistakes for the day of an exam, or not. */
    setExamMode: MutationProcedure<'practice.setExamMode'>;
  };
  questionBank: {
    /** A question with its key, as it stands or in one version. */
    getQuestion: QueryProcedure<'questionBank.getQuestion'>;
    /** The versions of a question, the newest first. */
    listVersions: QueryProcedure<'questionBank.listVersions'>;
    /** What changed between two versions of a question. */
    compareVersions: QueryProcedure<'questionBank.compareVersions'>;
    /** Keep a draft of a question. */
    saveDraft: MutationProcedure<'questionBank.saveDraft'>;
    /** My draft of a question. */
    getDraft: QueryProcedure<'questionBank.getDraft'>;
    /** My drafts, the newest first. */
    listDrafts: QueryProcedure<'questionBank.listDrafts'>;
    /** Throw a draft away. */
    discardDraft: MutationProcedure<'questionBank.discardDraft'>;
    /** Publish a question as a new version. */
    saveQuestion: MutationProcedure<'questionBank.saveQuestion'>;
    /** Change many questions at once. */
    bulkEdit: MutationProcedure<'questionBank.bulkEdit'>;
    /** Undo a change of many questions. */
    undoBulkEdit: MutationProcedure<'questionBank.undoBulkEdit'>;
    /** Upload a picture or a sound of a question. */
    uploadMedia: MutationProcedure<'questionBank.uploadMedia'>;
    /** Subjects that I may learn or teach. */
    listSubjects: QueryProcedure<'questionBank.listSubjects'>;
    /** The tree of topics of a subject. */
    listTopics: QueryProcedure<'questionBank.listTopics'>;
    /** Find questions of the bank, page by page. */
    listQuestions: QueryProcedure<'questionBank.listQuestions'>;
    /** How many questions there are of each topic, kind and status. */
    facets: QueryProcedure<'questionBank.facets'>;
    /** Questions that say much the same. */
    findSimilar: MutationProcedure<'questionBank.findSimilar'>;
    /** File formats that questions are written in, and what each loses. */
    listFormats: QueryProcedure<'questionBank.listFormats'>;
    /** What an export would hold and lose. */
    previewExport: MutationProcedure<'questionBank.previewExport'>;
    /** Write questions as a file of one format. */
    exportQuestions: MutationProcedure<'questionBank.exportQuestions'>;
    /** Whole questions, to be printed. */
    listForPrint: MutationProcedure<'questionBank.listForPrint'>;
    /** Import questions written in GIFT. */
    importGift: MutationProcedure<'questionBank.importGift'>;
    /** An import: how far it is, what it took and what it refused. */
    getImport: QueryProcedure<'questionBank.getImport'>;
    /** Read an uploaded file without taking anything. */
    checkImport: MutationProcedure<'questionBank.checkImport'>;
    /** Take the questions of a file that was checked. */
    takeImport: MutationProcedure<'questionBank.takeImport'>;
    /** Stop an import. */
    cancelImport: MutationProcedure<'questionBank.cancelImport'>;
    /** The refused questions as a file, with the reasons. */
    getRefusedFile: QueryProcedure<'questionBank.getRefusedFile'>;
    /** My imports, the newest first. */
    listImports: QueryProcedure<'questionBank.listImports'>;
    /** Take back what an import brought. */
    undoImport: MutationProcedure<'questionBank.undoImport'>;
    /** My mappings of columns of tables. */
    listImportMappings: QueryProcedure<'questionBank.listImportMappings'>;
    /** Keep a mapping of columns. */
    saveImportMapping: MutationProcedure<'questionBank.saveImportMapping'>;
    /** Delete a mapping of columns. */
    deleteImportMapping: MutationProcedure<'questionBank.deleteImportMapping'>;
    /** Make a link by which anybody sees one question. */
    makePreviewLink: MutationProcedure<'questionBank.makePreviewLink'>;
    /** Links that show a question. */
    listPreviewLinks: QueryProcedure<'questionBank.listPreviewLinks'>;
    /** End a link that shows a question. */
    revokePreviewLink: MutationProcedure<'questionBank.revokePreviewLink'>;
    /** The question behind a preview link. */
    openPreview: QueryProcedure<'questionBank.openPreview'>;
    /** What students reported of questions. */
    listReports: QueryProcedure<'questionBank.listReports'>;
    /** Answer what a student reported. */
    answerReport: MutationProcedure<'questionBank.answerReport'>;
    /** Make a subject. */
    makeSubject: MutationProcedure<'questionBank.makeSubject'>;
    /** Make a topic below another. */
    makeTopic: MutationProcedure<'questionBank.makeTopic'>;
  };
  quizzes: {
    /** Keep a quiz as its author has it. */
    save: MutationProcedure<'quizzes.save'>;
    /** A quiz with its sections, for those who may change it. */
    getForAuthor: QueryProcedure<'quizzes.getForAuthor'>;
    /** Publish a quiz as a new version. */
    publish: MutationProcedure<'quizzes.publish'>;
    /** Close a quiz for new attempts. */
    retire: MutationProcedure<'quizzes.retire'>;
    /** Delete a quiz that nobody took. */
    delete: MutationProcedure<'quizzes.delete'>;
    /** A paper as a student might get it. */
    previewPaper: QueryProcedure<'quizzes.previewPaper'>;
    /** Take the next hint of a question, at its cost. */
    takeHint: MutationProcedure<'quizzes.takeHint'>;
    /** Stop the clock of an attempt in study mode. */
    pauseAttempt: MutationProcedure<'quizzes.pauseAttempt'>;
    /** Let the clock of an attempt run on. */
    continueAttempt: MutationProcedure<'quizzes.continueAttempt'>;
    /** Begin an attempt of what was missed in a submitted one. */
    retakeMissed: MutationProcedure<'quizzes.retakeMissed'>;
    /** The topic that a practice quiz was made for. */
    practisedTopic: QueryProcedure<'quizzes.practisedTopic'>;
    /** Download a paper to be taken without a network. */
    download: MutationProcedure<'quizzes.download'>;
    /** Hand in an attempt that was taken without a network. */
    handIn: MutationProcedure<'quizzes.handIn'>;
    regrade: {
      /** Quizzes in which a question stands. */
      quizzes: QueryProcedure<'quizzes.regrade.quizzes'>;
      /** Whose scores a correction would change. */
      preview: MutationProcedure<'quizzes.regrade.preview'>;
      /** Correct a question and score everybody by it. */
      start: MutationProcedure<'quizzes.regrade.start'>;
      /** Corrections of a quiz. */
      list: QueryProcedure<'quizzes.regrade.list'>;
      /** Undo a correction. */
      undo: MutationProcedure<'quizzes.regrade.undo'>;
    };
    marking: {
      /** Essays that wait for a mark, and those that have one. */
      list: QueryProcedure<'quizzes.marking.list'>;
      /** An essay with its question and its rubric. */
      get: QueryProcedure<'quizzes.marking.get'>;
      /** Mark an essay. */
      mark: MutationProcedure<'quizzes.marking.mark'>;
    };
    statistics: {
      /** How the questions of a quiz did. */
      ofQuiz: QueryProcedure<'quizzes.statistics.ofQuiz'>;
      /** How a question did over all its quizzes. */
      ofQuestion: QueryProcedure<'quizzes.statistics.ofQuestion'>;
      /** The statistics of a quiz as a table. */
      exportCsv: QueryProcedure<'quizzes.statistics.exportCsv'>;
      /** Compute the statistics of a quiz anew, in the background. */
      recompute: MutationProcedure<'quizzes.statistics.recompute'>;
    };
    /** Quizzes that I may take, with how I did. */
    list: QueryProcedure<'quizzes.list'>;
    /** A quiz: what to expect of it, and my attempts. */
    get: QueryProcedure<'quizzes.get'>;
    /** Make a quiz of chosen questions. */
    createQuiz: MutationProcedure<'quizzes.createQuiz'>;
    /** Begin an attempt, or go on with the open one. */
    startAttempt: MutationProcedure<'quizzes.startAttempt'>;
    /** An attempt with its paper and answers; after the end, with the keys. */
    getAttempt: QueryProcedure<'quizzes.getAttempt'>;
    /** Save the answer to one question. */
    saveAnswer: MutationProcedure<'quizzes.saveAnswer'>;
    /** Flag a question, strike an option, note the place. */
    markQuestion: MutationProcedure<'quizzes.markQuestion'>;
    /** Hand in an attempt and get the score card. */
    submitAttempt: MutationProcedure<'quizzes.submitAttempt'>;
    /** Attempts, the newest first. */
    listAttempts: QueryProcedure<'quizzes.listAttempts'>;
    /** Tell the authors that something is wrong with a question. */
    reportQuestion: MutationProcedure<'quizzes.reportQuestion'>;
    /** Count an answer that came after the deadline. */
    acceptLate: MutationProcedure<'quizzes.acceptLate'>;
  };
  readiness: {
    /** The expected score of an exam, with its interval and the chance to pass. */
    get: QueryProcedure<'readiness.get'>;
    /** Every exam of mine, how ready I am and for which day. */
    overview: QueryProcedure<'readiness.overview'>;
    /** How my exams went, as I told it. */
    outcomes: QueryProcedure<'readiness.outcomes'>;
    /** Tell how an exam went. */
    recordOutcome: MutationProcedure<'readiness.recordOutcome'>;
    /** Take back how an exam went. */
    withdrawOutcome: MutationProcedure<'readiness.withdrawOutcome'>;
    /** How often predicted chances came true. */
    calibration: QueryProcedure<'readiness.calibration'>;
    /** What people who passed did on their way. */
    similar: QueryProcedure<'readiness.similar'>;
  };
  studyPlan: {
    /** My plan: tasks by day, what slipped, what to leave out. */
    get: QueryProcedure<'studyPlan.get'>;
    /** Set the exam, its day and the hours a week. */
    setGoal: MutationProcedure<'studyPlan.setGoal'>;
    /** Say that a goal is reached. */
    completeGoal: MutationProcedure<'studyPlan.completeGoal'>;
    /** Take up a goal that was said to be reached. */
    reopenGoal: MutationProcedure<'studyPlan.reopenGoal'>;
    /** Set days off, easy days and holidays. */
    setSettings: MutationProcedure<'studyPlan.setSettings'>;
    /** Leave a topic out, or take it up again. */
    setTopicDropped: MutationProcedure<'studyPlan.setTopicDropped'>;
    /** Plan anew now. */
    replan: MutationProcedure<'studyPlan.replan'>;
    /** Tick a task, or untick it. */
    setTaskDone: MutationProcedure<'studyPlan.setTaskDone'>;
    /** Whether a calendar follows my plan. */
    calendarLink: QueryProcedure<'studyPlan.calendarLink'>;
    /** Make a new link for calendars; the old one ends. */
    resetCalendarLink: MutationProcedure<'studyPlan.resetCalendarLink'>;
    /** End the link for calendars. */
    revokeCalendarLink: MutationProcedure<'studyPlan.revokeCalendarLink'>;
  };
  webhooks: {
    /** My webhooks. */
    list: QueryProcedure<'webhooks.list'>;
    /** Make a webhook; the answer is the only place where its secret stands. */
    create: MutationProcedure<'webhooks.create'>;
    /** Change the address or the events of a webhook. */
    update: MutationProcedure<'webhooks.update'>;
    /** Give a webhook a new secret. */
    rotateSecret: MutationProcedure<'webhooks.rotateSecret'>;
    /** Switch a webhook off, or on. */
    switch: MutationProcedure<'webhooks.switch'>;
    /** Remove a webhook. */
    remove: MutationProcedure<'webhooks.remove'>;
    /** Send a test event to a webhook. */
    sendTest: MutationProcedure<'webhooks.sendTest'>;
    /** What was sent to a webhook, the newest first. */
    deliveries: QueryProcedure<'webhooks.deliveries'>;
    /** Send an event once more. */
    replay: MutationProcedure<'webhooks.replay'>;
    /** Send all that failed once more. */
    replayFailed: MutationProcedure<'webhooks.replayFailed'>;
  };
}

export type AcceptedInvitation = {
  kind: 'tutor';
} | {
  kind: 'group';
  groupId: string;
};

export interface AcceptedText {
  /** With wildcards on, `*` stands for any run of characters, `\*` for the star itself. */
  text: string;
  /** 0..100 */
  creditPercent: number;
  explanation: string;
}

export type AdviceGround = 'few' | 'hurried' | 'missed' | 'open' | 'partial' | 'right' | 'slow';

export interface AiAllowance {
  /** Credits are the debriefs by a model that a plan includes in a month. */
  spent: 'credits' | 'day' | 'month' | 'window';
  unit: 'money' | 'requests' | 'tokens';
  /** Whom it is set for; `person` is an exception for this person alone. */
  scope: 'everybody' | 'group' | 'person' | 'plan' | 'role';
  /** Of a class. */
  groupName: string | null;
  used: number;
  limit: number;
  /** When it begins again; of a window: when there is room again, or its first call leaves it. */
  resetsAt: string;
}

export interface AiBlock {
  userId: string;
  name: string;
  reason: string;
  blockedBy: string | null;
  blockedAt: string;
}

export interface AiBudget {
  inForce: {
    softMicros: number | null;
    hardMicros: number | null;
  };
  ofSettings: {
    softMicros: number | null;
    hardMicros: number | null;
  };
  isSetHere: boolean;
  isSwitchedOff: boolean;
  spentMicros: number;
  /** Estimates of calls whose bill is not there yet. */
  reservedMicros: number;
  /** What the month will have cost if it goes on as it began; null while it is too young to say. */
  projectedMicros: number | null;
  beganAt: string;
  endsAt: string;
  now: string;
  /** Days of UTC on which something was spent. */
  days: Array<{
    day: string;
    costMicros: number;
  }>;
}

export interface AiLimit {
  /** Null: the installation's own, from its settings. */
  id: string | null;
  scope: 'everybody' | 'group' | 'person' | 'role';
  personId: string | null;
  role: 'admin' | 'student' | 'tutor' | null;
  groupId: string | null;
  /** Of the person or the class. */
  name: string | null;
  period: 'day' | 'month' | 'window';
  unit: 'money' | 'requests' | 'tokens';
  amount: number;
  note: string;
  setBy: string | null;
  setAt: string | null;
  reach: {
    /** For whom it is, and whom of them it binds: for the others something else goes before. */
    people: number;
    bound: number;
    /** Of those it binds: how many have used it up, and how many nearly. */
    spent: number;
    nearlySpent: number;
    /** Who has used most of it. */
    top: Array<{
      userId: string;
      name: string;
      used: number;
    }>;
  };
}

export interface AiLimits {
  limits: AiLimit[];
  blocks: AiBlock[];
  windowMinutes: number;
  callsAtOnce: number;
}

export interface AiMeter {
  allowances: AiAllowance[];
  windowMinutes: number;
  /** An administrator stopped this person's calls, and why. */
  block: {
    reason: string;
  } | null;
  /** An administrator stopped everybody's. */
  isSwitchedOff: boolean;
  /** What all may cost this month is spent until then. */
  budgetSpentUntil: string | null;
  isModelConfigured: boolean;
}

export type AiWay = {
  by: 'model';
  model: string;
} | {
  by: 'cache';
  model: string;
} | {
  by: 'rules';
  why: RulesReason;
  /** Only with `quota-spent`. */
  spent?: SpentQuota;
  resetsAt?: string;
};

export interface Alert {
  id: string;
  kind: AlertKind;
  severity: 'critical' | 'warning';
  /** Jobs, milliseconds or workers, as the kind says. */
  value: number;
  threshold: number;
  beganAt: string;
  endedAt: string | null;
}

export type AlertKind = 'depth' | 'failed' | 'latency' | 'latency-p95' | 'no-worker';

export interface Answer {
  questionVersionId: string;
  response: QuestionResponse | null;
  /** 0 before the first save; grows by one with each accepted save. */
  revision: number;
  isFlagged: boolean;
  struckOptionIds: string[];
  timeSpentMs: number;
  savedAt: string | null;
  confidence: 'high' | 'low' | 'medium' | null;
  /** Texts of the hints that were taken, first to last. */
  takenHints: string[];
  /** Study mode: checked and therefore closed. */
  isChecked: boolean;
}

export interface AnswerEffect {
  questionId: string;
  questionVersionId: string;
  credit: number;
  hasUsedHint: boolean;
  /** What was to be expected of it, 0..1. */
  chance: number;
  /** Points of mastery. */
  points: number;
}

export type AnyReadiness = EstimatedReadiness | NotEnoughData | LockedReadiness;

export interface ApiKey {
  id: string;
  name: string;
  /** `dbk_` and the eight characters by which it is known again; they open nothing. */
  prefix: string;
  scopes: ApiScope[];
  createdAt: string;
  /** Null: never. */
  expiresAt: string | null;
  isExpired: boolean;
  /** To the minute; null: not yet. */
  lastUsedAt: string | null;
  allowance: ApiKeyAllowance;
}

export interface ApiKeyAllowance {
  calls: number;
  seconds: number;
  burst: number;
}

export type ApiScope = 'accounts:read' | 'accounts:write' | 'ai-usage:read' | 'ai-usage:write' | 'billing:read' | 'billing:write' | 'dashboard:read' | 'dashboard:write' | 'evaluation:read' | 'evaluation:write' | 'events:read' | 'events:write' | 'explanations:read' | 'explanations:write' | 'insights:read' | 'insights:write' | 'jobs:read' | 'jobs:write' | 'mastery:read' | 'mastery:write' | 'notifications:read' | 'notifications:write' | 'operations:read' | 'operations:write' | 'practice:read' | 'practice:write' | 'question-bank:read' | 'question-bank:write' | 'quizzes:read' | 'quizzes:write' | 'readiness:read' | 'readiness:write' | 'study-plan:read' | 'study-plan:write' | 'webhooks:read' | 'webhooks:write';

export interface AttemptExplanations {
  explanations: ExplanationState[];
  hints: TakenHint[];
}

export interface AttemptPage {
  attempts: AttemptRow[];
  nextCursor: string | null;
}

export interface AttemptRow {
  id: string;
  quizId: string;
  quizTitle: string;
  studentId: string;
  studentName: string;
  mode: 'exam' | 'study';
  status: 'in-progress' | 'submitted';
  startedAt: string;
  submittedAt: string | null;
  scorePercent: number | null;
  durationMs: number | null;
}

export interface AttemptView {
  id: string;
  quizId: string;
  quizTitle: string;
  student: {
    id: string;
    name: string;
  };
  isMine: boolean;
  language: string;
  mode: 'exam' | 'study';
  status: 'in-progress' | 'submitted';
  startedAt: string;
  /** The server's clock when this was sent: what the timer runs on. */
  serverNow: string;
  deadlineAt: string | null;
  submittedAt: string | null;
  submittedBy: 'deadline' | 'student' | null;
  /** The person's extra time, frozen at the start; 1 is none. */
  timeFactor: number;
  /** Study mode: the clock stands still since then, and `remainingMs` are left on it (null without a time limit). */
  pausedAt: string | null;
  remainingMs: number | null;
  /** All pauses that are over. */
  pausedMs: number;
  /** The submitted attempt whose missed questions this one repeats; it counts for no grade. */
  retakeOf: string | null;
  asksConfidence: boolean;
  /** In this attempt, by its mode. */
  offersHints: boolean;
  allowsPause: boolean;
  offline: 'not-allowed' | 'with-keys' | 'without-keys';
  /** Keys are shown from then on although it is submitted; null when nothing is held back. */
  reviewFrom: string | null;
  sections: Array<{
    id: string;
    title: string;
    weightPercent: number | null;
  }>;
  /** The question the student was last on, 1-based. */
  position: number;
  questions: PaperQuestion[];
  scoreCard: ScoreCard | null;
  topics: Array<{
    id: string;
    slug: string;
    name: string;
    categoryId: string;
  }>;
}

export interface BankImport {
  importId: string;
  fileName: string;
  byteCount: number;
  step: ImportStep;
  progressPercent: number;
  /** What it was recognised as, best first; empty when it is nothing that is known. */
  formats: Array<{
    id: string;
    name: string;
  }>;
  table: TableSketch | null;
  options: ImportOptions | null;
  report: BankImportReport | null;
  /** Why the file as a whole cannot be read. */
  problem: string | null;
  hasRefusedFile: boolean;
  createdAt: string;
}

export interface BankImportReport {
  counts: {
    found: number;
    taken: number;
    new: number;
    changed: number;
    same: number;
    refused: number;
    noted: number;
  };
  questions: ImportedQuestion[];
  refused: RefusedItem[];
  /** Of the file as a whole. */
  notes: string[];
  /** Topics that are made on the way. */
  newTopics: Array<string[]>;
  /** The questions of the file as they stand in the bank, in its order; empty until they are taken. */
  questionIds: string[];
}

export type Billing = {
  isOn: false;
} | {
  isOn: true;
  plan: 'free' | 'premium' | 'standard';
  features: PlanFeature[];
  /** The one that gives the plan; null on the free plan. */
  subscription: Subscription | null;
  /** Whether something at Stripe can be looked after there: cards, invoices, cancelling. */
  hasPortal: boolean;
  /** How this person can come to another plan by themselves; null: administrators give plans. */
  upgradeBy: 'demo' | 'stripe' | null;
};

export interface BulkEditResult {
  changedCount: number;
  /** Takes the whole change back, once, within a day. */
  undoId: string;
}

export interface CalendarLink {
  /** Null without a link. */
  createdAt: string | null;
  /** When a calendar last asked for it. */
  lastReadAt: string | null;
}

export interface ChangeLabel {
  /** From outside in; `number` counts from 1 and is null when the list as a whole is meant. */
  steps: Array<{
    list: ChangedList;
    number: number | null;
  }>;
  /** Null: the whole entry came or went. */
  field: ChangedField | null;
}

export type ChangedField = 'choiceId' | 'costPercent' | 'creditPercent' | 'explanation' | 'factor' | 'falseExplanation' | 'fullWithin' | 'hasWildcards' | 'ignoresAccents' | 'isCaseSensitive' | 'isCorrect' | 'isFixed' | 'isTrue' | 'keepsWhiteSpace' | 'kind' | 'max' | 'maxWords' | 'min' | 'minWords' | 'name' | 'noneFrom' | 'order' | 'other' | 'rightChoiceId' | 'sampleAnswer' | 'scoring' | 'stem' | 'step' | 'target' | 'template' | 'text' | 'trueExplanation' | 'type' | 'unit' | 'unitHandling' | 'unitPenaltyPercent' | 'value' | 'weight' | 'weightPercent';

export type ChangedList = 'answers' | 'choices' | 'gaps' | 'hints' | 'items' | 'levels' | 'options' | 'otherUnits' | 'prompts' | 'rubric';

export interface ChoiceKey {
  kind: 'multi-select' | 'single-choice';
  rightOptionIds: string[];
  /** By option id; only when the question scores by option weights. -100..100 per cent. */
  optionWeights?: {
    [key: string]: number;
  };
  /** By option id; "" where the author wrote none. */
  optionExplanations: {
    [key: string]: string;
  };
  explanation: string;
}

export interface ChoiceOption {
  id: string;
  text: string;
  explanation: string;
  isCorrect: boolean;
  /** Credit of choosing this option in per cent, -100..100; read only when the question scores by option weights. */
  weightPercent?: number;
  /** Keeps its place when options are shuffled ("all of the above"). */
  isFixed?: boolean;
}

export interface ChoiceQuestion {
  kind: 'multi-select' | 'single-choice';
  options: ChoiceOption[];
  scoring: 'all-or-nothing' | 'option-weights' | 'right-minus-wrong';
  stem: string;
  /** Why the right answer is right; shown with the key. */
  explanation: string;
  /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
  hints?: QuestionHint[];
}

export type ChosenKind = 'alert-raised' | 'attempt-closed' | 'attempt-regraded' | 'budget-reached' | 'essay-marked' | 'exam-not-reachable' | 'exam-soon' | 'insight-ready' | 'outcome-asked' | 'payment-failed' | 'plan-behind' | 'plan-changed' | 'question-reported' | 'report-answered' | 'webhook-off' | 'weekly-summary';

export interface Claim {
  /** The topic's slug on this paper. */
  topic: string;
  sentence: string;
  questions: number[];
  topicId: string;
  topicName: string;
  questionVersionIds: string[];
}

export interface ClaimDraft {
  /** The topic's slug on this paper. */
  topic: string;
  sentence: string;
  questions: number[];
}

export interface ClassOverview {
  students: Array<{
    userId: string;
    name: string;
    /** Submitted a quiz, or practised mistakes. */
    lastActiveAt: string | null;
    answerCount30: number;
    meanPercent30: number | null;
    /** Of the exam with the most answers; null without an estimate. */
    readinessPercent: number | null;
    trend: 'down' | 'steady' | 'unknown' | 'up';
    /** Below proficient with at least three answers missed in a row; most of them first. */
    stuckOn: Array<{
      topicId: string;
      name: string;
      mastery: number;
      wrongInARow: number;
    }>;
    /** By the id of each topic of the class that they practised: 0..100. */
    masteries: {
      [key: string]: number;
    };
  }>;
  /** Practised by at least one of them; those on which most are stuck first. */
  topics: Array<{
    topicId: string;
    name: string;
    /** Over those who practised it. */
    meanMastery: number;
    stuckCount: number;
    studentCount: number;
  }>;
}

export interface CorrectionRow {
  id: string;
  questionId: string;
  action: 'drop' | 'full-credit' | 'new-key';
  status: 'applied' | 'applying' | 'undoing' | 'undone';
  note: string;
  /** The version whose key counts now. */
  newVersion: number | null;
  quizIds: string[] | null;
  authorName: string | null;
  createdAt: string;
  undoneAt: string | null;
  attemptCount: number;
  changedCount: number;
  /** Attempts still to be scored. */
  waitingCount: number;
}

export interface CreatedApiKey {
  id: string;
  name: string;
  /** `dbk_` and the eight characters by which it is known again; they open nothing. */
  prefix: string;
  scopes: ApiScope[];
  createdAt: string;
  /** Null: never. */
  expiresAt: string | null;
  isExpired: boolean;
  /** To the minute; null: not yet. */
  lastUsedAt: string | null;
  allowance: ApiKeyAllowance;
  key: string;
}

export interface Dashboard {
  status: 'computing' | 'empty' | 'ready';
  compiledAt: string | null;
  body: DashboardBody | null;
}

export interface DashboardBody {
  /** In the order of the tree. */
  topics: TopicMastery[];
  readiness: ExamReadiness[];
  /** Newest first. */
  recentDebriefs: RecentDebrief[];
  /** Names for every topic and quiz id in the body. */
  names: {
    [key: string]: string;
  };
  /** What the person's plan does not include: it is empty, or locked, in this body. */
  locked: PlanFeature[];
  /** All there ever were, with a score or waiting for one. */
  attemptCount: number;
  /** Of quizzes and of practice, all there ever were; what was left open is none. */
  answerCount: number;
  /** Mean score of the 30 days before the compilation, 0..100, one decimal; null without attempts in them. */
  overallProgress: number | null;
  /** Trend of the ten most recent scores. */
  progressTrend: Trend;
  /** The newest scores, oldest first. */
  progress: ProgressPoint[];
  /** Oldest first, weeks without work among them; the last is the one of the compilation. */
  weeks: WeekOfWork[];
  /** Oldest first, days with work only. */
  activity: DayOfWork[];
  /** What the person knows best, and least; a topic is in one of them at most, and never against its level. */
  strengths: StandingTopic[];
  weaknesses: StandingTopic[];
  /** Largest change first. */
  wentUp: MovedTopic[];
  wentDown: MovedTopic[];
  /** Per quiz, the one taken last first. */
  timelines: QuizTimeline[];
  /** Questions met more than once, the one met last first. */
  questions: QuestionHistory[];
}

export interface DayOfWork {
  /** YYYY-MM-DD */
  on: string;
  answerCount: number;
  minutes: number;
}

export interface DevicePaper {
  attempt: AttemptView;
  /** With the student's extra time; null: untimed. */
  timeLimitMs: number | null;
  /** The whole questions by version, study mode only: answers are checked on the device. */
  keys: {
    [key: string]: Question;
  } | null;
  downloadedAt: string;
  /** It must be begun before. */
  startUntil: string;
}

export interface DomainReadiness {
  topicId: string;
  /** Share of the exam, 0..1. */
  weight: number;
  answerCount: number;
  /** The person's own recency-weighted accuracy, 0..100, one decimal; null without answers. */
  accuracyPercent: number | null;
  /** After shrinking to the cohort, 0..100, one decimal. */
  estimatePercent: number;
  /** Points of the figure that this domain brings, 0..100·weight, one decimal. */
  contribution: number;
  /** Points by which ten more right answers here would raise the figure, one decimal. */
  gainFromTenRight: number;
}

export interface DrawFilter {
  /** With everything below them; none: the whole subject. */
  topicIds: string[];
  tags: string[];
  kinds: QuestionKind[];
  difficultyFrom: number | null;
  difficultyTo: number | null;
}

export interface DropTopic {
  topicId: string;
  topicName: string;
  /** What it would take to master it by the day of the exam. */
  minutes: number;
  weightPercent: number;
  /** Points of the expected exam score that an hour on it would gain. */
  pointsPerHour: number;
}

export type ErrorCode = 'conflict' | 'gone' | 'internal' | 'invalid' | 'not-allowed' | 'not-found' | 'not-signed-in' | 'quota-spent' | 'too-many' | 'unavailable';

export interface Essay {
  attemptId: string;
  questionVersionId: string;
  quizId: string;
  quizTitle: string;
  language: string;
  studentName: string;
  submittedAt: string;
  /** With sample answer and rubric: tutors mark by them. */
  question: EssayQuestion;
  /** "" when nothing was written: there is nothing to mark then. */
  text: string;
  hintsTaken: number;
  maxPoints: string;
  points: string;
  marking: EssayMarking | null;
}

export interface EssayKey {
  kind: 'essay';
  sampleAnswer: string;
  rubric?: RubricCriterion[];
  explanation: string;
}

export interface EssayMarking {
  mark: {
    type: 'rubric';
    levels: {
      [key: string]: string;
    };
  } | {
    type: 'percent';
    percent: number;
  };
  comment: string;
  markedAt: string;
  /** Null when the account is gone. */
  markedBy: string | null;
}

export interface EssayPage {
  essays: EssayRow[];
  /** What waits, by quiz, whatever the filter. */
  quizzes: Array<{
    id: string;
    title: string;
    waitingCount: number;
  }>;
  nextCursor: string | null;
}

export interface EssayQuestion {
  kind: 'essay';
  minWords?: number;
  maxWords?: number;
  rubric?: RubricCriterion[];
  /** Shown with the key: what a good answer says. */
  sampleAnswer: string;
  /** Stands in the field at the start. */
  template?: string;
  stem: string;
  /** Why the right answer is right; shown with the key. */
  explanation: string;
  /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
  hints?: QuestionHint[];
}

export interface EssayRow {
  attemptId: string;
  questionVersionId: string;
  quizId: string;
  quizTitle: string;
  studentName: string;
  stem: string;
  wordCount: number;
  submittedAt: string;
  markedAt: string | null;
}

export interface EstimatedReadiness {
  status: 'estimated';
  /** Expected score on the exam, 0..100, one decimal. */
  percent: number;
  /** Ends of the 80 % interval, 0..100, one decimal. */
  lowPercent: number;
  highPercent: number;
  answerCount: number;
  /** In the order of the blueprint. */
  domains: DomainReadiness[];
  /** The domain in which ten more right answers would raise the figure most. */
  movesMost: string;
}

export interface EstimationKey {
  kind: 'estimation';
  value: string;
  fullWithin: string;
  noneFrom: string;
  unit?: string;
  explanation: string;
}

export interface EstimationQuestion {
  stem: string;
  /** Why the right answer is right; shown with the key. */
  explanation: string;
  /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
  hints?: QuestionHint[];
  kind: 'estimation';
  /** Ends of the range and the value, decimal strings; min <= value <= max. */
  min: string;
  max: string;
  value: string;
  /** Distance between two places of the slider, above 0. */
  step: string;
  fullWithin: string;
  noneFrom: string;
  unit?: string;
}

export interface Evaluation {
  id: string | null;
  subject: string;
  figures: EvaluationFigures;
  faults: EvaluationFault[];
  runAt: string;
  /** The set has changed since: figures of another set cannot be compared. */
  isOfOlderSet: boolean;
}

export interface EvaluationFault {
  task: string;
  name: string;
  unsupported: number;
  leakedKeys: number;
  hasObeyed: boolean | null;
  isSchemaFailure: boolean;
  isUnanswered: boolean;
}

export interface EvaluationFigures {
  cases: number;
  hiddenInstructions: number;
  claims: number;
  unsupported: number;
  leakedKeys: number;
  obeyed: number;
  schemaFailures: number;
  unanswered: number;
  inputTokens: number;
  outputTokens: number;
  costMicros: number;
  meanDurationMs: number;
}

export interface Exam {
  id: string;
  subjectId: string;
  slug: string;
  name: string;
  blueprint: {
    id: string;
    version: number;
    passPercent: number;
    timeLimitMs: number | null;
    questionCount: number;
    domains: Array<{
      topicId: string;
      name: string;
      weightPercent: number;
    }>;
  };
}

export interface ExamMode {
  /** auto: from `usualHorizon` days before the exam on. */
  setting: 'auto' | 'off' | 'on';
  /** Whether reviews follow the exam, else why not. */
  status: 'far' | 'following' | 'no-cards' | 'no-date' | 'no-goal' | 'off' | 'over';
  usualHorizon: number;
  examName: string | null;
  examOn: string | null;
  daysLeft: number | null;
  /** Cards of the exam's subject. */
  cardCount: number;
  /** 0..1, what the plan aims at on the day. */
  targetRecall: number;
  plan: {
    cardCount: number;
    /** Mean expected recall on the day of the exam, 0..1: without any review, and with those planned. */
    recallNow: number;
    recallWithPlan: number;
    isReachable: boolean;
    /** So many more a day would do; null: not even the most that was tried. 0 when it is reached. */
    extraMinutes: number | null;
    /** Without so many cards the rest would reach it, most of them of these topics. */
    leaveOutCount: number;
    leaveOutTopics: Array<{
      name: string;
      count: number;
    }>;
    /** From today to the day before the exam. */
    days: Array<{
      on: string;
      minutes: number;
      freeMinutes: number;
    }>;
  } | null;
}

export interface ExamOutcome {
  id: string;
  examId: string;
  examName: string;
  takenOn: string;
  /** Null: not sat. */
  hasPassed: boolean | null;
  recordedAt: string;
  /** Counted, with those of many others, in the calibration and in training. */
  consentsToStatistics: boolean;
  /** Among those who passed and whom others are compared with. */
  consentsToComparison: boolean;
}

export interface ExamOutcomes {
  /** The person's own day. */
  today: string;
  /** The exam of the goal whose day is over and of which nothing is known. */
  asked: {
    examId: string;
    examName: string;
    examOn: string;
  } | null;
  /** Newest first. */
  outcomes: ExamOutcome[];
}

export interface ExamReadiness {
  examId: string;
  examName: string;
  passPercent: number;
  computedAt: string;
  /** The expected score; locked when the person's plan does not include it. */
  readiness: AnyReadiness;
  /** Null: not enough data, or locked. */
  pass: PassEstimate | null;
  /** From the person's goal. */
  examOn: string | null;
  /** "You will be ready by ..."; null: not within a year at this pace, or unknown. */
  readyOn: string | null;
  /** The range of that day, and why there is none; null: not enough data, or locked. */
  prospect: ReadyProspect | null;
  /** What the slider computes with; null as the prospect. */
  pace: Pace | null;
}

export interface ExplainDraft {
  rule: string;
  /** How the rule leads to the right answer; one or two sentences. */
  application: string;
  checkQuestion: {
    question: string;
    answer: string;
  };
}

export type ExplanationEvent = {
  type: 'start';
  generation: number;
} | {
  type: 'delta';
  text: string;
} | {
  place: number;
  expectedMs: number;
  type: 'waiting';
} | {
  type: 'ready';
  state: ExplanationState;
} | {
  type: 'stopped';
} | {
  type: 'failed';
  reason: string;
};

export type ExplanationState = {
  id: string;
  questionVersionId: string;
  status: 'failed' | 'pending' | 'ready' | 'stopped' | 'writing';
  /** Null until it is ready. */
  way: AiWay | null;
  /** Why it failed, for the person: a key of the message catalogue. */
  reason: string | null;
  readyAt: string | null;
  kind: 'why-not';
  words: WhyNotDraft | null;
} | {
  id: string;
  questionVersionId: string;
  status: 'failed' | 'pending' | 'ready' | 'stopped' | 'writing';
  /** Null until it is ready. */
  way: AiWay | null;
  /** Why it failed, for the person: a key of the message catalogue. */
  reason: string | null;
  readyAt: string | null;
  kind: 'explain';
  words: ExplainDraft | null;
};

export interface ExportPreview {
  questionCount: number;
  fileName: string;
  byteCount: number;
  /** The first ones, and how many there are. */
  losses: Array<{
    stem: string;
    sentence: string;
  }>;
  lossCount: number;
}

export interface FailedGroup {
  failure: FailureClass;
  task: string;
  count: number;
  newest: {
    jobId: string;
    /** For the administrator alone; it is no sentence for people. */
    message: string;
    failedAt: string;
    attemptCount: number;
  };
}

export type FailureClass = 'database' | 'died' | 'gone' | 'interrupted' | 'mail' | 'model' | 'payload' | 'program';

export interface FileContent {
  fileName: string;
  mimeType: string;
  /** Base64. */
  data: string;
}

export interface ForecastBin {
  from: number;
  to: number;
  /** Null in all three: fewer than ten people. */
  personCount: number | null;
  meanChance: number | null;
  passedRatio: number | null;
}

export interface FormatInfo {
  id: string;
  name: string;
  /** Of files that are written in it, without the point. */
  extension: string;
  canBeWritten: boolean;
}

export type Gap = NumberGap | SelectGap | TextGap;

export interface GapFillKey {
  kind: 'gap-fill';
  /** By gap id. */
  gaps: {
    [key: string]: GapKey;
  };
  explanation: string;
}

export interface GapFillQuestion {
  kind: 'gap-fill';
  gaps: Gap[];
  stem: string;
  /** Why the right answer is right; shown with the key. */
  explanation: string;
  /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
  hints?: QuestionHint[];
}

export type GapKey = {
  type: 'select';
  rightChoiceId: string;
  explanation: string;
} | {
  type: 'text';
  answers: AcceptedText[];
  explanation: string;
} | {
  type: 'number';
  answers: NumericAnswer[];
  explanation: string;
};

export interface Group {
  id: string;
  name: string;
  myPart: 'student' | 'tutor';
  studentCount: number;
  createdAt: string;
}

export interface GroupDetail {
  id: string;
  name: string;
  myPart: 'student' | 'tutor';
  studentCount: number;
  createdAt: string;
  members: Array<{
    userId: string;
    name: string;
    part: 'student' | 'tutor';
    joinedAt: string;
    /** Extra time as one factor, 1..4; null where it is not one's to see. */
    timeFactor: number | null;
  }>;
}

export interface GroupPage {
  groups: Group[];
  nextCursor: string | null;
}

export interface ImportMapping {
  id: string;
  name: string;
  columns: {
    [key: string]: string;
  };
}

export interface ImportOptions {
  subjectId: string;
  /** Questions without a category of their own go here; the subject itself when it is left out. */
  topicId?: string | null;
  /** What the file is, when it was recognised wrongly. */
  format?: string | null;
  columns?: {
    [key: string]: string;
  } | null;
  /** Of questions whose file does not say. */
  status: 'draft' | 'published' | 'retired' | 'review';
}

export interface ImportPlace {
  line?: number;
  row?: number;
  path?: string;
}

export interface ImportReport {
  importId: string | null;
  found: number;
  taken: Array<{
    line: number;
    kind: string;
    stem: string;
    topicPath: string[];
    /** False when the same question was already in the bank and nothing changed. */
    isNew: boolean;
    /** What the format held and the bank does not. */
    notes: string[];
  }>;
  refused: RefusedQuestion[];
}

export type ImportStep = 'cancelled' | 'checked' | 'checking' | 'failed' | 'taken' | 'taking' | 'uploaded';

export interface ImportedQuestion {
  place: ImportPlace;
  title: string;
  kind: QuestionKind;
  stem: string;
  topicPath: string[];
  standing: 'changed' | 'elsewhere' | 'new' | 'same';
  /** What the file held and the bank does not. */
  notes: string[];
}

export interface Insight {
  summary: string;
  keyTakeaway: string;
  strengths: Claim[];
  weaknesses: Claim[];
  recommendations: Recommendation[];
}

export interface InsightDraft {
  summary: string;
  strengths: ClaimDraft[];
  weaknesses: ClaimDraft[];
  recommendations: RecommendationDraft[];
  keyTakeaway: string;
}

export type InsightEvent = {
  type: 'start';
  generation: number;
} | {
  type: 'delta';
  text: string;
} | {
  place: number;
  expectedMs: number;
  type: 'waiting';
} | {
  type: 'ready';
  state: InsightState;
} | {
  type: 'stopped';
} | {
  type: 'failed';
  reason: string;
};

export interface InsightState {
  attemptId: string;
  status: 'failed' | 'pending' | 'ready' | 'stopped' | 'writing';
  insight: Insight | null;
  way: AiWay | null;
  /** Why it failed, for the person: a key of the message catalogue. */
  reason: string | null;
  /** Statements of the writer that the answers did not bear out, or that named what was not there: they were left out. */
  droppedClaims: number;
  /** So much was left out that the rules wrote a part in its place. */
  isFilledByRules: boolean;
  readyAt: string | null;
}

export interface Invitation {
  id: string;
  kind: 'group' | 'tutor';
  groupName: string | null;
  invitedBy: string;
  expiresAt: string;
  useCount: number;
}

export type ItemFinding = {
  kind: 'few-answers';
  count: number;
} | {
  kind: 'key-may-be-wrong';
  answerKey: string;
} | {
  kind: 'works-against';
} | {
  kind: 'near-guessing';
} | {
  kind: 'hard';
} | {
  kind: 'easy';
} | {
  kind: 'tells-badly';
} | {
  kind: 'unused-options';
  answerKeys: string[];
} | {
  kind: 'tells-well';
};

export interface ItemStatistics {
  questionId: string;
  answerCount: number;
  /** Mean mark of the highest mark: 100 when everybody gets it right. */
  facility: number | null;
  /** Of the mark, of the highest mark. */
  deviation: number | null;
  randomGuess: number | null;
  /** Share of the quiz's highest mark. */
  intendedWeight: number | null;
  /** Share of what tells the attempts apart; null when the question works against the quiz. */
  effectiveWeight: number | null;
  /** Correlation of the mark with that of the rest of the quiz, -100..100. */
  discriminationIndex: number | null;
  /** Covariance with the rest, of the largest possible one with these marks; at most 100. */
  discriminativeEfficiency: number | null;
}

export interface Job {
  id: string;
  kind: 'bank-import' | 'quiz-statistics' | 'regrade';
  subjectId: string | null;
  /** What it is about, in people's own words; null when nothing was noted. */
  title: string | null;
  status: JobStatus;
  progressPercent: number;
  /** What it is doing, by the name the room gave it. */
  step: string | null;
  estimateMs: number | null;
  reason: JobReason | null;
  /** How often it was begun. */
  attemptCount: number;
  /** Its end was asked for and has not come yet. */
  isStopping: boolean;
  canCancel: boolean;
  canRetry: boolean;
  queuedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface JobDetail {
  id: string;
  kind: 'bank-import' | 'quiz-statistics' | 'regrade';
  subjectId: string | null;
  /** What it is about, in people's own words; null when nothing was noted. */
  title: string | null;
  status: JobStatus;
  progressPercent: number;
  /** What it is doing, by the name the room gave it. */
  step: string | null;
  estimateMs: number | null;
  reason: JobReason | null;
  /** How often it was begun. */
  attemptCount: number;
  /** Its end was asked for and has not come yet. */
  isStopping: boolean;
  canCancel: boolean;
  canRetry: boolean;
  queuedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** How many jobs are to begin before it; null once it runs. */
  place: number | null;
  /** What happened when, oldest first. */
  history: JobEvent[];
}

export interface JobEvent {
  at: string;
  what: 'cancel-asked' | 'cancelled' | 'done' | 'failed' | 'failed-once' | 'queued' | 'retried' | 'started' | 'step';
  /** A step's name, or the reason of an end. */
  detail: string | null;
  progressPercent: number;
}

export interface JobPage {
  items: Job[];
  nextCursor: string | null;
}

export type JobReason = 'bad-file' | 'by-person' | 'could-not-compute' | 'failed' | 'lost' | 'quarantined' | 'some-not-regraded';

export type JobStatus = 'cancelled' | 'done' | 'failed' | 'queued' | 'running';

export type LearnerTip = {
  code: 'more-of-domain';
  topicId: string;
  theirPercent: number;
  ownPercent: number;
} | {
  code: 'more-quizzes';
  theirCount: number;
  ownCount: number;
} | {
  code: 'more-time';
  theirMinutes: number;
  ownMinutes: number;
};

export interface LimitChange {
  id: string;
  changedAt: string;
  changedBy: string | null;
  /** Of the person or class it is about. */
  name: string | null;
  detail: LimitChangeDetail;
}

export type LimitChangeDetail = {
  period: 'day' | 'month' | 'window';
  unit: 'money' | 'requests' | 'tokens';
  action: 'limit';
  scope: 'everybody' | 'group' | 'person' | 'role';
  role: 'admin' | 'student' | 'tutor' | null;
  before: number | null;
  after: number | null;
} | {
  action: 'block';
  reason: string | null;
} | {
  action: 'budget';
  before: {
    softMicros: number | null;
    hardMicros: number | null;
  } | null;
  after: {
    softMicros: number | null;
    hardMicros: number | null;
  } | null;
} | {
  action: 'switch';
  isSwitchedOff: boolean;
};

export type LimitTarget = {
  scope: 'person';
  personId: string;
} | {
  scope: 'role';
  role: 'admin' | 'student' | 'tutor';
} | {
  scope: 'group';
  groupId: string;
} | {
  scope: 'everybody';
};

export type LiveEvent = {
  type: 'resync';
} | {
  type: 'dashboard.changed';
} | {
  type: 'study-plan.changed';
} | {
  type: 'ai-meter.changed';
} | {
  type: 'subscription.changed';
} | {
  type: 'notification.created';
  notificationId: string;
} | {
  type: 'job.changed';
  job: Job;
} | {
  type: 'attempt.changed';
  attemptId: string;
  questionVersionId: string | null;
  by: string | null;
};

export type LiveTopic = 'ai-meter' | 'attempts' | 'dashboard' | 'jobs' | 'notifications' | 'study-plan' | 'subscription';

export interface LockedReadiness {
  status: 'locked';
  /** The estimate in one number; null when there is none yet. */
  percent: number | null;
  answerCount: number;
}

export interface MadeByApiKey {
  /** Made, changed, switched on or given a secret by the key. */
  webhooks: Array<{
    id: string;
    name: string;
    url: string;
    /** Off: nothing is sent there. */
    isOn: boolean;
  }>;
  invitations: Array<{
    id: string;
    kind: 'group' | 'tutor';
    groupName: string | null;
    /** People who came by it; they stay. */
    useCount: number;
    isOpen: boolean;
  }>;
  /** Links by which anybody sees a question, and that still open. */
  previewLinks: Array<{
    id: string;
    questionId: string;
    expiresAt: string;
  }>;
}

export interface MarkEssayResult {
  points: string;
  maxPoints: string;
  scorePercent: number;
  /** Essays of the same attempt that still wait. */
  waitingCount: number;
}

export interface MasteryChange {
  /** The attempt, or the first answer of practice; with the topic it is unique. */
  sittingId: string;
  topicId: string;
  at: string;
  source: 'practice' | 'quiz';
  /** Of practice null. */
  attemptId: string | null;
  quizTitle: string | null;
  /** Null before the first answer. */
  from: number | null;
  to: number;
  low: number;
  high: number;
  levelFrom: 'attempted' | 'familiar' | 'mastered' | 'proficient' | null;
  levelTo: 'attempted' | 'familiar' | 'mastered' | 'proficient';
  reasons: MasteryReason[];
  answers: AnswerEffect[];
}

export interface MasteryPoint {
  at: string;
  mastery: number;
  low: number;
  high: number;
}

export interface MasteryReason {
  code: ReasonCode;
  count: number;
  points: number;
}

export interface MatchingKey {
  kind: 'matching';
  /** Choice id by prompt id. */
  pairs: {
    [key: string]: string;
  };
  /** By prompt id. */
  promptExplanations: {
    [key: string]: string;
  };
  explanation: string;
}

export interface MatchingPrompt {
  id: string;
  text: string;
  /** The choice that belongs to it. */
  choiceId: string;
  explanation: string;
}

export interface MatchingQuestion {
  kind: 'matching';
  prompts: MatchingPrompt[];
  /** More choices than prompts are distractors. */
  choices: Array<{
    id: string;
    text: string;
  }>;
  stem: string;
  /** Why the right answer is right; shown with the key. */
  explanation: string;
  /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
  hints?: QuestionHint[];
}

export interface Me {
  profile: Profile | null;
  /** Whether one-click demo sign-in answers this very request. */
  canDemo: boolean;
  modelsConfigured: boolean;
}

export interface MeasuredCosts {
  /** The days that were looked at, of UTC. */
  from: string;
  to: string;
  /** Insights that a model wrote. */
  callCount: number;
  neededCount: number;
  callsPerInsight: number;
  inputTokensPerCall: number;
  outputTokensPerCall: number;
  /** The model that wrote most of them, and its price today. */
  model: string | null;
  price: {
    /** Micro-dollars per million tokens. */
    inputMicros: number;
    cachedInputMicros: number;
    outputMicros: number;
  } | null;
  /** Everything that was billed and corrected in these days. */
  costMicros: number;
  activePeople: number;
}

export interface Media {
  /** SHA-256, hex: the question's text says `media:<hash>`, the server serves `/api/media/<hash>`. */
  hash: string;
  mimeType: string;
  byteCount: number;
}

export interface ModelPriceView {
  /** Micro-dollars per million tokens. */
  inputMicros: number;
  cachedInputMicros: number;
  outputMicros: number;
  /** Days of UTC: from inclusive, to exclusive; null = until further notice. */
  validFrom: string;
  validTo: string | null;
  note: string;
  source: string;
  /** Null: it came with the product, or its author is gone. */
  enteredBy: string | null;
  enteredAt: string;
}

export interface MovedTopic {
  topicId: string;
  /** Mastery 30 days before and now, 0..100. */
  from: number;
  to: number;
  /** Scores of the topic in the newest attempts that asked about it, in per cent, oldest first. */
  scores: number[];
}

export interface NotEnoughData {
  status: 'not-enough-data';
  answerCount: number;
  /** Answers still missing until there is an estimate. */
  missingCount: number;
}

export type Notification = {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'insight-ready';
  attemptId: string;
  quizTitle: string;
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'attempt-closed';
  attemptId: string;
  quizTitle: string;
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'report-answered';
  attemptId: string;
  stem: string;
  status: 'fixed' | 'no-fault';
  answer: string;
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'question-reported';
  questionId: string;
  stem: string;
  reason: 'offensive' | 'other' | 'outdated' | 'typo' | 'unclear' | 'wrong-key';
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'attempt-regraded';
  attemptId: string;
  quizTitle: string;
  /** On that attempt's paper. */
  questionNumber: number;
  action: 'drop' | 'full-credit' | 'new-key';
  isUndone: boolean;
  /** Of the author; "" when none. */
  note: string;
  beforePercent: number;
  afterPercent: number;
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'budget-reached';
  /** `soft` warns, `hard` stops. */
  limit: 'hard' | 'soft';
  monthEndsAt: string;
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'alert-raised';
  alert: AlertKind;
  severity: 'critical' | 'warning';
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'plan-changed';
  from: 'free' | 'premium' | 'standard';
  to: 'free' | 'premium' | 'standard';
  endsAt: string | null;
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'payment-failed';
  plan: 'free' | 'premium' | 'standard';
  endsAt: string | null;
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'webhook-off';
  endpointId: string;
  host: string;
  /** `gone`: the receiver said so. `failing`: for three days nothing got through. */
  reason: 'failing' | 'gone';
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'essay-marked';
  attemptId: string;
  quizTitle: string;
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'plan-behind';
  taskCount: number;
  minutes: number;
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  examId: string;
  examName: string;
  examOn: string;
  kind: 'exam-soon';
  daysLeft: number;
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  examId: string;
  examName: string;
  examOn: string;
  kind: 'exam-not-reachable';
  readyOn: string | null;
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  examId: string;
  examName: string;
  examOn: string;
  kind: 'outcome-asked';
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'weekly-summary';
  week: WeekFacts;
} | {
  id: string;
  createdAt: string;
  readAt: string | null;
  kind: 'test';
};

export interface NotificationList {
  items: Notification[];
  unreadCount: number;
  nextCursor: string | null;
}

export interface NotificationPreferences {
  /** Those this person can be told, in order. */
  kinds: Array<{
    kind: ChosenKind;
    channels: {
      app: boolean;
      mail: boolean;
      push: boolean;
    };
    /** The person's plan has no mail for it. */
    isMailLocked: boolean;
  }>;
  quiet: {
    from: number;
    until: number;
  };
  timeZone: string;
  mail: {
    /** Mails of demo accounts stay on this machine. */
    isKept: boolean;
    failure: {
      at: string;
      reason: 'refused' | 'unreachable';
    } | null;
  };
  push: {
    /** By which push services know this installation; base64url. */
    publicKey: string;
    devices: PushDevice[];
  };
  next: {
    kind: ChosenKind;
    at: string;
    channels: Array<'app' | 'mail' | 'push'>;
    /** Of the mail. */
    title: string;
    text: string;
  } | null;
}

export interface NumberGap {
  type: 'number';
  answers: NumericAnswer[];
  id: string;
  explanation: string;
  /** Share of the question beside the other gaps, 1..100; 1 when it is left out. */
  weight?: number;
}

export interface NumericAnswer {
  target: NumericTarget;
  /** 0..100; the first answer that fits decides. */
  creditPercent: number;
  explanation: string;
}

export interface NumericKey {
  kind: 'numeric';
  answers: NumericAnswer[];
  unit?: string;
  explanation: string;
}

export interface NumericQuestion {
  kind: 'numeric';
  answers: NumericAnswer[];
  stem: string;
  /** Why the right answer is right; shown with the key. */
  explanation: string;
  /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
  hints?: QuestionHint[];
  /** The unit the accepted values are in. */
  unit?: string;
  otherUnits?: NumericUnit[];
  /** shown (the default): stands behind the field, need not be typed. required: must be typed; a right value with a
   * wrong or without a unit loses `unitPenaltyPercent` of its credit and the learner is told which it was. */
  unitHandling?: 'required' | 'shown';
  /** 0..100, default 100. */
  unitPenaltyPercent?: number;
}

export type NumericTarget = {
  type: 'value';
  value: string;
  tolerance: string;
  toleranceType?: 'absolute' | 'relative';
} | {
  type: 'range';
  min: string;
  max: string;
} | {
  type: 'significant-figures';
  value: string;
  figures: number;
};

export interface NumericUnit {
  unit: string;
  factor: string;
}

export interface OpenInvitation {
  kind: 'group' | 'tutor';
  groupName: string | null;
  invitedBy: string;
  expiresAt: string;
}

export interface OrderingItem {
  id: string;
  text: string;
  explanation: string;
}

export interface OrderingKey {
  kind: 'ordering';
  /** First to last. */
  itemIds: string[];
  scoring: 'adjacent-pairs' | 'all-or-nothing' | 'position';
  itemExplanations: {
    [key: string]: string;
  };
  explanation: string;
}

export interface OrderingQuestion {
  kind: 'ordering';
  /** In the right order; a paper always shuffles them. */
  items: OrderingItem[];
  scoring: 'adjacent-pairs' | 'all-or-nothing' | 'position';
  stem: string;
  /** Why the right answer is right; shown with the key. */
  explanation: string;
  /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
  hints?: QuestionHint[];
}

export type Outcome = 'partial' | 'right' | 'unanswered' | 'unmarked' | 'wrong';

export interface OutcomeCounts {
  /** Questions that count: all but the unmarked ones. */
  total: number;
  right: number;
  partial: number;
  wrong: number;
  unanswered: number;
  /** Essays that wait for a tutor; they stand outside of points and percentages. */
  unmarked: number;
}

export interface OwnSession {
  id: string;
  device: SessionDevice;
  signedInAt: string;
  /** To the hour. */
  lastUsedAt: string;
  isThisOne: boolean;
}

export interface Pace {
  /** Expected score now, with the ends of its 80 % interval. */
  percent: number;
  lowPercent: number;
  highPercent: number;
  /** What one more answered question brings now, on average over right and wrong ones. */
  gainPerQuestion: number;
  /** Standard deviation of that. */
  gainDeviation: number;
  /** What a week without practice takes away. */
  fadePerWeek: number;
  /** Answered a week, over the last four. */
  questionsPerWeek: number;
  /** Answers that the gain was learned from. */
  answerCount: number;
}

export interface PaperQuestion {
  /** 1-based place on this paper; insights point at questions by it. */
  number: number;
  questionVersionId: string;
  topicId: string;
  topicSlug: string;
  topicName: string;
  /** Of the view's `sections`; null on a paper without parts. */
  sectionId: string | null;
  maxPoints: string;
  question: PublicQuestion;
  answer: Answer;
  /** Usual time for this question; null until enough people have answered it, and before the end. */
  expectedMs: number | null;
  /** Null until the key may leave the server. */
  reveal: Reveal | null;
  /** An answer that came after the deadline: stored, not scored unless a tutor accepts it. */
  late: {
    response: QuestionResponse | null;
    receivedAt: string;
    isAccepted: boolean;
  } | null;
}

export interface PassCalibration {
  bins: ForecastBin[];
  /** In the bins that are shown. */
  personCount: number;
  /** Nothing is said of fewer. */
  fewestPeople: number;
}

export interface PassEstimate {
  chance: number;
  low: number;
  high: number;
  by: 'model' | 'rules';
  modelVersion: number | null;
  /** Strongest first. */
  reasons: PassReason[];
}

export interface PassReason {
  code: PassReasonCode;
  /** The domain that `accuracy` is about. */
  topicId?: string;
  push: 'down' | 'up';
  /** By how much the chance would be lower (up) or higher (down) if this were as usual; 0..100, one decimal. */
  points: number;
}

export type PassReasonCode = 'accuracy' | 'accuracySpread' | 'activeDays' | 'answerCount' | 'categoryCount' | 'coverage' | 'daysSinceLast' | 'expectedScore' | 'meanScore' | 'meanTime' | 'quizCount' | 'recentScore' | 'scoreTrend';

export interface PastImport {
  id: string;
  subjectId: string;
  subjectName: string;
  format: string;
  fileName: string;
  foundCount: number;
  takenCount: number;
  madeCount: number;
  changedCount: number;
  refusedCount: number;
  createdAt: string;
  undoneAt: string | null;
}

export interface Person {
  userId: string;
  name: string;
  email: string;
  role: 'admin' | 'student' | 'tutor';
  /** Null: they may come in. */
  suspension: {
    at: string;
    reason: string;
    /** Null when that administrator is gone. */
    by: string | null;
  } | null;
}

export interface PlanChange {
  id: string;
  name: string;
  changedAt: string;
  door: 'admin' | 'demo' | 'stripe';
  from: 'free' | 'premium' | 'standard';
  to: 'free' | 'premium' | 'standard';
  reason: string;
  endsAt: string | null;
  /** Null: nobody of this installation, or somebody who is gone. */
  changedBy: string | null;
}

export type PlanFeature = 'explanations' | 'insights' | 'mail' | 'plan-words' | 'readiness' | 'trends';

export interface PlanHolder {
  userId: string;
  name: string;
  email: string;
  role: 'admin' | 'student' | 'tutor';
  plan: 'free' | 'premium' | 'standard';
  subscription: Subscription | null;
}

export type PlanReason = {
  code: 'not-started';
} | {
  code: 'follow-up';
  daysSince: number;
} | {
  code: 'weak-topic';
  mastery: number;
} | {
  code: 'named-weakness';
  mastery: number;
  count: number;
} | {
  code: 'nearly-there';
  mastery: number;
} | {
  code: 'fading';
  mastery: number;
  fadesTo: number;
} | {
  code: 'keep-fresh';
  daysSince: number | null;
} | {
  code: 'mistakes-due';
  count: number;
} | {
  code: 'last-days';
  daysToExam: number;
} | {
  code: 'dress-rehearsal';
  daysToExam: number;
};

export type PlanStart = {
  to: '/practise/$topicId';
  params: {
    topicId: string;
  };
  search: {
    count: number;
  };
} | {
  to: '/practice';
} | {
  to: '/quizzes/$quizId';
  params: {
    quizId: string;
  };
} | {
  to: '/quizzes';
};

export interface PlanTask {
  id: string;
  kind: 'flashcards' | 'mock' | 'practise' | 'review';
  /** Null for a mock exam and for a review of mistakes of all topics. */
  topicId: string | null;
  topicName: string | null;
  quizId: string | null;
  quizTitle: string | null;
  minutes: number;
  /** Null for a mock exam. */
  questionCount: number | null;
  /** Questions of it that were answered. */
  doneCount: number;
  dueOn: string;
  /** The day it was first for when it was not done then. */
  missedOn: string | null;
  /** Why this task stands here; the catalogue has a sentence per code. */
  reason: PlanReason;
  start: PlanStart;
  doneAt: string | null;
}

export interface Practice {
  topicId: string;
  topicName: string;
  /** From the subject down; the topic itself is left out. */
  path: string[];
  quizzes: Array<{
    quizId: string;
    quizTitle: string;
    questionCount: number;
    /** Questions of the topic or below it. */
    onTopicCount: number;
    timeLimitMs: number | null;
    attemptCount: number;
    lastPercent: number | null;
  }>;
}

export interface PracticeItem {
  cardId: string;
  questionVersionId: string;
  question: PublicQuestion;
  topicName: string;
  /** Of the content. */
  language: string;
  reason: 'guessed' | 'partial' | 'wrong';
  /** How often it was practised: an answer names it, so that a card is answered once at a time. */
  reviewCount: number;
  dueAt: string;
  /** Texts of the author's hints that were taken since the last answer, first to last. */
  takenHints: string[];
}

export interface PracticeQueue {
  /** What fits into what is left of today's minutes; the longest due first. */
  items: PracticeItem[];
  dueCount: number;
  budgetMs: number;
  spentTodayMs: number;
  /** When the next one is due, if none is now. */
  nextDueAt: string | null;
}

export interface PracticeResult {
  reviewId: string;
  outcome: 'partial' | 'right' | 'unanswered' | 'wrong';
  /** 0..1 */
  credit: string;
  /** Nothing is missing but what hints have cost. */
  isRightButForHints: boolean;
  key: QuestionKey;
  /** 1 again, 2 hard, 3 good, 4 easy. */
  rating: number;
  nextDueAt: string;
}

export interface PracticeSummary {
  cardCount: number;
  dueCount: number;
  /** Of today, in the person's own day. */
  answeredToday: number;
  rightToday: number;
  spentTodayMs: number;
  dailyMinutes: number;
  /** Cards not due again within three weeks. */
  learntCount: number;
  nextDueAt: string | null;
  /** Due by day, today first (with everything that is overdue), seven days. */
  forecast: Array<{
    on: string;
    count: number;
  }>;
}

export interface PractiseTopicResult {
  attemptId: string;
  /** False: an attempt of the topic that was open goes on. */
  isNew: boolean;
}

export interface PreviewLink {
  id: string;
  token: string;
  expiresAt: string;
}

export interface PreviewLinkRow {
  id: string;
  createdAt: string;
  expiresAt: string;
}

export interface PreviewPaper {
  sections: Array<{
    id: string;
    title: string;
    weightPercent: number | null;
    questions: Array<{
      id: string;
      stem: string;
      kind: string;
      topicId: string;
      topicName: string;
      categoryId: string;
      difficulty: number;
      status: 'draft' | 'published' | 'retired' | 'review';
      points: string;
      isDrawn: boolean;
    }>;
  }>;
  problems: QuizProblem[];
}

export interface PricePreview {
  /** Prices that this one replaces or shortens. */
  replaced: ModelPriceView[];
  /** Calls that were billed otherwise, and what they were and would have been billed, in micro-dollars. */
  callCount: number;
  billedMicros: number;
  newMicros: number;
  /** Calls of those days that asked several times: not in question, since the other tries may have been another model's. */
  leftOutCount: number;
}

export interface PricesView {
  /** Of UTC. */
  today: string;
  models: Array<{
    model: string;
    /** Calls of the last 30 days that used tokens, and those of them whose cost is not known. */
    callCount: number;
    unpricedCount: number;
    prices: ModelPriceView[];
  }>;
  /** The last 50 changes. */
  changes: Array<{
    id: string;
    model: string;
    action: 'added' | 'corrected' | 'ended';
    changedBy: string | null;
    changedAt: string;
    validFrom: string;
    validTo: string | null;
    note: string;
    /** Null when no difference was booked. */
    correction: {
      callCount: number;
      differenceMicros: number;
    } | null;
  }>;
}

export interface PrintedQuestion {
  question: Question;
  points: number | null;
}

export interface Profile {
  id: string;
  name: string;
  email: string;
  role: 'admin' | 'student' | 'tutor';
  timeZone: string;
  locale: string;
}

export interface ProgressPoint {
  attemptId: string;
  quizId: string;
  submittedAt: string;
  scorePercent: number;
}

export interface PublicCriterion {
  id: string;
  name: string;
  weight: number;
  levels: Array<{
    id: string;
    text: string;
  }>;
}

export interface PublicEssay {
  kind: 'essay';
  stem: string;
  minWords?: number;
  maxWords?: number;
  template?: string;
  rubric?: PublicCriterion[];
}

export interface PublicEstimation {
  kind: 'estimation';
  stem: string;
  min: string;
  max: string;
  step: string;
  unit?: string;
}

export type PublicGap = {
  id: string;
  type: 'select';
  choices: PublicItem[];
} | {
  id: string;
  type: 'text';
  isCaseSensitive: boolean;
} | {
  id: string;
  type: 'number';
};

export interface PublicHint {
  costPercent: number;
}

export interface PublicItem {
  id: string;
  /** Markdown. */
  text: string;
}

export interface PublicNumeric {
  kind: 'numeric';
  stem: string;
  /** Stands behind the field. */
  unit?: string;
  /** The learner types the unit too, and which one is part of the answer. */
  needsUnit?: boolean;
}

export type PublicQuestion = PublicEssay & {
  /** What each hint of the ladder costs; their texts come one by one when they are taken. */
  hints?: PublicHint[];
} | PublicEstimation & {
  /** What each hint of the ladder costs; their texts come one by one when they are taken. */
  hints?: PublicHint[];
} | PublicNumeric & {
  /** What each hint of the ladder costs; their texts come one by one when they are taken. */
  hints?: PublicHint[];
} | {
  kind: 'gap-fill';
  stem: string;
  gaps: PublicGap[];
} & {
  /** What each hint of the ladder costs; their texts come one by one when they are taken. */
  hints?: PublicHint[];
} | {
  kind: 'matching';
  stem: string;
  prompts: PublicItem[];
  choices: PublicItem[];
} & {
  /** What each hint of the ladder costs; their texts come one by one when they are taken. */
  hints?: PublicHint[];
} | {
  kind: 'single-choice';
  stem: string;
  options: PublicItem[];
} & {
  /** What each hint of the ladder costs; their texts come one by one when they are taken. */
  hints?: PublicHint[];
} | {
  kind: 'multi-select';
  stem: string;
  options: PublicItem[];
  scoring: 'all-or-nothing' | 'option-weights' | 'right-minus-wrong';
} & {
  /** What each hint of the ladder costs; their texts come one by one when they are taken. */
  hints?: PublicHint[];
} | {
  kind: 'ordering';
  stem: string;
  items: PublicItem[];
  scoring: 'adjacent-pairs' | 'all-or-nothing' | 'position';
} & {
  /** What each hint of the ladder costs; their texts come one by one when they are taken. */
  hints?: PublicHint[];
} | {
  kind: 'short-answer';
  stem: string;
  isCaseSensitive: boolean;
} & {
  /** What each hint of the ladder costs; their texts come one by one when they are taken. */
  hints?: PublicHint[];
} | {
  kind: 'true-false';
  stem: string;
} & {
  /** What each hint of the ladder costs; their texts come one by one when they are taken. */
  hints?: PublicHint[];
};

export interface PushDevice {
  id: string;
  name: string;
  createdAt: string;
}

export type Question = ChoiceQuestion | EssayQuestion | EstimationQuestion | GapFillQuestion | MatchingQuestion | NumericQuestion | OrderingQuestion | ShortAnswerQuestion | TrueFalseQuestion;

export interface QuestionDetail {
  id: string;
  subjectId: string;
  place: QuestionPlace;
  topicPath: string[];
  externalId: string | null;
  status: 'draft' | 'published' | 'retired' | 'review';
  version: number;
  currentVersion: number;
  versionId: string;
  question: Question;
  ownerName: string | null;
  canEdit: boolean;
  createdAt: string;
  updatedAt: string;
  /** How many quizzes hold it and how many attempts answered any version of it. */
  quizCount: number;
  attemptCount: number;
  /** Reports that nobody has answered yet. */
  openReportCount: number;
}

export interface QuestionDraft {
  draftId: string;
  subjectId: string;
  questionId: string | null;
  baseVersion: number;
  body: {
    stem?: string;
    /** Why the right answer is right; shown with the key. */
    explanation?: string;
    /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
    hints?: QuestionHint[];
    kind?: 'multi-select' | 'single-choice';
    options?: ChoiceOption[];
    scoring?: 'all-or-nothing' | 'option-weights' | 'right-minus-wrong';
  } & {
    kind: QuestionKind;
  } | {
    stem?: string;
    /** Why the right answer is right; shown with the key. */
    explanation?: string;
    /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
    hints?: QuestionHint[];
    kind?: 'essay';
    minWords?: number;
    maxWords?: number;
    rubric?: RubricCriterion[];
    /** Shown with the key: what a good answer says. */
    sampleAnswer?: string;
    /** Stands in the field at the start. */
    template?: string;
  } & {
    kind: QuestionKind;
  } | {
    stem?: string;
    /** Why the right answer is right; shown with the key. */
    explanation?: string;
    /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
    hints?: QuestionHint[];
    kind?: 'estimation';
    /** Ends of the range and the value, decimal strings; min <= value <= max. */
    min?: string;
    max?: string;
    value?: string;
    /** Distance between two places of the slider, above 0. */
    step?: string;
    fullWithin?: string;
    noneFrom?: string;
    unit?: string;
  } & {
    kind: QuestionKind;
  } | {
    stem?: string;
    /** Why the right answer is right; shown with the key. */
    explanation?: string;
    /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
    hints?: QuestionHint[];
    kind?: 'gap-fill';
    gaps?: Gap[];
  } & {
    kind: QuestionKind;
  } | {
    stem?: string;
    /** Why the right answer is right; shown with the key. */
    explanation?: string;
    /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
    hints?: QuestionHint[];
    kind?: 'matching';
    prompts?: MatchingPrompt[];
    /** More choices than prompts are distractors. */
    choices?: Array<{
      id: string;
      text: string;
    }>;
  } & {
    kind: QuestionKind;
  } | {
    stem?: string;
    /** Why the right answer is right; shown with the key. */
    explanation?: string;
    /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
    hints?: QuestionHint[];
    /** The unit the accepted values are in. */
    unit?: string;
    otherUnits?: NumericUnit[];
    /** shown (the default): stands behind the field, need not be typed. required: must be typed; a right value with a
     * wrong or without a unit loses `unitPenaltyPercent` of its credit and the learner is told which it was. */
    unitHandling?: 'required' | 'shown';
    /** 0..100, default 100. */
    unitPenaltyPercent?: number;
    kind?: 'numeric';
    answers?: NumericAnswer[];
  } & {
    kind: QuestionKind;
  } | {
    stem?: string;
    /** Why the right answer is right; shown with the key. */
    explanation?: string;
    /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
    hints?: QuestionHint[];
    kind?: 'ordering';
    /** In the right order; a paper always shuffles them. */
    items?: OrderingItem[];
    scoring?: 'adjacent-pairs' | 'all-or-nothing' | 'position';
  } & {
    kind: QuestionKind;
  } | {
    stem?: string;
    /** Why the right answer is right; shown with the key. */
    explanation?: string;
    /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
    hints?: QuestionHint[];
    isCaseSensitive?: boolean;
    /** True: é is taken for e, ü for u. Default false. */
    ignoresAccents?: boolean;
    /** True: every blank counts. Default false. */
    keepsWhiteSpace?: boolean;
    /** Default false: an asterisk is a plain character. */
    hasWildcards?: boolean;
    kind?: 'short-answer';
    answers?: AcceptedText[];
  } & {
    kind: QuestionKind;
  } | {
    stem?: string;
    /** Why the right answer is right; shown with the key. */
    explanation?: string;
    /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
    hints?: QuestionHint[];
    kind?: 'true-false';
    isTrue?: boolean;
    /** Said of the answer "true". */
    trueExplanation?: string;
    /** Said of the answer "false". */
    falseExplanation?: string;
  } & {
    kind: QuestionKind;
  };
  place: {
    topicId?: string;
    difficulty?: number;
    tags?: string[];
    visibility?: 'everyone' | 'group' | 'private';
    groupId?: string | null;
  };
  revision: number;
  savedAt: string;
}

export interface QuestionEntry {
  at: string;
  outcome: 'partial' | 'right' | 'wrong';
  source: 'practice' | 'quiz';
  /** Of practice null, as the version. */
  attemptId: string | null;
  /** As it stood on that attempt's paper: its review is opened there. */
  questionVersionId: string | null;
}

export interface QuestionFacets {
  total: number;
  tags: Array<{
    value: string;
    count: number;
  }>;
  kinds: Array<{
    value: QuestionKind;
    count: number;
  }>;
  statuses: Array<{
    value: 'draft' | 'published' | 'retired' | 'review';
    count: number;
  }>;
}

export interface QuestionFilter {
  subjectId: string;
  /** The topic and everything below it. */
  topicId?: string | null;
  /** Words in stem, options and explanations, as a web search: `"a phrase"`, `-without`, `or`. */
  search?: string | null;
  tags?: string[];
  kinds?: QuestionKind[];
  statuses?: Array<'draft' | 'published' | 'retired' | 'review'>;
  difficultyFrom?: number | null;
  difficultyTo?: number | null;
  mineOnly?: boolean;
  /** Only those with reports nobody has answered. */
  reportedOnly?: boolean;
}

export interface QuestionHint {
  text: string;
  /** 0..100, per cent of the question's credit; costs of a ladder add up to at most 100. */
  costPercent: number;
}

export interface QuestionHistory {
  questionId: string;
  /** The beginning of its text. */
  excerpt: string;
  topicId: string;
  /** Oldest first, the newest few. */
  entries: QuestionEntry[];
}

export type QuestionInput = {
  stem: string;
  explanation: string;
  hints?: Array<{
    text: string;
    costPercent: number;
  }>;
  options: Array<{
    id: string;
    text: string;
    explanation: string;
    isCorrect: boolean;
    weightPercent?: number;
    isFixed?: boolean;
  }>;
  scoring: 'all-or-nothing' | 'option-weights' | 'right-minus-wrong';
  kind: 'single-choice';
} | {
  stem: string;
  explanation: string;
  hints?: Array<{
    text: string;
    costPercent: number;
  }>;
  options: Array<{
    id: string;
    text: string;
    explanation: string;
    isCorrect: boolean;
    weightPercent?: number;
    isFixed?: boolean;
  }>;
  scoring: 'all-or-nothing' | 'option-weights' | 'right-minus-wrong';
  kind: 'multi-select';
} | {
  stem: string;
  explanation: string;
  hints?: Array<{
    text: string;
    costPercent: number;
  }>;
  kind: 'true-false';
  isTrue: boolean;
  trueExplanation: string;
  falseExplanation: string;
} | {
  stem: string;
  explanation: string;
  hints?: Array<{
    text: string;
    costPercent: number;
  }>;
  kind: 'numeric';
  answers: Array<{
    target: NumericTarget;
    creditPercent: number;
    explanation: string;
  }>;
  unit?: string;
  otherUnits?: Array<{
    unit: string;
    factor: string;
  }>;
  unitHandling?: 'required' | 'shown';
  unitPenaltyPercent?: number;
} | {
  stem: string;
  explanation: string;
  hints?: Array<{
    text: string;
    costPercent: number;
  }>;
  isCaseSensitive: boolean;
  ignoresAccents?: boolean;
  keepsWhiteSpace?: boolean;
  hasWildcards?: boolean;
  kind: 'short-answer';
  answers: Array<{
    text: string;
    creditPercent: number;
    explanation: string;
  }>;
} | {
  stem: string;
  explanation: string;
  hints?: Array<{
    text: string;
    costPercent: number;
  }>;
  kind: 'matching';
  prompts: Array<{
    id: string;
    text: string;
    choiceId: string;
    explanation: string;
  }>;
  choices: Array<{
    id: string;
    text: string;
  }>;
} | {
  stem: string;
  explanation: string;
  hints?: Array<{
    text: string;
    costPercent: number;
  }>;
  kind: 'ordering';
  items: Array<{
    id: string;
    text: string;
    explanation: string;
  }>;
  scoring: 'adjacent-pairs' | 'all-or-nothing' | 'position';
} | {
  stem: string;
  explanation: string;
  hints?: Array<{
    text: string;
    costPercent: number;
  }>;
  kind: 'gap-fill';
  gaps: Array<{
    id: string;
    explanation: string;
    weight?: number;
    type: 'select';
    choices: Array<{
      id: string;
      text: string;
    }>;
    rightChoiceId: string;
  } | {
    isCaseSensitive: boolean;
    ignoresAccents?: boolean;
    keepsWhiteSpace?: boolean;
    hasWildcards?: boolean;
    id: string;
    explanation: string;
    weight?: number;
    type: 'text';
    answers: Array<{
      text: string;
      creditPercent: number;
      explanation: string;
    }>;
  } | {
    id: string;
    explanation: string;
    weight?: number;
    type: 'number';
    answers: Array<{
      target: NumericTarget;
      creditPercent: number;
      explanation: string;
    }>;
  }>;
} | {
  stem: string;
  explanation: string;
  hints?: Array<{
    text: string;
    costPercent: number;
  }>;
  kind: 'estimation';
  min: string;
  max: string;
  value: string;
  step: string;
  fullWithin: string;
  noneFrom: string;
  unit?: string;
} | {
  stem: string;
  explanation: string;
  hints?: Array<{
    text: string;
    costPercent: number;
  }>;
  kind: 'essay';
  minWords?: number;
  maxWords?: number;
  rubric?: Array<{
    id: string;
    name: string;
    levels: Array<{
      id: string;
      text: string;
      creditPercent: number;
    }>;
    weight: number;
  }>;
  sampleAnswer: string;
  template?: string;
};

export type QuestionKey = ChoiceKey & {
  hints?: QuestionHint[];
} | EssayKey & {
  hints?: QuestionHint[];
} | EstimationKey & {
  hints?: QuestionHint[];
} | GapFillKey & {
  hints?: QuestionHint[];
} | MatchingKey & {
  hints?: QuestionHint[];
} | NumericKey & {
  hints?: QuestionHint[];
} | OrderingKey & {
  hints?: QuestionHint[];
} | ShortAnswerKey & {
  hints?: QuestionHint[];
} | TrueFalseKey & {
  hints?: QuestionHint[];
};

export type QuestionKind = 'essay' | 'estimation' | 'gap-fill' | 'matching' | 'multi-select' | 'numeric' | 'ordering' | 'short-answer' | 'single-choice' | 'true-false';

export interface QuestionModel {
  answerCount: number;
  /** 1..10, one decimal, as authors say it. */
  difficulty: number;
  /** What an average person earns, per cent. */
  expectedPercent: number;
  /** Correlation of what was to be expected of people with what they earned, -1..1; null below 20 answers. */
  discrimination: number | null;
}

export interface QuestionPage {
  questions: QuestionRow[];
  nextCursor: string | null;
}

export interface QuestionPlace {
  topicId: string;
  difficulty: number;
  tags: string[];
  visibility: 'everyone' | 'group' | 'private';
  groupId: string | null;
}

export interface QuestionPreview {
  question: Question;
  version: number;
  topicPath: string[];
  status: 'draft' | 'published' | 'retired' | 'review';
  expiresAt: string;
}

export interface QuestionProblem {
  /** Where: "stem", "options", "options[2].text", "answers[0].tolerance"; counted from 0. */
  place: string;
  sentence: string;
}

export interface QuestionReport {
  id: string;
  questionId: string;
  questionVersionId: string;
  version: number;
  stem: string;
  reason: 'offensive' | 'other' | 'outdated' | 'typo' | 'unclear' | 'wrong-key';
  text: string;
  reporterName: string;
  createdAt: string;
  status: 'fixed' | 'no-fault' | 'open';
  /** What the reporter is told. */
  answer: string;
  answeredAt: string | null;
}

export type QuestionResponse = {
  kind: 'essay';
  text: string;
} | {
  kind: 'estimation';
  value: string;
} | {
  kind: 'gap-fill';
  gaps: {
    [key: string]: string;
  };
} | {
  kind: 'matching';
  pairs: {
    [key: string]: string;
  };
} | {
  kind: 'single-choice';
  optionId: string;
} | {
  kind: 'multi-select';
  optionIds: string[];
} | {
  kind: 'numeric';
  text: string;
} | {
  kind: 'ordering';
  itemIds: string[];
} | {
  kind: 'short-answer';
  text: string;
} | {
  kind: 'true-false';
  value: boolean;
};

export interface QuestionRow {
  id: string;
  versionId: string;
  version: number;
  kind: string;
  stem: string;
  topicId: string;
  topicName: string;
  difficulty: number;
  tags: string[];
  status: 'draft' | 'published' | 'retired' | 'review';
  updatedAt: string;
  canEdit: boolean;
  /** Of first answers; null while too few are known. */
  facility: number | null;
  /** Discrimination index, -100..100; null while too few are known. */
  discriminationPercent: number | null;
  openReportCount: number;
}

export interface QuestionStatisticsRow {
  figures: ItemStatistics;
  /** The most frequent first where answers are typed, the author's order where they are chosen. */
  answers: Array<{
    key: string;
    /** As the author wrote it or a student typed it; "" for true and false, which the key says. */
    label: string;
    isRight: boolean;
    byThird: {
      strong: number;
      middle: number;
      weak: number;
    };
  }>;
  /** Attempts of each third that met the question, and of those that left it open. */
  met: {
    strong: number;
    middle: number;
    weak: number;
  };
  open: {
    strong: number;
    middle: number;
    weak: number;
  };
  findings: ItemFinding[];
  questionId: string;
  /** Of all versions together 0. */
  version: number;
  kind: QuestionKind;
  stem: string;
  /** Of all versions together, in all quizzes and practice; null below five answers. */
  model: QuestionModel | null;
}

export interface QuestionStatisticsView {
  questionId: string;
  /** Over all quizzes, weighted by their attempts. */
  answerCount: number;
  facility: number | null;
  discriminationIndex: number | null;
  /** Null below five answers. */
  model: QuestionModel | null;
  /** As its author says it, 1..10. */
  authorDifficulty: number;
  quizzes: Array<{
    quizId: string;
    quizTitle: string;
    computedAt: string;
    /** The first is of all versions together, when there are several. */
    rows: QuestionStatisticsRow[];
  }>;
}

export interface QuestionVersionPage {
  versions: QuestionVersionRow[];
  nextCursor: string | null;
}

export interface QuestionVersionRow {
  id: string;
  version: number;
  createdAt: string;
  authorName: string | null;
  /** What the author said of the change; "" when nothing. */
  note: string;
  attemptCount: number;
}

export interface QueueFigures {
  /** Due and not begun. */
  waitingCount: number;
  /** How long the oldest of them has been due; null when none waits. */
  oldestMs: number | null;
  runningCount: number;
  delayedCount: number;
  failedCount: number;
  aliveWorkerCount: number;
}

export interface QueueView {
  now: string;
  figures: QueueFigures;
  workers: WorkerView[];
  tasks: TaskCount[];
  failed: FailedGroup[];
  cron: Array<{
    task: string;
    match: string;
    lastAt: string | null;
  }>;
  providers: Array<{
    provider: string;
    state: 'closed' | 'half-open' | 'open';
    inFlightCount: number;
    waitingCount: number;
    restingUntil: string | null;
  }>;
  /** Open ones first, then those of the last day. */
  alerts: Alert[];
}

export interface QuizDetail {
  id: string;
  slug: string | null;
  title: string;
  description: string;
  subjectId: string;
  subjectName: string;
  language: string;
  questionCount: number;
  timeLimitMs: number | null;
  modes: Array<'exam' | 'study'>;
  passPercent: number | null;
  openAttempt: {
    id: string;
    mode: 'exam' | 'study';
    answeredCount: number;
    deadlineAt: string | null;
  } | null;
  lastAttempt: {
    id: string;
    scorePercent: number;
    submittedAt: string;
  } | null;
  bestPercent: number | null;
  attemptCount: number;
  isMine: boolean;
  status: 'draft' | 'published' | 'retired';
  /** The author of it, or an administrator. */
  canEdit: boolean;
  version: number;
  domains: Array<{
    topicId: string;
    name: string;
    questionCount: number;
  }>;
  /** The exam's own weights, when the quiz prepares for one. */
  blueprintDomains: Array<{
    topicId: string;
    name: string;
    weightPercent: number;
  }>;
  /** In their order; one without a title when the quiz has no parts. */
  sections: Array<{
    id: string;
    title: string;
    topicName: string | null;
    weightPercent: number | null;
    questionCount: number;
  }>;
  /** The person's extra time as one factor, 1..4: the time limit is multiplied by it. */
  timeFactor: number;
  isStudyTimed: boolean;
  attempts: {
    /** Null: any number. */
    allowed: number | null;
    /** Counted ones, begun or finished. */
    used: number;
    coolDownMs: number;
    /** The next counted attempt may start then; null when now, or never. */
    nextAt: string | null;
    blockedBy: StartBlock | null;
    /** Modes whose attempts count; the others may be started whatever the limits say. */
    countedModes: Array<'exam' | 'study'>;
  };
  /** Over the counted attempts; null percent before the first. */
  grade: {
    grading: 'best' | 'last' | 'mean';
    percent: number | null;
    count: number;
  };
  asksConfidence: boolean;
  offersHints: boolean;
  allowsPause: boolean;
  offline: 'not-allowed' | 'with-keys' | 'without-keys';
  review: 'after-close' | 'after-submission';
  opensAt: string | null;
  closesAt: string | null;
  serverNow: string;
}

export interface QuizForAuthor {
  title: string;
  description: string;
  visibility: 'everyone' | 'group' | 'private';
  groupId: string | null;
  sections: QuizSection[];
  id: string;
  subjectId: string;
  version: number;
  status: 'draft' | 'published' | 'retired';
  settings: QuizSettings;
  language: string;
  /** Attempts at any version; they keep theirs. */
  attemptCount: number;
  openAttemptCount: number;
  updatedAt: string;
  /** Those that the sections name. */
  questions: QuizQuestionRow[];
}

export type QuizItem = {
  type: 'question';
  questionId: string;
  points: number;
} | {
  type: 'draw';
  count: number;
  points: number;
  filter: DrawFilter;
};

export interface QuizPage {
  quizzes: QuizSummary[];
  nextCursor: string | null;
}

export interface QuizProblem {
  path: string;
  reason: 'blueprint-of-another-subject' | 'closes-before-it-opens' | 'difficulty-range-empty' | 'empty-section' | 'group-missing' | 'no-points' | 'no-questions' | 'not-enough-questions' | 'question-not-available' | 'question-twice' | 'review-needs-close' | 'section-title-missing' | 'topic-of-another-subject' | 'weights-incomplete';
  count?: number;
  message: string;
}

export interface QuizQuestionRow {
  id: string;
  stem: string;
  kind: string;
  topicId: string;
  topicName: string;
  categoryId: string;
  difficulty: number;
  status: 'draft' | 'published' | 'retired' | 'review';
}

export interface QuizSection {
  id: string;
  title: string;
  /** The domain it stands for. */
  topicId: string | null;
  /** All sections have one, or none has: then every point weighs the same. */
  weightPercent: number | null;
  /** Null: as the quiz says. */
  shuffleQuestions: boolean | null;
  items: QuizItem[];
}

export interface QuizSettings {
  modes: Array<'exam' | 'study'>;
  /** The blueprint of the exam this prepares for: its pass mark and domains. */
  blueprintId: string | null;
  /** 0..100; null: the blueprint's, or none. */
  passPercent: number | null;
  timeLimitMs: number | null;
  /** The time limit holds in study mode too. */
  isStudyTimed: boolean;
  /** Null: any number. Attempts that do not count (retakes; study, when there is an exam mode) are not limited. */
  attemptsAllowed: number | null;
  grading: 'best' | 'last' | 'mean';
  /** From the end of a counted attempt until the next may start. */
  coolDownMs: number;
  shuffleQuestions: boolean;
  shuffleOptions: boolean;
  asksConfidence: boolean;
  /** Study mode only. */
  offersHints: boolean;
  /** Study mode only. */
  allowsPause: boolean;
  offline: 'not-allowed' | 'with-keys' | 'without-keys';
  review: 'after-close' | 'after-submission';
  opensAt: string | null;
  /** Nobody starts from here on, and exams that run end here. */
  closesAt: string | null;
}

export interface QuizStatistics {
  attemptCount: number;
  mean: number | null;
  median: number | null;
  deviation: number | null;
  skewness: number | null;
  kurtosis: number | null;
  /** Cronbach's alpha in per cent, at most 100; null unless all attempts had the same two or more questions. */
  internalConsistency: number | null;
  /** Share of the deviation that is chance, per cent. */
  errorRatio: number | null;
  /** Of a score: two in three true scores lie this near, in percentage points. */
  standardError: number | null;
  /** Attempts by score, ten bars of ten points; 100 belongs to the last. */
  histogram: number[];
}

export interface QuizStatisticsView {
  quizId: string;
  quizTitle: string;
  which: 'all' | 'best' | 'first' | 'last';
  /** Null until they were computed once. */
  computedAt: string | null;
  /** Attempts submitted since. */
  isStale: boolean;
  /** Attempts with an essay that nobody has marked: they have no total yet and count nowhere. */
  waitingCount: number;
  figures: QuizStatistics | null;
  /** One row per question, all versions together, in the quiz's order as far as it has one. */
  questions: QuestionStatisticsRow[];
}

export interface QuizSummary {
  id: string;
  slug: string | null;
  title: string;
  description: string;
  subjectId: string;
  subjectName: string;
  language: string;
  questionCount: number;
  timeLimitMs: number | null;
  modes: Array<'exam' | 'study'>;
  passPercent: number | null;
  openAttempt: {
    id: string;
    mode: 'exam' | 'study';
    answeredCount: number;
    deadlineAt: string | null;
  } | null;
  lastAttempt: {
    id: string;
    scorePercent: number;
    submittedAt: string;
  } | null;
  bestPercent: number | null;
  attemptCount: number;
  isMine: boolean;
  status: 'draft' | 'published' | 'retired';
  /** The author of it, or an administrator. */
  canEdit: boolean;
}

export interface QuizTimeline {
  quizId: string;
  quizTitle: string;
  /** Oldest first. */
  entries: TimelineEntry[];
  trend: Trend;
}

export interface ReadinessOverview {
  today: string;
  exams: ExamReadiness[];
  /** Of the topics that the exams name. */
  names: {
    [key: string]: string;
  };
  goalExamId: string | null;
}

export interface ReadyProspect {
  /** When the expected score reaches pass mark + 5; null: not within a year. */
  readyOn: string | null;
  /** Ends of the range it lies in in four of five cases; null: not within a year. */
  earliestOn: string | null;
  latestOn: string | null;
  /** `ready`: the expected score is there. `on-course`: it will be, before the exam if there is a date. `after-exam`: too
   * late for it. `no-practice`: nothing was answered for four weeks. `too-slow`: not within a year at this pace. */
  status: 'after-exam' | 'no-practice' | 'on-course' | 'ready' | 'too-slow';
  questionsPerWeek: number;
  /** What would make it: a week, until the exam, or within twelve weeks; null when nothing does or nothing is needed. */
  neededPerWeek: number | null;
}

export type ReasonCode = 'elsewhere' | 'partial' | 'right' | 'right-easy' | 'right-hard' | 'right-hinted' | 'wrong' | 'wrong-easy' | 'wrong-hard';

export interface RecentDebrief {
  attemptId: string;
  quizId: string;
  quizTitle: string;
  submittedAt: string;
  /** Null while all of it waits for a tutor. */
  scorePercent: number | null;
  /** Null as long as no debrief is written. */
  takeaway: string | null;
}

export interface Recommendation {
  topic: string | null;
  sentence: string;
  /** The questions that show why: without any it is not kept. */
  questions: number[];
  /** Asked of a model; when it is left out, any trouble that the questions show will do. */
  because?: AdviceGround;
  topicId: string | null;
  topicName: string | null;
  questionVersionIds: string[];
}

export interface RecommendationDraft {
  topic: string | null;
  sentence: string;
  /** The questions that show why: without any it is not kept. */
  questions: number[];
  /** Asked of a model; when it is left out, any trouble that the questions show will do. */
  because?: AdviceGround;
}

export interface RefusedItem {
  place: ImportPlace;
  title: string;
  reason: string;
}

export interface RefusedQuestion {
  line: number;
  title: string;
  reason: string;
}

export interface RegradeChange {
  attemptId: string;
  studentName: string;
  quizTitle: string;
  submittedAt: string;
  before: number;
  after: number;
  passedBefore: boolean | null;
  passedAfter: boolean | null;
}

export interface RegradePreview {
  /** Submitted attempts that hold the question. */
  attemptCount: number;
  studentCount: number;
  /** In progress: they will be scored by the correction when they are submitted. */
  openCount: number;
  upCount: number;
  downCount: number;
  nowPassedCount: number;
  nowFailedCount: number;
  /** Answers the new version no longer offers: they keep what they earned. */
  incompatibleCount: number;
  meanBefore: number | null;
  meanAfter: number | null;
  /** Attempts by score, ten bars of ten points. */
  histogramBefore: number[];
  histogramAfter: number[];
  /** The largest changes first, of students whose attempts the asker may see; at most 200. */
  changes: RegradeChange[];
  /** Changed attempts that are not in the list. */
  unlistedCount: number;
}

export interface ReplanChanges {
  addedCount: number;
  movedCount: number;
  removedCount: number;
}

export interface ReportPage {
  reports: QuestionReport[];
  nextCursor: string | null;
}

export interface Reveal {
  key: QuestionKey;
  outcome: Outcome;
  points: string;
  /** Why a number earned less than its value deserves. */
  remark?: 'too-few-figures' | 'unit-missing' | 'wrong-unit';
  /** Gaps that were filled for full credit; where there are gaps. */
  rightGapIds?: string[];
  /** Corrected after it was answered: `key` is the new one, this is how it was. */
  correction?: {
    action: 'drop' | 'full-credit' | 'new-key';
    at: string;
    note: string;
    before: {
      key: QuestionKey;
      outcome: Outcome;
      points: string;
      maxPoints: string;
    };
  } | null;
  /** Of an essay: what the tutor said, once there is a mark. */
  marking?: EssayMarking | null;
}

export type Role = 'admin' | 'student' | 'tutor';

export interface RubricCriterion {
  id: string;
  name: string;
  /** Worst first; at least two. */
  levels: Array<{
    id: string;
    text: string;
    creditPercent: number;
  }>;
  /** Share of the question beside the other criteria, 1..100. */
  weight: number;
}

export type RulesReason = 'blocked' | 'invalid-output' | 'no-model' | 'not-entitled' | 'provider-failed' | 'quota-spent' | 'refused' | 'rescored' | 'switched-off' | 'too-busy' | 'too-long';

export type SaveAnswerResult = {
  status: 'saved';
  revision: number;
  savedAt: string;
  reveal: Reveal | null;
} | {
  status: 'conflict';
  current: Answer;
} | {
  status: 'late';
  receivedAt: string;
} | {
  status: 'closed';
  current: Answer;
};

export interface SaveDraftResult {
  revision: number;
  savedAt: string;
  /** What keeps it from being published. */
  problems: QuestionProblem[];
}

export type SaveQuestionResult = {
  status: 'saved';
  questionId: string;
  versionId: string;
  version: number;
} | {
  status: 'problems';
  problems: QuestionProblem[];
};

export type SaveQuizResult = {
  status: 'saved';
  quizId: string;
  version: number;
  problems: QuizProblem[];
} | {
  status: 'problems';
  problems: QuizProblem[];
};

export interface ScoreCard {
  /** 0..100, one decimal. */
  scorePercent: number;
  points: string;
  maxPoints: string;
  counts: OutcomeCounts;
  /** From start to submission, without pauses. */
  durationMs: number;
  /** In the order the paper meets them. */
  categories: TopicScore[];
  topics: TopicScore[];
  /** Best first. */
  strongCategoryIds: string[];
  /** Worst first. */
  weakCategoryIds: string[];
  sentiment: 'excellent' | 'good' | 'needs_improvement';
  timeEfficiency: 'average' | 'fast' | 'slow' | null;
  /** Time spent over time expected; null when no times are known. */
  timeRatio: number | null;
  /** 0 (easy) to 10 (hard), one decimal. */
  difficultyRating: number;
  /** Percentage points against the previous attempt; null on the first. */
  changeSinceLast: number | null;
  /** null without a pass mark, and as long as an essay waits for its mark. */
  hasPassed: boolean | null;
  /** 0..100; null without one, left out of cards from before. */
  passPercent?: number | null;
  /** In the order of the paper; left out when it has no parts. */
  sections?: SectionScore[];
}

export interface SectionScore {
  title: string;
  /** The domain it stands for. */
  topicId: string | null;
  /** Its share of the score beside the other sections; null: every point of the paper weighs the same. */
  weightPercent: number | null;
  /** Share of its points, 0..100, one decimal; null while nothing in it is scored. */
  percent: number | null;
  /** Questions with full credit. */
  right: number;
  total: number;
  /** Essays that nobody has marked yet; they are in no other number here. */
  unmarked: number;
  points: string;
  maxPoints: string;
  id: string;
}

export interface SelectGap {
  type: 'select';
  choices: Array<{
    id: string;
    text: string;
  }>;
  rightChoiceId: string;
  id: string;
  explanation: string;
  /** Share of the question beside the other gaps, 1..100; 1 when it is left out. */
  weight?: number;
}

export type SentQuestion = {
  kind: 'sent';
  instructions: string;
  prompt: string;
  model: string;
  sentAt: string;
} | {
  kind: 'nothing';
  why: RulesReason | null;
};

export interface SessionDevice {
  browser: string | null;
  system: string | null;
}

export interface ShortAnswerKey {
  kind: 'short-answer';
  answers: AcceptedText[];
  explanation: string;
}

export interface ShortAnswerQuestion {
  kind: 'short-answer';
  answers: AcceptedText[];
  stem: string;
  /** Why the right answer is right; shown with the key. */
  explanation: string;
  /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
  hints?: QuestionHint[];
  isCaseSensitive: boolean;
  /** True: é is taken for e, ü for u. Default false. */
  ignoresAccents?: boolean;
  /** True: every blank counts. Default false. */
  keepsWhiteSpace?: boolean;
  /** Default false: an asterisk is a plain character. */
  hasWildcards?: boolean;
}

export interface SimilarLearners {
  /** In whole tens: so many at least. */
  personCount: number;
  quizCount: number;
  minutesPerQuiz: number;
  /** The domain most of them practised most; null when no ten of them agree. */
  focusTopicId: string | null;
  /** What they did more of than oneself, at most three. A correlation: it need not be why they passed. */
  tips: LearnerTip[];
}

export type SimilarLearnersAnswer = {
  status: 'known';
  learners: SimilarLearners;
  /** Of the domains named. */
  names: {
    [key: string]: string;
  };
} | {
  status: 'too-few';
  fewestPeople: number;
} | {
  status: 'unknown-self';
} | {
  status: 'locked';
};

export interface SimilarQuestion {
  id: string;
  versionId: string;
  version: number;
  kind: string;
  stem: string;
  topicId: string;
  topicName: string;
  difficulty: number;
  tags: string[];
  status: 'draft' | 'published' | 'retired' | 'review';
  updatedAt: string;
  canEdit: boolean;
  /** Of first answers; null while too few are known. */
  facility: number | null;
  /** Discrimination index, -100..100; null while too few are known. */
  discriminationPercent: number | null;
  openReportCount: number;
  /** 0..1; from 0.9 on it is most likely the same question. */
  similarity: number;
}

export type SpentQuota = 'budget' | 'credits' | 'day' | 'month' | 'window';

export interface StandingTopic {
  topicId: string;
  /** As in the topic tree, 0..100. */
  mastery: number;
  /** Points in 30 days; null when not known. */
  change30: number | null;
  /** Attempts of the 30 days before the compilation that show it so. */
  count: number;
  /** Newest first. */
  evidence: TopicEvidence[];
}

export type StartBlock = 'closed' | 'cool-down' | 'draft' | 'no-attempts-left' | 'not-open-yet' | 'retired';

export interface StudentDashboard {
  student: {
    userId: string;
    name: string;
  };
  status: 'computing' | 'empty' | 'ready';
  compiledAt: string | null;
  body: DashboardBody | null;
}

export interface StudyGoal {
  examId: string;
  examName: string;
  subjectId: string;
  examOn: string | null;
  hoursPerWeek: number;
  status: 'active' | 'completed';
  completedAt: string | null;
  /** By the person's own word, or because the exam was passed. */
  completedBy: 'outcome' | 'person' | null;
}

export interface StudyPlan {
  status: 'computing' | 'empty' | 'ready';
  /** The person's own day. */
  today: string;
  goal: StudyGoal | null;
  settings: StudySettings;
  /** Minutes there are for each day from the Monday of this week on, as far as the plan looks; 0 on days off. */
  days: Array<{
    on: string;
    minutes: number;
    isOff: boolean;
  }>;
  tasks: PlanTask[];
  /** A quarter of a week or more slipped in the last seven days. */
  isBehind: boolean;
  behind: {
    taskCount: number;
    minutes: number;
  } | null;
  /** To have every topic mastered on the day of the exam; null without a coming exam. */
  neededMinutes: number | null;
  availableMinutes: number | null;
  /** What to leave out so that the rest fits: least worth per minute first. Empty when all fits. */
  dropFirst: DropTopic[];
  /** What the person left out. */
  dropped: Array<{
    topicId: string;
    topicName: string;
  }>;
  /** Two or three sentences over the plan. */
  words: string | null;
  /** The person's plan has no words by a model: those of the rules stand here, if any. */
  isWordsLocked: boolean;
  way: AiWay | null;
  refreshedAt: string | null;
  /** Set when later changes are being gathered. */
  nextRefreshAt: string | null;
}

export interface StudySettings {
  daysOff: number[];
  /** Half the minutes. */
  easyDays: number[];
  /** Both days included. */
  holidays: Array<{
    from: string;
    to: string;
  }>;
}

export interface Subject {
  id: string;
  slug: string;
  name: string;
  description: string;
  language: string;
  questionCount: number;
  exams: Exam[];
}

export interface SubmitResult {
  attemptId: string;
  /** False when it had been submitted before; the score card is the first one then. */
  isFirst: boolean;
  scoreCard: ScoreCard;
}

export interface Subscription {
  door: 'admin' | 'demo' | 'stripe';
  plan: 'premium' | 'standard';
  status: SubscriptionStatus;
  startedAt: string;
  /** When the next period begins, or when it ends for good. */
  periodEndsAt: string | null;
}

export type SubscriptionStatus = 'active' | 'ended' | 'ending' | 'past-due' | 'pending';

export interface SuspendedPage {
  people: Person[];
  nextCursor: string | null;
}

export interface TableSketch {
  headings: string[];
  rows: Array<string[]>;
  guess: {
    [key: string]: string;
  };
}

export interface TakenHint {
  questionVersionId: string;
  /** Null: there is none that would not give the answer away. */
  hint: string | null;
  way: AiWay;
}

export interface TaskCount {
  task: string;
  waitingCount: number;
  delayedCount: number;
  retryingCount: number;
  runningCount: number;
  failedCount: number;
  nextAt: string | null;
}

export interface TextGap {
  type: 'text';
  answers: AcceptedText[];
  isCaseSensitive: boolean;
  /** True: é is taken for e, ü for u. Default false. */
  ignoresAccents?: boolean;
  /** True: every blank counts. Default false. */
  keepsWhiteSpace?: boolean;
  /** Default false: an asterisk is a plain character. */
  hasWildcards?: boolean;
  id: string;
  explanation: string;
  /** Share of the question beside the other gaps, 1..100; 1 when it is left out. */
  weight?: number;
}

export interface TimelineEntry {
  attemptId: string;
  submittedAt: string;
  scorePercent: number;
  durationMs: number;
  /** Against the entry before, percentage points; null for the first. */
  change: number | null;
}

export interface Topic {
  id: string;
  parentId: string | null;
  subjectId: string;
  level: 'category' | 'concept' | 'subject';
  slug: string;
  name: string;
}

export interface TopicDetail {
  topic: TopicMastery;
  /** From the subject down to the topic's parent. */
  path: Array<{
    topicId: string;
    topicName: string;
  }>;
  /** Topics right below, each as it stands. */
  parts: TopicMastery[];
  /** Oldest first, up to now: as it was after each change, and how it faded between them. */
  history: MasteryPoint[];
  /** From now on without practice, week by week for twelve weeks. */
  decay: MasteryPoint[];
  /** Of the topic and those below it, newest first. */
  changes: MasteryChange[];
  /** Names of the topics and texts of the questions that the changes name, by id. */
  names: {
    [key: string]: string;
  };
  next: {
    code: 'first' | 'harder' | 'practise' | 'refresh' | 'rest';
    /** Days until the level is lost without practice; null when it is not within 90, or there is none. */
    daysToFade: number | null;
  };
  /** The student's name when a tutor looks. */
  studentName: string | null;
}

export interface TopicEvidence {
  attemptId: string;
  quizTitle: string;
  submittedAt: string;
  /** Address of the claim of the debrief that says so, such as `strengths.subnets`; null when none does. */
  claimId: string | null;
  /** Answered questions of the topic, and those that were right. */
  questionCount: number;
  rightCount: number;
}

export interface TopicMastery {
  topicId: string;
  topicName: string;
  parentId: string | null;
  /** With what was forgotten since the last practice. */
  mastery: number;
  /** Ends of its 80 % interval. */
  low: number;
  high: number;
  /** Null when nothing below has been practised. */
  level: 'attempted' | 'familiar' | 'mastered' | 'proficient' | null;
  answerCount: number;
  lastPractisedAt: string | null;
  /** What it will be in 14 days without practice; null before the first answer. */
  fadesTo: number | null;
  /** Points won or lost in 30 days; null when it was not practised before that. */
  change30: number | null;
  trend: 'down' | 'steady' | 'unknown' | 'up';
}

export interface TopicPracticeOffer {
  topicId: string;
  topicName: string;
  /** From the subject down. */
  path: string[];
  /** An attempt of the topic that was begun: starting goes on with it. */
  open: {
    attemptId: string;
    questionCount: number;
    answeredCount: number;
  } | null;
  /** As many as are asked for, or as there are. */
  questionCount: number;
  /** Expected share that is right, 0..1; null when there is no question. */
  expectedChance: number | null;
  unseenCount: number;
  /** Too few questions lie where practice helps most: the nearest are taken. */
  isNearestOnly: boolean;
}

export interface TopicScore {
  topicId: string;
  /** Share of its points, 0..100, one decimal. */
  percent: number;
  /** Questions with full credit. */
  right: number;
  total: number;
  points: string;
  maxPoints: string;
}

export interface Trend {
  /** unknown with fewer than two scores. */
  direction: 'declining' | 'improving' | 'steady' | 'unknown';
  /** Last minus first in percentage points, one decimal; null with fewer than two scores. */
  improvement: number | null;
  /** Points per attempt by least squares, two decimals; null with fewer than two scores. */
  slope: number | null;
}

export interface TrueFalseKey {
  kind: 'true-false';
  isTrue: boolean;
  trueExplanation: string;
  falseExplanation: string;
  explanation: string;
}

export interface TrueFalseQuestion {
  stem: string;
  /** Why the right answer is right; shown with the key. */
  explanation: string;
  kind: 'true-false';
  isTrue: boolean;
  /** Said of the answer "true". */
  trueExplanation: string;
  /** Said of the answer "false". */
  falseExplanation: string;
  /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
  hints?: QuestionHint[];
}

export interface UsageFigures {
  /** Answers that were asked for, however they came. */
  callCount: number;
  modelCount: number;
  /** From the cache, or from somebody else's call that asked the same at the same time. */
  cachedCount: number;
  rulesCount: number;
  /** A model was asked and no answer of it could be used. */
  failedCount: number;
  inputTokens: number;
  /** A part of the input. */
  cachedInputTokens: number;
  outputTokens: number;
  /** A part of the output. */
  reasoningTokens: number;
  /** As it was billed at the time. */
  costMicros: number;
  /** Booked later, on demand; never part of `costMicros`. */
  correctionMicros: number;
  /** Calls with tokens whose model had no price: their cost is not known, and not 0. */
  unpricedCount: number;
}

export interface UsageFindings {
  /** Of insights that a model wrote and whose price is known, in micro-dollars. */
  insightCost: {
    count: number;
    mean: number;
    p50: number;
    p95: number;
  };
  firstWordMs: {
    count: number;
    mean: number;
    p50: number;
    p95: number;
  };
  /** Students who caused a call. */
  activeStudents: number;
  costMicros: number;
  /** Students with an exam passed within the range. */
  passedStudents: number;
  failures: Array<{
    code: string;
    count: number;
  }>;
  rules: Array<{
    why: string;
    count: number;
  }>;
  savings: {
    hitCount: number;
    /** What the calls cost whose answers were given again. */
    savedMicros: number;
    /** Hits whose first call is no longer in the book, or had no price. */
    unknownCount: number;
    providerCachedTokens: number;
    providerSavedMicros: number;
  };
}

export type UsageGrouping = 'day' | 'feature' | 'group' | 'model' | 'person';

export interface UsageReport {
  total: UsageFigures;
  /** Dearest first, at most 200; days in their order. A call of a person in two groups counts in both. */
  rows: UsageRow[];
  rowCount: number;
  /** By day and by the six dearest keys; null stands for all others. */
  days: Array<{
    day: string;
    key: string | null;
    costMicros: number;
    callCount: number;
    tokenCount: number;
  }>;
  /** Whose calls these are, where the filter names a person or a group. */
  personName: string | null;
  groupName: string | null;
}

export interface UsageRow {
  /** Answers that were asked for, however they came. */
  callCount: number;
  modelCount: number;
  /** From the cache, or from somebody else's call that asked the same at the same time. */
  cachedCount: number;
  rulesCount: number;
  /** A model was asked and no answer of it could be used. */
  failedCount: number;
  inputTokens: number;
  /** A part of the input. */
  cachedInputTokens: number;
  outputTokens: number;
  /** A part of the output. */
  reasoningTokens: number;
  /** As it was billed at the time. */
  costMicros: number;
  /** Booked later, on demand; never part of `costMicros`. */
  correctionMicros: number;
  /** Calls with tokens whose model had no price: their cost is not known, and not 0. */
  unpricedCount: number;
  key: string;
  name: string | null;
}

export interface VersionChange {
  /** "stem", "options[2].text", "options[2].isCorrect". */
  place: string;
  label: ChangeLabel;
  /** words: the author's own. flag: "true" or "false". term: one of our words ("option-weights"), for the catalogue. */
  content: 'flag' | 'term' | 'words';
  parts: Array<{
    type: 'added' | 'removed' | 'same';
    text: string;
  }>;
}

export interface VersionComparison {
  from: Question;
  to: Question;
  changes: VersionChange[];
}

export interface WebhookDelivery {
  id: string;
  /** The `webhook-id` of it, the same at each try. */
  eventId: string;
  type: 'attempt.submitted' | 'goal.completed' | 'insight.ready' | 'plan.changed';
  personId: string;
  state: 'delivered' | 'dropped' | 'failed' | 'sending' | 'waiting';
  /** `not-yours`: the owner may not see the person any more. `switched-off`: the address was, before it was sent. */
  failure: 'given-up' | 'gone' | 'not-yours' | 'switched-off' | null;
  happenedAt: string;
  /** Of the next try. */
  nextAt: string | null;
  endedAt: string | null;
  /** Oldest first. */
  tries: Array<{
    status: number | null;
    durationMs: number;
    failure: WebhookFailure | null;
    /** How the answer began: text of another program. */
    answer: string;
    number: number;
    startedAt: string;
  }>;
}

export interface WebhookEndpoint {
  id: string;
  url: string;
  name: string;
  events: Array<'attempt.submitted' | 'goal.completed' | 'insight.ready' | 'plan.changed'>;
  audience: 'everybody' | 'own' | 'students';
  /** `new`: nothing was sent yet. `failing`: every try since `since` failed. */
  state: 'failing' | 'new' | 'off' | 'working';
  since: string | null;
  /** `owner`: switched off by hand. `gone`: the receiver said 410. `failing`: for three days nothing got through.
   * `key-revoked`: a key had made or changed it, and was revoked. */
  offReason: 'failing' | 'gone' | 'key-revoked' | 'owner' | null;
  deliveredAt: string | null;
  waitingCount: number;
  failedCount: number;
  /** Until then the secret before the present one signs too. */
  oldSecretUntil: string | null;
  createdAt: string;
}

export type WebhookFailure = 'has-credentials' | 'not-an-address' | 'not-https' | 'not-public' | 'other-port' | 'secret-lost' | 'stopped' | 'timeout' | 'too-long' | 'unreachable';

export interface WebhookList {
  endpoints: WebhookEndpoint[];
  /** What the caller can choose from. */
  audiences: Array<'everybody' | 'own' | 'students'>;
  mostEndpoints: number;
}

export type WebhookMessage = {
  type: 'attempt.submitted';
  id: string;
  createdAt: string;
  data: {
    personId: string;
    attemptId: string;
    quizId: string;
    /** 0..100. */
    scorePercent: number;
    /** Null when the quiz has no pass mark. */
    hasPassed: boolean | null;
    questionCount: number;
    rightCount: number;
    /** Essays that wait for a tutor, outside of the score. */
    unmarkedCount: number;
    durationMs: number;
  };
} | {
  type: 'insight.ready';
  id: string;
  createdAt: string;
  data: {
    personId: string;
    attemptId: string;
  };
} | {
  type: 'plan.changed';
  id: string;
  createdAt: string;
  data: {
    personId: string;
    /** Tasks that are not done yet, and the minutes they take. */
    openTaskCount: number;
    openMinutes: number;
  };
} | {
  type: 'goal.completed';
  id: string;
  createdAt: string;
  data: {
    personId: string;
    examId: string;
    /** By the person's own word, or by the outcome of the exam that was passed. */
    by: 'outcome' | 'person';
  };
} | {
  type: 'ping';
  id: string;
  createdAt: string;
  data: {
    endpointId: string;
  };
};

export interface WebhookTest {
  isDelivered: boolean;
  status: number | null;
  durationMs: number;
  failure: WebhookFailure | null;
  /** How the answer began: text of another program. */
  answer: string;
}

export interface WeekFacts {
  /** The day it is told. */
  on: string;
  answerCount: number;
  minutes: number;
  attemptCount: number;
  /** Mean score of the week and of the one before. */
  meanPercent: number | null;
  beforePercent: number | null;
  /** Moved most in 30 days: mastery, 0..100. */
  up: {
    topic: string;
    from: number;
    to: number;
  } | null;
  down: {
    topic: string;
    from: number;
    to: number;
  } | null;
  /** Known least. */
  weakest: {
    topic: string;
    mastery: number;
  } | null;
  exam: {
    name: string;
    examOn: string | null;
    daysLeft: number | null;
    percent: number | null;
    passPercent: number;
  } | null;
}

export interface WeekOfWork {
  /** YYYY-MM-DD of its Monday. */
  monday: string;
  attemptCount: number;
  answerCount: number;
  /** Mean score; null without one. */
  meanPercent: number | null;
  minutes: number;
}

export interface WhyNotDraft {
  /** What somebody believes who answers like this; a sentence. */
  misconception: string;
  /** What holds instead; one or two sentences. */
  rule: string;
  checkQuestion: {
    question: string;
    answer: string;
  };
}

export interface WireError {
  code: ErrorCode;
  /** What happened, in the words of the feature: 'attempt-already-submitted'. */
  reason: string | null;
  /** Names this one failure in the server's log. */
  requestId: string | null;
  /** Where bad input is wrong: a path such as `answers.2.text`, and a sentence. */
  issues?: Array<{
    path: string;
    message: string;
  }>;
}

export interface WorkerView {
  /** Of the process, short; it says nothing of the machine. */
  name: string;
  startedAt: string;
  seenAt: string;
  state: 'alive' | 'gone' | 'stopped';
  slotCount: number;
  running: Array<{
    jobId: string;
    task: string;
    startedAt: string;
  }>;
  /** Of the last five minutes. */
  finishedCount: number;
  latencyP95Ms: number | null;
}

