import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readBankSearch } from '../../features/question-bank/browse/bank-search.ts';
import type { ExportSearch } from '../../features/question-bank/export/export-search.ts';
import { appRoute, publicRoute } from '../root-route.tsx';
import { readNumber, readText } from './read-search.ts';

const getParentRoute = () => appRoute;

const groups = createRoute({
  getParentRoute,
  path: '/groups',
  component: lazyRouteComponent(() => import('../../features/accounts/groups/groups-page.tsx'), 'GroupsPage'),
});

const group = createRoute({
  getParentRoute,
  path: '/groups/$groupId',
  validateSearch: (search: Record<string, unknown>): { student?: string } => ({
    student: readText(search.student),
  }),
  component: lazyRouteComponent(() => import('../pages/groups/group-page.tsx'), 'GroupPage'),
});

const student = createRoute({
  getParentRoute,
  path: '/groups/$groupId/students/$studentId',
  component: lazyRouteComponent(() => import('../pages/groups/student-page.tsx'), 'StudentPage'),
});

const questions = createRoute({
  getParentRoute,
  path: '/questions',
  validateSearch: readBankSearch,
  component: lazyRouteComponent(
    () => import('../../features/question-bank/browse/questions-page.tsx'),
    'QuestionsPage',
  ),
});

const newQuestion = createRoute({
  getParentRoute,
  path: '/questions/new',
  validateSearch: (
    search: Record<string, unknown>,
  ): { subject?: string; topic?: string; draft?: string; copy?: string } => ({
    subject: readText(search.subject),
    topic: readText(search.topic),
    draft: readText(search.draft),
    copy: readText(search.copy),
  }),
  component: lazyRouteComponent(
    () => import('../../features/question-bank/editor/editor-page.tsx'),
    'NewQuestionPage',
  ),
});

const question = createRoute({
  getParentRoute,
  path: '/questions/$questionId',
  validateSearch: (search: Record<string, unknown>): { version?: number } => ({
    version: readNumber(search.version),
  }),
  component: lazyRouteComponent(() => import('../pages/bank-question-page.tsx'), 'BankQuestionPage'),
});

const editQuestion = createRoute({
  getParentRoute,
  path: '/questions/$questionId/edit',
  component: lazyRouteComponent(
    () => import('../../features/question-bank/editor/editor-page.tsx'),
    'EditQuestionPage',
  ),
});

const correctQuestion = createRoute({
  getParentRoute,
  path: '/questions/$questionId/correct',
  component: lazyRouteComponent(() => import('../../features/regrade/regrade-page.tsx'), 'RegradePage'),
});

const quizStatistics = createRoute({
  getParentRoute,
  path: '/quizzes/$quizId/statistics',
  component: lazyRouteComponent(
    () => import('../../features/statistics/quiz-statistics-page.tsx'),
    'QuizStatisticsPage',
  ),
});

const reports = createRoute({
  getParentRoute,
  path: '/questions/reports',
  validateSearch: (search: Record<string, unknown>): { show?: string } => ({ show: readText(search.show) }),
  component: lazyRouteComponent(
    () => import('../../features/question-bank/reports/reports-page.tsx'),
    'ReportsPage',
  ),
});

const preview = createRoute({
  getParentRoute: () => publicRoute,
  path: '/preview/$token',
  component: lazyRouteComponent(
    () => import('../../features/question-bank/preview/preview-page.tsx'),
    'PreviewPage',
  ),
});

const importQuestions = createRoute({
  getParentRoute,
  path: '/questions/import',
  validateSearch: (search: Record<string, unknown>): { import?: string } => ({
    import: readText(search.import),
  }),
  component: lazyRouteComponent(
    () => import('../../features/question-bank/import/import-page.tsx'),
    'ImportPage',
  ),
});

const exportSearch = (search: Record<string, unknown>): ExportSearch => ({
  quiz: readText(search.quiz),
  filter: typeof search.filter === 'string' ? search.filter.slice(0, 3_000) : undefined,
  selection: readText(search.selection),
});

const exportQuestions = createRoute({
  getParentRoute,
  path: '/questions/export',
  validateSearch: exportSearch,
  component: lazyRouteComponent(
    () => import('../../features/question-bank/export/export-page.tsx'),
    'ExportPage',
  ),
});

const paper = createRoute({
  getParentRoute,
  path: '/questions/paper',
  validateSearch: exportSearch,
  component: lazyRouteComponent(
    () => import('../../features/question-bank/export/paper-page.tsx'),
    'PaperPage',
  ),
});

/** The short address, to be said aloud. */
const importShort = createRoute({
  getParentRoute,
  path: '/import',
  beforeLoad: () => {
    throw redirect({ to: '/questions/import' });
  },
});

const buildQuiz = createRoute({
  getParentRoute,
  path: '/quizzes/new',
  validateSearch: (search: Record<string, unknown>): { subject?: string; topic?: string } => ({
    subject: readText(search.subject),
    topic: readText(search.topic),
  }),
  component: lazyRouteComponent(
    () => import('../../features/quizzes/builder/builder-page.tsx'),
    'NewQuizBuilderPage',
  ),
});

const editQuiz = createRoute({
  getParentRoute,
  path: '/quizzes/$quizId/edit',
  component: lazyRouteComponent(
    () => import('../../features/quizzes/builder/builder-page.tsx'),
    'EditQuizPage',
  ),
});

const marking = createRoute({
  getParentRoute,
  path: '/marking',
  validateSearch: (search: Record<string, unknown>): { show?: string; quiz?: string } => ({
    show: readText(search.show),
    quiz: readText(search.quiz),
  }),
  component: lazyRouteComponent(() => import('../../features/marking/marking-page.tsx'), 'MarkingPage'),
});

const markEssay = createRoute({
  getParentRoute,
  path: '/marking/$attemptId/$questionVersionId',
  validateSearch: (search: Record<string, unknown>): { quiz?: string } => ({ quiz: readText(search.quiz) }),
  component: lazyRouteComponent(() => import('../../features/marking/essay-page.tsx'), 'EssayPage'),
});

const settings = createRoute({
  getParentRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../pages/settings-page.tsx'), 'SettingsPage'),
});

const notificationSettings = createRoute({
  getParentRoute,
  path: '/settings/notifications',
  component: lazyRouteComponent(
    () => import('../../features/notifications/settings/notification-settings-page.tsx'),
    'NotificationSettingsPage',
  ),
});

const apiKeys = createRoute({
  getParentRoute,
  path: '/settings/api-keys',
  component: lazyRouteComponent(() => import('../pages/own-api-keys-page.tsx'), 'OwnApiKeysPage'),
});

const webhooks = createRoute({
  getParentRoute,
  path: '/settings/webhooks',
  component: lazyRouteComponent(() => import('../../features/webhooks/webhooks-page.tsx'), 'WebhooksPage'),
});

const more = createRoute({
  getParentRoute,
  path: '/more',
  component: lazyRouteComponent(() => import('../pages/more-page.tsx'), 'MorePage'),
});

export const teachingRoutes = [
  groups,
  group,
  student,
  questions,
  newQuestion,
  question,
  editQuestion,
  correctQuestion,
  quizStatistics,
  reports,
  importQuestions,
  exportQuestions,
  paper,
  importShort,
  buildQuiz,
  editQuiz,
  marking,
  markEssay,
  settings,
  notificationSettings,
  apiKeys,
  webhooks,
  more,
] as const;

/** What a tutor shows to others by a link. */
export const previewRoutes = [preview] as const;
