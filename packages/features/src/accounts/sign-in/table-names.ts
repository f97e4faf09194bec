const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** The sign-in library's words and ours. */
export const userModel = {
  modelName: 'app_user',
  fields: { ...times, emailVerified: 'email_verified' },
  additionalFields: {
    // Never an input of anything: everybody begins as a student, and the rest comes by invitation.
    role: { type: 'string', required: false, input: false, defaultValue: 'student' },
    isDemo: {
      type: 'boolean',
      required: false,
      input: false,
      returned: false,
      fieldName: 'is_demo',
      defaultValue: false,
    },
    timeZone: { type: 'string', required: false, fieldName: 'time_zone', defaultValue: 'UTC' },
    locale: { type: 'string', required: false, defaultValue: 'en' },
  },
} as const;

export const sessionModel = {
  modelName: 'user_session',
  fields: {
    ...times,
    userId: 'user_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
} as const;

export const accountModel = {
  modelName: 'user_credential',
  fields: {
    ...times,
    userId: 'user_id',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
} as const;

export const verificationModel = {
  modelName: 'user_verification',
  fields: { ...times, expiresAt: 'expires_at' },
} as const;

export const rateLimitModel = { modelName: 'auth_rate_limit' } as const;
