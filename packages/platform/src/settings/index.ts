export { isLoopback, readSettings, type Settings, SettingsError } from './read-settings.ts';
export { settingsSchema } from './settings.ts';
