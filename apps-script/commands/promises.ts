import * as v from 'valibot'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import { isOpenCommitment, type Commitment } from '../../shared/method/commitment.ts'
import { proposeCommitments, type CommitmentProposal } from '../../shared/method/propose-commitments.ts'
import { commitmentOfRow } from '../../shared/sheet/people-rows.ts'
import { READINESS_LAYOUT } from '../../shared/sheet/readiness-table.ts'
import { logLine } from '../activity-log.ts'
import { startClock, type ChangeClock } from '../change-clock.ts'
import { sayStale } from '../computed-tabs.ts'
import { withLock } from '../document-lock.ts'
import type { PromiseItem, PromisesState } from '../people-protocol.ts'
import { openPeopleRecords, withCommitments, writePeopleRecords, type PeopleRecords } from '../people-tabs.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { openWorkbookRecords, recordsOf, writeWorkbookRecords, type WorkbookRecords } from '../workbook-records.ts'

const WAIT_MS = 25_000
/** A person decides about a screenful at a time. */
const PROPOSALS_LISTED = 25
const LONGEST_PROMISE = 2_000

const decisionsSchema = v.pipe(v.array(v.object({
  key: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{1,64}$/)), take: v.boolean(), what: v.pipe(v.string(), v.maxLength(LONGEST_PROMISE), v.check((text) => !text.includes('\u0000'))),
})), v.maxLength(PROPOSALS_LISTED))

/** What may have been promised, for a person to decide about. */
export function promisesState(): SidebarReply<PromisesState> {
  return locked(({ opened, people }) => {
    writePeopleRecords(people, opened.context)
    return stateOf(opened, people)
  })
}

/** Writes down what a person decided: what is taken over becomes a row, what is put aside a deleted one, so that it is not proposed again. */
export function decideAboutPromises(given: unknown): SidebarReply<PromisesState> {
  const decisions = v.safeParse(decisionsSchema, given)
  if (!decisions.success) return refused('not-readable')
  return locked(({ opened, people, clock }) => {
    const proposals = new Map(proposalsOf(opened, people).map((proposal) => [keyOf(proposal), proposal]))
    const made = decisions.output.flatMap(({ key, take, what }): Commitment[] => {
      const proposal = proposals.get(key)
      const words = what.trim() || proposal?.words || ''
      if (!proposal || (take && words === '')) return []
      proposals.delete(key)
      const { sourceId, codingId, codeId, date } = proposal
      return [commitmentOfRow({ what: words || stringsFor(opened.context.language).sidebar.people.promises.kinds[proposal.kind], sourceId, codingId, codeId, date, deleted: !take }, clock.id(), clock.stamp(), 0)]
    })
    const next = withCommitments(people, made, clock)
    writePeopleRecords(next, opened.context)
    const { sidebar, log } = stringsFor(opened.context.language)
    const taken = made.filter(({ deleted }) => !deleted).length
    if (made.length > 0) sayStale(READINESS_LAYOUT)
    if (made.length > 0) logLine(sidebar.people.log.promises(taken, made.length - taken), log.bySidebar)
    return stateOf(opened, next)
  })
}

interface Opened {
  readonly opened: WorkbookRecords
  readonly people: PeopleRecords
  readonly clock: ChangeClock
}

function locked(work: (opened: Opened) => PromisesState): SidebarReply<PromisesState> {
  const done = withLock(WAIT_MS, () => {
    const clock = startClock()
    const opened = openWorkbookRecords(clock)
    writeWorkbookRecords(opened, clock)
    const state = work({ opened, people: openPeopleRecords(opened.context, clock), clock })
    clock.keep()
    return said(state)
  })
  return done ? done.value : refused('busy')
}

function proposalsOf(opened: WorkbookRecords, people: PeopleRecords): readonly CommitmentProposal[] {
  return proposeCommitments(recordsOf(opened.sources.table), recordsOf(opened.codings.table), recordsOf(people.commitments.table))
}

function keyOf({ codingId, sourceId }: CommitmentProposal): string {
  return codingId ?? sourceId
}

function stateOf(opened: WorkbookRecords, people: PeopleRecords): PromisesState {
  const proposals = proposalsOf(opened, people)
  const codes = opened.codes.table.byId
  const item = (proposal: CommitmentProposal): PromiseItem => {
    const code = codes.get(proposal.codeId ?? '')?.record
    return {
      key: keyOf(proposal), kind: proposal.kind, source: opened.context.sourceTitle(proposal.sourceId), theme: code ? codeLabel(code, opened.context.language) : '',
      words: proposal.words, date: proposal.date ?? '',
    }
  }
  return {
    proposals: proposals.slice(0, PROPOSALS_LISTED).map(item), more: Math.max(0, proposals.length - PROPOSALS_LISTED),
    open: recordsOf(people.commitments.table).filter(isOpenCommitment).length,
  }
}
