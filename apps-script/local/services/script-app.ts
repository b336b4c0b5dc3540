import type { Environment } from '../environment.ts'
import { enumeration } from '../realm.ts'
import { timedTriggers } from './timed-triggers.ts'

/** How far a script may go, as trigger events tell it. */
export const AUTH_MODE = enumeration<typeof GoogleAppsScript.Script.AuthMode>(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'])

/** ScriptApp: the address of the web app, and what needs no Google behind it. */
export function createScriptApp(environment: Environment): GoogleAppsScript.Script.ScriptApp {
  const { realm } = environment
  return realm.guard<GoogleAppsScript.Script.ScriptApp>('ScriptApp', {
    AuthMode: AUTH_MODE,
    getService: () => realm.guard<GoogleAppsScript.Script.Service>('Service', {
      getUrl: () => environment.execUrl,
      isEnabled: () => true,
    }),
    getScriptId: () => 'local',
    ...timedTriggers(environment),
    getUserTriggers: () => timedTriggers(environment).getProjectTriggers(),
  })
}
