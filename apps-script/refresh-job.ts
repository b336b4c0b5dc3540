import * as v from 'valibot'
import type { RefreshProgress } from './refresh-protocol.ts'
import { readSetting, rereadSettings, writeSetting } from './settings.ts'

const KEY = 'refresh'
const STEP = 'refresh.step'
const CANCEL = 'refresh.cancel'
/** A run ends within six minutes; what a step said longer ago than this is no longer true. */
const STEP_SECONDS = 400

const jobSchema = v.object({ started: v.number(), who: v.string(), done: v.array(v.string()), failed: v.array(v.string()) })
const stepSchema = v.object({ done: v.number(), of: v.number(), title: v.string() })

/** A refresh that is not whole yet: which computed tabs it wrote, and which it could not write. */
export type RefreshJob = v.InferOutput<typeof jobSchema>

/** The refresh that a run left for a later one; null when there is none. */
export function unfinishedRefresh(): RefreshJob | null {
  const text = readSetting(KEY)
  if (text === null) return null
  const parsed = v.safeParse(jobSchema, JSON.parse(text))
  return parsed.success ? parsed.output : null
}

/** Remembers where a refresh is; null when it is over. */
export function keepRefresh(job: RefreshJob | null): void {
  writeSetting(KEY, job === null ? null : JSON.stringify(job))
}

/** Tells the sidebar which tab is being written: `done` of `of` are. */
export function sayStep(done: number, of: number, title: string): void {
  cache().put(STEP, JSON.stringify({ done, of, title }), STEP_SECONDS)
}

/** The run has ended: nothing is being written any more. */
export function endSteps(): void {
  cache().removeAll([STEP, CANCEL])
}

/** Whether a person asked to stop since this was last ended. */
export function isCancelled(): boolean {
  return cache().get(CANCEL) !== null
}

/** Asks the run that is under way to stop before the next tab. */
export function askToStop(): void {
  cache().put(CANCEL, '1', STEP_SECONDS)
}

/** How far a refresh is: the tab it writes now, or that it waits to go on; null when there is none. Reads no cells. */
export function refreshProgress(): RefreshProgress | null {
  const text = cache().get(STEP)
  const step = v.safeParse(stepSchema, JSON.parse(text ?? 'null'))
  if (step.success) return { ...step.output, waiting: false, stopping: isCancelled() }
  rereadSettings()
  const job = unfinishedRefresh()
  return job === null ? null : { done: job.done.length, of: 0, title: '', waiting: true, stopping: false }
}

function cache(): GoogleAppsScript.Cache.Cache {
  return CacheService.getDocumentCache() ?? CacheService.getScriptCache()
}
