import { describe, expect, it, vi } from 'vitest'
import { syncSentence } from '../../../extension/sidepanel/SyncLine.tsx'
import { nl } from '../../../extension/strings/nl.ts'
import { sampleSync } from './sample-project.ts'

vi.mock('../../../extension/send.ts', () => ({}))
vi.mock('../../../extension/browser.ts', () => ({ browser: {} }))

describe('syncSentence()', () => {
  it.each([
    ['nothing waits', {}, 'arrived', 'Alles is aangekomen in de werkmap'],
    ['one waits', { waiting: 1 }, 'waiting', '1 wijziging wacht op verzending'],
    ['several wait', { waiting: 3 }, 'waiting', '3 wijzigingen wachten op verzending'],
    ['it is sending', { waiting: 3, busy: true }, 'waiting', 'Bezig met versturen: nog 3'],
    ['nothing ever arrived', { lastArrival: null }, 'waiting', 'De werkmap heeft nog niet geantwoord.'],
    ['people disagree', { conflicts: [{ what: 'both-changed', subject: 'x' }] }, 'problem', '1 melding om naar te kijken'],
    ['the sheet cannot be reached', { waiting: 2, problem: { code: 'sheet-unreachable', detail: '' } }, 'problem', /niet bereikbaar.*2 wijzigingen wachten op verzending\.$/],
    ['the sheet refused', { problem: { code: 'sheet-refused', detail: 'revoked-device' } }, 'problem', /afgemeld/],
  ] as const)('when %s', (_when, state, kind, text) => {
    const said = syncSentence(sampleSync(state), nl)
    expect(said.kind).toBe(kind)
    if (typeof text === 'string') expect(said.text).toBe(text)
    else expect(said.text).toMatch(text)
  })
})
