import type { Me, Profile } from '@debrief/contracts';
import { type Actor, notFound, type RequestContext, type Services } from '@debrief/platform';
import { demoAnswers } from '../sign-in/demo-rule.ts';
import { findProfile, type ProfileChange, updateProfileRow } from './profile-queries.ts';

export async function getMe({ services, actor, isLocal }: RequestContext): Promise<Me> {
  const profile = actor ? await findProfile(services.readDb, actor.userId) : undefined;
  return {
    profile: profile ?? null,
    canDemo: demoAnswers(services.settings, isLocal),
    modelsConfigured: hasModels(services),
  };
}

export async function updateProfile({ db }: Services, actor: Actor, change: ProfileChange): Promise<Profile> {
  await updateProfileRow(db, actor.userId, change);
  const profile = await findProfile(db, actor.userId);
  if (!profile) throw notFound('person');
  return profile;
}

function hasModels({ settings }: Services): boolean {
  const { GOOGLE_API_KEY, OPENAI_API_KEY, AI_FAST, AI_BALANCED, AI_POWERFUL } = settings;
  return [GOOGLE_API_KEY, OPENAI_API_KEY, AI_FAST, AI_BALANCED, AI_POWERFUL].some(Boolean);
}
