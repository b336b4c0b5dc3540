import { effect, signal } from '@preact/signals'
import { FILL_STEPS, type FillStep } from '../sample/fill-steps.ts'
import { orderSample, readSample } from './host-connection.ts'
import { language, say } from './language.ts'
import type { MenuItem } from './menu.tsx'
import { ask, book, filling, gridFocus, showToast } from './page-state.ts'

/** Whether the sample is offered. */
export const offered = signal(false)

/** The address of the page with this behind it asks at once whether to fill the workbook: the list of samples links there. */
export const FILL_HASH = '#zilverriet'

/** Asks the host what to offer, and whether the sample can be put in; true where it does not say. */
async function lookAtSample(): Promise<boolean> {
  const state = await readSample()
  if (state === null) return true
  offered.value = state.offered
  filling.value = state.step
  return state.possible
}

/** How far it is, in words. */
export const stepSentence = (step: FillStep): string => say('sampleStep', { step: String(FILL_STEPS.indexOf(step) + 1), of: String(FILL_STEPS.length), what: say(`sample_${step}`) })

/** Puts the sample into the workbook, and tells how it went. */
export async function fillWithSample(): Promise<void> {
  filling.value = 'tabs'
  offered.value = false
  // The button that was pressed goes: the keyboard goes on in the sheet.
  gridFocus.value += 1
  const reply = await orderSample('fill', say('sampleDevice'))
  if (reply.ok) showToast('', say('sampleDone'), 12)
  else if (reply.code === 'offline') showToast('', say('lost'), null)
  else if (reply.code === 'failed') showToast('', say('sampleFailed', { detail: reply.detail }), null)
  else showToast('', say(reply.code === 'busy' ? 'sampleBusy' : 'sampleNotEmpty'), null)
  await lookAtSample()
}

/** A person begins with the workbook as it is. */
export async function beginEmpty(): Promise<void> {
  offered.value = false
  gridFocus.value += 1
  await orderSample('decline', say('sampleDevice'))
}

/** Asks first: nobody fills a workbook by a slip. Where somebody's work stands in it, says so. */
export async function askToFill(): Promise<void> {
  if (!(await lookAtSample())) return showToast('', say('sampleNotEmpty'), null)
  if ((await ask({ kind: 'alert', title: say('sampleFill'), message: say('sampleSure'), buttons: 'OK_CANCEL' })) !== null) await fillWithSample()
}

/** What can be done with the sample. */
export function sampleMenu(): readonly MenuItem[] {
  return [
    { kind: 'item', label: say('sampleFill'), run: () => void askToFill(), disabled: filling.value !== null },
    { kind: 'item', label: say('samples'), run: () => void window.open(`/voorbeeld/${language === 'en' ? '?lang=en' : ''}`, 'voorbeeld') },
  ]
}

/** Asks the host what to offer, again after every change while it is offered: it goes once there is something in the workbook. Asks the person where a link did. */
export async function startSample(): Promise<void> {
  await lookAtSample()
  let seen = book.value?.revision
  effect(() => {
    const revision = book.value?.revision
    if (revision !== seen && offered.peek() && filling.peek() === null) void lookAtSample()
    seen = revision
  })
  if (location.hash !== FILL_HASH) return
  history.replaceState(null, '', location.pathname + location.search)
  await askToFill()
}
