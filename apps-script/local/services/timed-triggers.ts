import type { Environment } from '../environment.ts'
import { enumeration, innerOf } from '../realm.ts'

type App = GoogleAppsScript.Script.ScriptApp
type Trigger = GoogleAppsScript.Script.Trigger

/** Google's limit (August 2026): so many triggers a person and script. */
const MOST_TRIGGERS = 20
const EVENT_TYPE = enumeration<typeof GoogleAppsScript.Script.EventType>(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'])
const TRIGGER_SOURCE = enumeration<typeof GoogleAppsScript.Script.TriggerSource>(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'])

/** A trigger as it is kept: what it calls, and when (Unix ms); null once it has fired, for Google leaves it in the list. */
interface TimedTrigger {
  readonly functionName: string
  readonly at: number | null
}

const readTrigger = (text: string): TimedTrigger => JSON.parse(text) as TimedTrigger

/** The moments of the triggers that are still to come. */
export const pendingTriggers = (kept: readonly (readonly [string, string])[]): readonly { readonly id: string; readonly at: number }[] =>
  kept.flatMap(([id, text]) => {
    const { at } = readTrigger(text)
    return at === null ? [] : [{ id, at }]
  })

/** Marks a trigger as fired and gives the function it calls; null when it is gone or has fired before. */
export function fireTimedTrigger(kept: Map<string, string>, id: string): string | null {
  const found = kept.get(id)
  const trigger = found === undefined ? null : readTrigger(found)
  if (trigger === null || trigger.at === null) return null
  kept.set(id, JSON.stringify({ ...trigger, at: null }))
  return trigger.functionName
}

/** The members of ScriptApp about triggers: those on the clock, which is all that needs no Google behind it. */
export function timedTriggers(environment: Environment): Pick<App, 'newTrigger' | 'deleteTrigger' | 'getProjectTriggers' | 'EventType' | 'TriggerSource'> {
  const { realm, changes, stores, simpleTrigger } = environment
  const kept = stores.properties.triggers
  const allowed = (): void => {
    if (simpleTrigger) throw new Error('You do not have permission to call ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp')
  }
  const service = (id: string, { functionName }: TimedTrigger): Trigger => realm.guard<Trigger>('Trigger', {
    getUniqueId: () => id,
    getHandlerFunction: () => functionName,
    getEventType: () => EVENT_TYPE.CLOCK,
    getTriggerSource: () => TRIGGER_SOURCE.CLOCK,
    getTriggerSourceId: () => '',
  }, { triggerId: id })
  return {
    EventType: EVENT_TYPE,
    TriggerSource: TRIGGER_SOURCE,
    getProjectTriggers: () => [...kept].map(([id, text]) => service(id, readTrigger(text))),
    deleteTrigger: (trigger) => {
      allowed()
      const inner = innerOf(trigger)
      if (typeof inner !== 'object' || inner === null || !('triggerId' in inner)) throw new Error('The parameters do not match the method signature for ScriptApp.deleteTrigger.')
      if (kept.delete(String(inner.triggerId))) changes.properties = true
    },
    newTrigger: (functionName: string) => realm.guard<GoogleAppsScript.Script.TriggerBuilder>('TriggerBuilder', {
      timeBased: () => {
        let at: number | null = null
        const builder: GoogleAppsScript.Script.ClockTriggerBuilder = realm.guard<GoogleAppsScript.Script.ClockTriggerBuilder>('ClockTriggerBuilder', {
          after: (milliseconds) => {
            at = Date.now() + milliseconds
            return builder
          },
          at: (date) => {
            at = date.getTime()
            return builder
          },
          create: () => {
            allowed()
            if (at === null) throw new Error('The trigger has no moment.')
            if (kept.size >= MOST_TRIGGERS) throw new Error('This script has too many triggers. Triggers must be deleted from the script before more can be added.')
            const id = `${Date.now()}${kept.size}${Math.floor(Math.random() * 1e9)}`
            const trigger = { functionName: String(functionName), at }
            kept.set(id, JSON.stringify(trigger))
            changes.properties = true
            return service(id, trigger)
          },
        })
        return builder
      },
    }),
  }
}
