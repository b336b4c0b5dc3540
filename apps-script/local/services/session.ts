import type { Environment } from '../environment.ts'

/** Session: the local workbook has one person, without an account; the language is that of the page. */
export function createSession(environment: Environment): GoogleAppsScript.Base.Session {
  const user = () => environment.realm.guard<GoogleAppsScript.Base.User>('User', { getEmail: () => '' })
  return environment.realm.guard<GoogleAppsScript.Base.Session>('Session', {
    getActiveUser: user,
    getEffectiveUser: user,
    getActiveUserLocale: () => environment.language,
    getScriptTimeZone: () => environment.scriptTimeZone,
    getTemporaryActiveUserKey: () => 'local',
  })
}
